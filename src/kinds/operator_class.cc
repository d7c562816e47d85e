// Operator classes (PostgreSQL documentation, "CREATE OPERATOR CLASS").
#include "catalog/kind.h"
#include "kinds/operator_members.h"

namespace schemadiff {

namespace {

struct Class {
  static constexpr auto keyword = "OPERATOR CLASS", catalog = "pg_opclass";
  static std::string query(int) {
    return R"sql(
    SELECT c.oid, quote_ident(a.amname) AS method, c.opcdefault AS is_default,
           format_type(c.opcintype, NULL) AS type,
           format_type(nullif(c.opckeytype, 0), NULL) AS storage,
           (SELECT format('%I.%I', n.nspname, f.opfname)
              FROM pg_opfamily f JOIN pg_namespace n ON n.oid = f.opfnamespace
             WHERE f.oid = c.opcfamily) AS family, )sql" +
           operator_members(
               "item", "c.opcfamily",
               "EXISTS (SELECT FROM pg_depend d WHERE d.classid = m.classid AND d.objid = m.objid"
               " AND d.refclassid = 'pg_opclass'::regclass AND d.refobjid = c.oid)") +
           " AS items FROM pg_opclass c JOIN pg_am a ON a.oid = c.opcmethod";
  }

  Sql method, type, storage, family;
  bool is_default = false;
  std::vector<std::string> items;

  bool operator==(const Class&) const = default;

  static Class read(const Row& row) {
    return {row.sql("method"), row.sql("type"),           row.sql("storage"),
            row.sql("family"), row.boolean("is_default"), row.list("items")};
  }

  Sql create(const Name& name) const {
    std::vector<Sql> list;
    for (const std::string& item : items) list.push_back(Sql::trusted(item));
    // The list must not be empty; the type itself is no storage of its own.
    if (!storage.empty() || list.empty())
      list.push_back(sql("STORAGE {}", storage.empty() ? type : storage));
    return sql("CREATE OPERATOR CLASS {}{} FOR TYPE {} USING {} FAMILY {} AS\n  {}", name.full,
               is_default ? sql(" DEFAULT") : Sql(), type, method, family, join(list, ",\n  "));
  }
};

}  // namespace

const Kind& operator_class_kind() {
  static const KindOf<Class> kind;
  return kind;
}

}  // namespace schemadiff
