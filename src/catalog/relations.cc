// Reads pg_depend, pg_inherits and their like once for all kinds.
#include "catalog/relations.h"

namespace schemadiff {

namespace {

// The catalogs as oids, since there are few of them and many rows, and each look-up only for the
// rows that need it.
constexpr auto query = R"sql(
  SELECT d.classid AS catalog, d.objid AS oid, d.refclassid AS ref_catalog, d.refobjid AS ref_oid,
         CASE WHEN d.objsubid > 0 AND d.classid = 'pg_class'::regclass
              THEN (SELECT a.attname FROM pg_attribute a
                     WHERE a.attrelid = d.objid AND a.attnum = d.objsubid)
              WHEN d.classid = 'pg_attrdef'::regclass
              THEN (SELECT a.attname FROM pg_attrdef e
                      JOIN pg_attribute a ON a.attrelid = e.adrelid AND a.attnum = e.adnum
                     WHERE e.oid = d.objid) END AS part,
         CASE WHEN d.refobjsubid > 0 AND d.refclassid = 'pg_class'::regclass
              THEN (SELECT a.attname FROM pg_attribute a
                     WHERE a.attrelid = d.refobjid AND a.attnum = d.refobjsubid) END AS ref_part,
         d.deptype AS type,
         CASE d.classid
              WHEN 'pg_attrdef'::regclass THEN d.deptype = 'a'
              WHEN 'pg_amop'::regclass
              THEN d.refclassid = 'pg_opfamily'::regclass AND EXISTS (SELECT FROM pg_amop o
                    WHERE o.oid = d.objid AND o.amopfamily = d.refobjid)
              WHEN 'pg_amproc'::regclass
              THEN d.refclassid = 'pg_opfamily'::regclass AND EXISTS (SELECT FROM pg_amproc p
                    WHERE p.oid = d.objid AND p.amprocfamily = d.refobjid)
              WHEN 'pg_constraint'::regclass
              THEN EXISTS (SELECT FROM pg_constraint n WHERE n.oid = d.objid
                              AND n.contype = 'n' AND d.refobjid IN (n.conrelid, n.contypid))
              ELSE false END AS of_whole
    FROM pg_depend d
   WHERE )sql";

// Tables and indexes; keys, foreign keys and triggers of partitions; checks of heirs, of which
// pg_depend knows nothing, though those that the heir did not declare as well go with the
// ancestor's. (What the server keeps of a foreign key for each partition that it refers to is an
// internal part of it.)
constexpr auto inherited = R"sql(
  SELECT 'pg_class' AS catalog, inhrelid AS oid, 'pg_class' AS ref_catalog, inhparent AS ref_oid,
         'D' AS type
    FROM pg_inherits
   UNION ALL
  SELECT 'pg_constraint', k.oid, 'pg_constraint', o.oid, 'D'
    FROM pg_constraint k JOIN pg_constraint o ON o.oid = k.conparentid AND o.conrelid <> k.conrelid
   UNION ALL
  SELECT 'pg_constraint', k.oid, 'pg_constraint', o.oid, t.type
    FROM pg_constraint k
    JOIN pg_inherits h ON h.inhrelid = k.conrelid
    JOIN pg_constraint o ON o.conrelid = h.inhparent AND o.conname = k.conname
         AND o.contype = k.contype AND NOT o.connoinherit
    JOIN (VALUES ('D'), ('P')) t(type) ON t.type = 'D' OR NOT k.conislocal
   WHERE k.contype = 'c' AND k.coninhcount > 0
   UNION ALL
  SELECT 'pg_trigger', oid, 'pg_trigger', tgparentid, 'D'
    FROM pg_trigger WHERE tgparentid <> 0)sql";

std::unordered_map<std::string, Interned> catalog_names(Session& session) {
  std::unordered_map<std::string, Interned> names;
  for (const Row& row : session.query("SELECT oid, relname FROM pg_class WHERE relkind = 'r'"
                                      " AND relnamespace = 'pg_catalog'::regnamespace"))
    names.emplace(row.text("oid"), Interned(row.text("relname")));
  return names;
}

}  // namespace

Relations::Relations(Session& session, const Extent& extent) {
  const std::unordered_map<std::string, Interned> catalogs = catalog_names(session);
  const auto add = [&](const Row& row) {
    Dependency dependency{
        {catalogs.at(row.text("catalog")), static_cast<std::uint32_t>(row.integer("oid"))},
        {catalogs.at(row.text("ref_catalog")), static_cast<std::uint32_t>(row.integer("ref_oid"))},
        row.text_or_empty("part"),
        row.text_or_empty("ref_part"),
        row.text("type")[0]};
    // A default and a NOT NULL constraint are parts of their column, and a loose member a part of
    // its operator family, though pg_depend says "auto" of them.
    if (dependency.from == dependency.to) return;  // a partitioned table and its key's columns
    if (dependency.type == 'i' || row.boolean("of_whole"))
      part_of_.try_emplace(dependency.from, dependency.to);
    if (dependency.belongs() && dependency.type != 'P')
      belongs_to_.try_emplace(dependency.from, dependency.to);
    if (dependency.type == 'e') members_.try_emplace(dependency.from, dependency.to);
    all_.push_back(std::move(dependency));
  };
  session.each(sql("{}{}", Sql::trusted(query), extent.condition(sql("d.classid"), sql("d.objid"))),
               add);
  for (const Row& row :
       session.query(sql("SELECT * FROM ({}) i WHERE {}", Sql::trusted(inherited),
                         extent.condition(sql("i.catalog::regclass"), sql("i.oid")))))
    all_.push_back({{row.text("catalog"), static_cast<std::uint32_t>(row.integer("oid"))},
                    {row.text("ref_catalog"), static_cast<std::uint32_t>(row.integer("ref_oid"))},
                    "",
                    "",
                    row.text("type")[0]});
}

Address Relations::whole(const Address& part,
                         const std::function<bool(const Address&)>& known) const {
  Address at = part;
  for (int depth = 0; depth < 16 && !known(at); ++depth) {
    auto up = part_of_.find(at);
    if (up == part_of_.end()) break;
    at = up->second;
  }
  return at;
}

Address Relations::extension_or_self(const Address& address) const {
  const auto extension = members_.find(address);
  return extension == members_.end() ? address : extension->second;
}

bool Relations::under(const Address& address,
                      const std::function<bool(const Address&)>& wanted) const {
  Address at = address;
  for (int depth = 0; depth < 16; ++depth) {
    if (wanted(at)) return true;
    if (auto whole = part_of_.find(at); whole != part_of_.end())
      at = whole->second;
    else if (auto owner = belongs_to_.find(at); owner != belongs_to_.end())
      at = owner->second;
    else
      return false;
  }
  return false;
}

bool Relations::in_extension(const Address& address) const {
  return under(address, [&](const Address& at) { return members_.contains(at); });
}

}  // namespace schemadiff
