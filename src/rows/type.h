// What a generator of values has to know about a type.
#pragma once
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "pg/session.h"

namespace schemadiff {

struct RowType;
using RowTypePtr = std::shared_ptr<const RowType>;

struct RowType {
  Sql full;               // as a cast writes it: "character varying(10)"
  std::string name;       // pg_type.typname
  char type = 'b';        // pg_type.typtype, but 'A' for arrays
  char category = 'U';    // pg_type.typcategory
  bool built_in = true;   // in pg_catalog
  int modifier = -1;      // the length, precision and scale, as pg_attribute.atttypmod has it
  bool not_null = false;  // a domain, or the one below it
  RowTypePtr part;        // of an array, domain, range, multirange
  std::vector<RowTypePtr> attributes;    // of a composite
  std::vector<std::string> labels;       // of an enum
  std::vector<std::string> checks;       // of a domain: definitions ...
  std::vector<std::string> check_names;  // ... and names, those of the domains below it included
};

/// Reads types, each once.
class TypeReader {
 public:
  explicit TypeReader(Session& session) : session_(session) {}
  /// Throws ServerError.
  RowTypePtr read(std::int64_t oid, int modifier);

 private:
  Session& session_;
  std::map<std::pair<std::int64_t, int>, RowTypePtr> known_;
};

}  // namespace schemadiff
