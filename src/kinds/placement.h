// Where a relation is stored, and by which table access method.
#pragma once
#include <string>

#include "catalog/step.h"
#include "sql/sql.h"

namespace schemadiff {

/// Columns of a query over pg_class c: the name of its tablespace and of its table access method,
/// '' for the usual one.
inline const std::string tablespace_column =
    "CASE WHEN c.reltablespace <> 0"
    " THEN (SELECT s.spcname FROM pg_tablespace s WHERE s.oid = c.reltablespace) ELSE '' END"
    " AS tablespace";
inline const std::string access_method_column =
    "coalesce((SELECT m.amname FROM pg_am m WHERE m.oid = c.relam AND m.amname <> 'heap'), '')"
    " AS access_method";

/// " TABLESPACE x", or empty for the usual one.
Sql tablespace_clause(const std::string& tablespace);
/// " USING x", or empty for the usual one.
Sql access_method_clause(const std::string& method);

/// Settle have towards want. head: "ALTER TABLE t".
void change_tablespace(const Sql& head, std::string& have, const std::string& want, Steps& steps);
void change_access_method(const Sql& head, std::string& have, const std::string& want,
                          Steps& steps);

}  // namespace schemadiff
