// From what pg_identify_object prints to how an object is named in SQL.
#pragma once
#include "catalog/object.h"
#include "pg/row.h"

namespace schemadiff {

/// Reads columns object_type, object_identity, object_names, object_args, object_signature (the
/// regprocedure of a routine, the regoperator of an operator, else NULL) and object_label (of a
/// kind that names itself, else NULL).
Name read_name(const Row& row);

/// The key of the object: its signature where it has one, all else by
/// pg_identify_object.
std::string read_identity(const Row& row);

}  // namespace schemadiff
