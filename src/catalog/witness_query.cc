// Builds the queries of the witness.
#include "catalog/witness_query.h"

#include <map>
#include <mutex>
#include <sstream>

#include "catalog/references_13.h"
#include "catalog/witness_columns.h"

namespace schemadiff {

namespace {

struct CatalogColumn {
  std::string name, type;
};

struct CatalogTable {
  std::vector<CatalogColumn> columns;
  bool has_oid = false;
};

// What a column's oids or column numbers stand for.
struct Reference {
  std::string table;     // pg_type
  std::string relation;  // for column numbers: the column that holds the table's oid
  bool array = false;
};

using Tables = std::map<std::string, CatalogTable>;
using References = std::map<std::pair<std::string, std::string>, Reference>;

// Of the catalogs that all databases share, one holds objects of each; a column of it that is not
// for everyone (the connection, with its password) is compared by the kind alone.
Tables read_tables(Session& session) {
  Tables tables;
  for (const Row& row : session.query(R"sql(
         SELECT c.relname AS table, a.attname AS column, format_type(a.atttypid, -1) AS type
           FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
          WHERE c.relnamespace = 'pg_catalog'::regnamespace AND c.relkind = 'r'
            AND a.attnum > 0 AND NOT a.attisdropped
            AND (NOT c.relisshared OR c.relname = 'pg_subscription'
                                  AND has_column_privilege('public', c.oid, a.attnum, 'SELECT'))
          ORDER BY c.relname, a.attnum)sql")) {
    CatalogTable& table = tables[row.text("table")];
    if (row.text("column") == "oid") table.has_oid = true;
    table.columns.push_back({row.text("column"), row.text("type")});
  }
  return tables;
}

References references_of_13() {
  References references;
  std::istringstream lines{std::string(references_13)};
  std::string table;
  for (std::string line, word; std::getline(lines, line);) {
    std::istringstream words(line);
    if (!line.starts_with(' ')) words >> table;
    while (words >> word) {
      const auto arrow = word.find('>');
      Reference reference{word.substr(arrow + 1), "", word.ends_with("[]")};
      if (reference.array) reference.table.resize(reference.table.size() - 2);
      if (const auto colon = reference.table.find(':'); colon != std::string::npos) {
        reference.relation = reference.table.substr(colon + 1);
        reference.table.resize(colon);
      }
      references[{table, word.substr(0, arrow)}] = reference;
    }
  }
  return references;
}

References read_references(Session& session) {
  if (session.major_version() < 14) return references_of_13();
  References references;
  for (const Row& row : session.query(R"sql(
         SELECT fktable::text AS table, fkcols AS columns, pktable::text AS target,
                pkcols AS target_columns, is_array
           FROM pg_get_catalog_foreign_keys())sql")) {
    auto columns = row.list("columns"), target_columns = row.list("target_columns");
    if (columns.size() == 1 && target_columns[0] == "oid")
      references[{row.text("table"), columns[0]}] = {row.text("target"), "",
                                                     row.boolean("is_array")};
    else if (row.text("target") == "pg_attribute" && columns.size() == 2)
      references[{row.text("table"), columns[1]}] = {"pg_attribute", columns[0],
                                                     row.boolean("is_array")};
  }
  return references;
}

Sql identity_of(const std::string& table, const Sql& oid) {
  // Types, routines and relations are the many; format_type and the reg types are far quicker than
  // pg_identify_object.
  if (table == "pg_type") return sql("format_type({}, NULL)", oid);
  if (table == "pg_proc") return sql("({})::regprocedure::text", oid);
  if (table == "pg_operator") return sql("({})::regoperator::text", oid);
  if (table == "pg_class") return sql("({})::regclass::text", oid);
  if (table == "pg_namespace") return sql("({})::regnamespace::text", oid);
  if (table == "pg_collation") return sql("({})::regcollation::text", oid);
  if (table == "pg_authid") return sql("({})::regrole::text", oid);
  return sql("(pg_identify_object({}::regclass, {}, 0)).identity", Literal{"pg_catalog." + table},
             oid);
}

Sql column_value(const CatalogColumn& column, const Reference* reference) {
  Sql value = sql("t.{}", Ident{column.name});
  if (reference == nullptr) return value;
  const Sql one = reference->array ? sql("u.x") : value;
  Sql resolved =
      reference->table == "pg_attribute"
          ? sql("(SELECT a.attname FROM pg_attribute a WHERE a.attrelid = t.{} AND a.attnum = {})",
                Ident{reference->relation}, one)
          : sql("CASE WHEN {} <> 0 THEN {} END", one, identity_of(reference->table, one));
  if (!reference->array) return resolved;
  // Most arrays are not there or empty, and then no subquery is run for them. unnest() keeps their
  // order.
  const Sql filled = column.type.ends_with("vector") ? sql("t.{} <> ''", Ident{column.name})
                                                     : sql("{} IS NOT NULL", value);
  return sql("CASE WHEN {} THEN ARRAY(SELECT {} FROM unnest({}) u(x)) END", filled, resolved,
             value);
}

WitnessQuery make_query(const std::string& name, const CatalogTable& table,
                        const References& references, const Extent& extent) {
  auto reference_of = [&](const std::string& column) {
    auto found = references.find({name, column});
    return found == references.end() ? nullptr : &found->second;
  };
  WitnessQuery query{name, name, table.has_oid, "", {}, {}};
  std::string owner_column = table.has_oid ? "oid" : table.columns[0].name;
  if (auto listed = witness_owner_column(name); !listed.empty()) owner_column = listed;
  if (owner_column != "oid") {
    query.own = false;
    const Reference* owner = reference_of(owner_column);
    query.owner_catalog = owner == nullptr ? "" : owner->table;
  }
  query.owner_column = owner_column;
  std::vector<Sql> values;
  for (const CatalogColumn& column : table.columns) {
    if (column.name == owner_column) continue;
    const WitnessColumn* listed = witness_column(name, column.name);
    if (listed != nullptr && listed->expression.empty()) continue;
    const Reference* reference = reference_of(column.name);
    const bool owner =
        reference != nullptr && reference->table == "pg_authid" && column.name.ends_with("owner");
    if (owner || column.type == "aclitem[]") continue;  // compared by the kernel
    Sql value = listed != nullptr ? Sql::trusted(std::string(listed->expression))
                                  : column_value(column, reference);
    values.push_back(sql("{} AS {}", value, Ident{column.name}));
    query.columns.push_back({column.name, reference == nullptr ? column.type
                                          : reference->array   ? "text[]"
                                                               : "text"});
  }
  query.text =
      sql("SELECT {} AS source, t.{}::oid AS owner, v::text AS row FROM pg_catalog.{} t"
          " CROSS JOIN LATERAL (SELECT {}) v WHERE {}",
          Literal{name}, Ident{owner_column}, Ident{name}, join(values),
          extent.condition(query.owner_catalog.text(), sql("t.{}", Ident{owner_column})));
  if (auto condition = witness_condition(name); !condition.empty())
    query.text += sql(" AND {}", Sql::trusted(std::string(condition)));
  return query;
}

}  // namespace

namespace {

// Fixed for a major version, and asked for with every reading.
struct Structure {
  References references;
  Tables tables;
};

const Structure& structure_of(Session& session) {
  static std::mutex mutex;
  static std::map<int, Structure> known;
  const std::lock_guard lock(mutex);
  auto found = known.find(session.major_version());
  if (found == known.end())
    found = known
                .emplace(session.major_version(),
                         Structure{read_references(session), read_tables(session)})
                .first;
  return found->second;
}

}  // namespace

std::vector<WitnessQuery> witness_queries(Session& session, const Extent& extent) {
  const auto& [references, tables] = structure_of(session);
  std::vector<WitnessQuery> queries;
  for (const auto& [name, table] : tables) {
    if (witness_skips(name)) continue;
    WitnessQuery query = make_query(name, table, references, extent);
    if (!query.owner_catalog.empty() && !extent.none_of(query.owner_catalog.text()))
      queries.push_back(std::move(query));
  }
  return queries;
}

}  // namespace schemadiff
