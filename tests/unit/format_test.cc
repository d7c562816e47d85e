// Formatting keeps the meaning and the comments, and does nothing the second time: over all SQL
// that is here.
#include "format/format.h"

#include <doctest/doctest.h>

#include <filesystem>

#include "config/text_file.h"
#include "format/meaning.h"
#include "format/pieces.h"
#include "sql/script.h"
#include "support/case_file.h"

using namespace schemadiff;
using namespace schemadiff::test;

namespace {

// How many statements there were.
std::size_t check_format(const std::string& name, const std::string& text) {
  const Formatted once = format_sql(name, text);
  const Formatted twice = format_sql(name, once.text);
  CHECK_MESSAGE(once.text == twice.text, name << " is another one the second time");
  const Script before = parse_script(name, text), after = parse_script(name, once.text);
  CHECK_MESSAGE(comments_of(text) == comments_of(once.text), name << " has other comments");
  REQUIRE_MESSAGE(before.statements.size() == after.statements.size(), name);
  std::size_t unknown = 0;
  for (std::size_t i = 0; i < before.statements.size(); ++i) {
    const Statement &one = before.statements[i], &other = after.statements[i];
    unknown += one.parsed ? 0 : 1;
    CHECK_MESSAGE((one.parsed ? same_meaning(one.text, other.text) : one.text == other.text),
                  name << ":\n"
                       << one.text << "\nbecomes\n"
                       << other.text);
    CHECK_MESSAGE(one.directives.size() == other.directives.size(), name);
  }
  CHECK_MESSAGE(once.left.size() == unknown, name << ": a statement that parses was left");
  return before.statements.size();
}

}  // namespace

TEST_CASE("formatting keeps the meaning of every case of tests/cases") {
  std::size_t statements = 0;
  for (const CaseFile& file : read_cases(SOURCE_DIR "/tests/cases")) {
    statements += check_format(file.title() + " before", file.before.text);
    statements += check_format(file.title() + " after", file.after.text);
    for (const CaseSection& plan : file.plans)
      statements += check_format(file.title() + " plan", plan.text);
  }
  CHECK(statements > 2000);
}

TEST_CASE("formatting keeps the meaning of the project's own files") {
  std::size_t statements = 0;
  for (const char* folder : {"schema", "migrations", "seed", "tests/worlds", "tests/mermaid"})
    for (const auto& entry :
         std::filesystem::recursive_directory_iterator(SOURCE_DIR "/" + std::string(folder)))
      if (entry.path().extension() == ".sql")
        statements += check_format(entry.path(), read_text_file(entry.path()));
  CHECK(statements > 150);
}

TEST_CASE("the schema of this repository is formatted") {
  for (const auto& entry : std::filesystem::directory_iterator(SOURCE_DIR "/schema")) {
    const std::string text = read_text_file(entry.path());
    CHECK_MESSAGE(format_sql(entry.path(), text).text == text, entry.path());
  }
}

TEST_CASE("formatting keeps comments where they stand, and puts all else in its place") {
  const std::string text = R"sql(-- of the file

create table Orders(id int8 generated always as identity,   -- the key
	/* block */ total numeric(10,2) default 0 check(total>=0), name text -- beside
  -- schemadiff:renamed-from old
  , "Odd name" time without time zone

  -- all of it
, constraint fk_of_a_rather_long_name foreign key (name) references public.people(name) on delete cascade
  -- the end
); -- after it


grant  select(id),insert on Orders to public;create type mood as enum('a','b');
comment on table orders is
  'two
   lines';
create function f(a int) returns int language sql as $$ select   1 $$
)sql";
  CHECK(format_sql("x.sql", text).text == R"sql(-- of the file

CREATE TABLE Orders (
    id         int8          GENERATED ALWAYS AS IDENTITY, -- the key
    /* block */
    total      numeric(10,2) DEFAULT 0 CHECK (total >= 0),
    name       text, -- beside
    -- schemadiff:renamed-from old
    "Odd name" time without time zone,

    -- all of it
    CONSTRAINT fk_of_a_rather_long_name FOREIGN KEY (name) REFERENCES public.people(name)
        ON DELETE CASCADE
    -- the end
); -- after it

GRANT SELECT(id), INSERT ON Orders TO public;
CREATE TYPE mood AS ENUM ('a', 'b');
COMMENT ON TABLE orders IS
  'two
   lines';
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS $$ select   1 $$
)sql");
  CHECK(check_format("x.sql", text) == 5);
}

TEST_CASE("what the parser does not know stays as it is") {
  const std::string text =
      "create table t (a int not null no inherit);\ncreate  table u (a int);\n";
  const Formatted formatted = format_sql("x.sql", text);
  CHECK(formatted.text ==
        "create table t (a int not null no inherit);\nCREATE TABLE u (\n    a int\n);\n");
  REQUIRE(formatted.left.size() == 1);
  CHECK(to_string(formatted.left[0]) == "x.sql:1:1");
}
