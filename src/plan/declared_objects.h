// Which object of a catalog a declaration in the text means.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "catalog/catalog.h"
#include "sql/analysis.h"

namespace schemadiff {

class DeclaredObjects {
 public:
  /// Keeps both. session: a database with these objects, which tells overloaded routines apart by
  /// their types; nullptr: what the types are called does, and where that is not enough (x%TYPE)
  /// none is found.
  DeclaredObjects(const Catalog& catalog, Session* session);

  /// nullptr when it is out of scope. search_path: where the declaration stands. Throws
  /// ServerError.
  const Object* find(const Declaration& declared,
                     const std::vector<std::string>& search_path) const;

 private:
  const Object* overloaded(const std::vector<const Object*>& found, const Declaration& declared,
                           const std::string& schema, const std::vector<std::string>& path) const;

  Session* session_;
  std::multimap<std::string, const Object*> by_name_;
};

/// Tells where the files declare an object, for messages: nullopt when nothing is found.
Places places_in(const std::vector<Script>& scripts);

/// Where the files declare each object that they do; of one that they declare twice (a shell type
/// first), the first place.
std::map<ObjectId, Place> declared_places(const Catalog& catalog,
                                          const std::vector<Script>& scripts);

}  // namespace schemadiff
