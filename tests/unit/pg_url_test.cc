// Connection URLs keep everything but their database.
#include <doctest/doctest.h>

#include "pg/url.h"
#include "sql/error.h"

using namespace schemadiff;

TEST_CASE("a URI keeps host, user, password and parameters when its database is replaced") {
  CHECK(with_database("postgres://h/old", "new") == "postgres://h/new");
  CHECK(with_database("postgres://h", "new") == "postgres://h/new");
  CHECK(with_database("postgresql://", "new") == "postgresql:///new");
  CHECK(with_database("postgres://u:p@h:5433/old?sslmode=require", "new") ==
        "postgres://u:p@h:5433/new?sslmode=require");
  CHECK(with_database("postgres://u@?host=%2Ftmp", "new") == "postgres://u@/new?host=%2Ftmp");
  CHECK(with_database("postgres://u@h?host=/tmp/x", "new") == "postgres://u@h/new?host=/tmp/x");
  CHECK(with_database("postgres:///old?host=/tmp@x", "new") == "postgres:///new?host=/tmp@x");
  CHECK(with_database("postgres://[::1]:5432,b:1/old", "new") == "postgres://[::1]:5432,b:1/new");
}

TEST_CASE("a password with question marks and percent signs survives") {
  CHECK(with_database("postgres://u:p?%40%2F:w@h/old?a=b", "n") ==
        "postgres://u:p?%40%2F:w@h/n?a=b");
}

TEST_CASE("dbname among a URI's parameters goes") {
  CHECK(with_database("postgres://h/?dbname=old&user=u", "new") == "postgres://h/new?user=u");
  CHECK(with_database("postgres://h?user=u&dbname=old", "new") == "postgres://h/new?user=u");
  CHECK(with_database("postgres://h?dbname=old", "new") == "postgres://h/new");
}

TEST_CASE("a name with special characters is encoded, or quoted in a conninfo string") {
  CHECK(with_database("postgres://h/old", "a b/\"c") == "postgres://h/a%20b%2F%22c");
  CHECK(with_database("host=h dbname=old", "it's \\") == R"(host=h dbname=old dbname='it\'s \\')");
}

TEST_CASE("a URL that libpq would misread is refused, and nothing of it is shown") {
  for (const char* fine :
       {"", "postgres://", "postgres://u:p@h/db", "postgres://u:p%40@h:1,g:2/db?x=a@b",
        "postgres://u:p?%40%2F:w@h/old?a=b", "postgres:///db?host=/tmp@x", "host=h password=a@b/c",
        "postgres://h:5432/db", "postgres://h/d@b"})
    CHECK_NOTHROW(check_url(fine));
  for (const char* wrong : {"postgres://u:se@cret@h/db", "postgres://u:se/cret@h/db",
                            "postgres://se:cret@x@/db", "mysql://u:secret@h/db", "secret"}) {
    std::string message;
    try {
      check_url(wrong);
    } catch (const Error& error) {
      message = error.message();
    }
    CHECK(message.starts_with("error: "));
    CHECK(message.find("cret") == std::string::npos);
  }
}
