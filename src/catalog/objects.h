// All objects of one state, by identity.
#pragma once
#include <map>
#include <memory>

#include "catalog/object.h"

namespace schemadiff {

/// A map of which copies are cheap: they share what they hold until one of them is edited.
class Objects {
 public:
  using Map = std::map<ObjectId, Object>;
  using value_type = Map::value_type;
  using const_iterator = Map::const_iterator;

  const_iterator begin() const { return map_->begin(); }
  const_iterator end() const { return map_->end(); }
  const_iterator find(const ObjectId& id) const { return map_->find(id); }
  bool contains(const ObjectId& id) const { return map_->contains(id); }
  std::size_t size() const { return map_->size(); }

  /// The map itself, for changes; no other copy sees them. Iterators and references of before are
  /// not for it.
  Map& edit() {
    if (map_.use_count() > 1) map_ = std::make_shared<Map>(*map_);
    return *map_;
  }

 private:
  std::shared_ptr<Map> map_ = std::make_shared<Map>();
};

}  // namespace schemadiff
