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
      "CASE WHEN o.relkind = 'S' THEN 's'::\"char\" ELSE 'r'::\"char\" END",
      "CASE WHEN o.relkind = 'S' THEN 'S' WHEN o.relkind IN ('r', 'p', 'v', 'm', 'f') THEN 'r' "
      "END"}},
    {"pg_proc", {"proname", "pronamespace", "proowner", "proacl", "'f'::\"char\"", "'f'"}},
    {"pg_type", {"typname", "typnamespace", "typowner", "typacl", "'T'::\"char\"", "'T'"}},
    {"pg_namespace", {"nspname", "", "nspowner", "nspacl", "'n'::\"char\"", "'n'"}},
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
    {"pg_publication", {"pubname", "", "pubowner", "", ""}},
    {"pg_subscription", {"subname", "", "subowner", "", ""}},
    {"pg_default_acl", {"", "defaclnamespace", "", "", ""}},
    {"pg_foreign_data_wrapper", {"fdwname", "", "fdwowner", "fdwacl", "'F'::\"char\""}},
    {"pg_foreign_server", {"srvname", "", "srvowner", "srvacl", "'S'::\"char\""}},
};

// pg_class, with the table of which a sequence is a part: that of an identity column.
constexpr auto classes = R"sql((
  SELECT c.*, (SELECT d.refobjid FROM pg_catalog.pg_depend d
                WHERE c.relkind = 'S' AND d.classid = 'pg_class'::regclass AND d.objid = c.oid
                  AND d.refclassid = 'pg_class'::regclass AND d.deptype = 'i') AS identity_of
    FROM pg_catalog.pg_class c))sql";

// Those of which somebody has changed the privileges. Where only columns have some, the whole has
// the default ones. A table and the sequences of its identity columns are one: all of them are
// read, or none.
constexpr auto unusual_classes = R"sql(
  WITH columns AS MATERIALIZED (
       SELECT a.attrelid, a.attname, a.attacl FROM pg_catalog.pg_attribute a
        WHERE a.attacl IS NOT NULL AND NOT a.attisdropped),
  changed AS (
       SELECT c.oid FROM pg_catalog.pg_class c WHERE c.relacl IS NOT NULL
        UNION
       SELECT a.attrelid FROM columns a),
  wholes AS (
       SELECT oid FROM changed
        UNION
       SELECT d.refobjid FROM changed JOIN pg_catalog.pg_depend d ON d.objid = changed.oid
          AND d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass
          AND d.deptype = 'i'),
  unusual (oid) AS MATERIALIZED (
       SELECT oid FROM wholes
        UNION
       SELECT d.objid FROM wholes JOIN pg_catalog.pg_depend d ON d.refobjid = wholes.oid
          AND d.refclassid = 'pg_class'::regclass AND d.classid = 'pg_class'::regclass
          AND d.deptype = 'i')
)sql";

constexpr auto columns_of_few = R"sql(
  WITH columns AS NOT MATERIALIZED (
       SELECT a.attrelid, a.attname, a.attacl FROM pg_catalog.pg_attribute a
        WHERE a.attacl IS NOT NULL AND NOT a.attisdropped)
)sql";

// One row per privilege; source tells the actual ones from the built-in ones and those at birth.
Sql exploded(const std::string& catalog, const Sql& acl, const Sql& part, const Sql& from,
             const Sql& owners, std::string_view source, const Extent& extent) {
  const bool of_sequences = catalog == "pg_class";
  return sql(
      "SELECT {} AS catalog, {}::bigint AS oid, {} AS part, {} AS sequence, {} AS source,"
      " CASE WHEN x.grantee IN ({}) THEN '@owner' WHEN x.grantee = 0 THEN ''"
      " ELSE pg_get_userbyid(x.grantee) END AS grantee,"
      " x.privilege_type AS privilege, x.is_grantable AS grantable,"
      " CASE WHEN x.grantor NOT IN ({}) THEN pg_get_userbyid(x.grantor) ELSE '' END AS grantor"
      " FROM {} CROSS JOIN LATERAL aclexplode({}) x"
      " WHERE {}{}",
      Literal{catalog}, of_sequences ? sql("coalesce(o.identity_of, o.oid)") : sql("o.oid"), part,
      of_sequences
          ? sql("CASE WHEN o.identity_of IS NOT NULL THEN o.oid::regclass::text ELSE '' END")
          : sql("''"),
      Literal{std::string(source)}, owners, owners, from, acl,
      extent.condition(catalog, sql("o.oid")),
      catalog == "pg_namespace" ? sql(" OR o.nspname = 'public'") : Sql());
}

// What CREATE would give, as the server puts it together (get_user_default_acl): the role's default
// privileges of the whole database, else the built-in ones, and those of the schema on top. New
// objects are made by the role that loads, and change hands afterwards.
Sql exploded_at_birth(const std::string& catalog, const CatalogColumns& columns, const Sql& from,
                      const Extent& extent) {
  const Sql schema =
      columns.schema.empty() ? sql("NULL") : sql("o.{}", Ident{std::string(columns.schema)});
  auto of_schema = [&](const Sql& oid) {
    return sql(
        "(SELECT d.defaclacl FROM pg_default_acl d WHERE d.defaclrole = me.oid"
        " AND d.defaclobjtype = ({}) AND d.defaclnamespace = {})",
        Sql::trusted(std::string(columns.default_type)), oid);
  };
  const Sql made = sql(
      "(SELECT o.*, me.oid AS maker, coalesce({}, acldefault({}, me.oid)) AS"
      " of_database, {} AS of_schema FROM {},"
      " (SELECT r.oid FROM pg_roles r WHERE r.rolname = session_user) me) o",
      of_schema(sql("0")), Sql::trusted(std::string(columns.acl_type)), of_schema(schema), from);
  std::vector<Sql> parts;
  for (const char* acl : {"of_database", "of_schema"})
    parts.push_back(exploded(catalog, sql("o.{}", Ident{acl}), sql("''"), made,
                             sql("o.maker, o.{}", Ident{std::string(columns.owner)}), "given",
                             extent));
  return join(parts, "\nUNION ALL\n");
}

}  // namespace

CatalogColumns catalog_columns(std::string_view catalog) {
  for (const Entry& entry : entries)
    if (entry.catalog == catalog) return entry.columns;
  return {};
}

std::unordered_map<Address, Privileges, AddressHash> read_privileges(
    Session& session, const std::vector<std::string>& catalogs, const Extent& extent) {
  const bool has_defaults = session.value(
                                "SELECT EXISTS (SELECT FROM pg_catalog.pg_default_acl d WHERE"
                                " pg_get_userbyid(d.defaclrole) = session_user)") == "t";
  std::vector<Sql> texts;
  for (const std::string& catalog : catalogs) {
    CatalogColumns columns = catalog_columns(catalog);
    if (columns.acl.empty() || extent.none_of(catalog)) continue;
    const Ident acl{std::string(columns.acl)};
    const Sql owner = sql("o.{}", Ident{std::string(columns.owner)});
    Sql read = sql("{} IS NOT NULL", acl);
    if (catalog == "pg_class")  // of a few rows it is quicker to read all privileges
      read = extent.everything() ? sql("c.oid IN (SELECT u.oid FROM unusual u)") : sql("true");
    const bool at_birth = has_defaults && !columns.default_type.empty();
    const Sql table = catalog == "pg_class" ? sql("{} c", Sql::trusted(classes))
                                            : sql("pg_catalog.{} c", Ident{catalog});
    const Sql from =
        sql("(SELECT * FROM {}{}) o", table, at_birth ? Sql() : sql(" WHERE {}", read));
    Sql defaults = sql("acldefault({}, {})", Sql::trusted(std::string(columns.acl_type)), owner);
    texts.push_back(exploded(catalog, sql("coalesce(o.{}, {})", acl, defaults), sql("''"), from,
                             owner, "actual", extent));
    texts.push_back(exploded(catalog, defaults, sql("''"), from, owner, "default", extent));
    if (at_birth) texts.push_back(exploded_at_birth(catalog, columns, from, extent));
  }
  // Columns have no privileges by default.
  texts.push_back(exploded("pg_class", sql("a.attacl"), sql("a.attname::text"),
                           sql("columns a JOIN (SELECT *, NULL::oid AS identity_of"
                               " FROM pg_class) o ON o.oid = a.attrelid"),
                           sql("o.relowner"), "actual", extent));
  std::unordered_map<Address, Privileges, AddressHash> all;
  const char* before = extent.everything() ? unusual_classes : columns_of_few;
  for (const Row& row :
       session.query(sql("{}{}", Sql::trusted(before), join(texts, "\nUNION ALL\n")))) {
    Privileges& privileges =
        all[{row.text("catalog"), static_cast<std::uint32_t>(row.integer("oid"))}];
    const std::string& source = row.text("source");
    auto& set = source == "actual"    ? privileges.grants
                : source == "default" ? privileges.defaults
                                      : privileges.given;
    set.insert({row.text("part"), row.text("grantee"), row.text("privilege"),
                row.boolean("grantable"), row.text("grantor"), row.text("sequence")});
  }
  for (auto& [address, privileges] : all) {
    if (!has_defaults || catalog_columns(address.catalog.text()).default_type.empty())
      privileges.given = privileges.defaults;
    // Given by the database without and by the schema with grant option, it is one.
    std::erase_if(privileges.given, [&](Grant grant) {
      if (grant.grantable) return false;
      grant.grantable = true;
      return privileges.given.contains(grant);
    });
  }
  return all;
}

}  // namespace schemadiff
