// er: entity relationship diagrams of the declared schema, or of what --of names.
#include <fmt/format.h>

#include <filesystem>

#include "cli/described.h"
#include "docs/dot.h"
#include "docs/figure.h"
#include "docs/graphviz.h"
#include "docs/mermaid.h"
#include "docs/selection.h"
#include "migrate/files.h"

namespace schemadiff {

namespace {

struct Wish {
  std::string source;
  std::string format;  // "": what the output's name says
  std::string output;
  Selection selection;
};

const std::vector<std::string> kFormats = {"mermaid", "dot", "svg", "png", "html", "md"};

std::string format_of(const Wish& wish) {
  if (!wish.format.empty()) return wish.format;
  const std::string ending = std::filesystem::path(wish.output).extension().string();
  for (const std::string& format : kFormats)
    if (ending == "." + format) return format;
  return ending == ".gv" ? "dot" : "mermaid";
}

// er.svg is er-2.svg for the second picture of several.
std::string numbered(const std::string& path, std::size_t number) {
  std::filesystem::path file(path);
  const std::string ending = file.extension().string();
  file.replace_extension();
  return fmt::format("{}-{}{}", file.string(), number, ending);
}

// A picture per diagram: file formats that hold one each.
void paint(const Model& model, const Wish& wish, const std::string& format) {
  std::vector<Diagram> diagrams = diagrams_of(model, kMostDrawn);
  if (diagrams.empty()) throw Error("E901", "there are no tables to draw");
  if (wish.output.empty()) {
    if (diagrams.size() > 1)
      throw Error("E107",
                  fmt::format("this makes {} pictures, and there is one stdout", diagrams.size()))
          .why(fmt::format("no picture holds more than {} tables", kMostDrawn))
          .help("--output er." + format + " writes er-1." + format +
                " and so on; --format html makes one page of all; --schema, --table and --around "
                "choose tables");
    return print(painted(er_dot(model, diagrams[0]), format));
  }
  std::vector<NewFile> files;
  for (const Diagram& diagram : diagrams)
    files.push_back({diagrams.size() == 1 ? wish.output : numbered(wish.output, files.size() + 1),
                     painted(er_dot(model, diagram), format)});
  write_files(files);
  for (const NewFile& file : files) print(file.path + "\n");
}

std::string text_of(const Model& model, const std::string& format) {
  if (format == "md") return er_markdown(model);
  if (format == "html") return er_html(model);
  if (format == "mermaid") return er_mermaid(model);
  std::string text;
  for (const Diagram& diagram : diagrams_of(model, kMostDrawn)) text += er_dot(model, diagram);
  return text;
}

void run(Invocation& invocation, const Wish& wish) {
  const Config config = invocation.config();
  Bench bench(config);
  const Catalog catalog =
      described(bench, config, wish.source, invocation.verbose, Reads::kModel).catalog;
  const Model model = select(describe(catalog), wish.selection);
  const std::string format = format_of(wish);
  if (format == "svg" || format == "png") return paint(model, wish, format);
  const std::string text = text_of(model, format);
  if (wish.output.empty()) return print(text);
  write_files({{wish.output, text}});
  print(wish.output + "\n");
}

}  // namespace

void add_er(CLI::App& app, Invocation& invocation) {
  auto wish = std::make_shared<Wish>();
  const Subcommand command = add_command(app, invocation, "er", "Draw the schema as ER diagrams",
                                         [&invocation, wish] { run(invocation, *wish); });
  add_source_flag(command, wish->source);
  command.remove("--format");
  command
      .add_option("--format", wish->format,
                  "mermaid, dot, svg, png, html or md (default: as --output ends, else mermaid)")
      .one_of(kFormats);
  command.add_option("-o,--output", wish->output, "the file to write (default: stdout)");
  Selection& selection = wish->selection;
  command.add_option("--schema", selection.schemas, "only tables of this schema").one_value();
  command.add_option("--table", selection.tables, "only tables with this name, or 'orders*'")
      .one_value();
  command.add_option("--around", selection.around, "only this table and those near to it")
      .one_value();
  command.add_option("--depth", selection.depth,
                     "how many foreign keys away --around goes (default: 1)");
  command.footer(
      "Examples:\n  schemadiff er\n  schemadiff er --output docs/er-diagram.md\n"
      "  schemadiff er --around users --depth 2 --output users.svg");
}

}  // namespace schemadiff
