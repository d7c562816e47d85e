// Follows pg_depend from rows to those that stand on them, and to those on which they stand
// (PostgreSQL documentation, "pg_depend").
#include "plan/part_rows.h"

#include <map>

namespace schemadiff {

namespace {

Sql tuples(const Roots& roots, Root::Sort sort) {
  std::vector<Sql> list;
  for (const Root& root : roots)
    if (root.sort == sort)
      list.push_back(sql("({}, {}, {}, {})", Literal{root.schema}, Literal{root.name},
                         Literal{root.noun}, Literal{root.part}));
  return list.empty() ? sql("(NULL, NULL, NULL, NULL)") : join(list);
}

Sql values(const std::vector<Address>& rows) {
  std::vector<Sql> list;
  for (const Address& row : rows)
    list.push_back(
        sql("({}::regclass::oid, {}::oid)", Literal{"pg_catalog." + row.catalog.text()}, row.oid));
  return join(list);
}

std::vector<Address> addresses(const Rows& rows) {
  std::vector<Address> list;
  for (const Row& row : rows)
    list.push_back({row.text("catalog"), static_cast<std::uint32_t>(row.integer("oid"))});
  return list;
}

// Indexes and the types of tables go with their tables.
constexpr auto kRoots = R"sql(,
  parts_of_tables AS (
    SELECT r.noun, r.part, c.oid, format('%I.%I', n.nspname, c.relname) AS name
      FROM parts r JOIN pg_namespace n ON n.nspname = r.schema
      JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = r.name)
  SELECT 'pg_class' AS catalog, c.oid,
         format('DROP %s IF EXISTS %I.%I CASCADE',
                CASE c.relkind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED VIEW'
                     WHEN 'S' THEN 'SEQUENCE' WHEN 'f' THEN 'FOREIGN TABLE' WHEN 'c' THEN 'TYPE'
                     WHEN 'i' THEN 'INDEX' WHEN 'I' THEN 'INDEX' ELSE 'TABLE' END,
                n.nspname, c.relname) AS statement
    FROM relations r JOIN pg_namespace n ON n.nspname = r.schema
    JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = r.name
   WHERE c.oid >= 16384
   UNION ALL
  SELECT 'pg_type', t.oid, format('DROP TYPE IF EXISTS %I.%I CASCADE', n.nspname, t.typname)
    FROM relations r JOIN pg_namespace n ON n.nspname = r.schema
    JOIN pg_type t ON t.typnamespace = n.oid AND t.typname = r.name
   WHERE t.oid >= 16384 AND t.typrelid = 0
   UNION ALL
  SELECT 'pg_proc', p.oid, format('DROP ROUTINE IF EXISTS %s CASCADE', p.oid::regprocedure)
    FROM routines r JOIN pg_namespace n ON n.nspname = r.schema
    JOIN pg_proc p ON p.pronamespace = n.oid AND p.proname = r.name
   WHERE p.oid >= 16384
   UNION ALL
  SELECT 'pg_trigger', g.oid, format('DROP TRIGGER IF EXISTS %I ON %s CASCADE', g.tgname, t.name)
    FROM parts_of_tables t JOIN pg_trigger g ON g.tgrelid = t.oid AND g.tgname = t.part
   WHERE t.noun = 'trigger' AND g.tgparentid = 0
   UNION ALL
  SELECT 'pg_policy', g.oid, format('DROP POLICY IF EXISTS %I ON %s', g.polname, t.name)
    FROM parts_of_tables t JOIN pg_policy g ON g.polrelid = t.oid AND g.polname = t.part
   WHERE t.noun = 'policy'
   UNION ALL
  SELECT 'pg_rewrite', g.oid, format('DROP RULE IF EXISTS %I ON %s CASCADE', g.rulename, t.name)
    FROM parts_of_tables t JOIN pg_rewrite g ON g.ev_class = t.oid AND g.rulename = t.part
   WHERE t.noun = 'rule')sql";

constexpr auto kStanding = R"sql(
  SELECT r.classid::regclass::text AS catalog, r.objid AS oid,
         CASE r.classid WHEN 'pg_trigger'::regclass THEN 'trigger'
              WHEN 'pg_policy'::regclass THEN 'policy' WHEN 'pg_rewrite'::regclass THEN 'rule'
              WHEN 'pg_proc'::regclass THEN 'routine' ELSE 'relation' END AS noun,
         n.nspname AS schema, coalesce(c.relname, t.typname, p.proname) AS name,
         wn.nspname AS whole_schema, coalesce(w.relname, wt.typname) AS whole,
         coalesce(g.tgname, y.polname, nullif(u.rulename, '_RETURN')) AS part,
         CASE k.contype WHEN 'f' THEN k.conname END AS foreign_key,
         coalesce(g.tgparentid, k.conparentid, 0) <> 0 OR coalesce(n.nspname = 'pg_toast', false)
           OR EXISTS (SELECT FROM pg_depend d WHERE d.classid = r.classid AND d.objid = r.objid
                         AND d.deptype = 'i') AS internal
    FROM (SELECT DISTINCT classid, objid FROM reached) r
    LEFT JOIN pg_class c ON r.classid = 'pg_class'::regclass AND c.oid = r.objid
    LEFT JOIN pg_type t ON r.classid = 'pg_type'::regclass AND t.oid = r.objid
    LEFT JOIN pg_proc p ON r.classid = 'pg_proc'::regclass AND p.oid = r.objid
    LEFT JOIN pg_index x ON x.indexrelid = c.oid
    LEFT JOIN pg_constraint k ON r.classid = 'pg_constraint'::regclass AND k.oid = r.objid
    LEFT JOIN pg_trigger g ON r.classid = 'pg_trigger'::regclass AND g.oid = r.objid
    LEFT JOIN pg_policy y ON r.classid = 'pg_policy'::regclass AND y.oid = r.objid
    LEFT JOIN pg_rewrite u ON r.classid = 'pg_rewrite'::regclass AND u.oid = r.objid
    LEFT JOIN pg_attrdef a ON r.classid = 'pg_attrdef'::regclass AND a.oid = r.objid
    LEFT JOIN pg_statistic_ext s ON r.classid = 'pg_statistic_ext'::regclass AND s.oid = r.objid
    LEFT JOIN pg_namespace n ON n.oid = coalesce(c.relnamespace, t.typnamespace, p.pronamespace)
    LEFT JOIN LATERAL (
      SELECT d.refobjid FROM pg_depend d
       WHERE c.relkind = 'S' AND d.classid = r.classid AND d.objid = c.oid
         AND d.refclassid = 'pg_class'::regclass AND d.deptype IN ('a', 'i') LIMIT 1) q ON true
    LEFT JOIN pg_class w ON w.oid = coalesce(x.indrelid, q.refobjid, nullif(k.conrelid, 0), g.tgrelid,
                y.polrelid, u.ev_class, a.adrelid, s.stxrelid, nullif(t.typrelid, 0))
    LEFT JOIN pg_type wt ON wt.oid = coalesce(nullif(k.contypid, 0),
                CASE WHEN t.typcategory = 'A' THEN nullif(t.typelem, 0) END)
    LEFT JOIN pg_namespace wn ON wn.oid = coalesce(w.relnamespace, wt.typnamespace)
   ORDER BY 1, 2)sql";

constexpr auto kStoodOn = R"sql(
  around (classid, objid) AS (
    SELECT d.refclassid, d.refobjid FROM given g
      JOIN pg_depend d ON d.classid = g.classid AND d.objid = g.objid
     WHERE d.refobjid >= 16384
    UNION
    SELECT n.classid, n.objid FROM around r CROSS JOIN LATERAL (
      SELECT d.refclassid AS classid, d.refobjid AS objid FROM pg_depend d
       WHERE d.classid = r.classid AND d.objid = r.objid AND d.deptype IN ('a', 'i', 'e')
      UNION ALL
      SELECT d.classid, d.objid FROM pg_depend d
       WHERE d.refclassid = r.classid AND d.refobjid = r.objid
         AND (d.deptype = 'i' OR d.deptype = 'a' AND d.classid = 'pg_attrdef'::regclass)
      UNION ALL
      SELECT d.classid, d.objid FROM pg_depend d
       WHERE r.classid = 'pg_class'::regclass AND d.refclassid = r.classid
         AND d.refobjid = r.objid AND d.deptype = 'a'
         AND EXISTS (SELECT FROM pg_inherits h WHERE r.objid IN (h.inhparent, h.inhrelid))
      UNION ALL
      SELECT r.classid, h.inhrelid FROM pg_inherits h
       WHERE r.classid = 'pg_class'::regclass AND h.inhparent = r.objid
      UNION ALL
      SELECT r.classid, h.inhparent FROM pg_inherits h
       WHERE r.classid = 'pg_class'::regclass AND h.inhrelid = r.objid) n
     WHERE n.objid >= 16384)
  SELECT classid::regclass::text AS catalog, objid AS oid FROM around ORDER BY 1, 2)sql";

std::vector<Root> names_of(const Row& row) {
  const std::string& noun = row.text("noun");
  std::vector<Root> names;
  auto part = row.text_or_empty("part"), whole = row.text_or_empty("whole");
  auto whole_schema = row.text_or_empty("whole_schema");
  if (!part.empty()) names.push_back({Root::Sort::kPart, whole_schema, whole, noun, part});
  if (!row.text_or_empty("name").empty())
    names.push_back({noun == "routine" ? Root::Sort::kRoutine : Root::Sort::kRelation,
                     row.text("schema"), row.text("name"), "", ""});
  if (!whole.empty()) names.push_back({Root::Sort::kRelation, whole_schema, whole, "", ""});
  return names;
}

}  // namespace

RootRows find_roots(Session& session, const Roots& roots) {
  const Rows rows =
      session.query(sql("WITH relations (schema, name, noun, part) AS (VALUES {}),"
                        " routines (schema, name, noun, part) AS (VALUES {}),"
                        " parts (schema, name, noun, part) AS (VALUES {}){}",
                        tuples(roots, Root::Sort::kRelation), tuples(roots, Root::Sort::kRoutine),
                        tuples(roots, Root::Sort::kPart), Sql::trusted(kRoots)));
  RootRows found{addresses(rows), {}};
  for (const Row& row : rows) found.drops.push_back(Sql::trusted(row.text("statement")));
  return found;
}

std::set<std::string> foreign_keys_of(Session& session, const Root& table) {
  std::set<std::string> names;
  for (const Row& row : session.query(
           sql("SELECT k.conname FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid"
               " JOIN pg_namespace n ON n.oid = c.relnamespace"
               " WHERE k.contype = 'f' AND k.conparentid = 0 AND n.nspname = {} AND c.relname = {}",
               Literal{table.schema}, Literal{table.name})))
    names.insert(row.text("conname"));
  return names;
}

std::vector<StandingRow> standing_on(Session& session, const std::vector<Address>& rows) {
  std::vector<StandingRow> list;
  if (rows.empty()) return list;
  for (const Row& row : session.query(
           sql("WITH RECURSIVE reached (classid, objid) AS (VALUES {}"
               " UNION SELECT n.classid, n.objid FROM reached r CROSS JOIN LATERAL ("
               "  SELECT d.classid, d.objid FROM pg_depend d"
               "   WHERE d.refclassid = r.classid AND d.refobjid = r.objid"
               "  UNION ALL SELECT d.refclassid, d.refobjid FROM pg_depend d"
               "   WHERE d.classid = r.classid AND d.objid = r.objid AND d.deptype = 'i') n"
               " WHERE n.objid >= 16384) {}",
               values(rows), Sql::trusted(kStanding))))
    list.push_back({{row.text("catalog"), static_cast<std::uint32_t>(row.integer("oid"))},
                    names_of(row),
                    row.boolean("internal"),
                    row.text_or_empty("foreign_key")});
  return list;
}

std::vector<Address> stood_on(Session& session, const std::vector<Address>& rows) {
  if (rows.empty()) return {};
  return addresses(session.query(sql("WITH RECURSIVE given (classid, objid) AS (VALUES {}), {}",
                                     values(rows), Sql::trusted(kStoodOn))));
}

}  // namespace schemadiff
