// A list of named parts whose order is written on creation and never compared: ALTER can only
// append.
#pragma once
#include <algorithm>
#include <string>
#include <vector>

namespace schemadiff {

/// T has a std::string name, unique in the list, and operator==.
template <class T>
struct Columns {
  std::vector<T> list;

  bool operator==(const Columns& other) const {
    return list.size() == other.list.size() && std::ranges::all_of(list, [&](const T& ours) {
             const T* theirs = other.find(ours.name);
             return theirs != nullptr && *theirs == ours;
           });
  }

  const T* find(const std::string& name) const {
    auto found = std::ranges::find(list, name, &T::name);
    return found == list.end() ? nullptr : &*found;
  }
  T* find(const std::string& name) {
    auto found = std::ranges::find(list, name, &T::name);
    return found == list.end() ? nullptr : &*found;
  }

  void remove(const std::string& name) {
    std::erase_if(list, [&](const T& part) { return part.name == name; });
  }

  /// Those of ours that other lacks.
  std::vector<T> missing_in(const Columns& other) const {
    std::vector<T> missing;
    for (const T& part : list)
      if (other.find(part.name) == nullptr) missing.push_back(part);
    return missing;
  }
};

}  // namespace schemadiff
