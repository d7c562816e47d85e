// All objects of one state, by identity.
#pragma once
#include <cstddef>
#include <iterator>
#include <map>
#include <memory>

#include "catalog/object.h"

namespace schemadiff {

/// A map of which copies are cheap: they share the objects, each until one of them edits it, since
/// states that are compared differ in few.
class Objects {
  using Map = std::map<ObjectId, std::shared_ptr<Object>>;

 public:
  struct value_type {
    const ObjectId& first;
    const Object& second;
  };

  class const_iterator {
   public:
    using iterator_category = std::input_iterator_tag;
    using value_type = Objects::value_type;
    using difference_type = std::ptrdiff_t;
    using reference = value_type;
    struct pointer {
      value_type entry;
      const value_type* operator->() const { return &entry; }
    };

    const_iterator() = default;
    explicit const_iterator(Map::const_iterator at) : at_(at) {}
    value_type operator*() const { return {at_->first, *at_->second}; }
    pointer operator->() const { return {**this}; }
    const_iterator& operator++() { return ++at_, *this; }
    const_iterator operator++(int) { return const_iterator(at_++); }
    bool operator==(const const_iterator&) const = default;

   private:
    Map::const_iterator at_;
  };

  const_iterator begin() const { return const_iterator(map_->begin()); }
  const_iterator end() const { return const_iterator(map_->end()); }
  const_iterator find(const ObjectId& id) const { return const_iterator(map_->find(id)); }
  bool contains(const ObjectId& id) const { return map_->contains(id); }
  std::size_t size() const { return map_->size(); }

  /// Each of the following is seen by no other copy. Puts it in unless there is one of its id;
  /// gives the one that there is then.
  Object& add(Object object) {
    auto& place = own()[object.id];
    if (!place) place = std::make_shared<Object>(std::move(object));
    return owned(place);
  }
  /// Takes all of the other's, in the place of those that have the same id.
  void take(const Objects& other) {
    for (const auto& [id, object] : *other.map_) own().insert_or_assign(id, object);
  }
  void erase(const ObjectId& id) { own().erase(id); }
  /// One that is there.
  Object& edit(const ObjectId& id) { return owned(own().at(id)); }
  void edit_all(const auto& change) {
    for (auto& [id, object] : own()) change(owned(object));
  }

 private:
  Map& own() {
    if (map_.use_count() > 1) map_ = std::make_shared<Map>(*map_);
    return *map_;
  }
  static Object& owned(std::shared_ptr<Object>& object) {
    if (object.use_count() > 1) object = std::make_shared<Object>(*object);
    return *object;
  }

  std::shared_ptr<Map> map_ = std::make_shared<Map>();
};

}  // namespace schemadiff
