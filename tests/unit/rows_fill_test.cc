// Tables are filled as their constraints want it, and those that cannot be are named.
#include <doctest/doctest.h>

#include "dev/load.h"
#include "dev/server.h"
#include "rows/fill.h"

using namespace schemadiff;

namespace {

DevServer& server() {
  static std::unique_ptr<DevServer> opened = DevServer::open({});
  return *opened;
}

struct Tried {
  std::string full;      // tables with rows, by name
  std::string unfilled;  // "table: why" of the others
};

std::vector<Oid> all_tables(Session& session) {
  std::vector<Oid> oids;
  for (const Row& row :
       session.query("SELECT oid FROM pg_class WHERE relkind IN ('r', 'p', 'f') AND oid >= 16384"
                     " AND relnamespace <> 'information_schema'::regnamespace ORDER BY oid"))
    oids.push_back(row.integer("oid"));
  return oids;
}

Tried tried(ScratchDatabase& database, int rows = 20) {
  Session& session = database.session();
  const Filled filled = fill(session, all_tables(session), {rows, 1});
  Tried result;
  for (const Oid oid : filled.tables) {
    const std::string name = session.value(sql("SELECT {}::oid::regclass", oid));
    result.full += (result.full.empty() ? "" : " ") + name + ":" +
                   session.value(sql("SELECT count(*) FROM {}", Sql::trusted(name)));
  }
  for (const Unfilled& unfilled : filled.unfilled)
    result.unfilled += unfilled.table + ": " + unfilled.why + "\n";
  return result;
}

Tried tried(const std::string& schema, int rows = 20) {
  ScratchDatabase database = server().scratch();
  load(database.session(), {parse_script("schema.sql", schema)},
       {.trusted = true, .create_roles = true});
  return tried(database, rows);
}

}  // namespace

TEST_CASE("a plain table gets as many rows as wanted") {
  const Tried result = tried("CREATE TABLE t (a integer PRIMARY KEY, b text NOT NULL, c date);");
  CHECK(result.full == "t:20");
  CHECK(result.unfilled == "");
}

TEST_CASE("every type that PostgreSQL has gets values") {
  const Tried result = tried(R"sql(
    CREATE TYPE mood AS ENUM ('sad', 'ok', 'very "happy"');
    CREATE DOMAIN percent AS numeric(5,2) CHECK (VALUE >= 0 AND VALUE <= 100);
    CREATE DOMAIN email AS text NOT NULL CHECK (VALUE ~ '^[a-z0-9.]+@[a-z]+\.[a-z]{2,}$');
    CREATE DOMAIN short_email AS email CHECK (length(VALUE) < 12);
    CREATE TYPE pair AS (n integer, t mood);
    CREATE TYPE outer_pair AS (p pair, d percent, ts timestamptz[]);
    CREATE TYPE floatrange AS RANGE (subtype = float8);
    CREATE TABLE numbers (a smallint, b integer, c bigint, d numeric, e numeric(4,2), f real,
      g double precision, h money, i oid, j numeric(3,3), k numeric(2,-2));
    CREATE TABLE texts (a text, b varchar(3), c char(2), d name, e "char", f varchar, g char);
    CREATE TABLE times (a date, b time, c timetz(2), d timestamp(3), e timestamptz, f interval day to second);
    CREATE TABLE others (a boolean, b uuid, c json, d jsonb, e xml, f bytea, g inet, h cidr,
      i macaddr, j macaddr8, k bit, l bit(5), m bit varying(3), n tsvector, o tsquery, p pg_lsn,
      q txid_snapshot, r xid, s tid, t regclass, u regproc, v jsonpath, w regtype, x regrole,
      y bit varying);
    CREATE TABLE shapes (a point, b line, c lseg, d box, e path, f polygon, g circle);
    CREATE TABLE made (a mood NOT NULL, b percent NOT NULL, c email, d pair NOT NULL,
      e outer_pair NOT NULL, f mood[] NOT NULL, g integer[][] NOT NULL, h percent[] NOT NULL,
      i short_email, j pair[], k text[] NOT NULL);
    CREATE TABLE ranges (a int4range NOT NULL, b int8range, c numrange, d tsrange, e tstzrange,
      f daterange NOT NULL, g floatrange NOT NULL, h int4multirange NOT NULL, i datemultirange);
    CREATE TABLE required (a smallint NOT NULL, b xml NOT NULL, c bit(3) NOT NULL,
      d interval NOT NULL, e jsonb NOT NULL UNIQUE, f bytea NOT NULL UNIQUE, g inet UNIQUE);
    CREATE TABLE none_at_all ();)sql");
  CHECK(result.full ==
        "made:20 none_at_all:1 numbers:20 others:20 ranges:20 required:20 shapes:20 texts:20 "
        "times:20");
  CHECK(result.unfilled == "");
}

TEST_CASE("checks, keys and exclusions are met") {
  const Tried result = tried(R"sql(
    CREATE TABLE checked (
      id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      status text NOT NULL CHECK (status IN ('draft', 'it''s', 'done')),
      price numeric(10,2) NOT NULL CHECK (price > 0 AND price < 1000),
      country char(2) NOT NULL CHECK (country ~ '^[A-Z]{2}$'),
      code varchar(20) NOT NULL UNIQUE CHECK (code LIKE 'AB-%'),
      slug text NOT NULL CHECK (slug ~ '^[a-z]+(-[a-z0-9]+)*$'),
      pin text CHECK (length(pin) = 4),
      starts date NOT NULL, ends date NOT NULL, CHECK (starts <= ends),
      total numeric GENERATED ALWAYS AS (price * 2) STORED,
      data jsonb NOT NULL CHECK (jsonb_typeof(data) = 'object' AND data ? 'name'),
      tags text[] CHECK (array_length(tags, 1) <= 2),
      level int NOT NULL CHECK (level BETWEEN 10 AND 12), CHECK (level <> 11 OR price > 5),
      one_of_a int, one_of_b int, CHECK (num_nonnulls(one_of_a, one_of_b) = 1),
      born date CHECK (born > '1900-01-01' AND born < '2020-01-01'));
    CREATE UNIQUE INDEX ON checked (lower(slug));
    CREATE TABLE flags (a boolean UNIQUE NOT NULL, b integer DEFAULT 7 UNIQUE);
    CREATE TABLE pairs (a boolean, b smallint CHECK (b BETWEEN 1 AND 9), PRIMARY KEY (a, b));
    CREATE EXTENSION btree_gist;
    CREATE TABLE bookings (room integer NOT NULL, during tstzrange NOT NULL,
      EXCLUDE USING gist (room WITH =, during WITH &&), EXCLUDE USING gist (during WITH &&));
    CREATE TABLE single (only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one));
    CREATE TABLE late (a integer PRIMARY KEY DEFERRABLE INITIALLY DEFERRED, b serial);)sql");
  CHECK(result.full == "bookings:20 checked:20 flags:2 late:20 pairs:18 single:1");
  CHECK(result.unfilled == "");
}

TEST_CASE("foreign keys are followed, in circles too") {
  const Tried result = tried(R"sql(
    CREATE TABLE zero (id serial PRIMARY KEY, name text NOT NULL UNIQUE);
    CREATE TABLE a_child (zero integer NOT NULL REFERENCES zero, n text REFERENCES zero (name),
      PRIMARY KEY (zero, n));
    CREATE TABLE tree (id integer PRIMARY KEY, parent integer REFERENCES tree, CHECK (parent <> id));
    CREATE TABLE own (id integer PRIMARY KEY, root integer NOT NULL REFERENCES own);
    CREATE TABLE own_identity (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      root integer NOT NULL REFERENCES own_identity);
    CREATE TABLE hen (id integer PRIMARY KEY, egg integer NOT NULL);
    CREATE TABLE egg (id integer PRIMARY KEY, hen integer NOT NULL REFERENCES hen);
    ALTER TABLE hen ADD FOREIGN KEY (egg) REFERENCES egg DEFERRABLE;
    CREATE TABLE boss (id uuid PRIMARY KEY, team integer);
    CREATE TABLE team (id integer PRIMARY KEY, boss uuid NOT NULL REFERENCES boss);
    ALTER TABLE boss ADD FOREIGN KEY (team) REFERENCES team;
    CREATE TABLE tenant (id integer PRIMARY KEY);
    CREATE TABLE person (tenant integer REFERENCES tenant, id integer, PRIMARY KEY (tenant, id));
    CREATE TABLE task (tenant integer, author integer NOT NULL, worker integer,
      FOREIGN KEY (tenant, author) REFERENCES person, FOREIGN KEY (tenant, worker) REFERENCES person);
    CREATE TABLE chicken (id integer PRIMARY KEY, egg integer NOT NULL);
    CREATE TABLE shell (id integer PRIMARY KEY, chicken integer NOT NULL REFERENCES chicken);
    ALTER TABLE chicken ADD FOREIGN KEY (egg) REFERENCES shell;)sql");
  CHECK(result.full ==
        "own:20 own_identity:20 tenant:20 person:20 task:20 tree:20 zero:20 a_child:20 boss:20 "
        "team:20 hen:20 egg:20");
  // Each needs the other first, and neither key can wait.
  CHECK(result.unfilled ==
        "public.chicken: null value in column \"egg\" of relation \"chicken\" violates "
        "not-null constraint\n"
        "public.shell: null value in column \"chicken\" of relation \"shell\" violates "
        "not-null constraint\n");
}

TEST_CASE("partitions, rules, triggers and row security have their say; who refuses is named") {
  const Tried result = tried(R"sql(
    CREATE TABLE events (id integer, at date NOT NULL, kind text NOT NULL) PARTITION BY RANGE (at);
    CREATE TABLE events_24 PARTITION OF events FOR VALUES FROM ('2024-01-01') TO ('2025-01-01')
      PARTITION BY LIST (kind);
    CREATE TABLE events_24_a PARTITION OF events_24 FOR VALUES IN ('alpha', 'beta');
    CREATE TABLE hashed (a integer, b text) PARTITION BY HASH (a);
    CREATE TABLE hashed_0 PARTITION OF hashed FOR VALUES WITH (MODULUS 2, REMAINDER 0);
    CREATE TABLE listed (a smallint) PARTITION BY LIST (a);
    CREATE TABLE listed_1 PARTITION OF listed FOR VALUES IN (77);
    CREATE TABLE bare (a integer) PARTITION BY RANGE (a);
    CREATE TABLE parent (a integer CHECK (a > 5));
    CREATE TABLE child (b integer) INHERITS (parent);
    CREATE TABLE swallowed (a integer);
    CREATE RULE r AS ON INSERT TO swallowed DO INSTEAD NOTHING;
    CREATE TABLE shadow (a integer);
    CREATE TABLE source (a integer);
    CREATE RULE r AS ON INSERT TO source DO ALSO INSERT INTO shadow VALUES (new.a);
    CREATE FUNCTION no() RETURNS trigger LANGUAGE plpgsql AS
      $$BEGIN RAISE 'rows of % come from elsewhere', TG_TABLE_NAME; END$$;
    CREATE TABLE guarded (a integer);
    CREATE TRIGGER t BEFORE INSERT ON guarded FOR EACH ROW EXECUTE FUNCTION no();
    CREATE FUNCTION yes() RETURNS trigger LANGUAGE plpgsql AS
      $$BEGIN new.b := coalesce(new.b, 0) + 1; RETURN new; END$$;
    CREATE TABLE touched (a integer PRIMARY KEY, b bigint);
    CREATE TRIGGER t BEFORE INSERT ON touched FOR EACH ROW EXECUTE FUNCTION yes();
    CREATE TABLE locked (a integer);
    ALTER TABLE locked ENABLE ROW LEVEL SECURITY;
    ALTER TABLE locked FORCE ROW LEVEL SECURITY;
    CREATE TABLE impossible (a integer CHECK (a > 5 AND a < 3) NOT NULL);
    CREATE TABLE of_impossible (a integer REFERENCES guarded_key NOT NULL);
    CREATE TABLE guarded_key (a integer PRIMARY KEY);
    CREATE TRIGGER t BEFORE INSERT ON guarded_key FOR EACH ROW EXECUTE FUNCTION no();)sql");
  CHECK(result.full ==
        "child:20 events:20 hashed:20 listed:20 locked:20 parent:40 shadow:40 source:20 "
        "touched:20");
  CHECK(
      result.unfilled ==
      "public.bare: no partition of relation \"bare\" found for row\n"
      "public.guarded: rows of guarded come from elsewhere\n"
      "public.guarded_key: rows of guarded_key come from elsewhere\n"
      "public.impossible: null value in column \"a\" of relation \"impossible\" violates not-null "
      "constraint\n"
      "public.of_impossible: null value in column \"a\" of relation \"of_impossible\" violates "
      "not-null constraint\n"
      "public.swallowed: the rows put in do not stay: a rule or trigger takes them\n");
}

TEST_CASE("the same seed makes the same rows") {
  const std::string schema =
      "CREATE TABLE t (a integer PRIMARY KEY, b text, c timestamptz, d uuid, e jsonb);";
  auto rows = [&] {
    ScratchDatabase database = server().scratch();
    load(database.session(), {parse_script("schema.sql", schema)}, {});
    fill(database.session(), all_tables(database.session()), {20, 7});
    return database.session().value("SELECT string_agg(t::text, ';') FROM t");
  };
  CHECK(rows() == rows());
}
