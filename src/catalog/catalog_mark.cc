// By the transactions that wrote the rows (PostgreSQL documentation, "System Columns").
#include "catalog/catalog_mark.h"

#include <limits>

#include "catalog/privileges.h"
#include "catalog/witness_query.h"

namespace schemadiff {

namespace {

// Rows carry the lower half of their transaction's number.
Literal as_xid(std::uint64_t transaction) {
  return {std::to_string(transaction & std::numeric_limits<std::uint32_t>::max())};
}

// Of rows t of transactions behind that one. A few are looked for by their numbers, which takes
// half as long as age(). That counts back from now, also over a wraparound; frozen rows are older
// than all.
Sql newer_than(std::uint64_t transaction, Session& session) {
  constexpr std::uint64_t kFew = 8;  // more are no list to go through for each row
  const std::uint64_t end = std::stoull(
      session.value("SELECT pg_catalog.pg_snapshot_xmax(pg_catalog.pg_current_snapshot())"));
  std::vector<Sql> few;
  for (std::uint64_t next = transaction + 1; next < end && few.size() <= kFew; ++next)
    few.push_back(sql("{}::xid", as_xid(next)));
  if (few.empty()) return sql("false");
  if (few.size() <= kFew) return sql("t.xmin = ANY (ARRAY[{}])", join(few));
  return sql("age(t.xmin) < (SELECT age({}::xid))", as_xid(transaction));
}

// Whose rows are newer. catalog: an expression that says where the owner's row is. All rows are
// gone through, for which an index (the server has no statistics of these) would take twice as
// long.
Sql owners_of_newer(const std::string& table, const Sql& catalog, const std::string& oid,
                    const Sql& newer) {
  return sql("SELECT {}, t.{}, true FROM pg_catalog.{} t WHERE t.{}::bigint >= 16384 AND {}",
             catalog, Ident{oid}, Ident{table}, Ident{oid}, newer);
}

// Where rows have no name, all of them: casts, user mappings.
Sql named(const std::string& catalog, const std::set<std::string>& names) {
  const Ident column{std::string(catalog_columns(catalog).name)};
  Sql rows = sql("SELECT {}::regclass, t.oid, false FROM pg_catalog.{} t WHERE t.oid >= 16384",
                 Literal{"pg_catalog." + catalog}, Ident{catalog});
  if (!column.name.empty())
    rows += sql(" AND t.{} IN ({})", column,
                literals(std::vector<std::string>(names.begin(), names.end())));
  return rows;
}

}  // namespace

CatalogMark::CatalogMark(Session& session)
    : transaction_(std::stoull(session.value("SELECT pg_catalog.pg_current_xact_id()"))) {}

CatalogMark::Changed CatalogMark::changed_since(Session& session,
                                                const NamesByCatalog& names) const {
  const Sql newer = newer_than(transaction_, session);
  std::vector<Sql> changed = {owners_of_newer("pg_depend", sql("t.classid"), "objid", newer),
                              owners_of_newer("pg_description", sql("t.classoid"), "objoid", newer),
                              owners_of_newer("pg_seclabel", sql("t.classoid"), "objoid", newer)};
  bool subscriptions = false;
  for (const WitnessQuery& query : witness_queries(session, Extent())) {
    subscriptions = subscriptions || query.table == "pg_subscription";
    changed.push_back(owners_of_newer(
        query.table, sql("{}::regclass", Literal{"pg_catalog." + query.owner_catalog.text()}),
        query.owner_column, newer));
  }
  // Up to PostgreSQL 13 nobody but superusers may read them, so they are in no witness.
  if (!subscriptions && session.value("SELECT current_setting('is_superuser')") == "on")
    changed.push_back(owners_of_newer("pg_subscription",
                                      sql("'pg_catalog.pg_subscription'::regclass"), "oid", newer));
  for (const auto& [catalog, list] : names) changed.push_back(named(catalog, list));
  Changed found;
  for (const Row& row : session.query(sql(
           "WITH RECURSIVE changed (classid, objid, written) AS ({}),"
           " reached (classid, objid, written) AS ("
           " SELECT classid::oid, objid, written FROM changed"
           " UNION SELECT n.classid, n.objid, n.written FROM reached r CROSS JOIN LATERAL ("
           "  SELECT d.classid, d.objid, false AS written FROM pg_depend d"
           "   WHERE d.refclassid = r.classid AND d.refobjid = r.objid"
           "  UNION ALL SELECT d.refclassid, d.refobjid, r.written FROM pg_depend d"
           "   WHERE d.classid = r.classid AND d.objid = r.objid AND (d.deptype = 'i'"
           "    OR d.deptype = 'a' AND d.classid IN ('pg_attrdef'::regclass,"
           "     'pg_amop'::regclass, 'pg_amproc'::regclass, 'pg_constraint'::regclass))) n"
           " WHERE n.objid >= 16384),"
           " found (classid, objid, written) AS (SELECT * FROM reached"
           " UNION ALL SELECT d.refclassid, d.refobjid, false FROM reached r"
           "  JOIN pg_depend d ON d.classid = r.classid AND d.objid = r.objid AND d.deptype = 'x')"
           " SELECT classid::regclass::text AS catalog, objid AS oid, bool_or(written) AS written"
           " FROM found GROUP BY 1, 2 ORDER BY 1, 2",
           join(changed, "\nUNION ALL\n")))) {
    found.rows.push_back({row.text("catalog"), static_cast<std::uint32_t>(row.integer("oid"))});
    if (row.boolean("written")) found.written.insert(found.rows.back());
  }
  return found;
}

}  // namespace schemadiff
