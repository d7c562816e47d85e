// Findings as SARIF and as annotations, for what reads them.
#include "report/lint_report.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

using namespace schemadiff;
using nlohmann::json;

namespace {

const std::vector<Finding> kFindings = {
    {"PG101",
     Severity::kError,
     {"migrations/1_a.sql", 3, 5, "CREATE INDEX i ON t (a);"},
     "100% of it",
     "why",
     "CREATE INDEX CONCURRENTLY i ON t (a);"},
    {"ST112", Severity::kWarning, {"migrations/3,b:c.sql", 0, 0, ""}, "a gap", "so", ""},
    {"PG111", Severity::kInfo, {"migrations/1_a.sql", 1, 1, ""}, "waits", "long\nvery", ""}};

}  // namespace

TEST_CASE("findings are SARIF 2.1.0") {
  const json sarif = json::parse(findings_sarif(kFindings));
  CHECK(sarif["version"] == "2.1.0");
  REQUIRE(sarif["runs"].size() == 1);
  const json& run = sarif["runs"][0];
  const json& driver = run["tool"]["driver"];
  CHECK(driver["name"] == "schemadiff");
  REQUIRE(driver["rules"].size() == 3);
  CHECK(driver["rules"][0]["id"] == "PG101");
  CHECK(driver["rules"][0]["defaultConfiguration"]["level"] == "error");
  REQUIRE(run["results"].size() == 3);
  const json& result = run["results"][0];
  CHECK(result["ruleId"] == "PG101");
  CHECK(result["level"] == "error");
  CHECK(result["message"]["text"] == "100% of it\nwhy\nCREATE INDEX CONCURRENTLY i ON t (a);");
  const json& place = result["locations"][0]["physicalLocation"];
  CHECK(place["artifactLocation"]["uri"] == "migrations/1_a.sql");
  CHECK(place["region"] == json{{"startLine", 3}, {"startColumn", 5}});
  // A file as a whole has no line, and SARIF counts from 1.
  CHECK(run["results"][1]["locations"][0]["physicalLocation"]["region"] == json{{"startLine", 1}});
  CHECK(run["results"][2]["level"] == "note");
}

TEST_CASE("findings are annotations, with what separates their parts escaped") {
  CHECK(findings_github(kFindings) ==
        "::error file=migrations/1_a.sql,line=3,col=5,title=PG101::100%25 of it%0Awhy%0ACREATE "
        "INDEX CONCURRENTLY i ON t (a);\n"
        "::warning file=migrations/3%2Cb%3Ac.sql,line=1,title=ST112::a gap%0Aso\n"
        "::notice file=migrations/1_a.sql,line=1,col=1,title=PG111::waits%0Along%0Avery\n");
}

TEST_CASE("the summary counts by severity") {
  CHECK(findings_summary(kFindings) == "1 error, 1 warning, 1 hint");
  CHECK(findings_summary({}) == "nothing was found");
}
