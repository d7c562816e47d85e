// What statements declare, refer to and change.
#include <doctest/doctest.h>

#include <algorithm>

#include "sql/analysis.h"

using namespace schemadiff;

namespace {

Analysis of(const std::string& text) {
  Script script = parse_script("f.sql", text);
  REQUIRE(script.statements.size() == 1);
  return analyse(script.statements[0]);
}

bool refers(const Analysis& analysis, Space space, const std::string& schema,
            const std::string& name) {
  return std::any_of(analysis.refers.begin(), analysis.refers.end(), [&](const Reference& r) {
    return (r.space == space || r.space == Space::kAny) && r.name == QualifiedName{schema, name};
  });
}

bool modifies(const Analysis& analysis, const std::string& schema, const std::string& name) {
  return std::any_of(analysis.modifies.begin(), analysis.modifies.end(), [&](const Reference& r) {
    return r.name == QualifiedName{schema, name};
  });
}

std::string declared(const std::string& text) {
  std::string all;
  for (const Declaration& d : of(text).declares) {
    all += d.noun + " " + d.name.schema + "." + d.name.name;
    if (!d.arguments.empty()) all += "(";
    for (const auto& argument : d.arguments) all += argument.schema + "." + argument.name + " ";
    if (!d.table.name.empty()) all += " on " + d.table.schema + "." + d.table.name;
    if (d.placeholder) all += " placeholder";
    all += ";";
  }
  return all;
}

}  // namespace

TEST_CASE("declarations") {
  CHECK(declared("create table S.\"T\"(a int)") == "table s.T;");
  CHECK(declared("create unlogged table if not exists t()") == "table .t;");
  CHECK(declared("create or replace view v as select 1") == "view .v;");
  CHECK(declared("create view v as select null::int as a, null::text collate \"C\" as b") ==
        "view .v placeholder;");
  CHECK(declared("create materialized view m as select 1") == "materialized view .m;");
  CHECK(declared("create sequence s.q") == "sequence s.q;");
  CHECK(declared("create index i on s.t(a)") == "index s.i;");
  CHECK(declared("create index on s.t(a)") == "");
  CHECK(declared("create type t as enum ('a')") == "type .t;");
  CHECK(declared("create type t as (a int)") == "type .t;");
  CHECK(declared("create type t") == "type .t placeholder;");
  CHECK(declared("create type s.t (input = a, output = b)") == "type s.t;");
  CHECK(declared("create domain d as s.e") == "domain .d;");
  CHECK(declared("create function f(a int, out b int, variadic c s.t[]) language sql as ''") ==
        "function .f(.int4 s.t[] ;");
  CHECK(declared("create procedure p(inout a text) language sql as ''") == "procedure .p(.text ;");
  CHECK(declared("create aggregate ag(int) (sfunc = f, stype = int)") == "aggregate .ag(.int4 ;");
  CHECK(declared("create operator s.+ (leftarg = a, rightarg = b.c, function = f)") ==
        "operator s.+(.a b.c ;");
  CHECK(declared("create trigger g before update on s.t for each row execute function f()") ==
        "trigger .g on s.t;");
  CHECK(declared("create policy p on t using (true)") == "policy .p on .t;");
  CHECK(declared("create schema s create table t() create view v as select 1") ==
        "schema .s;table s.t;view s.v;");
  CHECK(declared("create extension if not exists hstore") == "extension .hstore;");
  CHECK(declared("alter table t add a int") == "");
}

TEST_CASE("references of a table") {
  Analysis a = of(
      "create table s.t(a s2.typ[] default s3.f('x.y'::regclass), b int default nextval('\"Q\"'), "
      "d int references p.w(id), e text collate co.lla, check (e operator(o.=) 'x')) "
      "inherits (i.j)");
  CHECK(refers(a, Space::kType, "s2", "typ"));
  CHECK(refers(a, Space::kSchema, "", "s2"));
  CHECK(refers(a, Space::kRoutine, "s3", "f"));
  CHECK(refers(a, Space::kRelation, "x", "y"));
  CHECK(refers(a, Space::kRelation, "", "Q"));
  CHECK(refers(a, Space::kOther, "co", "lla"));
  CHECK(refers(a, Space::kOther, "o", "="));
  CHECK(refers(a, Space::kRelation, "i", "j"));
  CHECK(!refers(a, Space::kRelation, "", "id"));
  CHECK(!refers(a, Space::kAny, "", "s2"));
  CHECK(std::find(a.refers.begin(), a.refers.end(),
                  Reference{Space::kRelation, {"p", "w"}, true}) != a.refers.end());
}

TEST_CASE("references of views, routines and the rest") {
  Analysis view =
      of("create view v as with c as (select * from s.t) select f(x) from c join d on true");
  CHECK(refers(view, Space::kRelation, "s", "t"));
  CHECK(refers(view, Space::kRelation, "", "d"));
  CHECK(refers(view, Space::kRoutine, "", "f"));
  CHECK(!refers(view, Space::kRelation, "", "c"));
  Analysis atomic =
      of("create function f(a x.y) returns setof z begin atomic select * from t; end");
  CHECK(refers(atomic, Space::kType, "x", "y"));
  CHECK(refers(atomic, Space::kType, "", "z"));
  CHECK(refers(atomic, Space::kRelation, "", "t"));
  CHECK(refers(of("create function f(a s.t.c%type) returns int language sql as ''"),
               Space::kRelation, "s", "t"));
  Analysis text = of("create function f() returns trigger language plpgsql as 't'");
  CHECK(!refers(text, Space::kAny, "", "t"));
  CHECK(text.routine_body == "t");
  CHECK(refers(of("create aggregate a(int) (sfunc = s.f, stype = t)"), Space::kRoutine, "s", "f"));
  CHECK(refers(of("create index on t using gist (a s.ops)"), Space::kOther, "s", "ops"));
  CHECK(refers(of("create trigger g after insert on t execute function s.f()"), Space::kRoutine,
               "s", "f"));
  CHECK(refers(of("create cast (a as b) with function s.f(a)"), Space::kRoutine, "s", "f"));
  CHECK(refers(of("alter sequence q owned by s.t.id"), Space::kRelation, "s", "t"));
}

TEST_CASE("what ALTER, COMMENT and the like act on") {
  CHECK(modifies(of("alter table only s.t add a int"), "s", "t"));
  CHECK(modifies(of("comment on column s.t.a is ''"), "s", "t"));
  CHECK(modifies(of("comment on trigger g on s.t is ''"), "s", "t"));
  CHECK(modifies(of("comment on type s.e is ''"), "s", "e"));
  CHECK(modifies(of("comment on function s.f(int) is ''"), "s", "f"));
  CHECK(modifies(of("alter type s.e owner to joe"), "s", "e"));
  CHECK(modifies(of("alter type s.e add value 'x'"), "s", "e"));
  CHECK(modifies(of("alter domain s.d add check (value > 0)"), "s", "d"));
  CHECK(modifies(of("alter function s.f(int) stable"), "s", "f"));
  CHECK(modifies(of("grant select on s.t to joe"), "s", "t"));
  CHECK(!modifies(of("create table s.t()"), "s", "t"));
  CHECK(of("alter table t add constraint x primary key (a)").adds_key);
  CHECK(of("create unique index on t(a)").adds_key);
  CHECK(!of("alter table t owner to joe").changes_shape);
  CHECK(!of("alter table t add foreign key (a) references u").changes_shape);
  CHECK(of("alter table t add a int").changes_shape);
  CHECK(!of("comment on table t is ''").changes_shape);
}

TEST_CASE("roles") {
  using Roles = std::vector<std::string>;
  CHECK(of("grant select on t to joe, public, current_user, \"Ann\", pg_monitor").roles ==
        Roles{"Ann", "joe"});
  CHECK(of("alter default privileges for role r in schema s grant all on tables to z").roles ==
        Roles{"r", "z"});
  CHECK(of("create schema authorization joe").roles == Roles{"joe"});
  CHECK(of("create role joe").new_roles == Roles{"joe"});
}

TEST_CASE("settings of the session") {
  Analysis path = of("SELECT pg_catalog.set_config('search_path', 'a, \"B\"', false);");
  REQUIRE(path.setting);
  CHECK(path.setting->name == "search_path");
  CHECK(path.setting->values == std::vector<std::string>{"a", "B"});
  CHECK(of("SET check_function_bodies = false").setting->values[0] == "false");
  CHECK(of("set statement_timeout = 0").setting->values[0] == "0");
  CHECK(of("reset search_path").setting->reset);
  CHECK(of("reset all").setting->name == "");
  CHECK(!of("set local search_path = a").setting);
  CHECK(!of("select set_config('a.b', 'c', true)").setting);
  CHECK(!of("set role joe").setting);
  CHECK(!path.not_declarative);
}

TEST_CASE("what a schema file may not hold") {
  for (const char* text : {"insert into t values (1)",
                           "update t set a = 1",
                           "delete from t",
                           "select 1",
                           "select set_config('a.b', 'c', true)",
                           "do 'x'",
                           "copy t from stdin",
                           "truncate t",
                           "begin",
                           "commit",
                           "lock t",
                           "explain select 1",
                           "call p()",
                           "vacuum",
                           "drop table t",
                           "alter system set a = 1",
                           "create database d",
                           "create role r",
                           "set role joe",
                           "alter subscription s refresh publication",
                           "create temp table t()",
                           "create table t as select 1",
                           "refresh materialized view m",
                           "merge into t using u on true when matched then do nothing bogus",
                           "insert bogus"})
    CHECK_MESSAGE(of(text).not_declarative, text);
  for (const char* text :
       {"create table t()", "alter table t add a int", "comment on table t is ''",
        "grant select on t to joe", "revoke all on t from public", "create view v as select 1",
        "create table t as select 1 with no data", "create materialized view m as select 1",
        "create user mapping for joe server s", "create user mapping for joe server s bogus",
        "alter table t enable row level security", "crate table x", "create table t bogus"})
    CHECK_MESSAGE(!of(text).not_declarative, text);
}

TEST_CASE("what reaches outside") {
  for (const char* text :
       {"create function f() returns int language c as 'x', 'y'",
        "create function f() returns int language plpython3u as 'x'",
        "create function f() returns int language internal as 'x'", "copy t to program 'x'",
        "alter system set a = 1", "import foreign schema a from server s into b",
        "create subscription s connection 'x' publication p",
        "alter subscription s set publication p",
        "create materialized view m as select pg_read_file('x')",
        "create function f() returns int language C bogus"})
    CHECK_MESSAGE(of(text).reaches_outside, text);
  for (const char* text :
       {"create function f() returns int language plpgsql as 'x'",
        "create subscription s connection 'x' publication p with (connect = false)",
        "alter subscription s set publication p with (refresh = false)",
        "alter subscription s enable", "create server s foreign data wrapper postgres_fdw",
        "copy t from stdin"})
    CHECK_MESSAGE(!of(text).reaches_outside, text);
}

TEST_CASE("what cannot run in a transaction block") {
  for (const char* text :
       {"create index concurrently on t(a)", "drop index concurrently i", "vacuum t",
        "reindex table concurrently t", "reindex database d", "create database d",
        "alter table t detach partition p concurrently", "alter system set a = 1",
        "create subscription s connection 'x' publication p",
        "create index concurrently on t(a) bogus bogus"})
    CHECK_MESSAGE(of(text).no_transaction, text);
  for (const char* text : {"create index on t(a)", "drop index i", "analyze t", "reindex table t",
                           "alter type e add value 'x'", "alter table t detach partition p",
                           "refresh materialized view concurrently m"})
    CHECK_MESSAGE(!of(text).no_transaction, text);
}
