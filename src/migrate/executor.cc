// The order of events in a run of apply.
#include "migrate/executor.h"

#include <algorithm>

#include "migrate/contents.h"
#include "migrate/preflight.h"
#include "migrate/rehearse.h"
#include "migrate/revisions.h"
#include "migrate/selection.h"
#include "migrate/statements.h"
#include "migrate/status.h"
#include "migrate/table_record.h"

namespace schemadiff {

namespace {

void refuse_dirty(Session& session, const std::string& schema, const std::string& only_schema) {
  std::vector<std::string> contents = contents_of(session, schema, only_schema);
  if (contents.empty()) return;
  constexpr std::size_t kShown = 10;
  std::string names;
  for (std::size_t i = 0; i < std::min(contents.size(), kShown); ++i)
    names += (i == 0 ? "" : ", ") + contents[i];
  if (contents.size() > kShown)
    names += " and " + std::to_string(contents.size() - kShown) + " more";
  throw Error("E813", "the database is not empty, and nothing says which migrations it has")
      .why("it has " + names)
      .help(
          "if it is what the migrations up to some version make: --baseline VERSION; if it is to "
          "stay beside them: --allow-dirty")
      .refused();
}

class Application {
 public:
  Application(const std::string& url, const Directory& directory, const ApplyOptions& options,
              Progress& progress)
      : directory_(directory),
        options_(options),
        progress_(progress),
        worker_(open_worker(url, options, progress)) {}

  ApplyResult run() {
    schema_ = find_revisions_schema(session_, options_.revisions_schema);
    revisions_ = read_revisions(session_, schema_);
    select();
    if (options_.preflight.wanted) look_ahead();
    if (options_.dry_run) return std::move(result_);
    if (!result_.baseline.empty()) record_baseline();
    if (options_.tx_mode == TxMode::kAll)
      run_all();
    else
      for (const SelectedFile& file : result_.files) execute(file);
    return std::move(result_);
  }

 private:
  void select() {
    bool first_run = revisions_.empty();
    Status before = compare(directory_, revisions_);
    refuse_bad_history(directory_, before, options_);
    result_.from = before.current;
    if (first_run && !options_.baseline.empty()) {
      result_.baseline = options_.baseline;
      revisions_.push_back(baseline_row(*directory_.find(options_.baseline)));
    }
    Status status = compare(directory_, revisions_);
    result_.files = select_files(directory_, status, revisions_, options_);
    for (const FileStatus* file : status.all(FileState::kOutOfOrder))
      if (options_.order == ExecOrder::kLinearSkip) result_.skipped.push_back(file->name);
    if (first_run && result_.baseline.empty() && !options_.allow_dirty && !result_.files.empty())
      refuse_dirty(session_, schema_, options_.only_schema);
    for (const SelectedFile& file : result_.files)
      require_secrets(file.statements, options_.secrets);
    result_.to = status.current;
    for (const SelectedFile& file : result_.files)
      result_.to = std::max(result_.to, file.migration->version);
  }

  void look_ahead() {
    Preflight ahead =
        schemadiff::look_ahead(session_, worker_.settings, result_.files, options_.preflight);
    for (const std::string& line : ahead.told) progress_.notice("WARNING:  " + line);
    result_.questions = ahead.asked;
    result_.left_out = ahead.left_out;
    result_.in_the_way = ahead.refusal();
    if (result_.in_the_way && !options_.dry_run) throw Error(*result_.in_the_way);
  }

  void record_baseline() {
    session_.begin();
    revisions_[0].executed_at = ready_to_record(session_, schema_).time;
    write_revision(session_, schema_, revisions_[0]);
    session_.commit();
  }

  void run_all() {
    if (result_.files.empty()) return;
    run_in_one_transaction(session_, options_.retries, progress_, [&] {
      for (const SelectedFile& file : result_.files) execute(file);
    });
  }

  void execute(const SelectedFile& file) {
    auto row = std::find_if(revisions_.begin(), revisions_.end(), [&](const Revision& r) {
      return r.version == file.migration->version;
    });
    TableRecord record(session_, *worker_.lock, schema_, file,
                       row == revisions_.end() ? nullptr : &*row);
    run_file(
        session_,
        {file.migration->up, file.statements, file.mode, file.done,
         "correct " + file.migration->up.name + ", then: schemadiff hash, schemadiff apply",
         options_.secrets, worker_.settings, options_.retries, file.tried, options_.interrupted},
        record, progress_);
  }

  const Directory& directory_;
  const ApplyOptions& options_;
  Progress& progress_;
  Worker worker_;
  Session& session_ = worker_.session;
  std::string schema_;
  std::vector<Revision> revisions_;
  ApplyResult result_;
};

}  // namespace

ApplyResult apply(const std::string& url, const Directory& directory, const ApplyOptions& options,
                  Progress& progress) {
  verify(directory);
  return Application(url, directory, options, progress).run();
}

void replay(Session& scratch, const Directory& directory, const std::string& from,
            const std::string& to) {
  std::string start;  // the newest checkpoint that counts
  for (const Migration& migration : directory.migrations)
    if (migration.checkpoint && from.empty() && (to.empty() || migration.version <= to))
      start = migration.version;
  for (const Migration& migration : directory.migrations) {
    if (migration.version < start || (!from.empty() && migration.version <= from)) continue;
    if (migration.checkpoint && migration.version != start) continue;
    if (!to.empty() && migration.version > to) break;
    rehearse_at_once(
        scratch, migration.up,
        "the file was replayed on a scratch database, after those before it; correct it, "
        "then: schemadiff hash");
  }
  reset_session(scratch, {});
}

}  // namespace schemadiff
