// The statements of a plan, each as a person would write it.
#pragma once
#include <map>
#include <set>
#include <string>
#include <vector>

#include "catalog/catalog.h"
#include "catalog/step.h"

namespace schemadiff {

class StatementText {
 public:
  /// tidy and bare_schema: see SchemaStyle. catalog is kept by reference.
  StatementText(const Catalog& catalog, bool tidy, std::string bare_schema);

  /// Of the statements that make one object and what belongs to it. Those that a serial column says
  /// are left out.
  std::vector<std::string> of(const std::vector<const Step*>& steps) const;

 private:
  std::string table_text(const std::vector<const Step*>& steps, const Step& create,
                         std::set<ObjectId>& said) const;

  const Catalog& catalog_;
  bool tidy_;
  std::string bare_schema_;
  std::map<std::pair<std::string, std::string>, int> names_;  // of relations and constraints
};

}  // namespace schemadiff
