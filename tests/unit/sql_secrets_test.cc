// Secrets are told by name, hidden, and resolved with the quoting that their place needs.
#include <doctest/doctest.h>

#include <map>

#include "sql/secrets.h"

using namespace schemadiff;

namespace {

std::string resolved(const std::string& statement) {
  const std::map<std::string, std::string> known = {{"PW", R"(a'b\c d)"}};
  return resolve_secrets(statement,
                         [&](const std::string& name) -> std::optional<std::string> {
                           auto found = known.find(name);
                           return found == known.end() ? std::nullopt
                                                       : std::optional(found->second);
                         })
      .text;
}

}  // namespace

TEST_CASE("an option holds a secret by its name") {
  for (const char* name : {"password", "sslpassword", "Api_Token", "aws_secret_access_key"})
    CHECK(is_secret_option(name));
  for (const char* name : {"user", "sslkey", "password_required", "host"})
    CHECK_FALSE(is_secret_option(name));
}

TEST_CASE("placeholders are resolved in the options of foreign data and subscriptions only") {
  CHECK(resolved("CREATE USER MAPPING FOR x SERVER s OPTIONS (password '${PW}', user '${U}')") ==
        R"(CREATE USER MAPPING FOR x SERVER s OPTIONS (password 'a''b\c d', user '${U}'))");
  CHECK(resolved("ALTER SERVER s OPTIONS (SET token E'${PW}')") ==
        R"(ALTER SERVER s OPTIONS (SET token E'a''b\\c d'))");
  CHECK(resolved("COMMENT ON SERVER s IS '${PW}'") == "COMMENT ON SERVER s IS '${PW}'");
  CHECK(placeholders_of("CREATE SERVER s FOREIGN DATA WRAPPER w OPTIONS (token '${PW}')") ==
        std::vector<std::string>{"PW"});
  CHECK(placeholders_of("CREATE TABLE t (a text DEFAULT '${PW}')").empty());
}

TEST_CASE("a secret in a connection string is quoted as libpq wants it") {
  CHECK(resolved("CREATE SUBSCRIPTION s CONNECTION 'host=h password=${PW}' PUBLICATION p") ==
        R"(CREATE SUBSCRIPTION s CONNECTION 'host=h password=''a\''b\\c d''' PUBLICATION p)");
  CHECK(resolved("CREATE SUBSCRIPTION s CONNECTION 'password=''${PW}''' PUBLICATION p") ==
        R"(CREATE SUBSCRIPTION s CONNECTION 'password=''a\''b\\c d''' PUBLICATION p)");
  CHECK(resolved("ALTER SUBSCRIPTION s CONNECTION 'postgres://u:${PW}@h/d'") ==
        "ALTER SUBSCRIPTION s CONNECTION 'postgres://u:a%27b%5Cc%20d@h/d'");
}

TEST_CASE("messages show the placeholder, lines show stars") {
  const Resolved known{"", {{"${PW}", "hunter2"}}};
  CHECK(known.hide("invalid value \"hunter2\"") == "invalid value \"${PW}\"");
  CHECK(hide_secrets("OPTIONS (user 'bob', password 'hunter2')") ==
        "OPTIONS (user 'bob', password '*******')");
  CHECK(hide_secrets("OPTIONS (password '${PW}')") == "OPTIONS (password '${PW}')");
  CHECK(hide_secrets("CONNECTION 'postgres://u:pw@h/d'") == "CONNECTION 'postgres://u:**@h/d'");
  CHECK(mask_connection("host=h password=pw", "${X}") == "host=h password=${X}");
  CHECK(mask_connection("host=h password=${PW}", "${X}") == "host=h password=${PW}");
  CHECK(placeholder_for({"my server", "password"}) == "${MY_SERVER_PASSWORD}");
}
