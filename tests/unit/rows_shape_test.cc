// Rows of our making are like those of a live database in number, NULLs, different values and
// width, and hold none of its values.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "dev/server.h"
#include "rows/shaped_fill.h"

using namespace schemadiff;

namespace {

constexpr auto kSchema = R"sql(
  CREATE TABLE users (id bigint PRIMARY KEY, email text NOT NULL UNIQUE, city text, age integer,
                      note varchar(60), state text CHECK (state IN ('new', 'paid')),
                      parent bigint REFERENCES users);
  CREATE TABLE tags (id integer PRIMARY KEY, name text NOT NULL);
  CREATE TABLE user_tags (user_id bigint REFERENCES users, tag_id integer REFERENCES tags,
                          PRIMARY KEY (user_id, tag_id));
  CREATE TABLE visits (day date NOT NULL, user_id bigint REFERENCES users, page smallint NOT NULL)
    PARTITION BY RANGE (day);
  CREATE TABLE visits_1 PARTITION OF visits FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
  CREATE TABLE visits_2 PARTITION OF visits FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
  CREATE TABLE nothing (id integer PRIMARY KEY))sql";

constexpr auto kRows = R"sql(
  INSERT INTO users SELECT n, 'secret.' || n || '@' || repeat('x', 20), 'city ' || n % 50,
    CASE WHEN n % 4 > 0 THEN 1000000 + n END, repeat('y', 40), 'paid' FROM generate_series(1, 20000) n;
  INSERT INTO tags SELECT n, 'secret ' || n FROM generate_series(1, 30) n;
  INSERT INTO user_tags SELECT n % 5000 + 1, n % 30 + 1 FROM generate_series(1, 10000) n
    ON CONFLICT DO NOTHING;
  INSERT INTO visits SELECT '2024-06-01'::date + n % 400, CASE WHEN n % 2 = 0 THEN 1 END, n % 7
    FROM generate_series(1, 4000) n;
  ANALYZE)sql";

DevServer& server() {
  static std::unique_ptr<DevServer> opened = DevServer::open({});
  return *opened;
}

const std::vector<std::string> kTables = {"public.users", "public.tags", "public.user_tags",
                                          "public.visits", "public.nothing"};

RowShapes live_shapes() {
  ScratchDatabase live = server().scratch();
  live.session().execute(kSchema);
  live.session().execute(kRows);
  return read_row_shapes(live.session(), kTables);
}

struct Copy {
  ScratchDatabase database = server().scratch();
  Filled filled;

  explicit Copy(const RowShapes& shapes) {
    Session& session = database.session();
    session.execute(kSchema);
    std::vector<Oid> oids;
    for (const std::string& table : kTables)
      oids.push_back(std::stoll(session.value(sql("SELECT {}::regclass::oid", Literal{table}))));
    filled = fill_shaped(session, oids, {}, shapes);
  }

  double number(std::string_view query) { return std::stod(database.session().value(query)); }
};

}  // namespace

TEST_CASE("the shape of a table is its rows, NULLs, different values and widths") {
  const RowShapes shapes = live_shapes();
  REQUIRE(shapes.size() == 5);
  const TableShape& users = shapes.at("public.users");
  CHECK(users.rows == 20000);
  CHECK(users.columns.at("age").null_fraction == doctest::Approx(0.25).epsilon(0.1));
  CHECK(users.columns.at("city").distinct_in(20000) == 50);
  CHECK(users.columns.at("email").distinct_in(20000) == 20000);
  CHECK(users.columns.at("note").width == 41);
  CHECK(shapes.at("public.visits").rows == 4000);
  CHECK(shapes.at("public.visits").columns.at("user_id").null_fraction ==
        doctest::Approx(0.5).epsilon(0.1));
  CHECK(shapes.at("public.nothing").rows == 0);
}

TEST_CASE("tables keep their proportion under a cap, but small ones keep some rows") {
  RowShapes shapes = scaled_to(live_shapes(), 2000);
  CHECK(shapes.at("public.users").rows == 2000);
  CHECK(shapes.at("public.user_tags").rows == 1000);
  CHECK(shapes.at("public.visits").rows == 400);
  CHECK(shapes.at("public.tags").rows == 20);
  CHECK(shapes.at("public.nothing").rows == 0);
  CHECK(scaled_to(shapes, 5000).at("public.users").rows == 2000);
  CHECK(scaled_to(shapes, 5).at("public.tags").rows == 5);
}

TEST_CASE("a copy is filled in the shape of the live tables, and its foreign keys hold") {
  Copy copy(scaled_to(live_shapes(), 4000));
  CHECK(copy.filled.unfilled.empty());
  CHECK(copy.number("SELECT count(*) FROM users") == 4000);
  CHECK(copy.number("SELECT count(*) FROM visits") == 800);
  CHECK(copy.number("SELECT count(*) FROM nothing") == 0);
  // Random pairs of 1,000 users and 20 tags, some of them twice.
  const double pairs = copy.number("SELECT count(*) FROM user_tags");
  CHECK(pairs > 1500);
  CHECK(pairs <= 2000);
  CHECK(std::abs(copy.number("SELECT avg((age IS NULL)::int) FROM users") - 0.25) < 0.05);
  CHECK(std::abs(copy.number("SELECT avg((user_id IS NULL)::int) FROM visits") - 0.5) < 0.08);
  CHECK(copy.number("SELECT avg((note IS NULL)::int) FROM users") == 0);
  const double cities = copy.number("SELECT count(DISTINCT city) FROM users");
  CHECK(cities > 40);
  CHECK(cities <= 50);
  CHECK(copy.number("SELECT avg(length(note)) FROM users") == 40);
  CHECK(copy.number("SELECT count(DISTINCT page) FROM visits") == 7);
  CHECK(copy.number("SELECT count(*) FROM user_tags JOIN users ON user_id = users.id"
                    " JOIN tags ON tag_id = tags.id") == pairs);
}

TEST_CASE("no value of the live database is in the copy") {
  Copy copy(scaled_to(live_shapes(), 1000));
  CHECK(copy.number("SELECT count(*) FROM users") == 1000);
  CHECK(copy.number("SELECT count(*) FROM users WHERE email LIKE 'secret%' OR city LIKE 'city%'"
                    " OR note LIKE 'yy%' OR age > 1000000") == 0);
  CHECK(copy.number("SELECT count(*) FROM tags WHERE name LIKE 'secret%'") == 0);
}

TEST_CASE("a table that has never been analysed is taken to be as large as its file says") {
  ScratchDatabase live = server().scratch();
  live.session().execute(
      "CREATE TABLE t (a text); ALTER TABLE t SET (autovacuum_enabled = off);"
      " INSERT INTO t SELECT 'some text' FROM generate_series(1, 10000)");
  const RowShapes shapes = read_row_shapes(live.session(), {"public.t", "public.not_there"});
  REQUIRE(shapes.size() == 1);
  CHECK(shapes.at("public.t").rows > 1000);
  CHECK(shapes.at("public.t").rows < 100000);
  CHECK(shapes.at("public.t").columns.empty());
}
