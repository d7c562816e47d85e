// Privileges through aclexplode() and acldefault() (PostgreSQL documentation, "System Information
// Functions").
#include "catalog/privileges.h"

namespace schemadiff {

namespace {

struct Entry {
  std::string_view catalog;
  CatalogColumns columns;
};

// The name columns are not to be guessed from the catalog: each has a prefix of its own.
constexpr Entry entries[] = {
    {"pg_class",
     {"relname", "relnamespace", "relowner", "relacl",
      "CASE WHEN o.relkind = 'S' THEN 's'::\"char\" ELSE 'r'::\"char\" END"}},
    {"pg_proc", {"proname", "pronamespace", "proowner", "proacl", "'f'::\"char\""}},
    {"pg_type", {"typname", "typnamespace", "typowner", "typacl", "'T'::\"char\""}},
    {"pg_namespace", {"nspname", "", "nspowner", "nspacl", "'n'::\"char\""}},
    {"pg_extension", {"extname", "", "extowner", "", ""}},
    {"pg_constraint", {"conname", "connamespace", "", "", ""}},
    {"pg_trigger", {"tgname", "", "", "", ""}},
    {"pg_rewrite", {"rulename", "", "", "", ""}},
    {"pg_policy", {"polname", "", "", "", ""}},
    {"pg_collation", {"collname", "collnamespace", "collowner", "", ""}},
    {"pg_statistic_ext", {"stxname", "stxnamespace", "stxowner", "", ""}},
    {"pg_language", {"lanname", "", "lanowner", "lanacl", "'l'::\"char\""}},
    {"pg_am", {"amname", "", "", "", ""}},
    {"pg_conversion", {"conname", "connamespace", "conowner", "", ""}},
    {"pg_operator", {"oprname", "oprnamespace", "oprowner", "", ""}},
    {"pg_opfamily", {"opfname", "opfnamespace", "opfowner", "", ""}},
    {"pg_opclass", {"opcname", "opcnamespace", "opcowner", "", ""}},
    {"pg_ts_parser", {"prsname", "prsnamespace", "", "", ""}},
    {"pg_ts_template", {"tmplname", "tmplnamespace", "", "", ""}},
    {"pg_ts_dict", {"dictname", "dictnamespace", "dictowner", "", ""}},
    {"pg_ts_config", {"cfgname", "cfgnamespace", "cfgowner", "", ""}},
    {"pg_event_trigger", {"evtname", "", "evtowner", "", ""}},
    {"pg_foreign_data_wrapper", {"fdwname", "", "fdwowner", "fdwacl", "'F'::\"char\""}},
    {"pg_foreign_server", {"srvname", "", "srvowner", "srvacl", "'S'::\"char\""}},
};

// One row per privilege; source tells the actual ones from the default ones.
Sql exploded(const std::string& catalog, const Sql& acl, const Sql& part, const Sql& from,
             const CatalogColumns& columns, std::string_view source) {
  return sql(
      "SELECT {} AS catalog, o.oid::bigint AS oid, {} AS part, {} AS source,"
      " CASE WHEN x.grantee = o.{} THEN '@owner' WHEN x.grantee = 0 THEN ''"
      " ELSE pg_get_userbyid(x.grantee) END AS grantee,"
      " x.privilege_type AS privilege, x.is_grantable AS grantable"
      " FROM {} CROSS JOIN LATERAL aclexplode({}) x"
      " WHERE o.oid >= 16384{}",
      Literal{catalog}, part, Literal{std::string(source)}, Ident{std::string(columns.owner)}, from,
      acl, catalog == "pg_namespace" ? sql(" OR o.nspname = 'public'") : Sql());
}

}  // namespace

CatalogColumns catalog_columns(std::string_view catalog) {
  for (const Entry& entry : entries)
    if (entry.catalog == catalog) return entry.columns;
  return {};
}

std::unordered_map<Address, Privileges, AddressHash> read_privileges(
    Session& session, const std::vector<std::string>& catalogs) {
  std::vector<Sql> texts;
  for (const std::string& catalog : catalogs) {
    CatalogColumns columns = catalog_columns(catalog);
    if (columns.acl.empty()) continue;
    Ident acl{std::string(columns.acl)};
    // Where only columns have privileges, the whole has the default ones.
    Sql from = sql("(SELECT * FROM pg_catalog.{} c WHERE {} IS NOT NULL{}) o", Ident{catalog}, acl,
                   catalog == "pg_class"
                       ? sql(" OR EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid"
                             " AND a.attacl IS NOT NULL AND NOT a.attisdropped)")
                       : Sql());
    Sql defaults = sql("acldefault({}, o.{})", Sql::trusted(std::string(columns.acl_type)),
                       Ident{std::string(columns.owner)});
    texts.push_back(exploded(catalog, sql("coalesce(o.{}, {})", acl, defaults), sql("''"), from,
                             columns, "actual"));
    texts.push_back(exploded(catalog, defaults, sql("''"), from, columns, "default"));
  }
  // Columns have no privileges by default.
  texts.push_back(exploded("pg_class", sql("a.attacl"), sql("a.attname::text"),
                           sql("pg_attribute a JOIN pg_class o ON o.oid = a.attrelid"
                               " AND a.attacl IS NOT NULL AND NOT a.attisdropped"),
                           catalog_columns("pg_class"), "actual"));
  std::unordered_map<Address, Privileges, AddressHash> all;
  for (const Row& row : session.query(join(texts, "\nUNION ALL\n"))) {
    Privileges& privileges =
        all[{row.text("catalog"), static_cast<std::uint32_t>(row.integer("oid"))}];
    auto& set = row.text("source") == "actual" ? privileges.grants : privileges.defaults;
    set.insert(
        {row.text("part"), row.text("grantee"), row.text("privilege"), row.boolean("grantable")});
  }
  return all;
}

}  // namespace schemadiff
