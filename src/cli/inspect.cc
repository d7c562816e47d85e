// inspect: a live database as schema files, or as a model for programs and diagrams.
#include <future>

#include "cli/command.h"
#include "cli/inspecting.h"
#include "cli/write_schema.h"
#include "docs/diagrams.h"
#include "docs/dot.h"
#include "docs/mermaid.h"
#include "report/schema_json.h"

namespace schemadiff {

namespace {

struct Wish {
  std::string of, format = "sql", layout = "one-file", output, proof;
  bool force = false;
};

std::string drawing(const Model& model, const std::string& format) {
  if (format == "mermaid") return er_mermaid(model);
  std::string text;
  for (const Diagram& diagram : diagrams_of(model, kMostDrawn)) text += er_dot(model, diagram);
  return text;
}

void give(const Wish& wish, const std::vector<SchemaFile>& files) {
  if (wish.output.empty()) return print(files.empty() ? "" : files.front().text);
  for (const std::string& path : write_schema(wish.output, files, wish.force)) print(path + "\n");
}

void run(Invocation& invocation, const Wish& wish) {
  const Layout layout = layout_of(wish.layout);
  if (wish.output.empty() && layout != Layout::kOneFile)
    throw Error("E107", "--layout " + wish.layout + " makes several files, and there is one stdout")
        .help("name a folder: --output schema");
  const Config config = invocation.config();
  const std::string url = wish.of.empty() ? target_url(config) : wish.of;
  Session session(url);
  Bench bench(config, session.major_version());
  if (wish.format == "mermaid" || wish.format == "dot") {
    const LiveCatalog live = read_live(url, bench.scope(), Reads::kModel);
    return give(wish, {{"schema." + wish.format, drawing(describe(live.catalog), wish.format)}});
  }
  const bool proof = wish.proof.empty() ? !wish.output.empty() : wish.proof == "on";
  // Without a proof the dev server is not needed again, and is ended meanwhile.
  std::future<Catalog> nothing = std::async(std::launch::async, [&] {
    if (proof) return bench.of_nothing().catalog;
    return Bench(config, session.major_version()).of_nothing().catalog;
  });
  const LiveCatalog live = read_live(url, bench.scope());
  const Plan plan = make_plan(nothing.get(), live.catalog, bench.scope(), Style::kPlain);
  if (wish.format == "json") return give(wish, {{"schema.json", schema_json(plan, live.catalog)}});
  const SchemaStyle style{layout, true, bare_schema_of(session, live.catalog)};
  give(wish, inspected(bench, live, plan, style, proof));
}

}  // namespace

void add_inspect(CLI::App& app, Invocation& invocation) {
  auto wish = std::make_shared<Wish>();
  const Subcommand command =
      add_command(app, invocation, "inspect", "Write a live database down as schema files",
                  [&invocation, wish] { run(invocation, *wish); });
  command.add_option("--of", wish->of, "the database, postgres://... (default: the target)");
  command.remove("--format");
  command.add_option("--format", wish->format, "sql, json, mermaid or dot")
      .one_of({"sql", "json", "mermaid", "dot"});
  add_layout_flag(command, wish->layout);
  command.add_option("-o,--output", wish->output, "the folder to write into (default: stdout)");
  command.add_flag("--force", wish->force, "replace files that are there and say something else");
  command
      .add_option("--proof", wish->proof,
                  "on: load what was written on the dev server and compare (the default with "
                  "--output); off: do not")
      .one_of({"on", "off"});
  command.footer(
      "Examples:\n  schemadiff inspect --of postgres://localhost/shop\n"
      "  schemadiff inspect --layout per-object --output schema");
}

}  // namespace schemadiff
