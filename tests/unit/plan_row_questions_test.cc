// Every question about rows is asked on a server, of a table on which the statement works and of
// one on which it fails, and the statement is run both times.
#include <doctest/doctest.h>

#include "migrate_target.h"
#include "plan/row_questions.h"

using namespace schemadiff;
using namespace schemadiff::test;

namespace {

struct RowCase {
  const char* setup;      // without rows that break
  const char* breaks;     // adds them
  const char* statement;  // several with ';': the last one asks
  int broken;             // rows that the question counts
  const char* keys = "";  // that it shows
  int from = 13;          // the first major version that has the statement
};

const RowCase kCases[] = {
    {"CREATE TABLE t (id int PRIMARY KEY, a int); INSERT INTO t VALUES (1, 1), (2, 2)",
     "INSERT INTO t SELECT n, NULL FROM generate_series(3, 14) n",
     "ALTER TABLE t ALTER COLUMN a SET NOT NULL", 12, "3 4 5 6 7 8 9 10 11 12"},
    {"CREATE TABLE t (\"Id\" int PRIMARY KEY, \"A b\" int); INSERT INTO t VALUES (1, 1)",
     "INSERT INTO t VALUES (2, NULL)", "ALTER TABLE t ALTER \"A b\" SET NOT NULL", 1, "2"},
    {"CREATE TABLE t (a int) PARTITION BY LIST (a); CREATE TABLE p PARTITION OF t DEFAULT;"
     " INSERT INTO t VALUES (1)",
     "INSERT INTO t VALUES (NULL), (NULL)", "ALTER TABLE t ALTER a SET NOT NULL", 2},
    {"CREATE TABLE t (a int); CREATE TABLE heir () INHERITS (t); INSERT INTO t VALUES (1)",
     "INSERT INTO heir VALUES (NULL)", "ALTER TABLE t ALTER a SET NOT NULL", 1},
    // Unique constraints and keys.
    {"CREATE TABLE t (id int PRIMARY KEY, a int, b int);"
     " INSERT INTO t VALUES (1, 1, 1), (2, 1, 2), (3, NULL, 1), (4, NULL, 1)",
     "INSERT INTO t VALUES (5, 1, 2), (6, 1, 1), (7, 1, 1)", "ALTER TABLE t ADD UNIQUE (a, b)", 5,
     "1 2 5 6 7"},
    {"CREATE TABLE t (a int); INSERT INTO t VALUES (1), (2)", "INSERT INTO t VALUES (NULL)",
     "ALTER TABLE t ADD PRIMARY KEY (a)", 1},
    {"CREATE TABLE t (a int); INSERT INTO t VALUES (1), (2)", "INSERT INTO t VALUES (1)",
     "ALTER TABLE t ADD CONSTRAINT k PRIMARY KEY (a)", 2},
    {"CREATE TABLE t (a int); CREATE TABLE heir () INHERITS (t); INSERT INTO heir VALUES (1), (1)",
     "INSERT INTO t VALUES (1), (1)", "ALTER TABLE t ADD UNIQUE (a)", 2},
    {"CREATE TABLE t (id int PRIMARY KEY, a int); INSERT INTO t VALUES (1, NULL), (2, 1)",
     "INSERT INTO t VALUES (3, NULL)", "ALTER TABLE t ADD UNIQUE NULLS NOT DISTINCT (a)", 2, "1 3",
     15},
    {"CREATE TABLE t (id int PRIMARY KEY, a text, gone bool DEFAULT false);"
     " INSERT INTO t VALUES (1, 'A'), (2, 'b'), (3, 'B'); UPDATE t SET gone = id = 3",
     "INSERT INTO t VALUES (4, 'B'), (5, 'a')",
     "CREATE UNIQUE INDEX i ON t USING btree (lower(a) COLLATE \"C\" text_pattern_ops DESC NULLS "
     "LAST)"
     " INCLUDE (id) WHERE NOT gone",
     4, "1 2 4 5"},
    {"CREATE TABLE t (a int, b int); INSERT INTO t VALUES (1, 2), (2, 2)",
     "INSERT INTO t VALUES (2, 1)", "CREATE UNIQUE INDEX CONCURRENTLY i ON t ((a + b), (a * b))",
     2},
    {"CREATE TABLE t (a int, b int); CREATE MATERIALIZED VIEW m AS SELECT a FROM t",
     "INSERT INTO t VALUES (1), (1); REFRESH MATERIALIZED VIEW m", "CREATE UNIQUE INDEX i ON m (a)",
     2},
    // Exclusion constraints.
    {"CREATE TABLE t (id int PRIMARY KEY, span int4range);"
     " INSERT INTO t VALUES (1, '[1,3)'), (2, '[3,5)'), (3, NULL), (4, NULL), (5, 'empty')",
     "INSERT INTO t VALUES (6, '[2,4)'), (7, '[9,9]')",
     "ALTER TABLE t ADD CONSTRAINT x EXCLUDE USING gist (span WITH &&)", 3, "1 2 6"},
    {"CREATE TABLE t (id int PRIMARY KEY, low int, high int, gone bool DEFAULT false);"
     " INSERT INTO t VALUES (1, 1, 3, false), (2, 2, 3, true), (3, 3, NULL, false)",
     "INSERT INTO t VALUES (4, 8, 9, false), (5, 2, 3, true)",
     "ALTER TABLE ONLY t ADD EXCLUDE USING gist (int4range(low, high) range_ops WITH"
     " OPERATOR(pg_catalog.&&)) WITH (fillfactor = 70) WHERE ( NOT gone ) DEFERRABLE",
     2, "3 4"},
    {"CREATE TABLE t (id int, \"A b\" text COLLATE \"C\", b int, PRIMARY KEY (b, id));"
     " INSERT INTO t VALUES (1, 'a', 1), (2, 'a', 2), (3, 'b', 1)",
     "INSERT INTO t VALUES (4, 'a', 1)",
     "ALTER TABLE t ADD EXCLUDE (\"A b\" COLLATE \"C\" WITH =, b WITH pg_catalog.=)", 2, "1 1"},
    {"CREATE TABLE t (a int); CREATE TABLE heir () INHERITS (t);"
     " INSERT INTO heir VALUES (1), (1), (2); INSERT INTO t VALUES (1), (2)",
     "INSERT INTO t VALUES (1)", "ALTER TABLE t ADD EXCLUDE USING hash (a WITH =)", 2},
    // Checks.
    {"CREATE TABLE t (id int PRIMARY KEY, a int); INSERT INTO t VALUES (1, 1), (2, NULL)",
     "INSERT INTO t VALUES (3, -1)", "ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0 OR a IN (0, 7))",
     1, "3"},
    {"CREATE TABLE t (id int PRIMARY KEY, a int); INSERT INTO t VALUES (1, 1)",
     "INSERT INTO t VALUES (3, -1)", "ALTER TABLE t ADD COLUMN b int, ADD CHECK (a > 0)", 1, "3"},
    {"CREATE TABLE t (id int PRIMARY KEY, a int); INSERT INTO t VALUES (1, 1);"
     " ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0) NOT VALID",
     "ALTER TABLE t DROP CONSTRAINT c; INSERT INTO t VALUES (2, -1), (3, -2);"
     " ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0) NOT VALID",
     "ALTER TABLE t VALIDATE CONSTRAINT c", 2, "2 3"},
    {"CREATE TABLE t (id int PRIMARY KEY, a int); INSERT INTO t VALUES (1, 1)",
     "INSERT INTO t VALUES (2, -1)",
     "ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0) NOT VALID; ALTER TABLE t VALIDATE CONSTRAINT c",
     1, "2"},
    {"CREATE TABLE t (a int); CREATE TABLE heir () INHERITS (t); INSERT INTO heir VALUES (-1)",
     "INSERT INTO t VALUES (-1)", "ALTER TABLE t ADD CHECK (a > 0) NO INHERIT", 1},
    // Foreign keys.
    {"CREATE TABLE p (k int PRIMARY KEY); INSERT INTO p VALUES (1);"
     " CREATE TABLE t (id int PRIMARY KEY, a int); INSERT INTO t VALUES (1, 1), (2, NULL)",
     "INSERT INTO t VALUES (3, 2)", "ALTER TABLE t ADD FOREIGN KEY (a) REFERENCES p", 1, "3"},
    {"CREATE TABLE p (k int, l int, UNIQUE (l, k)); INSERT INTO p VALUES (1, 2);"
     " CREATE TABLE t (id int PRIMARY KEY, a int, b int); INSERT INTO t VALUES (1, 2, 1), (2, "
     "NULL, 7)",
     "INSERT INTO t VALUES (3, 1, 2)", "ALTER TABLE t ADD FOREIGN KEY (a, b) REFERENCES p (l, k)",
     1, "3"},
    {"CREATE TABLE p (k int, l int, UNIQUE (l, k)); INSERT INTO p VALUES (1, 2);"
     " CREATE TABLE t (id int PRIMARY KEY, a int, b int); INSERT INTO t VALUES (1, 2, 1), (2, "
     "NULL, NULL)",
     "INSERT INTO t VALUES (3, NULL, 1), (4, 9, 9)",
     "ALTER TABLE t ADD FOREIGN KEY (a, b) REFERENCES p (l, k) MATCH FULL", 2, "3 4"},
    {"CREATE TABLE t (id int PRIMARY KEY, up int); INSERT INTO t VALUES (1, NULL), (2, 1)",
     "INSERT INTO t VALUES (3, 4)", "ALTER TABLE t ADD FOREIGN KEY (up) REFERENCES t", 1, "3"},
    {"CREATE TABLE p (k int PRIMARY KEY); CREATE TABLE t (id int PRIMARY KEY, a int);"
     " ALTER TABLE t ADD CONSTRAINT f FOREIGN KEY (a) REFERENCES p NOT VALID",
     "ALTER TABLE t DROP CONSTRAINT f; INSERT INTO t VALUES (3, 2);"
     " ALTER TABLE t ADD CONSTRAINT f FOREIGN KEY (a) REFERENCES p NOT VALID",
     "ALTER TABLE t VALIDATE CONSTRAINT f", 1, "3"},
    // New columns.
    {"CREATE TABLE t (id int PRIMARY KEY)", "INSERT INTO t VALUES (1), (2)",
     "ALTER TABLE t ADD COLUMN a int NOT NULL", 2, "1 2"},
    // Types.
    {"CREATE TABLE t (id int PRIMARY KEY, a text); INSERT INTO t VALUES (1, 'abc'), (2, 'abc    ')",
     "INSERT INTO t VALUES (3, 'abcd')", "ALTER TABLE t ALTER a TYPE varchar(3)", 1, "3"},
    {"CREATE TABLE t (id int PRIMARY KEY, a bigint); INSERT INTO t VALUES (1, 32767), (2, NULL)",
     "INSERT INTO t VALUES (3, 32768), (4, -32769)",
     "ALTER TABLE t ALTER COLUMN a SET DATA TYPE smallint", 2, "3 4"},
    {"CREATE TABLE type (id int PRIMARY KEY, type text); INSERT INTO type VALUES (1, 'abc')",
     "INSERT INTO type VALUES (3, 'abcd')", "ALTER TABLE type ALTER type TYPE varchar(3)", 1, "3"},
    {"CREATE TABLE t (id int PRIMARY KEY, a numeric); INSERT INTO t VALUES (1, 99.99)",
     "INSERT INTO t VALUES (3, 100)", "ALTER TABLE t ALTER a TYPE numeric(4,2)", 1, "3"},
    {"CREATE TABLE t (id int PRIMARY KEY, a numeric(9,4));"
     " INSERT INTO t VALUES (1, 99.994), (2, 'NaN'), (3, -0.001)",
     "INSERT INTO t VALUES (4, 99.995), (5, -100)", "ALTER TABLE t ALTER a TYPE numeric(4,2)", 2,
     "4 5"},
    {"CREATE TABLE t (id int PRIMARY KEY, a numeric); INSERT INTO t VALUES (1, 999.4), (2, 'NaN')",
     "INSERT INTO t VALUES (3, 'Infinity'), (4, 999.5)", "ALTER TABLE t ALTER a TYPE decimal(3)", 2,
     "3 4", 14},
    {"CREATE TABLE t (id int PRIMARY KEY, a numeric); INSERT INTO t VALUES (1, 149), (2, -149)",
     "INSERT INTO t VALUES (3, 950)", "ALTER TABLE t ALTER a TYPE numeric(1, -2)", 1, "3", 15},
    {"CREATE TABLE t (id int PRIMARY KEY, a int); INSERT INTO t VALUES (1, 99), (2, NULL)",
     "INSERT INTO t VALUES (3, -100)", "ALTER TABLE t ALTER a TYPE numeric(4,2)", 1, "3"},
    {"CREATE TABLE t (id int PRIMARY KEY, a float8); INSERT INTO t VALUES (1, 9.99), (2, 'NaN')",
     "INSERT INTO t VALUES (3, 9.995)", "ALTER TABLE t ALTER a TYPE numeric(3,2)", 1, "3"},
    {"CREATE TABLE t (id int PRIMARY KEY, a numeric); INSERT INTO t VALUES (1, 32767.4999),"
     " (2, -32768.4999)",
     "INSERT INTO t VALUES (3, 32767.5), (4, -32768.5), (5, 'NaN')",
     "ALTER TABLE t ALTER a TYPE smallint", 3, "3 4 5"},
    {"CREATE TABLE t (id int PRIMARY KEY, a float8); INSERT INTO t VALUES"
     " (1, -9223372036854775808), (2, 9223372036854774784)",
     "INSERT INTO t VALUES (3, 9223372036854775807), (4, 'NaN'), (5, '-Infinity')",
     "ALTER TABLE t ALTER a TYPE bigint", 3, "3 4 5"},
    {"CREATE TABLE t (id int PRIMARY KEY, a real); INSERT INTO t VALUES (1, 2147483520), (2, 0.5)",
     "INSERT INTO t VALUES (3, 2147483647)", "ALTER TABLE t ALTER a TYPE int", 1, "3"},
    // Tried row after row (from text up to 15).
    {"CREATE TABLE t (id int, n int, a text, PRIMARY KEY (n, id));"
     " INSERT INTO t VALUES (1, 1, '7'), (2, 1, NULL), (3, 1, ' 8 ')",
     "INSERT INTO t SELECT 0, x, 'b' || x FROM generate_series(2, 14) x; INSERT INTO t VALUES"
     " (1, 20, '2147483648')",
     "ALTER TABLE t ALTER a TYPE integer USING (a || '')::integer", 14,
     "2, 0 3, 0 4, 0 5, 0 6, 0 7, 0 8, 0 9, 0 10, 0 11, 0"},
    {"CREATE TABLE \"T s\" (\"I d\" int PRIMARY KEY, a text, gone int, n int, count text);"
     " ALTER TABLE \"T s\" DROP gone; INSERT INTO \"T s\" VALUES (1, '2024-02-29', 1, 'x')",
     "INSERT INTO \"T s\" VALUES (2, '2023-02-29', 1, 'x'), (3, '\\', 1, 'x')",
     "ALTER TABLE \"T s\" ALTER a TYPE date USING CAST(\"T s\".a || e'\\t' AS date)", 2, "2 3"},
    {"CREATE TABLE t (id int PRIMARY KEY, a varchar); INSERT INTO t VALUES (1, 'yes'), (2, 'Off')",
     "INSERT INTO t VALUES (3, 'perhaps')", "ALTER TABLE t ALTER a TYPE boolean USING a::boolean",
     1, "3"},
    {"CREATE TABLE t (a text); CREATE TABLE heir () INHERITS (t);"
     " INSERT INTO t VALUES ('00000000-0000-0000-0000-000000000001')",
     "INSERT INTO heir VALUES ('1'), ('2')", "ALTER TABLE t ALTER a TYPE uuid USING a::uuid", 2},
    {"CREATE DOMAIN small AS int CHECK (VALUE < 10); CREATE TABLE t (id int PRIMARY KEY, a int);"
     " INSERT INTO t VALUES (1, 9)",
     "INSERT INTO t VALUES (2, 10), (3, 11)", "ALTER TABLE t ALTER a TYPE small", 2, "2 3"},
    {"CREATE TABLE t (id int PRIMARY KEY, a timestamp); INSERT INTO t VALUES (1, '2024-01-01')",
     "INSERT INTO t VALUES (2, '-infinity')",
     "ALTER TABLE t ALTER a TYPE int USING extract(year FROM a)::int", 1, "2"},
    {"CREATE TYPE c AS ENUM ('red', 'green'); CREATE TABLE t (id int PRIMARY KEY, a text);"
     " INSERT INTO t VALUES (1, 'red'), (2, NULL)",
     "INSERT INTO t VALUES (3, 'blue'), (4, 'Red')", "ALTER TABLE t ALTER a TYPE c USING a::c", 2,
     "3 4"},
    {"CREATE TYPE c AS ENUM ('red', 'green'); CREATE TABLE t (id int PRIMARY KEY, a c);"
     " INSERT INTO t VALUES (1, 'red'), (2, NULL)",
     "INSERT INTO t VALUES (3, 'green')",
     "ALTER TYPE c RENAME TO c__old; CREATE TYPE c AS ENUM ('red');"
     " ALTER TABLE t ALTER a TYPE c USING a::text::c",
     1, "3"},
    // Partitions.
    {"CREATE TABLE parts (k int, v int) PARTITION BY RANGE (k);"
     " CREATE TABLE t (k int, v int, PRIMARY KEY (k)); INSERT INTO t VALUES (0, 1), (9, 1)",
     "INSERT INTO t VALUES (10, 1), (-1, 2)",
     "ALTER TABLE parts ATTACH PARTITION t FOR VALUES FROM (0) TO (10)", 2, "-1 10"},
    {"CREATE TABLE parts (k text) PARTITION BY LIST (k); CREATE TABLE t (k text);"
     " INSERT INTO t VALUES ('a'), ('b')",
     "INSERT INTO t VALUES (NULL), ('c')",
     "ALTER TABLE parts ATTACH PARTITION t FOR VALUES IN ('a', 'b')", 2},
    {"CREATE TABLE parts (k int) PARTITION BY HASH (k); CREATE TABLE t (k int);"
     " INSERT INTO t SELECT n FROM generate_series(1, 100) n"
     " WHERE satisfies_hash_partition('parts'::regclass, 2, 1, n)",
     "INSERT INTO t SELECT n FROM (SELECT n FROM generate_series(1, 100) n"
     " WHERE satisfies_hash_partition('parts'::regclass, 2, 0, n) LIMIT 3) x",
     "ALTER TABLE parts ATTACH PARTITION t FOR VALUES WITH (MODULUS 2, REMAINDER 1)", 3},
    {"CREATE TABLE parts (k int) PARTITION BY RANGE (k);"
     " CREATE TABLE p1 PARTITION OF parts FOR VALUES FROM (0) TO (10);"
     " CREATE TABLE t (k int); INSERT INTO t VALUES (10), (NULL)",
     "INSERT INTO t VALUES (5)", "ALTER TABLE parts ATTACH PARTITION t DEFAULT", 1},
    {"CREATE TABLE parts (k int) PARTITION BY RANGE (k);"
     " CREATE TABLE rest PARTITION OF parts DEFAULT; CREATE TABLE t (k int);"
     " INSERT INTO rest VALUES (10), (NULL)",
     "INSERT INTO rest VALUES (5), (6)",
     "ALTER TABLE parts ATTACH PARTITION t FOR VALUES FROM (0) TO (10)", 2},
    {"CREATE TABLE parts (k int) PARTITION BY RANGE (k);"
     " CREATE TABLE rest PARTITION OF parts DEFAULT; INSERT INTO rest VALUES (10), (NULL)",
     "INSERT INTO rest VALUES (5)",
     "CREATE TABLE t PARTITION OF parts FOR VALUES FROM (0) TO (10) WITH (fillfactor = 70)", 1},
    // Domains.
    {"CREATE DOMAIN d AS int; CREATE TABLE t (id int PRIMARY KEY, a d); INSERT INTO t VALUES (1, "
     "1)",
     "INSERT INTO t VALUES (2, -1)", "ALTER DOMAIN d ADD CONSTRAINT c CHECK (VALUE > 0)", 1, "2"},
    {"CREATE DOMAIN d AS int; CREATE TABLE t (id int PRIMARY KEY, a d); INSERT INTO t VALUES (1, "
     "1)",
     "INSERT INTO t VALUES (2, NULL)", "ALTER DOMAIN d SET NOT NULL", 1, "2"},
    {"CREATE DOMAIN d AS int; CREATE TABLE t (id int PRIMARY KEY, a d); INSERT INTO t VALUES (1, "
     "1)",
     "INSERT INTO t VALUES (2, -1)",
     "ALTER DOMAIN d ADD CONSTRAINT c CHECK (VALUE > 0) NOT VALID;"
     " ALTER DOMAIN d VALIDATE CONSTRAINT c",
     1, "2"},
};

struct Answer {
  std::size_t questions = 0;
  std::string broken = "0", keys;
};

// Of the last statement; the ones before it are looked at and not run.
Answer ask(Session& session, const std::string& statements) {
  RowQuestions questions(session);
  Answer answer;
  for (const Statement& statement : parse_script("case", statements).statements) {
    for (const RowQuestion& question : questions.of_next(statement)) {
      ++answer.questions;
      const std::vector<std::string> key = questions.key_of(question);
      std::string count;
      std::vector<std::string> keys;
      try {
        count = session.value(question.count());
      } catch (const ServerError& error) {
        INFO(question.count().text());
        CHECK((error.sqlstate.starts_with("22") || error.sqlstate == "23514" ||
               error.sqlstate == "0A000"));
        REQUIRE(!question.trial.empty());
        session.execute("BEGIN READ ONLY");
        session.execute(question.one_by_one(key));
        const Row row = session.query(RowQuestion::found()).at(0);
        session.rollback();
        count = row.text("count");
        keys = row.list("keys");
        CHECK(count != "0");
      }
      if (!question.none().empty())
        CHECK((session.value(sql("SELECT {}", question.none())) == "t") == (count == "0"));
      if (count == "0") continue;
      CHECK(answer.broken == "0");
      answer.broken = count;
      if (const Sql shown = question.shown(key); !shown.empty())
        for (const Row& row : session.query(shown)) keys.push_back(row.list("key").at(0));
      if (key.empty()) keys.clear();
      for (const std::string& one : keys) answer.keys += (answer.keys.empty() ? "" : " ") + one;
    }
  }
  CHECK(questions.left_out() == 0);
  return answer;
}

bool runs(Session& session, const std::string& statements) {
  try {
    for (const Statement& statement : parse_script("case", statements).statements)
      session.execute(statement.text);
    return true;
  } catch (const ServerError&) {
    return false;
  }
}

}  // namespace

TEST_CASE("each question counts the rows on which its statement fails, and none where it works") {
  ScratchDatabase database = server().scratch();
  Session& session = database.session();
  for (const RowCase& one : kCases) {
    if (server().major_version() < one.from) continue;
    CAPTURE(std::string(one.statement));
    for (const bool breaks : {false, true}) {
      CAPTURE(breaks);
      session.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
      session.execute(one.setup);
      if (breaks) session.execute(one.breaks);
      const Answer answer = ask(session, one.statement);
      CHECK(answer.questions > 0);
      CHECK(answer.broken == (breaks ? std::to_string(one.broken) : "0"));
      CHECK(answer.keys == (breaks ? one.keys : ""));
      CHECK(runs(session, one.statement) == !breaks);
    }
  }
}

TEST_CASE("nothing is asked of what an earlier statement changes, or of what is not there") {
  struct Late {
    const char* statements;
    std::size_t left_out;
  };
  const Late kLate[] = {
      {"UPDATE ONLY public.t SET a = 0 WHERE a IS NULL; ALTER TABLE t ALTER a SET NOT NULL", 1},
      {"INSERT INTO p VALUES (1); ALTER TABLE t ADD FOREIGN KEY (a) REFERENCES p", 1},
      {"DELETE FROM p; ALTER TABLE t ALTER a SET NOT NULL", 1},
      {"SELECT clean(); ALTER TABLE t ALTER a SET NOT NULL", 1},
      {"DO $$BEGIN DELETE FROM t; END$$; ALTER TABLE t ALTER a SET NOT NULL", 1},
      {"DO $$BEGIN IF clean() THEN RAISE 'no'; END IF; END$$; ALTER TABLE t ADD UNIQUE (a)", 1},
      {"COPY t FROM PROGRAM 'cat'; ALTER TABLE t ADD UNIQUE (a)", 1},
      {"WITH x AS (DELETE FROM t RETURNING a) SELECT 1; ALTER TABLE t ADD UNIQUE (a)", 1},
      {"ALTER TABLE t RENAME COLUMN a TO b; ALTER TABLE t ALTER b SET NOT NULL", 1},
      {"ALTER TABLE t RENAME TO u; ALTER TABLE u ALTER a SET NOT NULL", 0},
      {"ALTER TABLE t ALTER a TYPE text; ALTER TABLE t ADD CHECK (a <> '')", 1},
      {"ALTER TABLE t ALTER a TYPE bigint, ADD CHECK (a > 0)", 1},
      {"ALTER TABLE t ADD COLUMN n int; CREATE UNIQUE INDEX i ON t (n)", 1},
      {"ALTER TABLE t ADD COLUMN n int DEFAULT 1, ADD CHECK (n > 0)", 1},
      {"UPDATE p1 SET a = 0; ALTER TABLE parts ALTER a SET NOT NULL", 1},
      {"UPDATE parts SET a = 0; ALTER TABLE p1 ALTER a SET NOT NULL", 1},
      {"ALTER TYPE c RENAME TO d; ALTER TABLE t ALTER a TYPE c USING a::text::c", 1},
      {"DROP TABLE t; CREATE TABLE t (a int); ALTER TABLE t ALTER a SET NOT NULL", 0},
      {"CREATE TABLE new (a int); ALTER TABLE new ALTER a SET NOT NULL", 0},
      {"ALTER TABLE IF EXISTS missing ALTER a SET NOT NULL", 0},
      {"ALTER TABLE v ALTER a SET NOT NULL", 0},
      {"ALTER TABLE t ADD CHECK (a > 0) NOT VALID", 0},
      {"ALTER TABLE t ADD CONSTRAINT k UNIQUE USING INDEX i", 0},
      {"CREATE INDEX ON t (a)", 0},
      {"ALTER TABLE t ALTER a DROP NOT NULL, ALTER a TYPE bigint, ADD COLUMN z serial NOT NULL", 0},
  };
  ScratchDatabase database = server().scratch();
  database.session().execute(
      "CREATE TABLE t (a int); CREATE TABLE p (k int PRIMARY KEY); CREATE VIEW v AS SELECT 1 AS a;"
      " CREATE TABLE parts (a int) PARTITION BY LIST (a); CREATE TABLE p1 PARTITION OF parts "
      "DEFAULT;"
      " CREATE TYPE c AS ENUM ('x')");
  for (const Late& late : kLate) {
    CAPTURE(std::string(late.statements));
    RowQuestions questions(database.session());
    for (const Statement& statement : parse_script("case", late.statements).statements)
      CHECK(questions.of_next(statement).empty());
    CHECK(questions.left_out() == late.left_out);
  }
}

TEST_CASE("a block that only looks, and a question asked before, are in nobody's way") {
  ScratchDatabase database = server().scratch();
  database.session().execute("CREATE TABLE t (a int, b text)");
  RowQuestions questions(database.session());
  std::vector<std::string> asked;
  for (const Statement& statement :
       parse_script("case",
                    "DO $$BEGIN IF EXISTS (SELECT FROM t WHERE b IN ('x')) THEN\n"
                    "RAISE EXCEPTION USING MESSAGE = 'call delete(', HINT = 'no'; END IF; END$$;"
                    "SET lock_timeout = 0; UPDATE other SET x = 1;"
                    "ALTER TABLE t ADD CONSTRAINT n CHECK (a IS NOT NULL) NOT VALID;"
                    "ALTER TABLE t VALIDATE CONSTRAINT n; ALTER TABLE t ALTER a SET NOT NULL;"
                    "ALTER TABLE t ALTER a SET NOT NULL")
           .statements)
    for (const RowQuestion& question : questions.of_next(statement))
      asked.push_back(question.none().text());
  CHECK(asked == std::vector<std::string>{"NOT EXISTS (SELECT FROM t WHERE a IS NULL)"});
  CHECK(questions.left_out() == 0);
}
