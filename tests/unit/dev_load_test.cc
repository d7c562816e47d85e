// Schema files arrive in a real database, in whatever order they are written.
#include <doctest/doctest.h>

#include "dev/load.h"
#include "dev/server.h"

using namespace schemadiff;

namespace {

DevServer& server() {
  static std::unique_ptr<DevServer> opened = DevServer::open({});
  return *opened;
}

std::vector<Script> scripts(const std::vector<std::string>& texts) {
  std::vector<Script> all;
  for (const std::string& text : texts)
    all.push_back(parse_script("f" + std::to_string(all.size() + 1) + ".sql", text));
  return all;
}

ScratchDatabase loaded(const std::vector<std::string>& texts, bool trusted = false) {
  ScratchDatabase database = server().scratch();
  load(database.session(), scripts(texts), {.trusted = trusted, .create_roles = true});
  return database;
}

std::string names(ScratchDatabase& database, const std::string& query) {
  return database.session().value("SELECT coalesce(string_agg(x, ' ' ORDER BY x), '') FROM (" +
                                  query + ") AS q(x)");
}

// "file:line:column: message" of the error, or "loaded".
std::string refusal(const std::vector<std::string>& texts, std::string* help = nullptr,
                    bool create_roles = true) {
  ScratchDatabase database = server().scratch();
  try {
    load(database.session(), scripts(texts), {.create_roles = create_roles});
  } catch (const Error& error) {
    if (help) *help = error.why() + "|" + error.help();
    CHECK(database.session().value("SELECT 1") == "1");  // outside of any failed transaction
    return (error.place() ? to_string(*error.place()) + ": " : "") + error.what();
  }
  return "loaded";
}

constexpr const char* kForeignKeys =
    "SELECT conrelid::regclass || '.' || conname || ':' || confrelid::regclass FROM pg_constraint "
    "WHERE contype = 'f'";

}  // namespace

TEST_CASE("statements in reverse order over several files load without a retry") {
  ScratchDatabase database = loaded({
      "create trigger g before update on b for each row execute function touch();\n"
      "comment on table b is 'B';\ncreate index on b (level);",
      "create view v as select * from b join w using (id);",
      "create materialized view w as select a.id, twice(a.n) from a;",
      "create table b(id int primary key references a, level lvl default 'low', s s.t);",
      "create table a(id int primary key default nextval('q'), n d);",
      "create function twice(n d) returns int language sql as 'select n * 2 from a limit 1';",
      "create function touch() returns trigger language plpgsql as 'begin return new; end';",
      "alter sequence q owned by a.id; create sequence q; create domain d as int check (value > "
      "0);",
      "create type lvl as enum ('low', 'high'); create type s.t as (x int); create schema s;",
  });
  CHECK(
      names(database, "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace") ==
      "a a_pkey b b_level_idx b_pkey q v w");
}

TEST_CASE("circular foreign keys, in columns and in tables, keep their names") {
  ScratchDatabase database = loaded(
      {"create table a(id int primary key, b int references b, c int, b2 int references b(id) "
       "deferrable initially deferred, foreign key (b) references c);",
       "create table b(id int primary key, a int constraint to_a references a on delete cascade, "
       "self int references b);",
       "create table c(id int primary key, foreign key (id) references b);"});
  CHECK(names(database, kForeignKeys) ==
        "a.a_b2_fkey:b a.a_b_fkey1:c a.a_b_fkey:b b.b_self_fkey:b b.to_a:a c.c_id_fkey:b");
  CHECK(names(database, "SELECT conname::text FROM pg_constraint WHERE condeferred") ==
        "a_b2_fkey");
}

TEST_CASE("a key that a foreign key needs may be declared later, in another file") {
  ScratchDatabase database =
      loaded({"create table a(id int);\nalter table a add foreign key (id) references b (id);",
              "create table b(id int);\nalter table b add primary key (id);"});
  CHECK(names(database, kForeignKeys) == "a.a_id_fkey:b");
}

TEST_CASE("functions that use tables that use functions, and begin atomic bodies") {
  ScratchDatabase database = loaded(
      {"create table t(id int default next_id(), check (is_fine(id)));",
       "create function next_id() returns int language sql as 'select max(id) + 1 from t';",
       "create function is_fine(i int) returns boolean begin atomic select i > least_id(); end;",
       "create function least_id() returns int return 3;",
       "create index i on t (f(id)); create function f(int) returns int immutable language sql as "
       "'select $1 + (select count(*) from u)::int'; create table u();"});
  CHECK(names(database,
              "SELECT proname::text FROM pg_proc WHERE pronamespace = "
              "'public'::regnamespace") == "f is_fine least_id next_id");
}

TEST_CASE("types and functions that need each other") {
  ScratchDatabase database = loaded(
      {"create type pair;\n"
       "create function pair_in(cstring) returns pair language internal immutable strict as "
       "'int8in';\n"
       "create function pair_out(pair) returns cstring language internal immutable strict as "
       "'int8out';\n"
       "create type pair (input = pair_in, output = pair_out, like = bigint);",
       "create table t(p pair);\n"},
      true);
  CHECK(names(database, "SELECT typname::text FROM pg_type WHERE typname = 'pair'") == "pair");
}

TEST_CASE("extensions come first, wherever they stand") {
  ScratchDatabase database =
      loaded({"create table w(h hstore);",
              "create table u(name e.citext); set search_path = public, e; "
              "create table v(name citext);",
              "create extension citext with schema e; create schema e; create extension hstore;"});
  CHECK(names(database,
              "SELECT relname::text FROM pg_class WHERE relkind = 'r' AND relnamespace = "
              "'public'::regnamespace") == "u v w");
}

TEST_CASE("settings hold for the statements of their own file only") {
  ScratchDatabase database =
      loaded({"set search_path = one; set no_such_setting = 1; set my.own = 'x';\n"
              "create table a(b two.b);",
              "create table c(a one.a);",
              "select pg_catalog.set_config('search_path', 'two', false);\n"
              "create table b(id int); reset search_path; create table d();",
              "create schema one; create schema two;"});
  CHECK(names(database,
              "SELECT oid::regclass::text FROM pg_class WHERE relkind = 'r' AND oid >= "
              "16384") == "c d one.a two.b");
  CHECK(database.session().value("SHOW search_path") == "\"$user\", public");
  CHECK(database.session().value("SHOW check_function_bodies") == "on");
}

TEST_CASE("bodies of functions are checked at the end, unless the file says no") {
  CHECK(
      refusal({"create function f(int) returns int language sql as $$ select 1 $$;\n"
               "create function f() returns int language sql as $$\n  select 1\n    from nope $$;",
               "create table t();"}) == "f1.sql:4:10: relation \"nope\" does not exist");
  CHECK(refusal(
            {"create function f() returns int language plpgsql as $$\nbegin\n  bogus;\nend $$;"}) ==
        "f1.sql:3:3: syntax error at or near \"bogus\"");
  CHECK(refusal({"set check_function_bodies = false;\n"
                 "create function f() returns int language sql as 'select 1 from nope';"}) ==
        "loaded");
  CHECK(refusal({"set search_path = s; create schema s; create table t();"
                 "create function f() returns bigint language sql as 'select count(*) from t';"}) ==
        "loaded");
}

TEST_CASE("what the server refuses carries its place") {
  std::string help;
  CHECK(refusal({"create table a();", "-- x\r\ncreate table ä(\r\n  ä bogus\r\n);"}, &help) ==
        "f2.sql:3:5: type \"bogus\" does not exist");
  CHECK(help.find("[schema] src") != std::string::npos);
  CHECK(refusal({"create table a(id int);\ncreate tabel b();"}) ==
        "f1.sql:2:8: syntax error at or near \"tabel\"");
  CHECK(refusal({"create view v as select * from w;\ncreate view w as select * from nope;"}) ==
        "f1.sql:2:32: relation \"nope\" does not exist");
  CHECK(refusal({"create table a(id int primary key, b int references b);",
                 "create table b(id int primary key,\n a text references a);"}) ==
        "f2.sql:2:9: foreign key constraint \"b_a_fkey\" cannot be implemented");
  CHECK(refusal({"create extension no_such;"}, &help).find("no_such") != std::string::npos);
  CHECK(help.find("install the extension") != std::string::npos);
  CHECK(refusal({"set datestyle = 'bogus';\ncreate table a();"}).find("f1.sql:2:1") == 0);
}

TEST_CASE("nothing reaches the server that does not belong in schema files") {
  std::string help;
  CHECK(refusal({}) == "there are no schema files");
  CHECK(refusal({"-- nothing\n", "set search_path = a;"}) == "the schema files declare nothing");
  CHECK(refusal({"create table t();\n insert into t values (1);"}, &help) ==
        "f1.sql:2:2: this statement does not declare anything");
  CHECK(help.find("schemadiff new") != std::string::npos);
  CHECK(refusal({"create function f() returns int language c as 'a', 'b';"}) ==
        "f1.sql:1:1: a function in the language \"c\" can reach outside of the database");
}

TEST_CASE("two declarations of one object name both places") {
  auto twice = [](const std::string& text) {
    std::string help, what = refusal({text, "\n" + text}, &help);
    CHECK(help.find("f1.sql:1:") != std::string::npos);
    return what;
  };
  CHECK(twice("create table public.t();") == "f2.sql:2:1: table \"public.t\" is declared twice");
  CHECK(twice("create or replace view v as select 1;") ==
        "f2.sql:2:1: view \"v\" is declared twice");
  CHECK(twice("create table if not exists t();") == "f2.sql:2:1: table \"t\" is declared twice");
  CHECK(
      twice("create or replace function f(int, x text) returns int language sql as 'select 1';") ==
      "f2.sql:2:1: function \"f\" is declared twice");
  CHECK(twice("create trigger g after insert on t execute function f();") ==
        "f2.sql:2:1: trigger \"g\" on \"t\" is declared twice");
  CHECK(refusal({"create table t();", "create view public.t as select 1;"}) ==
        "f2.sql:1:1: view \"public.t\" is declared twice");
  CHECK(refusal({"create function f(int) returns int language sql as 'select 1';",
                 "create function f(text) returns int language sql as 'select 1';"}) == "loaded");
  CHECK(refusal({"create view v as select null::int as a;\ncreate or replace view v as select 1 as "
                 "a;\ncreate schema public;"}) == "loaded");
}

TEST_CASE("roles that are missing are made, or listed") {
  std::string help;
  CHECK(refusal({"create table t(); alter table t owner to load_test_nobody;"}, &help, false)
            .find("load_test_nobody") != std::string::npos);
  CHECK(help.find("create_roles") != std::string::npos);
  CHECK(refusal({"create table t(); alter table t owner to load_test_owner;\n"
                 "grant select on t to public, \"load_test Ann\";"}) == "loaded");
}

TEST_CASE("a placeholder view gives way to the full one wherever they stand") {
  ScratchDatabase database = loaded(
      {"create view w as select b from v;\ncreate or replace view v as select id as b from t;",
       "create view v as select null::int as b;\ncreate table t(id int);"});
  CHECK(database.session().value("SELECT pg_get_viewdef('v'::regclass)").find("NULL") ==
        std::string::npos);
}

TEST_CASE("what only newer servers understand is left to the server") {
  CHECK(refusal({"create table t(a int default 1_000);"}).find("f1.sql:1:30: ") == 0);
}

TEST_CASE("hundreds of statements in reverse order load") {
  std::string text;
  for (int i = 0; i < 700; ++i)
    text += "create view v" + std::to_string(i) + " as select * from v" + std::to_string(i + 1) +
            ";\ncomment on view v" + std::to_string(i) + " is 'x';\n";
  text += "create view v700 as select 1 as one;";
  ScratchDatabase database = loaded({text});
  CHECK(database.session().value("SELECT count(*) FROM pg_class WHERE relname ~ '^v[0-9]+$'") ==
        "701");
}
