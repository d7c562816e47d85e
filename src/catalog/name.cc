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
  return row.is_null("object_signature") ? row.text("object_identity")
                                         : row.text("object_signature");
}

Name read_name(const Row& row) {
  const std::string& type = row.text("object_type");
  std::vector<std::string> names = row.list("object_names"), args = row.list("object_args");
  Name name;
  if (!row.is_null("object_label")) {
    name.schema = row.text_or_empty("object_schema");
    name.full = name.label = row.sql("object_label");
  } else if (belongs_to_relation(type)) {
    name.parent_schema = names[0];
    name.parent_name = names[1];
    name.name = names[2];
    name.parent = qualified(names[0], names[1]);
    name.full = sql("{}", Ident{names[2]});
    name.label = sql("{} ON {}", name.full, name.parent);
  } else if (type == "publication relation" || type == "publication namespace") {
    name.parent_schema = names[0];  // of the table, or the schema itself: what scope is about
    name.name = names.back();
    name.parent = sql("{}", Ident{args[0]});
    name.full = name.label =
        type == "publication relation" ? qualified(names[0], names[1]) : sql("{}", Ident{names[0]});
  } else if (type == "domain constraint") {
    name.name = args[0];
    name.parent = Sql::trusted(names[0]);
    name.parent_schema = row.text("object_schema");
    name.full = sql("{}", Ident{args[0]});
    name.label = sql("{} ON DOMAIN {}", name.full, name.parent);
  } else if (type == "transform") {  // identified as "for T on language L"
    name.full = name.label = sql("FOR {} LANGUAGE {}", Sql::trusted(names[0]), Ident{args[0]});
  } else if (row.is_null("object_name")) {  // casts have none
    name.full = name.label = Sql::trusted(row.text("object_identity"));
  } else if (type == "operator") {  // not an identifier: quotes would be an error
    name.schema = row.text("object_schema");
    name.name = row.text("object_name");
    name.full = sql("{}.{}", Ident{name.schema}, Sql::trusted(name.name));
    name.label = Sql::trusted(row.text("object_signature"));
  } else {
    name.schema = row.text_or_empty("object_schema");
    name.name = row.text("object_name");
    name.full =
        name.schema.empty() ? sql("{}", Ident{name.name}) : qualified(name.schema, name.name);
    const bool of_method = type == "operator class" || type == "operator family";
    name.label = of_method                         ? Sql::trusted(row.text("object_identity"))
                 : row.is_null("object_signature") ? name.full
                                                   : Sql::trusted(row.text("object_signature"));
  }
  return name;
}

}  // namespace schemadiff
