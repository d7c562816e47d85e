// Reads schema_migrations and flyway_schema_history.
#include "migrate/foreign_state.h"

#include <algorithm>
#include <filesystem>

#include "migrate/flyway_history.h"
#include "sql/error.h"

namespace schemadiff {

namespace {

constexpr auto kUnchanged = "; nothing was changed";

std::string usual_table(Origin origin) {
  return origin == Origin::kFlyway ? "flyway_schema_history" : "schema_migrations";
}

// In the revision of a row per version people write 1, 0001, V0001, 0001_init or the file's name.
bool names(const std::string& text, const ForeignMigration& migration) {
  const std::filesystem::path path(migration.up.path);
  const std::string file = path.filename().string();
  std::string stem = path.stem().string();
  if (stem.ends_with(".up")) stem.resize(stem.size() - 3);
  if (text == file || text == stem) return true;
  std::string_view digits = text;
  if (digits.starts_with('V') || digits.starts_with('v')) digits.remove_prefix(1);
  digits = digits.substr(0, digits.find_first_not_of("0123456789"));
  const auto version = ForeignVersion::read(digits);
  const bool only_digits =
      digits.size() + (text.size() > digits.size() && (text[0] == 'V' || text[0] == 'v')) ==
      text.size();
  return version && only_digits && *version == migration.version;
}

class StateReading {
 public:
  StateReading(Session& session, const ForeignFolder& folder, std::string table)
      : session_(session), folder_(folder) {
    state_.table = std::move(table);
    state_.applied.resize(folder.migrations.size(), false);
    for (const Row& row : session_.query(sql(
             "SELECT attname FROM pg_catalog.pg_attribute WHERE attrelid = {}::regclass AND attnum "
             "> 0 AND NOT attisdropped",
             Literal{state_.table})))
      columns_.insert(row.text("attname"));
  }

  ForeignState run(const std::string& column) {
    if (!column.empty())
      one_row_each(column);
    else if (columns_.contains("installed_rank") && columns_.contains("success"))
      read_flyway_history(session_, table(), folder_, state_);
    else if (columns_.contains("version") && columns_.contains("dirty"))
      one_row();
    else
      one_row_each("version");
    return std::move(state_);
  }

 private:
  Sql table() const { return Sql::trusted(state_.table); }  // regclass quotes it

  void one_row() {
    const Rows rows = session_.query(sql("SELECT version::text, dirty FROM {}", table()));
    if (rows.empty()) return;
    if (rows.size() > 1)
      throw Error("E765", state_.table + " has " + std::to_string(rows.size()) + " rows")
          .why("golang-migrate keeps one, with the version that the database is at")
          .help(std::string("remove those that are wrong") + kUnchanged);
    const std::string version = rows[0].text("version");
    if (rows[0].boolean("dirty"))
      throw Error("E762", "version " + version + " is dirty in " + state_.table)
          .why(
              "golang-migrate stopped in the middle of that file, and nobody has said since what "
              "of it is in effect")
          .help(
              "finish or undo it by hand, then say which version the database is at: migrate "
              "force VERSION" +
              std::string(kUnchanged))
          .refused();
    const auto last = std::ranges::find_if(
        folder_.migrations, [&](const ForeignMigration& m) { return names(version, m); });
    if (last == folder_.migrations.end()) refuse_unknown(version);
    const std::size_t count = last - folder_.migrations.begin() + 1;
    std::fill_n(state_.applied.begin(), count, true);
  }

  void one_row_each(const std::string& column) {
    if (!columns_.contains(column))
      throw Error("E761", "the table " + state_.table + " has no column " + column)
          .help("name the one that holds the versions: --column NAME" + std::string(kUnchanged));
    for (const Row& row :
         session_.query(sql("SELECT {}::text AS version FROM {} WHERE {} IS NOT NULL ORDER BY 1",
                            Ident{column}, table(), Ident{column}))) {
      const std::string version = row.text("version");
      bool known = false;
      for (std::size_t i = 0; i < folder_.migrations.size(); ++i)
        if (names(version, folder_.migrations[i])) known = state_.applied[i] = true;
      if (!known) refuse_unknown(version);
    }
  }

  [[noreturn]] void refuse_unknown(const std::string& version) const {
    throw Error("E764", state_.table + " names the version " + version + ", which has no file")
        .why("looked in " + folder_.path)
        .help(
            "get the file, for the database has what it made; or import the files alone: "
            "--offline" +
            std::string(kUnchanged));
  }

  Session& session_;
  const ForeignFolder& folder_;
  std::set<std::string> columns_;
  ForeignState state_;
};

}  // namespace

std::optional<ForeignState> read_foreign_state(Session& session, const ForeignFolder& folder,
                                               const ForeignTable& named) {
  const std::string wanted = named.table.empty() ? usual_table(folder.origin) : named.table;
  const std::string table =
      session.query(sql("SELECT pg_catalog.to_regclass({})::text AS name", Literal{wanted}))[0]
          .text_or_empty("name");
  if (!table.empty()) return StateReading(session, folder, table).run(named.column);
  if (named.table.empty() && named.column.empty()) return std::nullopt;
  throw Error("E761", "there is no table " + wanted + " in the database")
      .help(
          "name the table that records what was applied, with its schema: --table "
          "schema.name; nothing was changed");
}

}  // namespace schemadiff
