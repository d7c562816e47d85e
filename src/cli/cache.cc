// cache: what is kept between runs, and how to be rid of it.
#include <nlohmann/json.hpp>

#include "cli/command.h"

namespace schemadiff {

namespace {

std::string in_words(std::int64_t bytes) {
  if (bytes < 10'000) return std::to_string(bytes) + " bytes";
  if (bytes < 10'000'000) return std::to_string(bytes / 1'000) + " kB";
  return std::to_string(bytes / 1'000'000) + " MB";
}

void info(Invocation& invocation) {
  Store store = invocation.store();
  const Store::Info info = store.info();
  if (invocation.json())
    print(nlohmann::ordered_json{
              {"path", info.path}, {"entries", info.entries}, {"bytes", info.bytes}}
              .dump() +
          "\n");
  else
    print(info.path + ": " + count_of(static_cast<std::size_t>(info.entries), "value") + ", " +
          in_words(info.bytes) + "\n");
  tell_if_any(store.warning());
}

}  // namespace

void add_cache(CLI::App& app, Invocation& invocation) {
  auto action = std::make_shared<std::string>();
  CLI::App& command = add_command(app, invocation, "cache",
                                  "Show or clear what is kept between runs", [&invocation, action] {
                                    if (*action == "clear") invocation.store().clear();
                                    info(invocation);
                                  });
  command.add_option("action", *action, "info or clear")
      ->required()
      ->check(CLI::IsMember({"info", "clear"}));
  command.footer("Examples:\n  schemadiff cache info\n  schemadiff cache clear");
}

}  // namespace schemadiff
