// er: the entity relationship diagram of the declared schema.
#include <filesystem>

#include "cli/bench.h"
#include "cli/command.h"
#include "cli/schema_texts.h"
#include "cli/sources.h"
#include "docs/mermaid.h"
#include "migrate/files.h"

namespace schemadiff {

namespace {

struct Wish {
  std::string source;
  std::string format = "mermaid";
  std::string output;
};

// Of a live database only what is drawn is read, and no dev server is needed.
Catalog catalog_of(const Config& config, const std::string& text, bool verbose) {
  Bench bench(config);
  if (text.empty()) return bench.of_files(schema_texts(config, verbose)).catalog;
  const Source source = parse_source(text);
  if (source.type == Source::Type::kDatabase)
    return read_live(source.location, bench.scope(), Reads::kModel).catalog;
  return state_of(bench, source).catalog;
}

void run(Invocation& invocation, const Wish& wish) {
  const Model model = describe(catalog_of(invocation.config(), wish.source, invocation.verbose));
  std::string text = wish.format == "md" ? er_markdown(model) : er_mermaid(model);
  if (wish.output.empty()) return print(text);
  write_files({{wish.output, text}});
  print(wish.output + "\n");
}

}  // namespace

void add_er(CLI::App& app, Invocation& invocation) {
  auto wish = std::make_shared<Wish>();
  CLI::App& command = add_command(app, invocation, "er", "Draw the schema as a Mermaid ER diagram",
                                  [&invocation, wish] {
                                    Wish asked = *wish;
                                    if (asked.output.ends_with(".md")) asked.format = "md";
                                    run(invocation, asked);
                                  });
  command.add_option("--of", wish->source,
                     "postgres://... or file://PATH (default: the schema files)");
  command.remove_option(command.get_option("--format"));
  command.add_option("--format", wish->format, "mermaid, or md for a Markdown file")
      ->check(CLI::IsMember({"mermaid", "md"}));
  command.add_option("-o,--output", wish->output, "the file to write (default: stdout)");
  command.footer("Examples:\n  schemadiff er\n  schemadiff er --output docs/er-diagram.md");
}

}  // namespace schemadiff
