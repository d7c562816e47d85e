// Which tables are drawn together, so that no picture is too large to be read or to be laid out.
#pragma once
#include <string>
#include <vector>

#include "docs/drawing.h"

namespace schemadiff {

struct Diagram {
  std::string schema;     // raw; "" when it shows several
  std::size_t part = 0;   // counts from 1 where the schema has several; 0: it is all there
  std::size_t parts = 0;  // of how many
  std::vector<const RelationModel*> tables;  // of the model that it was made from

  /// "all schemas", "schema shop", "schema shop, part 2 of 3".
  std::string title() const;
};

/// The tables of one schema in as few diagrams as there can be with at most so many tables each.
/// Tables that foreign keys and inheritance tie together stay together where they are not too many
/// themselves; where they are, one is cut along its foreign keys, from the table with most of them
/// on. Small groups share a diagram. The order is that of the model.
std::vector<Diagram> diagrams_of_schema(const Model& model, const std::string& schema,
                                        std::size_t most);

/// One diagram of all schemas where that holds at most so many tables, else those of each schema.
std::vector<Diagram> diagrams_of(const Model& model, std::size_t most);

}  // namespace schemadiff
