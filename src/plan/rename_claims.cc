// A new name that is there already is no obstacle when what has it leaves in turn.
#include "plan/rename_claims.h"

#include <algorithm>
#include <optional>

namespace schemadiff {

namespace {

class Claims {
 public:
  explicit Claims(const std::vector<RenameClaim>& list) : list_(list), known_(list.size()) {}

  std::vector<bool> run() {
    for (std::size_t i = 0; i < list_.size(); ++i) settle_circle(i);
    std::vector<bool> to_do;
    for (std::size_t i = 0; i < list_.size(); ++i) to_do.push_back(is_to_do(i));
    for (std::size_t i = 0; i < list_.size(); ++i)
      for (std::size_t j = 0; j < i; ++j)
        if (to_do[i] && to_do[j] && list_[i].from == list_[j].from) refuse_two(list_[j], list_[i]);
    return to_do;
  }

 private:
  // The claim on what has the new name of this one now.
  std::optional<std::size_t> next(std::size_t claim) const {
    for (std::size_t i = 0; i < list_.size(); ++i)
      if (list_[i].from == list_[claim].there) return i;
    return std::nullopt;
  }

  // A name given back and forth is there before and after: only what has it can tell.
  void settle_circle(std::size_t first) {
    std::vector<std::size_t> members;
    std::optional<std::size_t> at = first;
    for (; at && members.size() <= list_.size(); at = next(*at)) {
      if (!members.empty() && *at == first) break;
      members.push_back(*at);
    }
    if (at != first || members.empty()) return;
    auto all = [&](auto holds) {
      return std::ranges::all_of(members, [&](std::size_t i) { return holds(list_[i]); });
    };
    const bool to_do = all([](const auto& c) { return c.like_from == c.like_wanted; });
    const bool done = all([](const auto& c) { return c.like_there == c.like_wanted; });
    if (to_do == done) refuse_circle(list_[first]);
    for (std::size_t i : members) known_[i] = to_do;
  }

  bool is_to_do(std::size_t i) {
    if (known_[i]) return *known_[i];
    const RenameClaim& claim = list_[i];
    bool leaves = claim.there.empty();
    for (std::size_t j = 0; j < list_.size() && !leaves; ++j)
      leaves = list_[j].from == claim.there && is_to_do(j);
    if (!leaves && !claim.old_is_wanted) refuse_both_there(claim);
    known_[i] = leaves;
    return leaves;
  }

  [[noreturn]] static void refuse_circle(const RenameClaim& claim) {
    throw Error("E626",
                "these directives pass names around, and what has them now does not tell whether "
                "that has been done")
        .at(claim.said->place)
        .why(claim.from_title + " and " + claim.there_title + " are both there")
        .help("make the change with --rename OLD=NEW for each of them, and remove the directives")
        .refused();
  }

  [[noreturn]] static void refuse_both_there(const RenameClaim& claim) {
    throw Error("E625", "both names of a rename are there now: " + claim.from_title + " and " +
                            claim.there_title)
        .at(claim.said->place)
        .help("remove the directive if " + claim.from_title + " is to be dropped, or drop " +
              claim.there_title + " first");
  }

  [[noreturn]] static void refuse_two(const RenameClaim& one, const RenameClaim& other) {
    throw Error("E624", "two directives claim the old name " + other.said->argument)
        .at(other.said->place)
        .why("the other: " + to_string(one.said->place))
        .help("only one thing can have been it: remove one of the two");
  }

  const std::vector<RenameClaim>& list_;
  std::vector<std::optional<bool>> known_;
};

}  // namespace

std::vector<bool> rename_claims_to_do(const std::vector<RenameClaim>& claims) {
  return Claims(claims).run();
}

}  // namespace schemadiff
