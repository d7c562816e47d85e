// What the comparison of a directory with revisions says, without a server.
#include <doctest/doctest.h>

#include "migrate/status.h"
#include "migrate_folder.h"

using namespace schemadiff;

namespace {

Revision applied(const Directory& directory, const std::string& version,
                 const std::string& at = "2024-01-01T00:00:00.000000Z") {
  Revision row;
  row.version = version;
  row.applied = row.total = 1;
  row.executed_at = at;
  if (const Migration* migration = directory.find(version)) row.hash = migration->hash;
  return row;
}

std::string states(const Status& status) {
  std::string text;
  for (const FileStatus& file : status.files)
    text += file.version + " " + to_string(file.state) + "; ";
  return text;
}

struct Three : MigrationFolder {
  Three() {
    put("1_a.sql", "SELECT 1;\n");
    put("2_b.sql", "SELECT 2;\n");
    put("3_c.sql", "SELECT 3;\n");
  }
};

}  // namespace

TEST_CASE_FIXTURE(Three, "without revisions everything is pending") {
  Status status = compare(read(), {});
  CHECK(states(status) == "1 pending; 2 pending; 3 pending; ");
  CHECK(status.current.empty());
  CHECK(status.next == "1");
}

TEST_CASE_FIXTURE(Three, "what is applied, what is next") {
  Directory directory = read();
  Status status = compare(directory, {applied(directory, "1"), applied(directory, "2")});
  CHECK(states(status) == "1 applied; 2 applied; 3 pending; ");
  CHECK(status.current == "2");
  CHECK(status.next == "3");
  CHECK(status.files[0].name == "1_a.sql");
}

TEST_CASE_FIXTURE(Three, "an edited file is found once, not again in those chained after it") {
  Directory before = read();
  std::vector<Revision> rows = {applied(before, "1"), applied(before, "2"), applied(before, "3")};
  put("2_b.sql", "SELECT 22;\n");
  CHECK(states(compare(read(), rows)) == "1 applied; 2 edited; 3 applied; ");
}

TEST_CASE_FIXTURE(Three, "a missing file is found") {
  Directory before = read();
  std::vector<Revision> rows = {applied(before, "1"), applied(before, "2"), applied(before, "3")};
  std::filesystem::remove(path / "2_b.sql");
  CHECK(states(compare(read(), rows)) == "1 applied; 2 missing; 3 applied; ");
}

TEST_CASE_FIXTURE(Three, "a file added between does not make its successors look edited") {
  Directory before = read();
  std::vector<Revision> rows = {applied(before, "1"), applied(before, "3")};
  std::filesystem::remove(path / "2_b.sql");
  rows[1].hash = read().find("3")->hash;  // 2_b was not there yet
  put("2_b.sql", "SELECT 2;\n");
  CHECK(states(compare(read(), rows)) == "1 applied; 2 out of order; 3 applied; ");
  // ... nor after it has been applied too.
  rows.insert(rows.begin() + 1, applied(read(), "2", "2024-02-01T00:00:00.000000Z"));
  CHECK(states(compare(read(), rows)) == "1 applied; 2 applied; 3 applied; ");
  put("3_c.sql", "SELECT 33;\n");
  CHECK(states(compare(read(), rows)) == "1 applied; 2 applied; 3 edited; ");
}

TEST_CASE_FIXTURE(Three, "a file that stopped in the middle is next") {
  Directory directory = read();
  std::vector<Revision> rows = {applied(directory, "1"), applied(directory, "2")};
  rows[1].total = 3;
  Status status = compare(directory, rows);
  CHECK(states(status) == "1 applied; 2 partly applied; 3 pending; ");
  CHECK(status.current == "1");
  CHECK(status.next == "2");
}

TEST_CASE_FIXTURE(Three, "files up to a baseline are not needed") {
  Directory directory = read();
  Revision baseline = applied(directory, "2");
  baseline.type = Revision::kBaseline;
  baseline.hash = "";
  Status status = compare(directory, {baseline});
  CHECK(states(status) == "1 not needed; 2 applied; 3 pending; ");
  CHECK(status.files[1].baseline);
}

TEST_CASE_FIXTURE(Three, "a checkpoint is the start of an empty database only") {
  put("2_b.sql", "-- atlas:checkpoint\n\nSELECT 2;\n");
  Directory directory = read();
  CHECK(states(compare(directory, {})) == "1 not needed; 2 pending; 3 pending; ");
  CHECK(states(compare(directory, {applied(directory, "2")})) ==
        "1 not needed; 2 applied; 3 pending; ");
  CHECK(states(compare(directory, {applied(directory, "1")})) ==
        "1 applied; 2 not needed; 3 pending; ");
}

TEST_CASE("rows with the hash of an Atlas whose checksum file holds down files too") {
  MigrationFolder folder;
  folder.put("U1__a.sql", "SELECT -1;\n");
  folder.put("V1__a.sql", "SELECT 1;\n");
  Directory directory = folder.read(DirectoryFormat::kFlyway);
  const std::vector<SumLine> lines = compute_sum(sum_inputs(directory)).lines;
  REQUIRE(lines.size() == 2);
  std::vector<Revision> rows = {applied(directory, "1")};
  rows[0].hash = lines[1].hash;  // while these were all the files
  folder.put("U2__b.sql", "SELECT -2;\n");
  folder.put("V2__b.sql", "SELECT 2;\n");
  directory = folder.read(DirectoryFormat::kFlyway);
  CHECK(states(compare(directory, rows)) == "1 applied; 2 pending; ");
  rows.push_back(applied(directory, "2"));
  rows[1].hash = compute_sum(sum_inputs(directory)).lines[3].hash;
  CHECK(states(compare(directory, rows)) == "1 applied; 2 applied; ");
  folder.put("V1__a.sql", "SELECT 11;\n");
  CHECK(states(compare(folder.read(DirectoryFormat::kFlyway), rows)) == "1 edited; 2 applied; ");
}
