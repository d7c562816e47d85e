// Lines of a megabyte: their secrets are hidden, and a message shows a part of them.
#include <doctest/doctest.h>

#include "config/toml_file.h"
#include "pg/session.h"
#include "sql/error.h"
#include "sql/script.h"
#include "sql/secrets.h"
#include "sql/text_pattern.h"

using namespace schemadiff;

namespace {

const std::string kLong(1'000'000, 'x');

}  // namespace

TEST_CASE("a secret of a megabyte is hidden, and so are short ones") {
  CHECK(hide_secrets("OPTIONS (password '" + kLong + "')").find('x') == std::string::npos);
  CHECK(hide_secrets("'postgres://u:" + kLong + "@h/db'").find('x') == std::string::npos);
  CHECK(hide_secrets("'host=h password=" + kLong + "'").find('x') == std::string::npos);
  CHECK(without_password("postgres://u:" + kLong + "@h/db") == "postgres://u:***@h/db");
  CHECK(without_password("host=h password='a \\' b' port=1") == "host=h password=*** port=1");
  CHECK(mask_connection("host=h password=a", "${P}") == "host=h password=${P}");
  CHECK(mask_connection("host=h password=${Q}", "${P}") == "host=h password=${Q}");
  try {
    parse_toml("a = \"postgres://u:" + kLong + "@h/db\"\nb = \"password=" + kLong, "atlas.toml");
    FAIL("no error");
  } catch (const Error& error) {
    CHECK(error.message().find("xx") == std::string::npos);
  }
}

TEST_CASE("a message shows the part of a long line in which its column is") {
  Place place{"a.sql", 1, 500'001, std::string(500'000, 'a') + "b" + std::string(500'000, 'c')};
  const std::string message = Error("E999", "wrong").at(place).message();
  CHECK(message.size() < 800);
  // The caret stands under the b.
  const std::size_t line = message.find('\n') + 1, caret = message.find('^');
  const std::size_t second = message.find('\n', line) + 1;
  CHECK(message[line + (caret - second)] == 'b');
  CHECK(message.find("aab") != std::string::npos);
  place = {"a.sql", 1, 3, std::string("\xc3\xa4\xc3\xa4") + "b" + std::string(500, 'c')};
  CHECK(Error("E999", "wrong")
            .at(place)
            .message()
            .find("\xc3\xa4\xc3\xa4"
                  "bcc") != std::string::npos);
}

TEST_CASE("a pattern finds what it matches, group by group") {
  const TextPattern pattern("(a+)(b)?");
  std::vector<std::string> found;
  pattern.each("xaab a", [&](const TextMatch& match) {
    found.push_back(std::string(match[1]) + (match[2].data() == nullptr ? "-" : "b"));
  });
  CHECK(found == std::vector<std::string>{"aab", "a-"});
  CHECK(pattern.match("aab").size() == 3);
  CHECK(pattern.match("aab ").empty());
  CHECK(pattern.replace_last_group("xaab a", [](std::string_view) { return "!"; }) == "xaa! !");
  CHECK(TextPattern("(x*)").replace_last_group("ab", [](std::string_view) { return "-"; }) ==
        "-a-b-");
  CHECK(TextPattern("A", TextPattern::Case::kAny).found_in("bab"));
}
