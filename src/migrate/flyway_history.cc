// Rows of flyway_schema_history, in the order in which they were written.
#include "migrate/flyway_history.h"

#include <algorithm>
#include <array>
#include <filesystem>

#include "sql/error.h"
#include "sql/utf8.h"

namespace schemadiff {

namespace {

// The remainders of single bytes (ITU-T V.42, bits reversed).
const std::array<std::uint32_t, 256>& remainders() {
  static const auto table = [] {
    std::array<std::uint32_t, 256> made{};
    for (std::uint32_t byte = 0; byte < made.size(); ++byte) {
      std::uint32_t rest = byte;
      for (int bit = 0; bit < 8; ++bit) rest = (rest >> 1) ^ ((rest & 1) != 0 ? 0xEDB88320U : 0U);
      made.at(byte) = rest;
    }
    return made;
  }();
  return table;
}

std::string name_of_script(const std::string& script) {
  return std::filesystem::path(script).filename().string();
}

class History {
 public:
  History(const ForeignFolder& folder, ForeignState& state) : folder_(folder), state_(state) {}

  void add(const Row& row) {
    const std::string &type = row.text("type"), &script = row.text("script");
    if (!row.boolean("success")) refuse_failed(script);
    if (type == "SCHEMA") return;
    if (row.is_null("version")) return add_repeatable(row, script);
    const std::string& text = row.text("version");
    const auto version = ForeignVersion::read(text);
    if (!version) refuse_unknown(text, script);
    if (type == "BASELINE" || type == "SQL_BASELINE") return add_baseline(*version);
    const std::size_t place = place_of(*version);
    const bool goes = type.starts_with("UNDO") || type == "DELETE";
    if (place == folder_.migrations.size()) {
      if (goes || covered_by_baseline(*version)) return;
      refuse_unknown(text, script);
    }
    state_.applied[place] = !goes;
    if (!goes) require_same(folder_.migrations[place], row);
  }

  // Those that ran run again only when they change. Behind what is pending they have to.
  void finish() {
    const std::vector<ForeignMigration>& all = folder_.migrations;
    bool all_there = true;
    for (std::size_t i = 0; i < all.size(); ++i)
      if (!all[i].repeatable)
        all_there = all_there && state_.applied[i];
      else if (state_.applied[i] && !all_there)
        state_.applied[i] = false;
  }

 private:
  std::size_t place_of(const ForeignVersion& version) const {
    std::size_t i = 0;
    while (i < folder_.migrations.size() &&
           (folder_.migrations[i].repeatable || folder_.migrations[i].version != version))
      ++i;
    return i;
  }

  // Versions before the first file: the folder begins with a baseline that stands for them.
  bool covered_by_baseline(const ForeignVersion& version) const {
    return std::filesystem::path(folder_.migrations[0].up.path).filename().string()[0] == 'B' &&
           version < folder_.migrations[0].version;
  }

  void add_baseline(const ForeignVersion& version) {
    for (std::size_t i = 0; i < folder_.migrations.size(); ++i)
      if (!folder_.migrations[i].repeatable && folder_.migrations[i].version <= version)
        state_.applied[i] = true;
    state_.notes.push_back("Flyway was told that the database began at version " + version.text() +
                           " (baseline): the files up to it count as applied.");
  }

  void add_repeatable(const Row& row, const std::string& script) {
    for (std::size_t i = 0; i < folder_.migrations.size(); ++i) {
      const ForeignMigration& migration = folder_.migrations[i];
      if (!migration.repeatable || name_of_script(migration.up.path) != name_of_script(script))
        continue;
      state_.applied[i] =
          row.is_null("checksum") || row.integer("checksum") == flyway_checksum(migration.up.bytes);
    }
  }

  void require_same(const ForeignMigration& migration, const Row& row) const {
    if (row.is_null("checksum") || row.integer("checksum") == flyway_checksum(migration.up.bytes))
      return;
    throw Error("E763", "the file is not the one that Flyway applied")
        .at({migration.up.path, 0, 0, ""})
        .why("its checksum is " + std::to_string(flyway_checksum(migration.up.bytes)) + ", in " +
             state_.table + " it is " + row.text("checksum"))
        .help(
            "restore the file, or, if the change is meant, say so: flyway repair; nothing was "
            "changed")
        .refused();
  }

  [[noreturn]] void refuse_failed(const std::string& script) const {
    throw Error("E762", script + " failed, as " + state_.table + " says")
        .why("nobody has said since what of it is in effect")
        .help("undo what is left of it by hand, then: flyway repair; nothing was changed")
        .refused();
  }

  [[noreturn]] void refuse_unknown(const std::string& version, const std::string& script) const {
    throw Error("E764", state_.table + " names the version " + version + " (" + script +
                            "), which has no file")
        .why("looked in " + folder_.path)
        .help("get the file, or write one in SQL that makes the same (V" + version +
              "__title.sql); or import the files alone: --offline; nothing was changed");
  }

  const ForeignFolder& folder_;
  ForeignState& state_;
};

}  // namespace

std::int32_t flyway_checksum(std::string_view text) {
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  std::uint32_t sum = 0xFFFFFFFFU;
  for (const char c : text)
    if (c != '\n' && c != '\r')
      sum = (sum >> 8) ^ remainders().at((sum ^ static_cast<unsigned char>(c)) & 0xFFU);
  return static_cast<std::int32_t>(~sum);
}

void read_flyway_history(Session& session, const Sql& table, const ForeignFolder& folder,
                         ForeignState& state) {
  History history(folder, state);
  for (const Row& row : session.query(
           sql("SELECT version, type, script, checksum, success FROM {} ORDER BY installed_rank",
               table)))
    history.add(row);
  history.finish();
}

}  // namespace schemadiff
