// ${VAR}, .env, and the URL of the target.
#include <doctest/doctest.h>

#include "config/variables.h"
#include "config_files.h"

namespace schemadiff {
namespace {

using test::ConfigFolder;

std::string lock_name(const std::string& written, const std::string& env_file = "") {
  ConfigFolder folder("[migrations]\nlock_name = '" + written + "'\n");
  if (!env_file.empty()) folder.write(".env", env_file);
  folder.variables = {{"A", "a"}, {"EMPTY", ""}, {"TRICKY", "${A}$$"}};
  return folder.load().migrations.lock_name.get();
}

TEST_CASE("variables are replaced, by their default where they are unset or empty") {
  CHECK(lock_name("x${A}y${A}") == "xaya");
  CHECK(lock_name("${EMPTY}") == "");
  CHECK(lock_name("${EMPTY:-d}${NO:-e}${A:-f}") == "dea");
  CHECK(lock_name("${NO:-}") == "");
  CHECK(lock_name("${NO:-${ALSO_NO:-{x}:-y}}") == "{x:-y}");
  CHECK(lock_name("${NO:-${A}}b") == "ab");
  CHECK(lock_name("$$ $${A} $A 1$ $$$${A}") == "$ ${A} $A 1$ $${A}");
  CHECK(lock_name("${TRICKY}") == "${A}$$");
}

TEST_CASE("the environment wins over .env") {
  CHECK(lock_name("${A}${B}", "A=file\nB=file\n") == "afile");
}

TEST_CASE("a missing variable matters only to who reads the setting") {
  ConfigFolder folder(
      "[env.local]\nurl = \"postgres://u:${PW}@${HOST}/d\"\n[env.b]\nurl = '${X}'\n");
  folder.variables["PW"] = "secret";
  Config config = folder.load();
  CHECK_FALSE(config.url.empty());
  CHECK(folder.failure_of([&] { target_url(config); }) ==
        "atlas.toml:2:27: error[E223]: the variable HOST is not set\n"
        "    url = \"postgres://u:*****@${HOST}/d\"\n"
        "                              ^\n"
        "  help: set it in the environment or in .env, or give a default: ${HOST:-...}\n");
  CHECK(target_url(folder.load({.url = "postgres://flag"})) == "postgres://flag");
  folder.variables["HOST"] = "h";
  CHECK(target_url(folder.load()) == "postgres://u:secret@h/d");
}

TEST_CASE("a word that needs a missing variable fails only in the environment in use") {
  ConfigFolder folder("[env.local]\n[env.b.scope]\nowners = '${OWNERS}'\n");
  CHECK(folder.failure() == "");
  CHECK(folder.failure({.env = "b"}).find("atlas.toml:3:11: error[E223]: the variable OWNERS") == 0);
  folder.variables["OWNERS"] = "everyone";
  CHECK(folder.failure({.env = "b"}).find("atlas.toml:3:10: error[E205]: [scope] owners cannot be") == 0);
}

TEST_CASE("what looks like a variable and is none is an error") {
  CHECK(ConfigFolder("[dev]\nurl = 'é${A'\n").failure() ==
        "atlas.toml:2:9: error[E222]: this is not a variable\n"
        "    url = 'é${A'\n"
        "            ^\n"
        "  help: write ${NAME} or ${NAME:-default}, and $$ for a dollar\n");
  for (const char* text : {"${}", "${1A}", "${A-b}", "${A B}", "${A:-${B}"})
    CHECK(ConfigFolder("[dev]\nurl = '" + std::string(text) + "'\n").failure().find("2:8: error") !=
          std::string::npos);
}

TEST_CASE(".env takes exports, quotes and comments") {
  std::map<std::string, std::string> expected = {{"A", "1"},
                                                 {"B", "two words"},
                                                 {"C", "c#d"},
                                                 {"D", "'x'\n\"y\"$z\\q"},
                                                 {"E", "a\\n${B} # "},
                                                 {"F", ""},
                                                 {"G", "line 1\nline 2"},
                                                 {"H", "last"},
                                                 {"export", "x"}};
  CHECK(parse_env_file("\xEF\xBB\xBF# comment\r\n"
                       "A=1\r\n"
                       "  export B = two words  # comment\n"
                       "C=c#d\n\n"
                       "D=\"'x'\\n\\\"y\\\"\\$z\\q\" # comment\n"
                       "E='a\\n${B} # '\r\n"
                       "F= # nothing\n"
                       "G=\"line 1\nline 2\"\n"
                       "H=first\n"
                       "export=x\n"
                       "H=last",
                       ".env") == expected);
  CHECK(parse_env_file("", ".env").empty());
}

TEST_CASE("a malformed .env is an error with its place and without its text") {
  auto failure = [](const std::string& text) {
    ConfigFolder folder("[dev]\n");
    folder.write(".env", text);
    return folder.failure();
  };
  CHECK(failure("A=1\nsecret\n") ==
        ".env:2:7: error[E221]: expected KEY=VALUE\n"
        "  help: write KEY=VALUE, KEY='VALUE' or KEY=\"VALUE\", a comment after #\n");
  CHECK(failure("A=1\nB=é'\nC='secret\n").find(".env:3:3: error[E221]: this quote is never closed") == 0);
  CHECK(failure("A='x'secret").find(".env:1:6: error[E221]: something follows the closing quote") == 0);
  CHECK(failure("=x").find(".env:1:1: error[E221]: expected KEY=VALUE") == 0);
}

std::string url_from(const std::map<std::string, std::string>& variables) {
  ConfigFolder folder("[dev]\n");
  folder.variables = variables;
  return target_url(folder.load());
}

TEST_CASE("where no url is set, DATABASE_URL is used, else the DB_ variables") {
  CHECK(url_from({{"DATABASE_URL", "postgres://x"}, {"DB_HOST", "h"}}) == "postgres://x");
  CHECK(url_from({{"DB_HOST", "h"},
                  {"DB_PORT", "5433"},
                  {"DB_NAME", "my db"},
                  {"DB_USER", "u@v"},
                  {"DB_PASSWORD", "p:/?#é%"},
                  {"DB_SSLMODE", "require"}}) ==
        "postgres://u%40v:p%3A%2F%3F%23%C3%A9%25@h:5433/my%20db?sslmode=require");
  CHECK(url_from({{"DB_HOST", "h"}}) == "postgres://h/");
  CHECK(url_from({{"DB_NAME", "d"}, {"DB_SSL", "false"}}) == "postgres:///d?sslmode=disable");
  CHECK(url_from({{"DB_HOST", "::1"}, {"DB_USER", "u"}, {"DB_SSL", "true"}}) ==
        "postgres://u@[::1]/?sslmode=require");
  CHECK(url_from({{"DB_HOST", "/run/pg"}, {"DB_PASSWORD", "p"}}) == "postgres://:p@%2Frun%2Fpg/");
  CHECK_THROWS_WITH_AS(url_from({{"DB_HOST", "h"}, {"DB_SSL", "maybe"}}),
                       "DB_SSL must be true or false, not \"maybe\"", Error);
}

TEST_CASE("a url of the environment in use wins over DATABASE_URL, unless it is empty") {
  ConfigFolder folder("[env.a]\nurl = 'postgres://${H:-file}/d'\n[env.local]\nurl = '${NONE:-}'\n");
  folder.variables["DATABASE_URL"] = "postgres://variable";
  CHECK(target_url(folder.load({.env = "a"})) == "postgres://file/d");
  CHECK(target_url(folder.load()) == "postgres://variable");
}

TEST_CASE("without any url the error says the ways to give one") {
  ConfigFolder some("[env.a]\n[env.b]\n"), none("[dev]\n");
  CHECK(some.failure_of([&] { target_url(some.load()); }) ==
        "error[E214]: there is no database URL\n"
        "  help: give one with --url postgres://user@host:5432/database, pick an environment with "
        "--env (a, b), with DATABASE_URL, or with DB_HOST, DB_PORT, DB_NAME, DB_USER, DB_PASSWORD "
        "and DB_SSLMODE, in the environment or in .env\n");
  CHECK(none.failure_of([&] { target_url(none.load()); }).find("with url in [env.local]") !=
        std::string::npos);
}

}  // namespace
}  // namespace schemadiff
