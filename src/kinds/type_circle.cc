// The guarded CASCADE.
#include "kinds/type_circle.h"

#include <string_view>

namespace schemadiff {

Sql drop_type_with_functions(const Name& type, const std::vector<const Object*>& others) {
  std::vector<Sql> members = {
      sql("('pg_type'::regclass, {}::regtype::oid)", Literal{type.full.text()})};
  for (const Object* other : others)
    members.push_back(sql("({}::regclass, {}::{}::oid)", Literal{other->id.catalog},
                          Literal{other->name.label.text()},
                          other->id.catalog == "pg_proc" ? sql("regprocedure") : sql("regtype")));
  Sql body =
      sql("\nBEGIN\n"
          "  -- The type and its functions stand on each other, so only CASCADE drops them;\n"
          "  -- nothing else may go with them.\n"
          "  IF EXISTS (\n"
          "    WITH RECURSIVE gone (classid, objid) AS (\n"
          "      VALUES {}\n"
          "      UNION\n"
          "      SELECT d.classid, d.objid FROM gone g JOIN pg_depend d\n"
          "        ON d.refclassid = g.classid AND d.refobjid = g.objid AND d.deptype = 'i')\n"
          "    SELECT FROM gone g JOIN pg_depend d ON d.refclassid = g.classid AND d.refobjid = "
          "g.objid\n"
          "     WHERE (d.classid, d.objid) NOT IN (SELECT classid, objid FROM gone))\n"
          "  THEN\n"
          "    RAISE EXCEPTION 'cannot drop type %: other objects stand on it', {};\n"
          "  END IF;\n"
          "  DROP TYPE {} CASCADE;\n"
          "END\n",
          join(members, ",\n        "), Literal{type.full.text()}, type.full);
  constexpr std::string_view quote = "$drop$";
  if (body.text().find(quote) != std::string::npos) return sql("DO {}", Literal{body.text()});
  return sql("DO $drop${}$drop$", body);
}

}  // namespace schemadiff
