// Which files [schema] src means.
#include <doctest/doctest.h>

#include "config_files.h"

namespace schemadiff {
namespace {

using test::ConfigFolder;
using Names = std::vector<std::string>;

// The files that src, written as TOML, yields, as seen from the folder.
Names files(ConfigFolder& folder, const std::string& src) {
  folder.write("atlas.toml", "[schema]\nsrc = " + src + "\n");
  Names names;
  for (const std::string& file : schema_files(folder.load()))
    names.push_back(file.substr((folder / "").size()));
  return names;
}

void fill(const ConfigFolder& folder) {
  for (const char* name : {"s/b.sql", "s/B.sql", "s/a/z.sql", "s/a.sql", "s/a/deep/x.sql",
                           "s/README.md", "s/.#b.sql", "s/.git/h.sql", "t/[1].sql", "t/1.sql"})
    folder.write(name, "");
}

TEST_CASE("a folder means every .sql file below it, in byte order") {
  ConfigFolder folder;
  fill(folder);
  Names all = {"s/B.sql", "s/a.sql", "s/a/deep/x.sql", "s/a/z.sql", "s/b.sql"};
  CHECK(files(folder, "'s'") == all);
  CHECK(files(folder, "'s/'") == all);
  CHECK(files(folder, "'" + (folder / "s") + "'") == all);
}

TEST_CASE("globs: * within one name, ** over folders") {
  ConfigFolder folder;
  fill(folder);
  CHECK(files(folder, "'s/*.sql'") == Names{"s/B.sql", "s/a.sql", "s/b.sql"});
  CHECK(files(folder, "'s/**/*.sql'") ==
        Names{"s/B.sql", "s/a.sql", "s/a/deep/x.sql", "s/a/z.sql", "s/b.sql"});
  CHECK(files(folder, "'*/a/**'") == Names{"s/a/deep/x.sql", "s/a/z.sql"});
  CHECK(files(folder, "'**/deep/?.sql'") == Names{"s/a/deep/x.sql"});
  CHECK(files(folder, "'s/[aB].sql'") == Names{"s/B.sql", "s/a.sql"});
  CHECK(files(folder, "'t/[1].sql'") == Names{"t/[1].sql"});
}

TEST_CASE("entries keep their order, and a file comes once") {
  ConfigFolder folder;
  fill(folder);
  CHECK(files(folder, "['s/b.sql', 's/*.sql', './s/b.sql', 's/README.md']") ==
        Names{"s/b.sql", "s/B.sql", "s/a.sql", "s/README.md"});
}

TEST_CASE("links to folders are followed, once round a circle") {
  ConfigFolder folder;
  fill(folder);
  std::filesystem::create_directory_symlink(folder / "s/a", folder / "t/link");
  std::filesystem::create_directory_symlink(folder / "t", folder / "t/circle");
  CHECK(files(folder, "'t'") == Names{"t/1.sql", "t/[1].sql", "t/link/deep/x.sql", "t/link/z.sql"});
}

TEST_CASE("an entry that yields nothing is an error that names it") {
  ConfigFolder folder;
  fill(folder);
  folder.write("empty/notes.txt", "");
  auto failure = [&](const std::string& src) {
    return folder.failure_of([&] { files(folder, src); });
  };
  CHECK(failure("[\"s\", \"empty\"]") ==
        "atlas.toml:2:13: error[E242]: the folder \"empty\" has no .sql file\n"
        "    src = [\"s\", \"empty\"]\n"
        "                ^\n"
        "  help: write the schema's CREATE statements into files ending in .sql there, or name "
        "another folder in [schema] src or with --src\n");
  CHECK(failure("\"s/*.sq\"").find("atlas.toml:2:7: error[E242]: no file matches \"s/*.sq\"\n") == 0);
  CHECK(failure("\"nowhere\"").find("atlas.toml:2:7: error[E242]: \"nowhere\" does not exist\n") == 0);
  CHECK(failure("[]") ==
        "error[E241]: nothing says where the schema is declared\n"
        "  help: write src = [\"schema\"] under [schema] in atlas.toml, or give --src schema\n");
}

}  // namespace
}  // namespace schemadiff
