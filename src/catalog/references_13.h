// What the oids in PostgreSQL 13's catalogs stand for, which that version cannot tell itself.
#pragma once
#include <string_view>

namespace schemadiff {

/// Lines of a table's name and words: "column>table" an oid or regproc, "column>pg_attribute:relid"
/// a column number of the relation in column relid; [] behind it is an array of them. Lines that
/// begin with a space go on with the table above.
extern const std::string_view references_13;

}  // namespace schemadiff
