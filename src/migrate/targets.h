// The databases of an environment that has many.
#pragma once
#include <string>
#include <vector>

namespace schemadiff {

/// A database, or a schema in one, that has migrations of its own.
struct NamedTarget {
  std::string name;
  std::string url;     // holds the password; of a schema, with it as the search_path
  std::string schema;  // "" when it is a whole database
};

/// Named after their databases; after host and database where two of these are alike. Throws Error
/// when two cannot be told apart.
std::vector<NamedTarget> listed_targets(const std::vector<std::string>& urls);

/// A row each: name, and url or schema. control_url: the database that is asked, in which the
/// schemas are. Throws Error when the query fails, and for rows that make no target.
std::vector<NamedTarget> queried_targets(const std::string& control_url, const std::string& query);

}  // namespace schemadiff
