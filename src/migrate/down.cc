// The order of events in a run of down.
#include "migrate/down.h"

#include <algorithm>

#include "migrate/down_record.h"
#include "migrate/down_selection.h"
#include "migrate/revisions.h"
#include "migrate/status.h"

namespace schemadiff {

namespace {

class WayDown {
 public:
  WayDown(const std::string& url, const Directory& directory, const DownOptions& options,
          Progress& progress)
      : directory_(directory),
        options_(options),
        progress_(progress),
        worker_(open_worker(url, options, progress)) {}

  DownResult run() {
    schema_ = find_revisions_schema(session_, options_.revisions_schema);
    revisions_ = read_revisions(session_, schema_);
    const Status status = compare(directory_, revisions_);
    result_.from = status.current;
    result_.files = select_back(directory_, status, revisions_, options_);
    result_.to = version_after();
    announce_losses();
    if (options_.dry_run) return std::move(result_);
    if (options_.tx_mode == TxMode::kAll)
      run_all();
    else
      for (const TakenBack& file : result_.files) run_one(file);
    return std::move(result_);
  }

 private:
  std::string version_after() const {
    std::string last;
    for (const Revision& row : revisions_) {
      const bool goes = std::ranges::any_of(result_.files, [&](const TakenBack& file) {
        return file.migration->version == row.version ||
               std::ranges::find(file.along, row.version, &Migration::version) != file.along.end();
      });
      if (!goes) last = row.version;
    }
    return last;
  }

  void announce_losses() {
    std::vector<std::string> losses;
    for (const TakenBack& file : result_.files)
      losses.insert(losses.end(), file.losses.begin(), file.losses.end());
    if (losses.empty()) return;
    if (options_.allow_data_loss || options_.dry_run) return progress_.will_destroy(losses);
    std::string lines;
    for (const std::string& loss : losses) lines += (lines.empty() ? "" : "\n") + loss;
    throw Error("E844", "this would destroy data")
        .why(lines)
        .help(
            "if it may go: --allow-data-loss; to see what would be run: --dry-run; nothing was "
            "changed")
        .refused();
  }

  void run_one(const TakenBack& file) {
    worker_.lock->check(session_);
    execute(file);
  }

  void run_all() {
    if (result_.files.empty()) return;
    run_in_one_transaction(session_, options_.retries, progress_, [&] {
      for (const TakenBack& file : result_.files) execute(file);
    });
  }

  void execute(const TakenBack& file) {
    const auto row = std::ranges::find(revisions_, file.migration->version, &Revision::version);
    DownRecord record(session_, schema_, file, *row);
    const bool written = directory_.down_of(*file.migration) != nullptr;
    const std::string help =
        written ? "correct " + file.down.path + ", then: schemadiff hash, schemadiff down"
                : "the way back was worked out; write one by hand into the down file of " +
                      file.migration->up.name + ", then: schemadiff hash, schemadiff down";
    run_file(session_,
             {file.down, file.statements, file.mode, file.done, help, options_.secrets,
              worker_.settings, options_.retries, file.tried, options_.interrupted},
             record, progress_);
  }

  const Directory& directory_;
  const DownOptions& options_;
  Progress& progress_;
  Worker worker_;
  Session& session_ = worker_.session;
  std::string schema_;
  std::vector<Revision> revisions_;
  DownResult result_;
};

}  // namespace

DownResult take_back(const std::string& url, const Directory& directory, const DownOptions& options,
                     Progress& progress) {
  verify(directory);
  return WayDown(url, directory, options, progress).run();
}

}  // namespace schemadiff
