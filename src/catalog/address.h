// Where a row stands in the system catalogs of one server.
#pragma once
#include <cstdint>
#include <functional>

#include "catalog/interned.h"

namespace schemadiff {

/// A catalog row's address inside one server: never leaves the reading of one catalog.
struct Address {
  Interned catalog;
  std::uint32_t oid = 0;

  bool operator==(const Address&) const = default;
};

struct AddressHash {
  std::size_t operator()(const Address& address) const {
    return std::hash<const void*>()(&address.catalog.text()) * 31 + address.oid;
  }
};

}  // namespace schemadiff
