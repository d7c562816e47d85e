// Directives in schema files find the object and the part that they stand above.
#include <doctest/doctest.h>

#include "dev/load.h"
#include "dev/server.h"
#include "plan/directives.h"

using namespace schemadiff;

namespace {

// "word argument: catalog identity part @line", or the error.
std::vector<std::string> directives(const std::string& text) {
  static const std::unique_ptr<DevServer> server = DevServer::open({});
  ScratchDatabase database = server->scratch();
  const std::vector<Script> scripts = {parse_script("f.sql", text)};
  load(database.session(), scripts, {});
  Catalog catalog = read_catalog(database.session(), {});
  try {
    attach_directives(scripts, catalog, database.session());
  } catch (const Error& error) {
    return {to_string(error.place().value()) + ": " + error.what(), error.help()};
  }
  std::vector<std::string> found;
  for (const auto& [id, object] : catalog.objects)
    for (const ObjectDirective& said : object.directives)
      found.push_back(said.word + " " + said.argument + ": " + id.catalog.text() + " " + id.identity +
                      (said.part.empty() ? "" : " " + said.part) + " @" +
                      std::to_string(said.place.line));
  return found;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("a directive above a statement speaks of its object, by the search_path there") {
  CHECK(
      directives("create schema s; create schema \"My S\";\n"
                 "-- schemadiff:renamed-from old\ncreate table t(a int);\n"
                 "set search_path = s, public;\n"
                 "-- schemadiff:renamed-from old\ncreate table t(a int);\n"
                 "-- schemadiff:renamed-from old\ncreate index i on public.t(a);\n"
                 "create view \"My S\".\"v w\" as select 1 as x; -- schemadiff:renamed-from \"V\"\n"
                 "-- schemadiff:renamed-from old\n-- other words\n"
                 "create trigger g before update on t execute function suppress_redundant_updates_"
                 "trigger();\n") ==
      Texts{"renamed-from \"V\": pg_class \"My S\".\"v w\" @9",
            "renamed-from old: pg_class public.i @7", "renamed-from old: pg_class public.t @2",
            "renamed-from old: pg_class s.t @5", "renamed-from old: pg_trigger g on s.t @10"});
}

TEST_CASE("a directive inside a statement speaks of the part below it, or before it on its line") {
  CHECK(directives("create table t(\n"
                   "  -- schemadiff:backfill 'x, y'\n  -- schemadiff:renamed-from old\n"
                   "  a text not null,\n"
                   "  b int constraint c check (b > 0), -- schemadiff:using a::int\n"
                   "  d int\n    -- schemadiff:renamed-from n\n    constraint m not null\n"
                   "    -- schemadiff:renamed-from o\n    constraint p check (d > 1),\n"
                   "  -- schemadiff:renamed-from old\n  constraint u unique (a));") ==
        Texts{"backfill 'x, y': pg_class public.t a @2", "renamed-from old: pg_class public.t a @3",
              "using a::int: pg_class public.t b @5",
              "renamed-from o: pg_constraint p on public.t @9",
              "renamed-from old: pg_constraint u on public.t @11"});
  CHECK(
      directives(
          "create type e as enum (\n  -- schemadiff:renamed-from old\n  'a''s',\n"
          "  'b' -- schemadiff:renamed-from c\n);\n"
          "create type k as (\n  -- schemadiff:renamed-from x\n  y int\n);\n"
          "create domain d as int\n  -- schemadiff:renamed-from x\n"
          "  constraint pos check (value > 0);\n"
          "create view v as (with q as (select 1) select 1 as x,\n"
          "  -- schemadiff:renamed-from z\n  2 as y) union select 3, 4;\n"
          "create view w(a,\n-- schemadiff:renamed-from z\n\"B\") as select 1, 2;\n"
          "-- schemadiff:renamed-from cc\nalter table if exists t add constraint c check (a > 0);\n"
          "alter table t add column f int,\n-- schemadiff:renamed-from h\nadd g int;\n"
          "create table t(a int);\n") ==
      Texts{"renamed-from h: pg_class public.t g @22", "renamed-from z: pg_class public.v y @14",
            "renamed-from z: pg_class public.w B @17",
            "renamed-from cc: pg_constraint c on public.t @19",
            "renamed-from x: pg_constraint pos on public.d @11",
            "renamed-from old: pg_type public.e a's @2", "renamed-from c: pg_type public.e b @4",
            "renamed-from x: pg_type public.k y @7"});
}

TEST_CASE("a directive above an overloaded routine speaks of the one with these arguments") {
  CHECK(directives("create type t as (a int);\n"
                   "create function f(int) returns int return 1;\n"
                   "-- schemadiff:renamed-from g\n"
                   "create function f(x int[], t, out y text) language sql as 'select 1';\n"
                   "-- schemadiff:renamed-from h\n"
                   "create function f(varchar(3)) returns int return 1;\n") ==
        Texts{"renamed-from h: pg_proc public.f(character varying) @5",
              "renamed-from g: pg_proc public.f(integer[],public.t) @3"});
}

TEST_CASE("a directive that means nothing is an error at its place") {
  CHECK(directives("create table t(\n  -- schemadiff:rename-from old\n  a int);") ==
        Texts{"f.sql:2:3: there is no directive \"rename-from\" for schema files",
              "did you mean \"renamed-from\"? known here: renamed-from, backfill, using"});
  CHECK(directives("-- schemadiff:renamed-from\ncreate table t(a int);")[0] ==
        "f.sql:1:1: the directive \"renamed-from\" wants an argument");
  CHECK(directives("-- schemadiff:backfill 1\ncreate table t(a int);")[0] ==
        "f.sql:1:1: the directive \"backfill\" stands above a table");
  CHECK(directives("create table t(a int,\n-- schemadiff:renamed-from x\ncheck (a > 0));") ==
        Texts{"f.sql:2:1: the directive stands above a constraint without a name",
              "give it one: CONSTRAINT name ..."});
  CHECK(directives("create table t(a int\n-- schemadiff:backfill 1\nnot null,\n"
                   "-- schemadiff:renamed-from x\nb int, c int -- schemadiff:backfill 1\n);")[0] ==
        "f.sql:2:1: the directive stands above nothing that it could mean");
  CHECK(directives("create table t(a int,\n-- schemadiff:renamed-from x\nb int,\n"
                   "-- schemadiff:renamed-from y\nc int);\n-- schemadiff:renamed-from z\n"
                   "-- schemadiff:renamed-from w\ncreate table u(a int);")[0] ==
        "f.sql:7:1: the directive \"renamed-from\" is there twice for one table");
  const std::string nothing = ": the directive stands above nothing that it could mean";
  CHECK(directives("-- schemadiff:renamed-from x\n\ncreate table t(a int);")[0] ==
        "f.sql:1:1" + nothing);
  CHECK(directives("create table t(a int);\n-- schemadiff:renamed-from x\n")[0] ==
        "f.sql:2:1" + nothing);
  CHECK(directives("-- schemadiff:renamed-from x\nset search_path = public;\n"
                   "create table t(a int);")[0] == "f.sql:1:1" + nothing);
  CHECK(directives("create table t(a int);\n-- schemadiff:renamed-from x\n"
                   "comment on table t is 'x';")[0] == "f.sql:2:1" + nothing);
  CHECK(directives("-- atlas:whatever\ncreate table t(a int);").empty());
}
