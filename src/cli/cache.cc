// cache: what is kept between runs, and how to be rid of it.
#include <nlohmann/json.hpp>

#include "cli/command.h"
#include "dev/kept_clusters.h"
#include "report/amounts.h"

namespace schemadiff {

namespace {

void clear(Invocation& invocation) {
  invocation.store().clear();
  remove_kept_clusters();
}

void info(Invocation& invocation) {
  Store store = invocation.store();
  const Store::Info info = store.info();
  const KeptClusters kept = kept_clusters();
  if (invocation.json())
    print(
        nlohmann::ordered_json{
            {"version", 1},
            {"path", info.path},
            {"entries", info.entries},
            {"bytes", info.bytes},
            {"databases", {{"path", kept.folder}, {"entries", kept.number}, {"bytes", kept.bytes}}}}
            .dump() +
        "\n");
  else
    print(info.path + ": " + count_of(static_cast<std::size_t>(info.entries), "value") + ", " +
          bytes_text(static_cast<double>(info.bytes)) + "\n" + kept.folder + ": " +
          count_of(kept.number, "database") + ", " + bytes_text(static_cast<double>(kept.bytes)) +
          "\n");
  tell_if_any(store.warning());
}

}  // namespace

void add_cache(CLI::App& app, Invocation& invocation) {
  auto action = std::make_shared<std::string>();
  const Subcommand command = add_command(
      app, invocation, "cache", "Show or clear what is kept between runs", [&invocation, action] {
        if (*action == "clear") clear(invocation);
        info(invocation);
      });
  command.add_option("action", *action, "info or clear").required().one_of({"info", "clear"});
  command.footer("Examples:\n  schemadiff cache info\n  schemadiff cache clear");
}

}  // namespace schemadiff
