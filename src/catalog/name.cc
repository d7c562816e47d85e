// The few shapes that names take (PostgreSQL documentation, "pg_identify_object_as_address").
#include "catalog/name.h"

namespace schemadiff {

namespace {

bool belongs_to_relation(const std::string& type) {
  return type == "table constraint" || type == "trigger" || type == "rule" || type == "policy";
}

Sql qualified(const std::string& schema, const std::string& name) {
  return sql("{}.{}", Ident{schema}, Ident{name});
}

}  // namespace

std::string read_identity(const Row& row) {
  return row.is_null("object_routine") ? row.text("object_identity") : row.text("object_routine");
}

Name read_name(const Row& row) {
  const std::string& type = row.text("object_type");
  std::vector<std::string> names = row.list("object_names"), args = row.list("object_args");
  Name name;
  if (belongs_to_relation(type)) {
    name.parent_schema = names[0];
    name.parent_name = names[1];
    name.name = names[2];
    name.parent = qualified(names[0], names[1]);
    name.full = sql("{}", Ident{names[2]});
    name.label = sql("{} ON {}", name.full, name.parent);
  } else if (type == "domain constraint") {
    name.name = args[0];
    name.parent = Sql::trusted(names[0]);
    name.parent_schema = row.text("object_schema");
    name.full = sql("{}", Ident{args[0]});
    name.label = sql("{} ON DOMAIN {}", name.full, name.parent);
  } else if (row.is_null("object_name")) {  // casts have none
    name.full = name.label = Sql::trusted(row.text("object_identity"));
  } else {
    name.schema = row.text_or_empty("object_schema");
    name.name = row.text("object_name");
    name.full =
        name.schema.empty() ? sql("{}", Ident{name.name}) : qualified(name.schema, name.name);
    name.label =
        row.is_null("object_routine") ? name.full : Sql::trusted(row.text("object_routine"));
  }
  return name;
}

}  // namespace schemadiff
