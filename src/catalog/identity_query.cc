// Identities from columns, and from the server's functions where they take more than a join.
#include "catalog/identity_query.h"

#include <string>

namespace schemadiff {

namespace {

IdentityQuery of_relations() {
  return {sql("pg_catalog.quote_ident(s.nspname) || '.' || pg_catalog.quote_ident(o.relname)"),
          sql("'relation'"),
          sql("NULL"),
          sql("NULL"),
          sql("s.nspname"),
          sql(" JOIN pg_catalog.pg_namespace s ON s.oid = o.relnamespace")};
}

const Sql relation_name =
    sql("pg_catalog.quote_ident(s.nspname) || '.' || pg_catalog.quote_ident(r.relname)");

// "t_touch on public.t": what belongs to a relation and is called by a name within it.
IdentityQuery on_relation(const Ident& name, const Ident& relation, std::string_view type) {
  return {sql("pg_catalog.quote_ident(o.{}) || ' on ' || {}", name, relation_name),
          sql("{}", Literal{std::string(type)}),
          sql("ARRAY[s.nspname, r.relname, o.{}]::text[]", name),
          sql("NULL"),
          sql("NULL"),
          sql(" JOIN pg_catalog.pg_class r ON r.oid = o.{}"
              " JOIN pg_catalog.pg_namespace s ON s.oid = r.relnamespace",
              relation)};
}

// Those of domains are the few.
IdentityQuery of_constraints() {
  const Sql address =
      sql("pg_catalog.pg_identify_object_as_address('pg_catalog.pg_constraint'::regclass,"
          " o.oid, 0)");
  return {sql("CASE WHEN o.conrelid <> 0 THEN pg_catalog.quote_ident(o.conname) || ' on ' || {}"
              " ELSE (pg_catalog.pg_identify_object('pg_catalog.pg_constraint'::regclass, o.oid,"
              " 0)).identity END",
              relation_name),
          sql("CASE WHEN o.conrelid <> 0 THEN 'table constraint' ELSE 'domain constraint' END"),
          sql("CASE WHEN o.conrelid <> 0 THEN ARRAY[s.nspname, r.relname, o.conname]::text[]"
              " ELSE ({}).object_names END",
              address),
          sql("CASE WHEN o.conrelid = 0 THEN ({}).object_args END", address),
          sql("n.nspname"),
          sql(" JOIN pg_catalog.pg_namespace n ON n.oid = o.connamespace"
              " LEFT JOIN pg_catalog.pg_class r ON r.oid = o.conrelid"
              " LEFT JOIN pg_catalog.pg_namespace s ON s.oid = r.relnamespace")};
}

Sql identified(std::string_view function, std::string_view catalog) {
  return sql(" CROSS JOIN LATERAL pg_catalog.{}(to_regclass({}), k.oid, 0)",
             Ident{std::string(function)}, Literal{"pg_catalog." + std::string(catalog)});
}

}  // namespace

IdentityQuery identity_query(std::string_view catalog, std::string_view schema_column) {
  if (catalog == "pg_class") return of_relations();
  if (catalog == "pg_constraint") return of_constraints();
  if (catalog == "pg_trigger") return on_relation({"tgname"}, {"tgrelid"}, "trigger");
  if (catalog == "pg_rewrite") return on_relation({"rulename"}, {"ev_class"}, "rule");
  if (catalog == "pg_policy") return on_relation({"polname"}, {"polrelid"}, "policy");
  return {sql("i.identity"),
          sql("i.type"),
          sql("a.object_names"),
          sql("a.object_args"),
          schema_column.empty()
              ? sql("NULL")
              : sql("(SELECT n.nspname FROM pg_catalog.pg_namespace n WHERE n.oid = o.{})",
                    Ident{std::string(schema_column)}),
          sql("{} i{} a", identified("pg_identify_object", catalog),
              identified("pg_identify_object_as_address", catalog))};
}

}  // namespace schemadiff
