// What reading puts together itself is what the server's own functions print.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <thread>

#include "catalog/catalog.h"
#include "catalog/identity_query.h"
#include "catalog/interned.h"
#include "catalog/objects.h"
#include "catalog/privileges.h"
#include "catalog/witness.h"
#include "catalog/witness_row.h"
#include "dev/load.h"
#include "dev/server.h"
#include "plan/compare.h"

using namespace schemadiff;

namespace {

DevServer& server() {
  static std::unique_ptr<DevServer> opened = DevServer::open({});
  return *opened;
}

constexpr auto awkward = R"sql(
CREATE SCHEMA "S p";
CREATE TYPE "S p".pair AS (a integer, "B" text);
CREATE DOMAIN "S p"."Do main" AS integer CONSTRAINT "che ck" CHECK (VALUE > 0) CHECK (VALUE < 9);
CREATE TABLE "S p"."T, (x)" (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  "select" integer CONSTRAINT "a "" b" CHECK ("select" > 1), CONSTRAINT "from" UNIQUE ("select"));
CREATE TABLE public.part (a integer, b text) PARTITION BY LIST (a);
CREATE TABLE public.part_1 PARTITION OF public.part FOR VALUES IN (1);
CREATE INDEX "In dex" ON public.part (lower(b));
CREATE VIEW "S p"."View" AS SELECT 1 AS one;
CREATE MATERIALIZED VIEW "S p".kept AS SELECT 1 AS one;
CREATE SEQUENCE "S p"."Seq";
CREATE RULE "Ru le" AS ON INSERT TO "S p"."View" DO INSTEAD NOTHING;
CREATE POLICY "Po licy" ON "S p"."T, (x)";
CREATE FUNCTION public.touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER "Tri gger" BEFORE UPDATE ON "S p"."T, (x)" FOR EACH ROW
  EXECUTE FUNCTION public.touch();
)sql";

}  // namespace

TEST_CASE("identities made of columns are those that pg_identify_object prints") {
  ScratchDatabase database = server().scratch();
  Session& session = database.session();
  load(session, {parse_script("schema.sql", awkward)}, {.trusted = true, .create_roles = true});
  session.execute("SET search_path = ''");
  for (const std::string table :
       {"pg_class", "pg_constraint", "pg_trigger", "pg_rewrite", "pg_policy"}) {
    CAPTURE(table);
    const IdentityQuery query = identity_query(table, catalog_columns(table).schema);
    const Literal catalog{"pg_catalog." + table};
    const Rows rows = session.query(sql(
        "SELECT {} AS identity, ({})::text AS names, pg_identify_object({}::regclass, o.oid, 0)"
        " AS object, (pg_identify_object({}::regclass, o.oid, 0)).identity AS known,"
        " (pg_identify_object_as_address({}::regclass, o.oid, 0)).object_names::text AS known_names"
        " FROM pg_catalog.{} k JOIN pg_catalog.{} o ON o.oid = k.oid{}",
        query.identity, query.names, catalog, catalog, catalog, Ident{table}, Ident{table},
        query.joins));
    CHECK(std::to_string(rows.size()) ==
          session.value(sql("SELECT count(*) FROM pg_catalog.{}", Ident{table})));
    for (const Row& row : rows) {
      CAPTURE(row.text("object"));
      CHECK(row.text("identity") == row.text("known"));
      if (!row.is_null("names")) CHECK(row.text("names") == row.text("known_names"));
    }
  }
}

TEST_CASE("every node tree of the system catalogs has a replacement in the witness") {
  ScratchDatabase database = server().scratch();
  CHECK(unreplaced_node_trees(database.session()).empty());
}

TEST_CASE("two sessions read together what one reads alone") {
  ScratchDatabase database = server().scratch();
  Session& session = database.session();
  session.execute(awkward);
  const Catalog alone = read_catalog(session, {});
  Session beside = database.connect();
  CHECK(differences(read_catalog(session, beside, {}), alone, {}).empty());
  CHECK(beside.value("SELECT count(*) FROM pg_catalog.pg_class WHERE relname = 'T, (x)'") == "1");

  // One that does not know the snapshot is left aside.
  ScratchDatabase other = server().scratch();
  CHECK(differences(read_catalog(session, other.session(), {}), alone, {}).empty());
  CHECK(alone.objects.size() > 10);
}

TEST_CASE("much is read over a second connection, where there is one") {
  ScratchDatabase database = server().scratch();
  Session& session = database.session();
  session.execute(
      "DO $$ BEGIN FOR i IN 1..1001 LOOP EXECUTE format('CREATE TABLE t%s ()', i);"
      " IF i % 100 = 0 THEN COMMIT; END IF; END LOOP; END $$");
  const Catalog alone = read_catalog(session, {});
  CHECK(alone.objects.size() > 1000);
  CHECK(differences(read_catalog(session, database.url(), {}), alone, {}).empty());
  CHECK(
      differences(read_catalog(session, "postgres://nobody@127.0.0.1:1/x", {}), alone, {}).empty());
}

TEST_CASE("what the second session met is what is told") {
  ScratchDatabase database = server().scratch();
  Session& session = database.session();
  session.execute("CREATE ROLE reads_less; REVOKE SELECT ON pg_catalog.pg_attrdef FROM PUBLIC");
  Session beside = database.connect();
  beside.execute("SET ROLE reads_less");
  std::string told;
  try {
    read_catalog(session, beside, {});
  } catch (const ServerError& error) {
    told = error.what();
  }
  CHECK(told.find("permission denied for table pg_attrdef") != std::string::npos);
  session.execute("DROP ROLE reads_less");
}

TEST_CASE("rows come one by one, however many there are") {
  ScratchDatabase database = server().scratch();
  Session& session = database.session();
  session.begin();
  for (const int many : {0, 1, 999, 1000, 1001, 2500}) {
    CAPTURE(many);
    std::vector<std::string> seen;
    session.each(sql("SELECT n, nullif(n % 2, 0) AS odd FROM generate_series(1, {}) n", many),
                 [&](const Row& row) {
                   CHECK(row.is_null("odd") == (row.integer("n") % 2 == 0));
                   seen.push_back(row.text("n"));
                 });
    REQUIRE(static_cast<int>(seen.size()) == many);
    if (many > 0) CHECK(seen.back() == std::to_string(many));
  }
  session.rollback();
}

TEST_CASE("a row of the witness is read as the server printed it") {
  ScratchDatabase database = server().scratch();
  const std::string record = database.session().value(
      R"sql(SELECT ROW('a "b" \ (c), d', '', NULL, true, -1, 1.5::float4, ARRAY['x y', NULL],
                       '1 2'::int2vector, '{x}'::text)::text)sql");
  const WitnessColumnNames columns = {{"t",
                                       {{"awkward", "text"},
                                        {"empty", "name"},
                                        {"nothing", "text"},
                                        {"yes", "boolean"},
                                        {"number", "integer"},
                                        {"broken", "real"},
                                        {"list", "text[]"},
                                        {"numbers", "int2vector"},
                                        {"braces", "text"}}}};
  const auto row = nlohmann::json::parse(witness_row("t", record, columns));
  CHECK(row["awkward"] == "a \"b\" \\ (c), d");
  CHECK(row["empty"] == "");
  CHECK(row["nothing"].is_null());
  CHECK(row["yes"] == true);
  CHECK(row["number"] == -1);
  CHECK(row["broken"] == 1.5);
  CHECK(row["list"] == nlohmann::json({"x y", ""}));
  CHECK(row["numbers"] == nlohmann::json({1, 2}));
  CHECK(row["braces"] == "{x}");
}

TEST_CASE("a witness is the same whatever the order of its lines") {
  Witness one, other;
  for (const char* line : {"b", "a\nc", ""}) one.add(line);
  for (const char* line : {"", "b", "a\nc"}) other.add(line);
  CHECK(one != other);
  one.sort();
  other.sort();
  CHECK(one == other);
  CHECK(one.lines() == std::vector<std::string>{"", "a\nc", "b"});
}

TEST_CASE("copies of objects share what they hold until one is edited") {
  Objects one;
  const ObjectId id{"pg_class", "public.t"};
  Object object;
  object.id = id;
  one.add(object).owner = "first";
  object.id = {"pg_class", "public.u"};
  one.add(object);
  Objects other = one;
  CHECK(&one.begin()->second == &other.begin()->second);
  other.edit(id).owner = "second";
  CHECK(&one.find(object.id)->second == &other.find(object.id)->second);
  other.erase(object.id);
  CHECK(one.contains(object.id));
  CHECK(one.find(id)->second.owner == "first");
  CHECK(other.find(id)->second.owner == "second");
}

TEST_CASE("equal strings are interned as one, by any thread") {
  Interned ours("pg_class"), theirs;
  std::thread([&] { theirs = Interned(std::string("pg_") + "class"); }).join();
  CHECK(ours == theirs);
  CHECK(ours.text() == "pg_class");
  CHECK(Interned("") == Interned());
}
