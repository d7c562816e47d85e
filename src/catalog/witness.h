// The witness: every catalog row of every object, written down mechanically. It knows no kind, so
// it sees what a kind's author forgot.
#pragma once
#include <string>
#include <vector>

#include "catalog/relations.h"
#include "pg/session.h"

namespace schemadiff {

struct WitnessRow {
  Address owner;     // the row of pg_class, pg_type, ... that it belongs to
  bool own = false;  // it is the object's own row, not one that describes a part
  std::string line;  // "pg_attribute {"attname": "id", ...}", oids resolved to names
};

/// The rows of all system catalogs that belong to what is in the extent. What is left out or
/// replaced is listed in witness.cc, each with its reason. Throws ServerError.
std::vector<WitnessRow> read_witness(Session& session, const Extent& extent);

/// The names of "pg_node_tree" columns for which the list has no replacement: must be empty.
std::vector<std::string> unreplaced_node_trees(Session& session);

/// What differs between two sorted lists of lines: "pg_attribute email: attstorage is x, wanted e".
std::vector<std::string> witness_differences(const std::vector<std::string>& have,
                                             const std::vector<std::string>& want);

}  // namespace schemadiff
