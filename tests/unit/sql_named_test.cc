// Messages without a position get one from the name they speak of.
#include <doctest/doctest.h>

#include "sql/named.h"

using namespace schemadiff;

namespace {

// The statement from the found place on; "-" when there is none.
std::string named(const std::string& statement, const std::string& message) {
  auto offset = offset_of_named(statement, message);
  return offset ? statement.substr(*offset) : "-";
}

}  // namespace

TEST_CASE("the first name of a message is found among the names of a statement") {
  const std::string missing = "relation \"users\" does not exist";
  CHECK(named("CREATE TABLE o (u int REFERENCES users (id))", missing) == "users (id))");
  CHECK(named("CREATE TABLE o (u int REFERENCES USERS)", missing) == "USERS)");
  CHECK(named("CREATE TABLE o (u text DEFAULT 'users') -- users", missing) == "-");
  CHECK(named("CREATE TABLE o (u int REFERENCES s.t)", "relation \"s.t\" does not exist") ==
        "s.t)");
  CHECK(named("CREATE TABLE o (u int REFERENCES \"My s\".\"T\")",
              "relation \"My s.T\" does not exist") == "\"My s\".\"T\")");
  CHECK(named("CREATE INDEX ON o (u)", "column \"u\" does not exist") == "u)");
}

TEST_CASE("a message that names nothing has no place") {
  CHECK(named("CREATE TABLE o ()", "out of memory") == "-");
  CHECK(named("CREATE TABLE o ()", "an odd \" mark") == "-");
}
