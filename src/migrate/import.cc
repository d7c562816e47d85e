// Files first, then the record; the files go again when the record cannot be written.
#include "migrate/import.h"

#include <algorithm>
#include <filesystem>

#include "migrate/naming.h"
#include "migrate/revisions.h"
#include "migrate/set_version.h"
#include "migrate/write.h"
#include "sql/counted.h"

namespace schemadiff {

namespace fs = std::filesystem;

namespace {

using Adopted = std::vector<NewFile>;

std::string one_line(const Error& error) {
  const std::optional<Place>& place = error.place();
  return (place ? to_string(*place) + ": " : "") + error.what();
}

std::string name_of_file(const NewFile& file) { return fs::path(file.path).filename().string(); }

class Import {
 public:
  Import(const ForeignFolder& folder, const Directory& directory, const ImportOptions& options,
         Progress& progress)
      : folder_(folder), directory_(directory), options_(options), progress_(progress) {
    result_.left_out = folder.left_out;
  }

  ImportResult run() {
    adopt();
    result_.files_there = are_there();
    if (!result_.files_there) require_empty();
    if (options_.url.empty()) {
      write();
      return std::move(result_);
    }
    Worker worker = open_worker(options_.url, options_, progress_);
    Session& session = worker.session;
    const std::string schema = find_revisions_schema(session, options_.revisions_schema);
    const std::vector<std::string> applied = read_state(session);
    compare_with_record(read_revisions(session, schema), applied);
    write();
    try {
      if (!options_.dry_run && !result_.record_there)
        record_as_applied(session, schema, read_again(directory_), applied);
    } catch (...) {
      take_back_files();
      throw;
    }
    return std::move(result_);
  }

 private:
  // The texts and names of all files, or an error that names all that cannot be taken.
  void adopt() {
    std::vector<ForeignVersion> versions;
    versions.reserve(folder_.migrations.size());
    for (const ForeignMigration& migration : folder_.migrations)
      versions.push_back(migration.version);
    const std::vector<std::string> texts = sortable_texts(versions);
    for (std::size_t i = 0; i < texts.size(); ++i) {
      const ForeignMigration& migration = folder_.migrations[i];
      const MigrationNames names = names_of(directory_.format, texts[i], migration.title);
      ImportedFile file{texts[i], migration.up.path, "", "", "", {}, false};
      file.to = adopt(migration.up, names.up, migration.no_transaction, file.remarks);
      if (migration.down) {
        file.from_down = migration.down->path;
        file.to_down = adopt(*migration.down, names.down, false, file.remarks);
      }
      if (migration.repeatable)
        file.remarks.push_back(name_of_file(migration.up) +
                               ": runs once here, as the last migration; what it makes can be "
                               "declared in the schema files instead");
      result_.files.push_back(std::move(file));
    }
    if (!problems_) return;
    throw Error("E757", count_of(problems_->count, "file") + " of " + folder_.path +
                            " cannot be taken over")
        .why(problems_->list)
        .help((problems_->help.empty() ? "correct the files" : problems_->help) +
              "; nothing was written");
  }

  std::string adopt(const NewFile& file, const std::string& name, bool no_transaction,
                    std::vector<std::string>& remarks) {
    NewFile made{(fs::path(directory_.path) / name).string(), ""};
    try {
      AdoptedText adopted = adopt_text(file, folder_.origin, no_transaction, options_.placeholders);
      made.bytes = std::move(adopted.text);
      for (const std::string& remark : adopted.remarks)
        remarks.push_back(name_of_file(file) + ": " + remark);
    } catch (const Error& error) {
      if (!problems_) problems_.emplace(Problems{0, "", error.help()});
      problems_->list += (problems_->count++ == 0 ? "" : "\n") + one_line(error);
    }
    std::string path = made.path;
    adopted_.push_back(std::move(made));
    return path;
  }

  bool are_there() const {
    for (const NewFile& file : adopted_)
      if (read_file(file.path) != file.bytes) return false;
    return true;
  }

  void require_empty() const {
    const std::string& path = directory_.path;
    if (holds_no_sql(path) && holds_no_sql((fs::path(path) / "down").string())) return;
    std::error_code error;
    if (fs::equivalent(path, folder_.path, error))
      throw Error("E756", path + " is the folder to import from and the one to import into")
          .why("the files get other names or checksums here than the other tool wants")
          .help(
              "name a new folder: --dir PATH, and the same in [migrations] dir; nothing was "
              "written")
          .refused();
    throw Error("E756",
                path + " is not empty, and holds something else than this import would write")
        .why("the migrations of two histories do not go together")
        .help("import into a new folder: --dir PATH; nothing was written")
        .refused();
  }

  static bool holds_no_sql(const std::string& path) { return read_texts(path, ".sql").empty(); }

  // The versions, as they are here, that the other tool has applied.
  std::vector<std::string> read_state(Session& session) {
    const auto state = read_foreign_state(session, folder_, options_.table);
    std::vector<std::string> applied;
    if (!state) return applied;
    result_.table = state->table;
    result_.notes = state->notes;
    for (std::size_t i = 0; i < result_.files.size(); ++i) {
      result_.files[i].applied = state->applied[i];
      if (state->applied[i]) applied.push_back(result_.files[i].version);
    }
    return applied;
  }

  void compare_with_record(const std::vector<Revision>& rows,
                           const std::vector<std::string>& applied) {
    if (rows.empty()) return;
    result_.record_there = true;
    for (const std::string& version : applied) {
      const bool there =
          std::ranges::any_of(rows, [&](const Revision& row) { return row.version == version; });
      if (!there)
        throw Error("E766",
                    "the database has a record of migrations already, without version " + version)
            .why("its last row is of version " + rows.back().version)
            .help(
                "schemadiff status shows it, schemadiff set VERSION corrects it; nothing was "
                "written")
            .refused();
    }
  }

  void write() {
    if (options_.dry_run) return;
    if (result_.files_there && fs::exists(sum_path(directory_))) return;
    folder_was_there_ = fs::exists(directory_.path);
    sum_before_ = read_file(sum_path(directory_));
    if (!result_.files_there) write_files(adopted_);
    try {
      hash(read_again(directory_));
    } catch (...) {
      take_back_files();
      throw;
    }
  }

  void take_back_files() const {
    if (result_.files_there) return;
    std::error_code ignored;  // the first failure is the one to report
    for (const NewFile& file : adopted_) fs::remove(file.path, ignored);
    for (const std::string& sum : {down_sum_path(directory_), sum_path(directory_)})
      fs::remove(sum, ignored);
    const fs::path folder(directory_.path);
    fs::remove(folder / "down", ignored);  // only when empty
    if (sum_before_) write_files({{sum_path(directory_), *sum_before_}});
    if (!folder_was_there_) fs::remove(folder, ignored);
  }

  struct Problems {
    std::size_t count = 0;
    std::string list, help;  // of the first
  };

  const ForeignFolder& folder_;
  const Directory& directory_;
  const ImportOptions& options_;
  Progress& progress_;
  ImportResult result_;
  Adopted adopted_;
  std::optional<Problems> problems_;
  bool folder_was_there_ = false;
  std::optional<std::string> sum_before_;  // of an empty directory
};

}  // namespace

ImportResult import_migrations(const ForeignFolder& folder, const Directory& directory,
                               const ImportOptions& options, Progress& progress) {
  return Import(folder, directory, options, progress).run();
}

}  // namespace schemadiff
