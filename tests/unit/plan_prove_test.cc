// The proof of a plan: what it runs where, and what it says of a step that fails.
#include "catalog/catalog.h"
#include "migrate_target.h"
#include "plan/prove.h"
#include "plan/run.h"

using namespace schemadiff;
using namespace schemadiff::test;

namespace {

constexpr auto kWanted = "CREATE TABLE t (a integer); CREATE VIEW v AS SELECT a FROM t";

ScratchDatabase holding(const char* statements) {
  ScratchDatabase database = server().scratch();
  database.session().execute(statements);
  return database;
}

Catalog catalog_of(const char* statements) {
  ScratchDatabase database = holding(statements);
  return read_catalog(database.session(), {});
}

// The proof of the way from one to the other; arrived: what is in the database in the latter state.
struct Proof {
  int made = 0, arrived = 0;
  ProvenPlan proven;

  Proof(const char* from, const char* to, const char* arrives_with) {
    const Catalog have = catalog_of(from), want = catalog_of(to);
    auto make = [&] { return ++made, holding(from); };
    ProofOptions options;
    options.arrive = [&] { return ++arrived, holding(arrives_with); };
    proven = prove({have, make}, want, {}, {}, options);
  }
};

Plan plan_of(const std::vector<const char*>& statements) {
  Plan plan;
  for (const char* statement : statements) {
    Step step;
    step.head = Sql::trusted(statement);
    plan.steps.push_back(step);
  }
  return plan;
}

}  // namespace

TEST_CASE("from nothing the way back runs on the database that has arrived otherwise") {
  const Proof proof("SELECT 1", kWanted, kWanted);
  CHECK(proof.made == 1);
  CHECK(proof.arrived == 1);
  REQUIRE(proof.proven.down);
  CHECK(proof.proven.down->steps.size() == 2);
}

TEST_CASE("where one of the two ways fails there, both run one after the other") {
  const Proof proof("SELECT 1", kWanted, "CREATE TABLE other ()");
  CHECK(proof.arrived == 1);
  CHECK(proof.made == 2);
  CHECK(proof.proven.down);
}

TEST_CASE("where there are tables the way back goes on where the way there has ended") {
  const Proof proof("CREATE TABLE old (a integer, b text)", "CREATE TABLE old (a integer)",
                    "CREATE TABLE old (a integer)");
  CHECK(proof.arrived == 0);
  CHECK(proof.proven.down);
}

TEST_CASE("of many steps that go at once the one that fails is named") {
  ScratchDatabase database = server().scratch();
  std::vector<const char*> statements(120, "SELECT 1");
  statements[70] = "CREATE TABLE t ()";
  statements[90] = "INSERT INTO t (nothing) VALUES (1)";
  Plan plan = plan_of(statements);
  std::string why;
  try {
    run_steps(database.session(), plan);
  } catch (const Error& error) {
    why = error.why();
  }
  CHECK(why.starts_with("in: INSERT INTO t (nothing) VALUES (1);"));
  CHECK(database.session().value("SELECT to_regclass('t') IS NULL") == "t");
  statements[90] = "INSERT INTO t DEFAULT VALUES";
  plan = plan_of(statements);
  CHECK(run_steps(database.session(), plan));
  CHECK(database.session().value("SELECT count(*) FROM t") == "1");
}
