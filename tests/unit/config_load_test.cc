// Which value wins: flags, the environment in use, the rest of atlas.toml, defaults.
#include <doctest/doctest.h>

#include "config_files.h"

namespace schemadiff {
namespace {

using test::ConfigFolder;

TEST_CASE("an empty atlas.toml leaves the defaults") {
  ConfigFolder folder("# nothing\n");
  Config config = folder.load();
  CHECK(config.file == folder / "atlas.toml");
  CHECK(config.env == "");
  CHECK(config.migrations.dir.get() == folder / "migrations");
  CHECK(config.migrations.format == "atlas");
  CHECK(config.migrations.revisions_schema.get() == "atlas_schema_revisions");
  CHECK(config.migrations.lock_name.get() == "");
  CHECK(config.dev.url.get() == "embedded");
  CHECK(config.dev.bin_dir.get() == "");
  CHECK_FALSE(config.dev.create_roles);
  CHECK_FALSE(config.dev.trusted);
  CHECK(config.scope.owners == Scope::Compare::kDeclared);
  CHECK(config.scope.privileges == Scope::Compare::kAll);
  CHECK(config.scope.schemas.empty());
  CHECK(config.apply.tx_mode == "file");
  CHECK(config.apply.lock_timeout.get() == "");
  CHECK(config.url.empty());
}

TEST_CASE("every key of atlas.toml reaches its place") {
  ConfigFolder folder(R"(
[schema]
src = ["a.sql", "file://b"]
[migrations]
dir = "file://m"
format = "golang-migrate"
revisions_schema = "r"
lock_name = "l"
[dev]
url = "postgres://h/d"
bin_dir = "/opt/pg/bin"
create_roles = true
trusted = true
[scope]
owners = "none"
privileges = "declared"
schemas = ["s"]
exclude = ["s.tmp_*", "${X}"]
[apply]
lock_timeout = "10s"
statement_timeout = "5 min"
tx_mode = "none"
)");
  folder.variables["X"] = "x.*";
  Config config = folder.load();
  REQUIRE(config.schema.src.size() == 2);
  CHECK(config.schema.src[0].get() == folder / "a.sql");
  CHECK(config.schema.src[1].get() == folder / "b");
  CHECK(config.migrations.dir.get() == folder / "m");
  CHECK(config.migrations.format == "golang-migrate");
  CHECK(config.migrations.revisions_schema.get() == "r");
  CHECK(config.migrations.lock_name.get() == "l");
  CHECK(config.dev.url.get() == "postgres://h/d");
  CHECK(config.dev.bin_dir.get() == "/opt/pg/bin");
  CHECK(config.dev.create_roles);
  CHECK(config.dev.trusted);
  CHECK(config.scope.owners == Scope::Compare::kNone);
  CHECK(config.scope.privileges == Scope::Compare::kDeclared);
  CHECK(config.scope.schemas == std::vector<std::string>{"s"});
  CHECK(config.scope.exclude == std::vector<std::string>{"s.tmp_*", "x.*"});
  CHECK(config.apply.lock_timeout.get() == "10s");
  CHECK(config.apply.statement_timeout.get() == "5 min");
  CHECK(config.apply.tx_mode == "none");
}

const char* const kThreeEnvs = R"(
[schema]
src = "schema"
[dev]
trusted = true
[env.local]
url = "postgres://local/d"
[env.prod]
url = "postgres://prod/d"
dev = "docker://postgres/15/dev"
src = "other"
dir = "m"
[env.prod.scope]
owners = "all"
[env.ci.dev]
url = "postgres://ci/dev"
create_roles = true
)";

TEST_CASE("an environment overrides the rest of the file, by short names and by tables") {
  ConfigFolder folder(kThreeEnvs);
  Config prod = folder.load({.env = "prod"});
  CHECK(prod.env == "prod");
  CHECK(prod.url.get() == "postgres://prod/d");
  CHECK(prod.dev.url.get() == "docker://postgres/15/dev");
  CHECK(prod.dev.trusted);
  CHECK(prod.schema.src.at(0).get() == folder / "other");
  CHECK(prod.migrations.dir.get() == folder / "m");
  CHECK(prod.scope.owners == Scope::Compare::kAll);
  Config ci = folder.load({.env = "ci"});
  CHECK(ci.dev.url.get() == "postgres://ci/dev");
  CHECK(ci.dev.create_roles);
  CHECK(ci.url.empty());
}

TEST_CASE("without --env the only environment is used, else the one called local, else none") {
  CHECK(ConfigFolder(kThreeEnvs).load().env == "local");
  CHECK(ConfigFolder("[env.prod]\nurl = 'u'\n").load().env == "prod");
  Config none = ConfigFolder("[env.a]\n[env.b]\n").load();
  CHECK(none.env == "");
  CHECK(none.env_names == std::vector<std::string>{"a", "b"});
}

TEST_CASE("an unknown environment is refused with the known ones") {
  CHECK(ConfigFolder(kThreeEnvs).failure({.env = "prdo"}) ==
        "error[E211]: there is no environment \"prdo\"\n"
        "  help: did you mean \"prod\"? known here: ci, local, prod\n");
  CHECK(ConfigFolder("[dev]\n").failure({.env = "x"}) ==
        "error[E211]: there is no environment \"x\"\n  help: add [env.x] to atlas.toml\n");
}

TEST_CASE("flags win, and their paths are as seen from the current folder") {
  ConfigFolder folder(kThreeEnvs);
  Config config = folder.load({.url = "postgres://flag/d",
                               .dev = "embedded",
                               .dir = "file://there/m/",
                               .src = {"x.sql", "./y"}});
  CHECK(config.url.get() == "postgres://flag/d");
  CHECK(config.dev.url.get() == "embedded");
  CHECK(config.migrations.dir.get() == "there/m");
  REQUIRE(config.schema.src.size() == 2);
  CHECK(config.schema.src[0].get() == "x.sql");
  CHECK(config.schema.src[1].get() == "y");
}

TEST_CASE("only the current folder is searched for atlas.toml, and none is needed") {
  ConfigFolder folder("[env.here]\n");
  folder.write("below/.env", "DATABASE_URL=postgres://dotenv/d\n");
  struct Back {
    std::filesystem::path path = std::filesystem::current_path();
    ~Back() { std::filesystem::current_path(path); }
  } back;
  auto nothing = [](const std::string&) { return std::nullopt; };
  std::filesystem::current_path(folder / "");
  CHECK(load_config({}, nothing).env == "here");
  CHECK(load_config({}, nothing).file == "atlas.toml");
  CHECK(load_config({}, nothing).migrations.dir.get() == "migrations");
  std::filesystem::current_path(folder / "below");
  Config config = load_config({}, nothing);
  CHECK(config.file == "");
  CHECK(config.url.get() == "postgres://dotenv/d");
  CHECK(folder.failure_of([&] { load_config({.env = "x"}, nothing); }) ==
        "error[E211]: there is no environment \"x\"\n"
        "  help: there is no atlas.toml in this folder; name it with --config PATH\n");
}

TEST_CASE("a --config that cannot be read is an error") {
  ConfigFolder folder("[dev]\n");
  CHECK(folder.failure({.config = folder / "no.toml"}) ==
        "error[E210]: \"no.toml\" does not exist\n  help: --config wants an atlas.toml\n");
  folder.write("sub/x", "");
  CHECK(folder.failure({.config = folder / "sub"}) == "error[E912]: \"sub\" is a folder, not a file\n");
}

TEST_CASE("this repository's own atlas.toml loads, with either environment") {
  for (const char* env : {"local", "docker"}) {
    Config config = load_config({.config = SOURCE_DIR "/atlas.toml", .env = env},
                                [](const std::string&) { return std::nullopt; });
    CHECK_FALSE(target_url(config).empty());
    CHECK(config.schema.src.at(0).get() == SOURCE_DIR "/schema");
  }
}

}  // namespace
}  // namespace schemadiff
