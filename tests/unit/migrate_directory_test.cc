// Migration directories on disk: reading, adding to, verifying.
#include <doctest/doctest.h>

#include <filesystem>

#include "migrate/directory.h"
#include "migrate/files.h"
#include "migrate/rebase.h"
#include "migrate/write.h"
#include "migrate_folder.h"

using namespace schemadiff;
namespace fs = std::filesystem;

namespace {

TimePoint noon() {  // 2024-01-01 12:00:00 UTC
  return TimePoint(std::chrono::seconds(1704110400));
}

}  // namespace

TEST_CASE("a directory that does not exist is an empty one") {
  Directory directory = read_directory("/nonexistent/migrations", DirectoryFormat::kAtlas);
  CHECK(directory.migrations.empty());
  verify(directory);
  CHECK(next_version(directory, noon()) == "20240101120000");
}

TEST_CASE("a migration is written with its way back and both checksums") {
  MigrationFolder folder;
  std::string path = (folder.path / "new" / "migrations").string();
  Directory directory = read_directory(path, DirectoryFormat::kAtlas);
  WrittenMigration first =
      write_migration(directory, "add users!", "SELECT 1;\n", "SELECT 2;\n", noon());
  CHECK(first.version == "20240101120000");
  CHECK(first.up_path == path + "/20240101120000_add_users_.sql");
  CHECK(first.down_path == path + "/down/20240101120000_add_users_.sql");
  CHECK((fs::status(first.up_path).permissions() & fs::perms::mask) == fs::perms(0644));

  directory = read_directory(path, DirectoryFormat::kAtlas);
  verify(directory);
  CHECK(write_migration(directory, "", "SELECT 3;\n", std::nullopt, noon()).version ==
        "20240101120001");
  directory = read_directory(path, DirectoryFormat::kAtlas);
  verify(directory);
  REQUIRE(directory.migrations.size() == 2);
  CHECK(directory.migrations[0].description == "add_users_");
  CHECK(directory.migrations[1].up.name == "20240101120001.sql");
  CHECK(directory.migrations[1].hash.size() == 44);
  CHECK(directory.down_of(directory.migrations[0])->text.view() == "SELECT 2;\n");
  CHECK(directory.down_of(directory.migrations[1]) == nullptr);
  CHECK(std::distance(fs::directory_iterator(path), {}) == 4);  // no temporary is left
}

TEST_CASE("golang-migrate pairs have a checksum for each direction") {
  MigrationFolder folder;
  folder.put("000001_init.up.sql", "SELECT 1;\n");
  folder.put("000001_init.down.sql", "SELECT 2;\n");
  CHECK_THROWS_AS(folder.read(), Error);  // as the Atlas format: one version twice
  hash(folder.read(DirectoryFormat::kGolangMigrate));
  Directory directory = folder.read(DirectoryFormat::kGolangMigrate);
  verify(directory);
  REQUIRE(directory.migrations.size() == 1);
  CHECK(directory.migrations[0].version == "000001");
  CHECK(directory.migrations[0].description == "init");
  CHECK(directory.down_of(directory.migrations[0])->name == "000001_init.down.sql");
  folder.put("000001_init.down.sql", "SELECT 3;\n");
  CHECK_THROWS_AS(verify(folder.read(DirectoryFormat::kGolangMigrate)), Error);
}

TEST_CASE("versions that text and numbers order differently are refused") {
  MigrationFolder folder;
  folder.put("9_a.up.sql", "SELECT 1;\n");
  folder.put("10_b.up.sql", "SELECT 1;\n");
  CHECK_THROWS_AS(folder.read(DirectoryFormat::kGolangMigrate), Error);
}

TEST_CASE("an edited migration or way back and a missing atlas.sum are found") {
  MigrationFolder folder;
  folder.put("1_a.sql", "SELECT 1;\n");
  CHECK_THROWS_WITH_AS(verify(folder.read()), "there is no checksum file", Error);
  write_files({{(folder.path / "down" / "1_a.sql").string(), "SELECT 2;\n"}});
  hash(folder.read());
  verify(folder.read());
  folder.put("down/1_a.sql", "SELECT 3;\n");
  CHECK_THROWS_AS(verify(folder.read()), Error);
  CHECK_THROWS_AS(write_migration(folder.read(), "x", "", "", noon()), Error);
  CHECK_FALSE(fs::exists(folder.path / "20240101120000_x.sql"));
}

TEST_CASE("a write that fails leaves everything as it was") {
  MigrationFolder folder;
  folder.put("a", "old");
  fs::create_directory(folder.path / "b");  // a folder is in the way of the second file
  CHECK_THROWS_AS(write_files({{(folder.path / "a").string(), "new"},
                               {(folder.path / "new" / "c").string(), "new"},
                               {(folder.path / "b").string(), "new"}}),
                  Error);
  CHECK(read_file((folder.path / "a").string()) == "old");
  CHECK(std::distance(fs::directory_iterator(folder.path), {}) == 2);
}

TEST_CASE("file directives end at a blank line; a run above a statement is the statement's") {
  std::vector<Directive> found =
      file_directives("-- atlas:txmode none\n-- schemadiff:irreversible because\n\nSELECT 1;\n");
  REQUIRE(found.size() == 2);
  CHECK(found[0].prefix == "atlas");
  CHECK(found[0].word == "txmode");
  CHECK(found[0].argument == "none");
  CHECK(found[1].argument == "because");
  CHECK(found[1].offset == 21);
  CHECK(file_directives("-- atlas:txmode none\nSELECT 1;\n").empty());
  CHECK(file_directives("\n-- atlas:txmode none\n\nSELECT 1;\n").empty());
  CHECK(file_directives("-- atlas:txmode none\r\n\r\nSELECT 1;\r\n").size() == 1);
  CHECK(file_directives("-- schemadiff:irreversible").size() == 1);
}

TEST_CASE("a checkpoint and a transaction mode are read from the file") {
  MigrationFolder folder;
  folder.put("1_a.sql", "-- atlas:checkpoint\n-- atlas:txmode none\n\nSELECT 1;\n");
  folder.put("2_b.sql", "-- atlas:txmode some\n\nSELECT 1;\n");
  Directory directory = folder.read();
  CHECK(directory.migrations[0].checkpoint);
  CHECK(directory.migrations[0].up.tx_mode() == TxMode::kNone);
  CHECK_THROWS_AS(directory.migrations[1].up.tx_mode(), Error);
}

TEST_CASE("the next version follows the last even if the clock stands behind it") {
  Directory directory{"m", DirectoryFormat::kAtlas, {}, {}};
  directory.migrations.push_back({"20991231235959", "", {}, "", false});
  CHECK(next_version(directory, noon()) == "21000101000000");
  directory.migrations[0].version = "V7";
  CHECK_THROWS_AS(next_version(directory, noon()), Error);
  directory.migrations[0].version = "000007";
  CHECK(next_version(directory, noon()) == "20240101120000");
}

TEST_CASE("a directory of two branches gets one order, or stays as it was") {
  MigrationFolder folder;
  folder.put("V1__init.sql", "SELECT 1;\n");
  folder.put("V2__ours.sql", "SELECT 2;\n");
  folder.put("U2__ours.sql", "SELECT -2;\n");
  folder.put("V2__theirs.sql", "SELECT 3;\n");
  folder.put("U2__theirs.sql", "SELECT -3;\n");
  CHECK_THROWS_AS(folder.read(DirectoryFormat::kFlyway), Error);
  const Directory merged =
      read_unchecked(folder.path.string(), DirectoryFormat::kFlyway, {.sequential = true});
  const Renumbering renumbering = renumber(merged, {"V2__ours.sql"}, noon());
  REQUIRE(renumbering.renamed.size() == 2);
  fs::create_directories(folder.path / "U3__ours.sql" / "in the way");
  CHECK_THROWS_AS(carry_out(merged, renumbering), Error);
  CHECK(fs::exists(folder.path / "V2__ours.sql"));
  CHECK_FALSE(fs::exists(folder.path / "V3__ours.sql"));
  CHECK_FALSE(fs::exists(folder.path / "atlas.sum"));
  fs::remove_all(folder.path / "U3__ours.sql");
  carry_out(merged, renumbering);
  const Directory after = folder.read(DirectoryFormat::kFlyway);
  verify(after);
  REQUIRE(after.migrations.size() == 3);
  CHECK(after.migrations[2].up.name == "V3__ours.sql");
  CHECK(after.down_of(after.migrations[2])->text.view() == "SELECT -2;\n");
  CHECK(after.down_of(after.migrations[1])->text.view() == "SELECT -3;\n");
}

TEST_CASE("not every file without a row is out of place") {
  MigrationFolder folder;
  for (const char* name : {"1_a.sql", "2_b.sql", "3_c.sql"}) folder.put(name, "SELECT 1;\n");
  const Directory directory = folder.read();
  Revision row;
  row.version = "2";
  row.description = "b";
  CHECK(not_applied(directory, {}).empty());
  CHECK(not_applied(directory, {row}) == FileNames{"1_a.sql", "3_c.sql"});
  row.type = Revision::kBaseline;
  CHECK(not_applied(directory, {row}).empty());
}
