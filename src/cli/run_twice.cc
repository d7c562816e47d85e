// One database is led through all states; it is made anew where a second run has left something.
#include "cli/run_twice.h"

#include "cli/command.h"
#include "cli/rehearsal.h"
#include "migrate/rehearse.h"
#include "migrate/run.h"
#include "migrate/statements.h"
#include "plan/contents.h"

namespace schemadiff {

namespace {

constexpr auto kFirstHelp =
    "the file was run on a scratch database; correct it, then: schemadiff hash";
constexpr auto kSecondHelp =
    "write it so that it may run again (IF [NOT] EXISTS, OR REPLACE, ON CONFLICT DO NOTHING, a DO "
    "block that asks the catalog first), then: schemadiff hash";

class Twice {
 public:
  Twice(Bench& bench, const Directory& directory)
      : bench_(bench), directory_(directory), database_(bench.ready_for(directory)) {}

  RunTwice run() {
    const std::vector<Migration>& all = directory_.migrations;
    for (std::size_t first = 0; first < all.size();) {
      if (all[first].checkpoint && first > 0) {
        ScratchDatabase fresh = bench_.ready_for(directory_);
        run_once(fresh, all[first].up);
        changes_nothing_again(fresh, all[first++].up);
        continue;
      }
      const std::size_t last = last_taken_back_with(directory_, first);
      for (std::size_t i = first; i <= last; ++i) {
        run_once(*database_, all[i].up);
        if (!changes_nothing_again(*database_, all[i].up)) lead_to(i);
      }
      if (const MigrationText* down = directory_.down_of(all[last]))
        there_and_back(*down, first, last);
      first = last + 1;
    }
    return std::move(found_);
  }

 private:
  Contents contents(ScratchDatabase& database) const {
    reset_session(database.session(), {});  // what the file has set would change what is read
    return contents_of(database.session(), bench_.scope());
  }

  std::string told_changes(const Contents& first, const Contents& second) const {
    return changes_of_second_run(first, second, bench_.scope());
  }

  void run_once(ScratchDatabase& database, const MigrationText& file) {
    rehearse(database.session(), file, kFirstHelp, silent_);
  }

  // The file has just run. False where the database is no longer what the first run made of it.
  bool changes_nothing_again(ScratchDatabase& database, const MigrationText& file) {
    if (statements_of(file).empty()) return true;
    ++found_.tried;
    const Contents first = contents(database);
    std::string error;
    try {
      rehearse(database.session(), file, kSecondHelp, silent_);
    } catch (const Error& failure) {
      error = failure.message();
    }
    const std::string changes = told_changes(first, contents(database));
    if (!error.empty())
      found_.findings.push_back(file.path + ": cannot run twice:\n" + behind("  ", error));
    else if (!changes.empty())
      found_.findings.push_back(file.path + ": a second run changes something:\n" +
                                behind("  ", changes));
    return changes.empty();
  }

  // The way back of the migrations that were run last, and then these once more.
  void there_and_back(const MigrationText& down, std::size_t first, std::size_t last) {
    if (down.directive("schemadiff", "irreversible") || statements_of(down).empty()) return;
    const Contents before = contents(*database_);
    // What does not run at all is for rehearse_all() to say.
    if (runs(down)) {
      changes_nothing_again(*database_, down);
      bool again = true;
      for (std::size_t i = first; again && i <= last; ++i)
        again = runs(directory_.migrations[i].up);
      if (again && told_changes(before, contents(*database_)).empty()) return;
    }
    lead_to(last);
  }

  bool runs(const MigrationText& file) {
    try {
      run_once(*database_, file);
      return true;
    } catch (const Error&) {
      return false;
    }
  }

  // A new database, after the migrations up to and with this one.
  void lead_to(std::size_t last) {
    database_.reset();  // with what it holds of the whole server's
    database_ = bench_.ready_for(directory_);
    for (std::size_t i = 0; i <= last; ++i)
      if (i == 0 || !directory_.migrations[i].checkpoint)
        run_once(*database_, directory_.migrations[i].up);
  }

  Bench& bench_;
  const Directory& directory_;
  std::optional<ScratchDatabase> database_;
  RunTwice found_;
  Progress silent_;
};

}  // namespace

RunTwice run_all_twice(Bench& bench, const Directory& directory) {
  return Twice(bench, directory).run();
}

}  // namespace schemadiff
