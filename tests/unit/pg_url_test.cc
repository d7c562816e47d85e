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
    CHECK(message.starts_with("error[E21"));
    CHECK(message.find("cret") == std::string::npos);
  }
}

TEST_CASE("the database and the host of a URL") {
  CHECK(database_of("postgres://u:p@h:1/shop?sslmode=require") == "shop");
  CHECK(database_of("postgres://u:p@h/my%20shop") == "my shop");
  CHECK(database_of("postgres:///?host=/tmp&dbname=shop") == "shop");
  CHECK(database_of("postgres://h") == "");
  CHECK(database_of("host=h dbname='my shop' user=u") == "my shop");
  CHECK(database_of("dbname=a dbname = b") == "b");
  CHECK(host_of("postgres://u:p%40@h:1/shop") == "h:1");
  CHECK(host_of("postgres:///shop?host=%2Ftmp") == "/tmp");
  CHECK(host_of("host=/tmp dbname=shop") == "/tmp");
}

TEST_CASE("a search_path is added to what a URL says already") {
  CHECK(with_search_path("postgres://h/d", "acme") ==
        "postgres://h/d?options=-c%20search_path%3Dacme");
  CHECK(with_search_path("postgres://h/d?options=-c%20jit%3Doff&port=1", "acme") ==
        "postgres://h/d?options=-c%20jit%3Doff&port=1&options=-c%20jit%3Doff%20-c%20search_path%3D"
        "acme");
  CHECK(with_search_path("dbname=d", "My Shop") ==
        R"(dbname=d options='-c search_path="My\\ Shop"')");
  CHECK_THROWS_AS(with_search_path("dbname=d options='-c jit=off'", "acme"), Error);
}
