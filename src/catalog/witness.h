// The witness: every catalog row of every object, written down mechanically. It knows no kind, so
// it sees what a kind's author forgot.
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "catalog/relations.h"
#include "catalog/witness_lines.h"
#include "pg/session.h"

namespace schemadiff {

struct WitnessRow {
  Address owner;     // the row of pg_class, pg_type, ... that it belongs to
  bool own = false;  // it is the object's own row, not one that describes a part
  std::string line;  // "pg_attribute (id,bigint,...)", oids resolved to names
};

/// Gives the rows of all system catalogs that belong to what is in the extent, one after the other,
/// and says what their columns are called. What is left out or replaced is listed in
/// witness_columns.cc, each with its reason. Needs a transaction. Throws ServerError.
WitnessColumnNames read_witness(Session& session, const Extent& extent,
                                const std::function<void(WitnessRow)>& each);

/// The names of "pg_node_tree" columns for which the list has no replacement: must be empty.
std::vector<std::string> unreplaced_node_trees(Session& session);

/// What differs between two sorted witnesses: "pg_attribute email: attstorage is x, wanted e".
std::vector<std::string> witness_differences(const Witness& have, const Witness& want,
                                             const WitnessColumnNames& columns);

}  // namespace schemadiff
