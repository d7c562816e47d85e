// fmt: formats schema files.
#include <iostream>
#include <iterator>

#include "cli/bench.h"
#include "cli/command.h"
#include "format/format.h"
#include "migrate/files.h"
#include "report/unified_diff.h"

namespace schemadiff {

namespace {

struct Wish {
  std::vector<std::string> paths;
  bool check = false;
};

std::vector<FileText> files_of(const Invocation& invocation, const Wish& wish) {
  if (wish.paths.empty()) return read_files(schema_files(invocation.config()));
  Config config;
  for (const std::string& path : wish.paths) config.schema.src.emplace_back(path);
  return read_files(schema_files(config));
}

std::string formatted(const FileText& file, bool verbose) {
  const Formatted formatted = format_sql(file.path, file.text);
  if (verbose)
    for (const Place& place : formatted.left)
      tell(to_string(place) + ": left as it is, since the parser does not know this statement");
  return formatted.text;
}

void run(Invocation& invocation, const Wish& wish) {
  if (wish.paths == std::vector<std::string>{"-"}) {
    const FileText file{"stdin", {std::istreambuf_iterator<char>(std::cin), {}}};
    const std::string text = formatted(file, invocation.verbose);
    if (wish.check && text != file.text) invocation.exit_code = ExitCode::kDifferences;
    return print(wish.check ? unified_diff(file.text, text) : text);
  }
  std::vector<NewFile> changed;
  std::string diffs;
  for (const FileText& file : files_of(invocation, wish)) {
    std::string text = formatted(file, invocation.verbose);
    if (text == file.text) continue;
    diffs +=
        "--- " + file.path + "\n+++ " + file.path + " formatted\n" + unified_diff(file.text, text);
    changed.push_back({file.path, std::move(text)});
  }
  if (wish.check) {
    print(diffs);
    if (changed.empty()) return;
    tell(count_of(changed.size(), "file") +
         " would be formatted: run \"schemadiff fmt\" to do it.");
    invocation.exit_code = ExitCode::kDifferences;
    return;
  }
  write_files(changed);
  for (const NewFile& file : changed) print(file.path + "\n");
}

}  // namespace

void add_fmt(CLI::App& app, Invocation& invocation) {
  auto wish = std::make_shared<Wish>();
  const Subcommand command =
      add_command(app, invocation, "fmt", "Format the schema files without changing what they mean",
                  [&invocation, wish] { run(invocation, *wish); });
  command.remove("--format");
  command.add_option("FILES", wish->paths,
                     "files, folders or patterns (default: [schema] src); -: stdin to stdout");
  command.add_flag("--check", wish->check,
                   "write nothing; print what would change, and exit with 2 when something would");
  command.footer(
      "Examples:\n  schemadiff fmt\n  schemadiff fmt --check\n"
      "  schemadiff fmt - < draft.sql");
}

}  // namespace schemadiff
