// Which statement declares or changes the object that a name means.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "dev/item.h"

namespace schemadiff {

/// An index of the names in a list of items; it keeps a reference to the list.
class Names {
 public:
  explicit Names(const std::vector<Item>& items);

  struct Found {
    std::size_t item;
    const Declaration* declaration;
  };
  /// What the items declare under the name that an item refers to. Names that the text cannot tell
  /// apart (overloads) are all found.
  std::vector<Found> declared(const Item& from, const Reference& reference) const;

  /// Throws Error when two items declare the same object, naming both places. A placeholder and
  /// the full declaration go together.
  void check_duplicates() const;

 private:
  struct Entry {
    std::string schema;
    Found found;
  };
  QualifiedName resolve(const Item& item, const QualifiedName& name) const;
  std::string key(const Item& item, const Declaration& declaration) const;

  const std::vector<Item>& items_;
  std::map<std::string, std::vector<Entry>> by_name_;
};

}  // namespace schemadiff
