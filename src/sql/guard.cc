// PL/pgSQL, because plain SQL has neither conditions nor a way to fail with a message.
#include "sql/guard.h"

namespace schemadiff {

Sql block(const Sql& body) {
  std::string tag = "$$";
  for (int i = 1; body.text().find(tag) != std::string::npos; ++i)
    tag = "$block" + std::to_string(i) + "$";
  return sql("DO {}\n{}\n{}", Sql::trusted(tag), body, Sql::trusted(tag));
}

Sql guard(const Sql& query, const std::string& message, const std::string& hint) {
  return block(sql(
      "BEGIN\n  IF EXISTS ({}) THEN\n    RAISE EXCEPTION USING MESSAGE = {},\n      HINT = {};\n"
      "  END IF;\nEND",
      query, Literal{message}, Literal{hint}));
}

}  // namespace schemadiff
