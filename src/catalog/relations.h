// How the rows of the system catalogs hang together: which belong to which object, and who stands
// on whom (PostgreSQL documentation, "pg_depend").
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "catalog/address.h"
#include "catalog/extent.h"
#include "pg/session.h"

namespace schemadiff {

/// One row of pg_depend, or, of type 'D', the tie of what inherits to what it inherits from.
struct Dependency {
  Address from, to;
  Interned from_part, to_part;  // columns, "" for the whole
  char type = 'n';

  /// It goes without a word when the other goes. A column has a life of its own, though up to
  /// PostgreSQL 14 a generated one is said to depend "auto" on what its expression uses.
  /// A partition's index goes with its parent's ('P') and with its table ('S').
  bool belongs() const { return (type == 'a' || type == 'P' || type == 'S') && from_part.empty(); }
};

class Relations {
 public:
  /// Reads pg_depend of what stands in the extent, and, of everything, the ties of inheritance.
  /// Throws ServerError.
  Relations(Session& session, const Extent& extent);

  const std::vector<Dependency>& all() const { return all_; }
  /// The row that this one is an internal part of (a view's rule, a table's row type, a key's
  /// index), as far up as it goes; itself when it is no part. Parts that known says are objects of
  /// their own end the climb.
  Address whole(const Address& part, const std::function<bool(const Address&)>& known) const;
  /// True for a row that the server made as a part of another.
  bool is_part(const Address& address) const { return part_of_.contains(address); }
  /// The extension that this row is a member of, else the row itself.
  Address extension_or_self(const Address& address) const;
  /// True when it, or what it is part of or belongs to (as an index to its table), is wanted.
  bool under(const Address& address, const std::function<bool(const Address&)>& wanted) const;
  /// True for the members of extensions and whatever is part of them or belongs to them.
  bool in_extension(const Address& address) const;

 private:
  std::vector<Dependency> all_;
  std::unordered_map<Address, Address, AddressHash> part_of_;
  std::unordered_map<Address, Address, AddressHash> belongs_to_;
  std::unordered_map<Address, Address, AddressHash> members_;  // to their extension
};

}  // namespace schemadiff
