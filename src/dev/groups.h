// Statements in groups: what makes an object, with all that is said of it elsewhere.
#pragma once
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "dev/excerpt.h"
#include "dev/item.h"

namespace schemadiff {

/// What statements make that can be dropped and made again, by the names in their text.
struct Root {
  enum class Sort {
    kRelation,  // tables, views, sequences, indexes; types, since they share a name with these
    kRoutine,   // all of one name
    kPart       // a trigger, policy or rule: part is its name, name that of its table
  };
  Sort sort = Sort::kRelation;
  std::string schema, name;
  std::string noun, part;

  auto operator<=>(const Root&) const = default;
};
using Roots = std::set<Root>;

class Groups {
 public:
  /// items: of states whose statements name what they act on. Throws NotInParts when one does not.
  explicit Groups(std::vector<Item> items);

  const std::vector<Item>& items() const { return items_; }
  /// The places in items() of the group that makes it; empty when none does.
  const std::vector<std::size_t>& members(const Root& root) const;
  /// All that the group makes which makes one of these.
  Roots whole(const Roots& roots) const;
  /// What the groups make whose statements fulfil a condition. Throws NotInParts when one in no
  /// group does.
  template <class Condition>
  Roots where(Condition condition) const {
    Roots found;
    for (std::size_t i = 0; i < items_.size(); ++i)
      if (condition(items_[i])) add_roots_of(i, found);
    return found;
  }

 private:
  friend Roots changed_roots(const Groups& before, const Groups& after);
  void add_roots_of(std::size_t item, Roots& roots) const;

  struct Group {
    std::vector<Root> roots;
    std::vector<std::size_t> members;
  };
  std::vector<Item> items_;
  std::vector<std::optional<std::size_t>> group_of_;  // by item; nullopt: in none
  std::vector<Group> groups_;
  std::map<Root, std::size_t> by_root_;
};

/// What has to be made again because its own statements changed. Throws NotInParts when statements
/// outside of groups did.
Roots changed_roots(const Groups& before, const Groups& after);

/// The same with what has to be made again because of names: of one that comes or goes, whatever
/// says it; and what copies from one of them and does not depend on it (LIKE, %TYPE, CREATE TABLE
/// AS). What depends on them the server knows.
Roots spread(const Groups& before, const Groups& after, Roots roots);

/// Whether all of the statements name what they act on, so that groups of them make sense.
bool all_in_groups(const std::vector<Item>& items);

/// The names of what they make; of a part, its table's.
std::set<std::string> names_of(const Roots& roots);

/// Whether one of the names stands in the statement outside of strings and comments.
bool mentions_any(const Item& item, const std::set<std::string>& names);

/// Whether the statement, or the body of the function that it makes, says one of the names.
bool says(const Item& item, const std::set<std::string>& names);

}  // namespace schemadiff
