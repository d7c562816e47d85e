// Databases go back and forth between Atlas and schemadiff: rows as Atlas writes them, and rows of
// ours by Atlas's rules.
#include <doctest/doctest.h>

#include "migrate/down.h"
#include "migrate/set_version.h"
#include "migrate/statements.h"
#include "migrate_target.h"

using namespace schemadiff;
using namespace schemadiff::test;

namespace {

/// The directory of the published vectors, and a database that Atlas has worked on.
struct AtlasDatabase : MigrationFolder {
  ScratchDatabase database = server().scratch();
  Progress silent;

  AtlasDatabase() {
    put("20240101000000_init.sql", "CREATE TABLE t (id int);\n");
    put("20240102000000_add.sql", "ALTER TABLE t ADD c int;\nALTER TABLE t ADD d int;\n");
  }

  Session& session() { return database.session(); }

  /// The table as Atlas creates it (an ORM's, with defaults where Atlas has them).
  void make_table(const std::string& schema) {
    session().execute("CREATE SCHEMA IF NOT EXISTS " + schema);
    session().execute(
        "CREATE TABLE " + schema +
        ".atlas_schema_revisions (version character varying NOT NULL, description character "
        "varying "
        "NOT NULL, type bigint NOT NULL DEFAULT 2, applied bigint NOT NULL DEFAULT 0, total bigint "
        "NOT NULL DEFAULT 0, executed_at timestamptz NOT NULL, execution_time bigint NOT NULL, "
        "error "
        "text NULL, error_stmt text NULL, hash character varying NOT NULL, partial_hashes jsonb "
        "NULL, "
        "operator_version character varying NOT NULL, PRIMARY KEY (version));"
        "INSERT INTO " +
        schema +
        ".atlas_schema_revisions VALUES ('.atlas_cloud_identifier', "
        "'0f6b1c5e-7d9e-4a8b-9f5d-000000000000', 2, 0, 0, now(), 0, NULL, NULL, '', NULL, "
        "'Atlas CLI v1.2.3')");
  }

  void add_row(const std::string& schema, const std::string& version, const std::string& rest) {
    const std::string description = version.ends_with("1000000") ? "init" : "add";
    session().execute("INSERT INTO " + schema + ".atlas_schema_revisions VALUES ('" + version +
                      "', '" + description + "', " + rest + ", 'Atlas CLI v1.2.3')");
  }

  std::string states(const std::string& schema = kRevisionsTable) {
    std::string text;
    for (const FileStatus& file : compare(hashed(), read_revisions(session(), schema)).files)
      text += file.version.substr(4, 4) + " " + to_string(file.state) + "; ";
    return text;
  }

  ApplyResult run() { return apply(database.url(), hashed(), {}, silent); }

  std::string column_types() {
    return session().value(
        "SELECT string_agg(attname || ' ' || format_type(atttypid, atttypmod) || CASE WHEN "
        "attnotnull THEN ' NOT NULL' ELSE '' END, ', ' ORDER BY attnum) FROM pg_attribute WHERE "
        "attrelid = 'atlas_schema_revisions.atlas_schema_revisions'::regclass AND attnum > 0 AND "
        "NOT "
        "attisdropped");
  }
};

const std::string kFirst = "20240101000000", kSecond = "20240102000000";
const std::string kFirstHash = "SHzK9HMd1VJXxyfkB4DdEsZDHvMZKf0Wuy5nmE70+m8=";
const std::string kSecondHash = "f+nkl0SMI8PAuwbHjZMVOgl3TLIaAjqWkk+OtHokCt8=";
const std::string kFirstPartialHash = "h1:5+B/PViIqKGP6TmVVupBwLFScq5BFLxsrthQeGuzczQ=";

}  // namespace

TEST_CASE_FIXTURE(AtlasDatabase, "what Atlas has applied is taken over without a flag") {
  for (const std::string hashes : {"NULL", "'null'", "'[]'"}) {
    ScratchDatabase fresh = server().scratch();
    std::swap(database, fresh);
    make_table(kRevisionsTable);
    session().execute("CREATE TABLE t (id int)");
    std::string row = "2, 1, 1, now(), 7, '', '', '";
    add_row(kRevisionsTable, kFirst, row.append(kFirstHash).append("', ").append(hashes));
    CHECK(states() == "0101 applied; 0102 pending; ");
    ApplyResult result = run();
    CHECK(result.from == kFirst);
    CHECK(result.to == kSecond);
    CHECK(result.files.size() == 1);
    CHECK(states() == "0101 applied; 0102 applied; ");
    CHECK(session().value("SELECT count(*) FROM atlas_schema_revisions.atlas_schema_revisions") ==
          "3");  // Atlas's own marker stays
  }
}

TEST_CASE_FIXTURE(AtlasDatabase, "Atlas's table is found in the schema of its URL") {
  make_table("public");
  session().execute("CREATE TABLE t (id int)");
  add_row("public", kFirst, "2, 1, 1, now(), 7, NULL, NULL, '" + kFirstHash + "', 'null'");
  CHECK(run().to == kSecond);
  CHECK(states("public") == "0101 applied; 0102 applied; ");
  CHECK(session().value("SELECT to_regnamespace('atlas_schema_revisions') IS NULL") == "t");
}

TEST_CASE_FIXTURE(AtlasDatabase, "a file that Atlas has left half-way is continued") {
  put("20240102000000_add.sql",
      "-- atlas:txmode none\n\nALTER TABLE t ADD c int;\nALTER TABLE t ADD d int;\n");
  make_table(kRevisionsTable);
  session().execute("CREATE TABLE t (id int, c int)");
  add_row(kRevisionsTable, kFirst, "2, 1, 1, now(), 7, '', '', '" + kFirstHash + "', 'null'");
  add_row(kRevisionsTable, kSecond,
          "2, 1, 2, now(), 7, 'pq: boom', 'ALTER TABLE t ADD d int;', 'x', '[\"" +
              kFirstPartialHash + "\"]'");
  CHECK(states() == "0101 applied; 0102 partly applied; ");
  CHECK(run().files.at(0).done == 1);
  CHECK(states() == "0101 applied; 0102 applied; ");
  CHECK(session().value("SELECT count(d) FROM t") == "0");
}

TEST_CASE_FIXTURE(AtlasDatabase, "a file of which Atlas has done nothing is run from its start") {
  make_table(kRevisionsTable);
  session().execute("CREATE TABLE t (id int)");
  add_row(kRevisionsTable, kFirst, "2, 1, 1, now(), 7, '', '', '" + kFirstHash + "', 'null'");
  add_row(
      kRevisionsTable, kSecond,
      "2, 0, 2, now(), 7, 'pq: boom', 'ALTER TABLE t ADD c int;', '" + kSecondHash + "', 'null'");
  CHECK(states() == "0101 applied; 0102 partly applied; ");
  CHECK(run().files.at(0).done == 0);
  CHECK(states() == "0101 applied; 0102 applied; ");
}

TEST_CASE_FIXTURE(AtlasDatabase, "what was set by hand with Atlas counts as applied") {
  make_table(kRevisionsTable);
  // As "migrate set" writes a file that was not run, and as it leaves one that had failed.
  add_row(kRevisionsTable, kFirst, "4, 0, 0, now(), 0, '', '', '" + kFirstHash + "', 'null'");
  add_row(kRevisionsTable, kSecond,
          "6, 1, 2, now(), 7, 'pq: boom', 'ALTER TABLE t ADD d int;', '" + kSecondHash + "', '[\"" +
              kFirstPartialHash + "\"]'");
  CHECK(states() == "0101 applied; 0102 applied; ");
  CHECK(run().files.empty());
  CHECK(compare(hashed(), read_revisions(session(), kRevisionsTable)).current == kSecond);
  // Rows that people write themselves have no hash.
  session().execute("UPDATE atlas_schema_revisions.atlas_schema_revisions SET hash = ''");
  CHECK(states() == "0101 applied; 0102 applied; ");
}

TEST_CASE_FIXTURE(AtlasDatabase, "a baseline of Atlas is where a database begins") {
  make_table(kRevisionsTable);
  session().execute("CREATE TABLE t (id int)");
  add_row(kRevisionsTable, kFirst, "1, 0, 0, now(), 0, '', '', '', 'null'");
  CHECK(states() == "0101 applied; 0102 pending; ");
  CHECK(run().files.size() == 1);
  CHECK(states() == "0101 applied; 0102 applied; ");
}

TEST_CASE_FIXTURE(AtlasDatabase, "what schemadiff writes keeps Atlas's rules") {
  put("20240103000000_bad.sql", "-- atlas:txmode none\n\nCREATE TABLE u ();\nSELECT nowhere();\n");
  CHECK_THROWS_AS(run(), Error);
  CHECK(
      column_types() ==
      "version character varying NOT NULL, description character varying NOT NULL, type bigint NOT "
      "NULL, applied bigint NOT NULL, total bigint NOT NULL, executed_at timestamp with time zone "
      "NOT NULL, execution_time bigint NOT NULL, error text, error_stmt text, hash character "
      "varying NOT NULL, partial_hashes jsonb, operator_version character varying NOT NULL");
  auto rows = [&](const std::string& version) {
    return session()
        .query(
            "SELECT concat_ws('|', type, applied, total, hash, coalesce(partial_hashes::text, "
            "'NULL'), error IS NULL, execution_time > 0) AS row FROM "
            "atlas_schema_revisions.atlas_schema_revisions WHERE version = '" +
            version + "'")
        .at(0)
        .text("row");
  };
  CHECK(rows(kFirst) == "2|1|1|" + kFirstHash + "|NULL|t|t");
  CHECK(rows(kSecond) == "2|2|2|" + kSecondHash + "|NULL|t|t");
  const Directory directory = hashed();
  const Migration& bad = directory.migrations[2];
  CHECK(rows("20240103000000") ==
        "2|1|2|" + bad.hash + "|[\"" + partial_hashes(statements_of(bad.up))[0] + "\"]|f|t");
  // Set by hand: bit 4, all statements, no partial hashes, no error.
  set_version(database.url(), directory, "20240103000000", {}, silent);
  CHECK(rows("20240103000000") == "6|2|2|" + bad.hash + "|NULL|t|t");
  set_version(database.url(), directory, "", {}, silent);
  set_version(database.url(), directory, kFirst, {}, silent);
  CHECK(rows(kFirst) == "4|1|1|" + kFirstHash + "|NULL|t|f");
}

TEST_CASE_FIXTURE(AtlasDatabase, "a baseline of schemadiff is one of Atlas") {
  session().execute("CREATE TABLE t (id int)");
  ApplyOptions options;
  options.baseline = kFirst;
  apply(database.url(), hashed(), options, silent);
  CHECK(session().value("SELECT concat_ws('|', type, applied, total, hash, error IS NULL) FROM "
                        "atlas_schema_revisions.atlas_schema_revisions ORDER BY version LIMIT 1") ==
        "1|0|0||t");
}

TEST_CASE_FIXTURE(AtlasDatabase, "what Atlas has applied can be taken back, its marker stays") {
  put("down/20240102000000_add.sql", "ALTER TABLE t DROP c, DROP d;\n");
  make_table(kRevisionsTable);
  session().execute("CREATE TABLE t (id int, c int, d int)");
  add_row(kRevisionsTable, kFirst, "2, 1, 1, now(), 7, '', '', '" + kFirstHash + "', 'null'");
  add_row(kRevisionsTable, kSecond, "2, 2, 2, now(), 7, '', '', '" + kSecondHash + "', 'null'");
  DownOptions options;
  options.allow_data_loss = true;
  CHECK(take_back(database.url(), hashed(), options, silent).to == kFirst);
  CHECK(states() == "0101 applied; 0102 pending; ");
  CHECK(session().value("SELECT count(*) FROM atlas_schema_revisions.atlas_schema_revisions") ==
        "2");
}
