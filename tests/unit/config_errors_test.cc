// What a wrong atlas.toml is answered with, to the column.
#include <doctest/doctest.h>

#include "config_files.h"

namespace schemadiff {
namespace {

std::string failure(const std::string& toml) { return test::ConfigFolder(toml).failure(); }

TEST_CASE("an unknown key names its place and the nearest known key") {
  CHECK(failure("[migrations]\ndri = \"m\"\n") ==
        "atlas.toml:2:1: error[E203]: unknown key \"dri\" in [migrations]\n"
        "    dri = \"m\"\n"
        "    ^\n"
        "  help: did you mean \"dir\"? known here: dir, format, versions, width, revisions_schema, "
        "lock_name\n");
  CHECK(failure("# x\n[ shcema ]\nsrc = 'x'\n") ==
        "atlas.toml:2:3: error[E203]: unknown key \"shcema\"\n"
        "    [ shcema ]\n"
        "      ^\n"
        "  help: did you mean \"schema\"? known here: schema, migrations, dev, diff, seed, scope, "
        "apply, "
        "lint, "
        "env\n");
  CHECK(failure("[env.a]\n[env.b]\n ulr = 'x'\n") ==
        "atlas.toml:3:2: error[E203]: unknown key \"ulr\" in [env.b]\n"
        "     ulr = 'x'\n"
        "     ^\n"
        "  help: did you mean \"url\"? known here: url, targets, targets_query, schema, src, "
        "migrations, dir, dev, diff, seed, "
        "scope, "
        "apply, lint\n");
  CHECK(failure("[env.b.apply]\nlock_timout = '1s'\n") ==
        "atlas.toml:2:1: error[E203]: unknown key \"lock_timout\" in [env.b.apply]\n"
        "    lock_timout = '1s'\n"
        "    ^\n"
        "  help: did you mean \"lock_timeout\"? known here: lock_timeout, statement_timeout, "
        "preflight_timeout, lock_retries, tx_mode\n");
}

TEST_CASE("a known key in the wrong table is told where it belongs") {
  CHECK(failure("format = 'atlas'\n") ==
        "atlas.toml:1:1: error[E203]: unknown key \"format\"\n"
        "    format = 'atlas'\n"
        "    ^\n"
        "  help: known here: schema, migrations, dev, diff, seed, scope, apply, lint, env\n"
        "        there is [migrations] format\n");
}

TEST_CASE("what toml++ takes for a mistake of its own is one of the file, at its line") {
  CHECK(failure("[schema]\nsrc = [\"a\",\n\"b\"]\n[;x]\nurl = 1\n") ==
        "atlas.toml:4:1: error[E201]: this is not TOML\n"
        "    [;x]\n"
        "    ^\n"
        "  why:  a key or the name of a table begins with something that neither can begin with\n"
        "  help: strings need quotes: key = \"value\"; see docs/configuration.md\n");
}

TEST_CASE("the first mistake in the file is the one reported") {
  CHECK(failure("[scope]\nzzz = 1\naaa = 1\n").substr(0, 14) == "atlas.toml:2:1");
}

TEST_CASE("a value of the wrong type is an error at the value") {
  CHECK(failure("[dev]\ntrusted = \"yes\"\n") ==
        "atlas.toml:2:11: error[E202]: [dev] trusted must be true or false, not a string\n"
        "    trusted = \"yes\"\n"
        "              ^\n");
  CHECK(failure("[migrations]\ndir = 7\n") ==
        "atlas.toml:2:7: error[E202]: [migrations] dir must be a string, not a number\n"
        "    dir = 7\n"
        "          ^\n");
  CHECK(failure("[schema]\nsrc = ['a',\n  true]\n") ==
        "atlas.toml:3:3: error[E202]: [schema] src must be a list of strings, not true or false\n"
        "      true]\n"
        "      ^\n");
  CHECK(failure("[scope]\nschemas = 'a'\n") ==
        "atlas.toml:2:11: error[E202]: [scope] schemas must be a list of strings, not a string\n"
        "    schemas = 'a'\n"
        "              ^\n");
  CHECK(failure("schema = 'a'\n").find("1:10: error[E202]: [schema] must be a table, not a string\n") !=
        std::string::npos);
  CHECK(failure("[env]\nlocal = 'a'\n").find(":2:9: error[E202]: [env.local] must be a table") !=
        std::string::npos);
  CHECK(
      failure("[env.a]\ndev = 5\n").find(":2:7: error[E202]: [dev] url must be a string, not a number") !=
      std::string::npos);
}

TEST_CASE("a word that is not one of the key's is an error, in every environment") {
  const char* const message =
      "error[E205]: [scope] owners cannot be \"al\"\n"
      "    owners = \"al\"\n"
      "             ^\n"
      "  help: did you mean \"all\"? known here: declared, all, none\n";
  CHECK(failure("[scope]\nowners = \"al\"\n") == std::string("atlas.toml:2:10: ") + message);
  CHECK(failure("[env.local]\n[env.b.scope]\nowners = \"al\"\n") ==
        std::string("atlas.toml:3:10: ") + message);
}

TEST_CASE("a time needs its unit") {
  CHECK(failure("[apply]\nlock_timeout = \"10\"\n") ==
        "atlas.toml:2:16: error[E206]: [apply] lock_timeout cannot be \"10\"\n"
        "    lock_timeout = \"10\"\n"
        "                   ^\n"
        "  help: write a number and a unit (us, ms, s, min, h, d): \"10s\"\n");
  CHECK(failure("[apply]\nlock_timeout = \"0\"\nstatement_timeout = \"2 h\"\n") == "");
}

TEST_CASE("the short and the long name of one key do not go together") {
  CHECK(failure("[env.a]\ndir = 'x'\n[env.a.migrations]\ndir = 'y'\n") ==
        "atlas.toml:4:1: error[E204]: [migrations] dir is said twice\n"
        "    dir = 'y'\n"
        "    ^\n"
        "  why:  first here: atlas.toml:2:7\n"
        "  help: remove one\n");
}

TEST_CASE("a syntax error has its place") {
  CHECK(failure("[schema]\nsrc = schema\n") ==
        "atlas.toml:2:7: error[E201]: this is not TOML\n"
        "    src = schema\n"
        "          ^\n"
        "  why:  Error while parsing value: could not determine value type\n"
        "  help: strings need quotes: key = \"value\"; see docs/configuration.md\n");
  CHECK(failure("[dev]\nurl = \"\xff\"\n").find("atlas.toml:2:7: error[E201]: ") == 0);
}

TEST_CASE("columns count characters, and a caret stands under them") {
  CHECK(failure("env = { 'größe' = { dri = 1 } }\r\n") ==
        "atlas.toml:1:21: error[E203]: unknown key \"dri\" in [env.größe]\n"
        "    env = { 'größe' = { dri = 1 } }\n"
        "                        ^\n"
        "  help: did you mean \"dir\"? known here: url, targets, targets_query, schema, src, "
        "migrations, dir, dev, diff, seed, "
        "scope, "
        "apply, lint\n");
}

TEST_CASE("no error shows a password, and the column stays true") {
  std::string inline_table =
      failure("env = { a = { url = \"postgres://u:s@crét@h/d\", x = 1 } }\n");
  CHECK(inline_table.find("atlas.toml:1:48: error[E203]: unknown key \"x\" in [env.a]\n"
                          "    env = { a = { url = \"postgres://u:******@h/d\", x = 1 } }\n") == 0);
  for (const char* line :
       {"urk = 'postgres://u:secret@h/d'", "urk = 'host=h password=secret'",
        "urk = '${DB_PASSWORD:-secret}'", "urk = postgres://u:secret@h/d", "passwd = 'secret'",
        "urk = 'postgres://h/d?user=u&password=secret'", "PASSWORD = \"secret\""})
    CHECK(failure("[env.a]\n" + std::string(line) + "\n").find("secret") == std::string::npos);
}

}  // namespace
}  // namespace schemadiff
