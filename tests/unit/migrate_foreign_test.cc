// Versions, names and checksums of other tools' migrations.
#include <doctest/doctest.h>

#include "migrate/flyway_history.h"
#include "migrate/foreign.h"
#include "migrate/foreign_text.h"
#include "migrate_folder.h"

using namespace schemadiff;

namespace {

std::vector<std::string> sortable(const std::vector<std::string>& written) {
  std::vector<ForeignVersion> versions;
  versions.reserve(written.size());
  for (const std::string& text : written)
    versions.push_back(ForeignVersion::read(text).value_or(ForeignVersion()));
  return sortable_texts(versions);
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("foreign versions are compared as numbers, part by part") {
  auto read = [](const char* text) { return *ForeignVersion::read(text); };
  CHECK(read("1.2") < read("1.10"));
  CHECK(read("9") < read("10"));
  CHECK(read("1") == read("1.0"));
  CHECK(read("1_1") == read("01.1"));
  CHECK(read("20240101120000") < read("20240101120000.1"));
  CHECK_FALSE(ForeignVersion::read("1a"));
  CHECK_FALSE(ForeignVersion::read("1."));
  CHECK(read("1.9").next().text() == "1.10");
  CHECK(read("0099").next().text() == "0100");
}

TEST_CASE("the texts of foreign versions sort as the versions do, with room for times behind") {
  CHECK(sortable({"000001", "000002"}) == Texts{"000001", "000002"});
  CHECK(sortable({"001", "002"}) == Texts{"001", "002"});
  CHECK(sortable({"1", "9", "10"}) == Texts{"000001", "000009", "000010"});
  CHECK(sortable({"500"}) == Texts{"000500"});
  CHECK(sortable({"20240101120000", "20240101120001"}) ==
        Texts{"20240101120000", "20240101120001"});
  CHECK(sortable({"1", "20240101120000"}) == Texts{"00000000000001", "20240101120000"});
  CHECK(sortable({"1", "1.2", "1.10"}) == Texts{"1.00", "1.02", "1.10"});
  CHECK(sortable({"1.1", "3"}) == Texts{"01.1", "03.0"});
  CHECK(sortable({}).empty());
}

TEST_CASE("home-made pairs are known by many names") {
  MigrationFolder folder;
  folder.put("V0001.up.sql", "SELECT 1;\n");
  folder.put("V0001.down.sql", "SELECT -1;\n");
  folder.put("up/0002_b.sql", "SELECT 2;\n");
  folder.put("down/0002_b.sql", "SELECT -2;\n");
  folder.put("0003-c-up.sql", "SELECT 3;\n");
  folder.put("0003-c-DOWN.sql", "SELECT -3;\n");
  folder.put("0004_d_e.sql", "SELECT 4;\n");
  folder.put("notes.sql", "");
  const ForeignFolder read = read_foreign(folder.path.string(), Origin::kPairs);
  std::string found;
  for (const ForeignMigration& migration : read.migrations)
    found += migration.version.text() + " " + migration.title + " " +
             (migration.down ? migration.down->bytes : "-\n");
  CHECK(found == "0001  SELECT -1;\n0002 b SELECT -2;\n0003 c SELECT -3;\n0004 d_e -\n");
  CHECK(read.left_out == Texts{"notes.sql (its name has no version)"});
}

TEST_CASE("a baseline of Flyway stands for the files that are gone") {
  MigrationFolder folder;
  folder.put("B2__all.sql", "SELECT 2;\n");
  folder.put("V3__c.sql", "SELECT 3;\n");
  CHECK(read_foreign(folder.path.string(), Origin::kFlyway).migrations.size() == 2);
  folder.put("V1__a.sql", "SELECT 1;\n");
  const ForeignFolder read = read_foreign(folder.path.string(), Origin::kFlyway);
  CHECK(read.migrations.size() == 2);
  CHECK(read.migrations[0].title == "a");
  CHECK(read.left_out.size() == 1);
}

TEST_CASE("Flyway's checksum is the CRC-32 of the lines, whatever ends them") {
  CHECK(static_cast<std::uint32_t>(flyway_checksum("123456789")) == 0xCBF43926U);
  CHECK(flyway_checksum("1234\n56789\n") == flyway_checksum("\xEF\xBB\xBF"
                                                            "1234\r\n56789"));
}

TEST_CASE("a foreign text keeps what it did") {
  auto adopt = [](const std::string& text, Origin origin = Origin::kGolangMigrate) {
    return adopt_text({"1_a.sql", text}, origin, false, {{"t", "users"}});
  };
  CHECK(adopt("\xEF\xBB\xBFSELECT 1;\n").text == "SELECT 1;\n");
  CHECK(adopt("-- a\nBEGIN;\nSELECT 1;\nCOMMIT;\n").text == "-- a\nSELECT 1;\n");
  CHECK(adopt("START TRANSACTION;\nSELECT 1;\nEND;").text == "SELECT 1;\n");
  CHECK(adopt("BEGIN ISOLATION LEVEL SERIALIZABLE;\nSELECT 1;\nCOMMIT;\n").remarks.size() == 1);
  CHECK(adopt("BEGIN;\nSELECT 1;\nCOMMIT;\nVACUUM;\n")
            .text.starts_with("-- atlas:txmode none\n\nBEGIN;\n"));
  CHECK(adopt("-- atlas:txmode none\n\nVACUUM;\n").remarks.empty());
  CHECK(adopt("SELECT '${t}';").text == "SELECT '${t}';");
  CHECK(adopt("SELECT '${t}';", Origin::kFlyway).text == "SELECT 'users';");
  CHECK_THROWS_WITH_AS(adopt("SELECT '${x}';", Origin::kFlyway),
                       "the placeholder ${x} has no value", Error);
}
