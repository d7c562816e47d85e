// Which server programs the embedded dev server takes, and what is said when there are none.
#include <doctest/doctest.h>

#include "dev/binaries.h"
#include "dev/docker.h"
#include "sql/error.h"

using namespace schemadiff;

TEST_CASE("the major version is read from released and unreleased servers") {
  CHECK(major_version_in("postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)") == 15);
  CHECK(major_version_in("postgres (PostgreSQL) 18beta2") == 18);
  CHECK(major_version_in("postgres (PostgreSQL) 9.6.24") == 9);
  CHECK(major_version_in("bash 5") == 0);
}

TEST_CASE("the wanted major version is taken when it is there, else the newest") {
  const std::vector<Binaries> found = {{"/17", 17, ""}, {"/15", 15, ""}, {"/12", 12, ""}};
  CHECK(choose_binaries(found, 15, "").folder == "/15");
  CHECK(choose_binaries(found, 16, "").folder == "/17");
  CHECK(choose_binaries(found, 0, "").folder == "/17");
  CHECK(choose_binaries(found, 12, "").folder == "/17");
}

TEST_CASE("no server programs, or only old ones, are an error that says what to install") {
  try {
    choose_binaries({}, 16, "");
    FAIL("no error");
  } catch (const Error& error) {
    CHECK(error.id() == ErrorId("E501"));
    CHECK(error.help().find("apt-get install postgresql-16") != std::string::npos);
  }
  CHECK_THROWS_WITH_AS(choose_binaries({{"/12", 12, "PostgreSQL 12.1"}}, 0, ""),
                       "the embedded dev server needs PostgreSQL 13 or newer", Error);
  CHECK_THROWS_WITH_AS(choose_binaries(find_binaries("/usr/bin/nothing"), 0, "/usr/bin/nothing"),
                       "no PostgreSQL server in /usr/bin/nothing", Error);
}

TEST_CASE("the programs of this machine are found, newest first") {
  const std::vector<Binaries> found = find_binaries("");
  REQUIRE(!found.empty());
  for (std::size_t i = 1; i < found.size(); ++i) CHECK(found[i - 1].major >= found[i].major);
  CHECK(find_binaries(found.front().folder).size() == 1);
}

TEST_CASE("a docker URL names an image") {
  CHECK(docker_image("docker://postgres/16/dev", 0) == "postgres:16");
  CHECK(docker_image("docker://postgres/16-alpine/dev?search_path=public", 0) ==
        "postgres:16-alpine");
  CHECK(docker_image("docker://postgres", 15) == "postgres:15");
  CHECK(docker_image("docker://postgres/", 0) == "postgres:latest");
  CHECK(docker_image("docker://postgis/16-3.4", 0) == "postgis/postgis:16-3.4");
  CHECK_THROWS_AS(docker_image("docker://mysql/8/dev", 0), Error);
  CHECK_THROWS_AS(docker_image("docker://postgres/16;x/dev", 0), Error);
}
