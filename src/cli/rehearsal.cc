// One database is led through all states; it is made anew only where a way back went wrong.
#include "cli/rehearsal.h"

#include <set>

#include "cli/command.h"
#include "migrate/rehearse.h"
#include "migrate/statements.h"
#include "plan/compare.h"

namespace schemadiff {

namespace {

constexpr auto kUpHelp =
    "the file was replayed on a scratch database, after those before it; correct it, then: "
    "schemadiff hash";
constexpr auto kDownHelp =
    "the file was run on a scratch database, after those up to its migration; correct it, then: "
    "schemadiff hash";

class Walkthrough {
 public:
  Walkthrough(Bench& bench, const Directory& directory)
      : bench_(bench), directory_(directory), database_(bench.ready_for(directory)) {}

  Rehearsal run() {
    const std::vector<Migration>& all = directory_.migrations;
    for (std::size_t first = 0; first < all.size();) {
      if (all[first].checkpoint && first > 0) {
        compare_checkpoint(all[first++]);
        continue;
      }
      const std::size_t last = last_taken_back_with(directory_, first);
      there_and_back(first, last);
      first = last + 1;
    }
    find_strays();
    found_.result = now();
    return std::move(found_);
  }

 private:
  // The catalog as it is; read only when somebody asks.
  const Catalog& now() {
    if (!now_) now_ = read_catalog(database_->session(), bench_.scope());
    return *now_;
  }

  void up(std::size_t first, std::size_t last) {
    for (std::size_t i = first; i <= last; ++i)
      if (i == 0 || !directory_.migrations[i].checkpoint)
        rehearse(database_->session(), directory_.migrations[i].up, kUpHelp, silent_);
    now_.reset();
  }

  void there_and_back(std::size_t first, std::size_t last) {
    const MigrationText* down = directory_.down_of(directory_.migrations[last]);
    if (down == nullptr || !can_be_tried(*down, first, last)) {
      found_.without_down += down == nullptr;
      return up(first, last);
    }
    const Catalog before = now();
    up(first, last);
    const Catalog after = now();
    if (leads_back(*down, before) && runs_again(first, last)) {
      ++found_.led_back;
    } else {
      database_.reset();  // with what it holds of the whole server's
      database_ = bench_.ready_for(directory_);
      up(0, last);
    }
    now_ = after;
  }

  bool can_be_tried(const MigrationText& down, std::size_t first, std::size_t last) {
    const bool irreversible = down.directive("schemadiff", "irreversible").has_value();
    found_.irreversible += irreversible;
    if (irreversible || says_taken_back_with_next(down)) return false;
    if (!statements_of(down).empty()) return true;
    for (std::size_t i = first; i <= last; ++i)
      if (!statements_of(directory_.migrations[i].up).empty()) {
        found_.findings.push_back(down.path + ": the down file holds no statement, while " +
                                  directory_.migrations[i].up.name + " does\n");
        return false;
      }
    return false;
  }

  bool leads_back(const MigrationText& down, const Catalog& before) {
    try {
      rehearse(database_->session(), down, kDownHelp, silent_);
    } catch (const Error& error) {
      found_.findings.push_back(error.message());
      return false;
    }
    now_.reset();
    const std::vector<Difference> left = differences(now(), before, bench_.scope());
    if (!left.empty())
      found_.findings.push_back(down.path + ": the down file does not lead back:\n" +
                                behind("  ", to_text(left)));
    return left.empty();
  }

  bool runs_again(std::size_t first, std::size_t last) {
    try {
      up(first, last);
      return true;
    } catch (const Error& error) {
      found_.findings.push_back(directory_.migrations[first].up.path +
                                ": does not run again after its down file:\n" +
                                behind("  ", error.message()));
      return false;
    }
  }

  // Down files that belong to no migration would never run.
  void find_strays() {
    std::set<const MigrationText*> known;
    for (const Migration& migration : directory_.migrations)
      known.insert(directory_.down_of(migration));
    for (const MigrationText& down : directory_.downs)
      if (!known.contains(&down))
        found_.findings.push_back(down.path + ": there is no migration to this down file\n");
  }

  void compare_checkpoint(const Migration& checkpoint) {
    ScratchDatabase fresh = bench_.ready_for(directory_);
    rehearse(fresh.session(), checkpoint.up, kUpHelp, silent_);
    const std::vector<Difference> found =
        differences(read_catalog(fresh.session(), bench_.scope()), now(), bench_.scope());
    if (!found.empty())
      found_.findings.push_back(checkpoint.up.path +
                                ": the checkpoint is not what the files before it lead to:\n" +
                                behind("  ", to_text(found)));
  }

  Bench& bench_;
  const Directory& directory_;
  std::optional<ScratchDatabase> database_;
  std::optional<Catalog> now_;
  Rehearsal found_;
  Progress silent_;
};

}  // namespace

Rehearsal rehearse_all(Bench& bench, const Directory& directory) {
  return Walkthrough(bench, directory).run();
}

}  // namespace schemadiff
