// Theirs then ours, ours then theirs.
#include "cli/two_branches.h"

#include <algorithm>
#include <map>

#include "migrate/rehearse.h"
#include "plan/compare.h"
#include "plan/finish.h"

namespace schemadiff {

namespace {

constexpr auto kHelp =
    "the files of both branches do not go together in this order: correct this one, then once "
    "more: "
    "schemadiff rebase; nothing was written";

using Files = std::vector<const Migration*>;
using Titles = std::map<ObjectId, std::string>;

class Trial {
 public:
  Trial(Bench& bench, const Renumbering& renumbering) : bench_(bench), renumbering_(renumbering) {
    const std::string& fork = renumbering.ours.front().version;
    for (const Migration& migration : renumbering.theirs)
      (migration.version < fork ? common_ : theirs_).push_back(&migration);
    for (const Migration& migration : renumbering.ours) ours_.push_back(&migration);
  }

  TwoBranches run() {
    ScratchDatabase database = bench_.ready_for(renumbering_.after);
    run_files(database, common_);
    const Catalog before = read(database);
    run_files(database, theirs_);
    const Catalog with_theirs = read(database);
    run_files(database, ours_);
    const Catalog with_all = read(database);
    const Titles by_ours = changed(with_theirs, with_all);
    Titles both;
    for (const auto& [id, title] : changed(before, with_theirs))
      if (by_ours.contains(id)) both.emplace(id, title);
    TwoBranches result;
    for (const auto& [id, title] : both) result.both.push_back(title);
    if (!both.empty()) result.contradictory = order_matters(both, with_all);
    return result;
  }

 private:
  Catalog read(ScratchDatabase& database) const {
    return read_catalog(database.session(), bench_.scope());
  }

  void run_files(ScratchDatabase& database, const Files& files) {
    for (const Migration* migration : files)
      if (!migration->checkpoint) rehearse(database.session(), migration->up, kHelp, silent_);
  }

  Titles changed(const Catalog& from, const Catalog& to) const {
    Titles titles;
    for (const Difference& difference : differences(from, to, bench_.scope())) {
      const Object* object = to.find(difference.object);
      if (object == nullptr) object = from.find(difference.object);
      if (object != nullptr) titles.emplace(difference.object, title(*object));
    }
    return titles;
  }

  // Of those, what ends up otherwise when ours come first, or all when they cannot.
  std::vector<std::string> order_matters(const Titles& both, const Catalog& with_all) {
    std::vector<std::string> names;
    try {
      ScratchDatabase database = bench_.ready_for(renumbering_.after);
      for (const Files* files : {&common_, &ours_, &theirs_}) run_files(database, *files);
      for (const auto& [id, title] : changed(with_all, read(database)))
        if (both.contains(id)) names.push_back(title);
    } catch (const Error&) {
      for (const auto& [id, title] : both) names.push_back(title);
    }
    return names;
  }

  Bench& bench_;
  const Renumbering& renumbering_;
  Files common_, theirs_, ours_;
  Progress silent_;
};

}  // namespace

TwoBranches try_together(Bench& bench, const Renumbering& renumbering) {
  return Trial(bench, renumbering).run();
}

}  // namespace schemadiff
