// Whether the server has room for the locks of one file's transaction.
#pragma once
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "migrate/directory.h"
#include "pg/session.h"

namespace schemadiff {

/// Every relation that a transaction makes or alters stays locked until its end, with all
/// partitions of it, and what is locked at once in the whole server is limited.
class LocksNeeded {
 public:
  /// The next statement of a transaction, which goes by the path of its (first) file.
  void add(const std::string& transaction, const Statement& statement);

  /// One line for each transaction that needs more than there can be. At least so many are counted:
  /// toast tables and most indexes are not. Throws ServerError.
  std::vector<std::string> too_many(Session& session) const;

 private:
  struct Transaction {
    std::int64_t made = 0;          // new relations
    std::set<std::string> altered;  // quoted
  };
  std::map<std::string, Transaction> transactions_;
};

}  // namespace schemadiff
