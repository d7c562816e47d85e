// init: the files of a new project.
#include <filesystem>

#include "cli/adopt.h"
#include "cli/command.h"
#include "cli/inspecting.h"
#include "migrate/files.h"
#include "migrate/write.h"

namespace schemadiff {

namespace {

constexpr auto configuration =
    R"toml(# schemadiff: see docs/configuration.md of the project for every key.

[schema]
src = ["schema"]

[migrations]
dir = "migrations"

[env.local]
url = "${DATABASE_URL:-postgres://localhost:5432/postgres?sslmode=disable}"
dev = "embedded"
)toml";

constexpr auto first_table =
    R"sql(-- Declare the schema here, in as many files as you like and in any order; then run
--   schemadiff diff name=init
CREATE TABLE example (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text NOT NULL
);
)sql";

struct Wish {
  std::string from, layout = "one-file";
};

void require_new() {
  namespace fs = std::filesystem;
  for (const char* path : {"atlas.toml", "schema", "migrations"})
    if (fs::exists(path))
      throw Error("E116", std::string("there is a \"") + path + "\" here already")
          .help(
              "init is for a new project and overwrites nothing; where there are files already, an "
              "atlas.toml is all that is missing: docs/configuration.md says what stands in it");
}

void run(Invocation& invocation, const Wish& wish) {
  require_new();
  if (!wish.from.empty()) return adopt(invocation, wish.from, layout_of(wish.layout));
  write_files({{"atlas.toml", configuration}, {"schema/example.sql", first_table}});
  std::filesystem::create_directory("migrations");
  hash(read_directory("migrations", DirectoryFormat::kAtlas));
  print("atlas.toml\nschema/example.sql\nmigrations/atlas.sum\n");
}

}  // namespace

void add_init(CLI::App& app, Invocation& invocation) {
  auto wish = std::make_shared<Wish>();
  const Subcommand command =
      add_command(app, invocation, "init", "Write atlas.toml, schema/ and migrations/ here",
                  [&invocation, wish] { run(invocation, *wish); });
  command.add_option("--from", wish->from,
                     "a live database, postgres://..., to take over: its schema as files and as "
                     "the first migration");
  add_layout_flag(command, wish->layout);
  command.footer(
      "Examples:\n  schemadiff init\n  mkdir shop && cd shop && schemadiff init\n"
      "  schemadiff init --from postgres://localhost/shop --layout per-object");
}

}  // namespace schemadiff
