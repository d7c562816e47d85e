// The seed of the repository's own example.
#include <doctest/doctest.h>

#include "dev/server.h"
#include "migrate/executor.h"
#include "migrate/seed.h"

using namespace schemadiff;

TEST_CASE("the example's seed fits its migrations, and may run again and again") {
  const auto server = DevServer::open({});
  ScratchDatabase target = server->scratch();
  const std::string source = SOURCE_DIR;
  Progress silent;
  apply(target.url(), read_directory(source + "/migrations", DirectoryFormat::kAtlas), {}, silent);
  const auto rows = [&] {
    return std::stoi(target.session().value(
        "SELECT (SELECT count(*) FROM users) + (SELECT count(*) FROM projects)"
        " + (SELECT count(*) FROM roles) + (SELECT count(*) FROM config_schemas)"
        " + (SELECT count(*) FROM configs) + (SELECT count(*) FROM config_revisions)"));
  };
  SeedOptions options;
  CHECK(seed(target.url(), source + "/seed", options, silent).ran.size() == 1);
  const int once = rows();
  CHECK(once >= 10);
  CHECK(once <= 20);
  options.again = true;
  CHECK(seed(target.url(), source + "/seed", options, silent).ran.size() == 1);
  CHECK(rows() == once);
}
