// TABLESPACE and USING (PostgreSQL documentation, "CREATE TABLE", "ALTER TABLE").
#include "kinds/placement.h"

namespace schemadiff {

Sql tablespace_clause(const std::string& tablespace) {
  return tablespace.empty() ? Sql() : sql(" TABLESPACE {}", Ident{tablespace});
}

Sql access_method_clause(const std::string& method) {
  return method.empty() ? Sql() : sql(" USING {}", Ident{method});
}

void change_tablespace(const Sql& head, std::string& have, const std::string& want, Steps& steps) {
  if (settle(have, want))
    steps.add(Phase::kShape,
              sql("{} SET TABLESPACE {}", head, Ident{want.empty() ? "pg_default" : want}));
}

void change_access_method(const Sql& head, std::string& have, const std::string& want,
                          Steps& steps) {
  if (settle(have, want))
    steps.add(Phase::kShape,
              sql("{} SET ACCESS METHOD {}", head, Ident{want.empty() ? "heap" : want}));
}

}  // namespace schemadiff
