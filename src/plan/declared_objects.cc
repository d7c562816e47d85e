// By keyword, name, schema and table; overloads are told apart by the server where there is one,
// else by what their types are called.
#include "plan/declared_objects.h"

#include <algorithm>
#include <memory>

#include "dev/item.h"

namespace schemadiff {

namespace {

std::string keyword_of(const std::string& noun) {
  if (noun == "statistics object") return "STATISTICS";
  std::string keyword = noun;
  for (char& c : keyword) c = c == '-' ? ' ' : static_cast<char>(c - (c >= 'a' && c <= 'z') * 32);
  return keyword;
}

bool is(const Object& object, const Declaration& declared, const std::string& schema) {
  if (object.kind->keyword() != keyword_of(declared.noun)) return false;
  if (declared.table.name.empty())
    return object.name.parent.empty() &&
           (object.name.schema.empty() || object.name.schema == schema);
  return object.name.parent == sql("{}.{}", Ident{schema}, Ident{declared.table.name});
}

Sql type_text(const QualifiedName& type) {
  const bool array = type.name.ends_with("[]");
  Ident name{array ? type.name.substr(0, type.name.size() - 2) : type.name};
  Sql text = type.schema.empty() ? sql("{}", name) : sql("{}.{}", Ident{type.schema}, name);
  return array ? sql("{}[]", text) : text;
}

// The input types in an identity as the server prints it, "shop.total(integer,text)", called what
// the parser calls them in a declaration: pg_catalog.int4, text.
std::vector<QualifiedName> argument_types(const Object& routine) {
  const std::string& identity = routine.id.identity;
  const std::string name =
      sql("{}.{}", Ident{routine.name.schema}, Ident{routine.name.name}).text();
  if (!identity.starts_with(name + "(")) return {};
  const Script script =
      parse_script("identity", "CREATE FUNCTION f" + identity.substr(name.size()) +
                                   " RETURNS void LANGUAGE sql AS ''");
  if (script.statements.empty()) return {};
  const Analysis analysis = analyse(script.statements.front());
  return analysis.declares.empty() ? std::vector<QualifiedName>{} : analysis.declares[0].arguments;
}

// Whether the name of a type in a file can mean the type. The server prints without a schema what
// stands in pg_catalog.
bool can_mean(const QualifiedName& written, const QualifiedName& type,
              const std::vector<std::string>& path) {
  if (written.name != type.name) return false;
  const std::string schema = type.schema.empty() ? "pg_catalog" : type.schema;
  if (!written.schema.empty()) return written.schema == schema;
  return schema == "pg_catalog" || std::ranges::find(path, schema) != path.end();
}

const Object* overloaded_by_words(const std::vector<const Object*>& found,
                                  const Declaration& declared,
                                  const std::vector<std::string>& path) {
  const Object* meant = nullptr;
  for (const Object* object : found) {
    const std::vector<QualifiedName> types = argument_types(*object);
    if (!std::ranges::equal(declared.arguments, types,
                            [&](const QualifiedName& written, const QualifiedName& type) {
                              return can_mean(written, type, path);
                            }))
      continue;
    if (meant != nullptr) return nullptr;  // two types of one name on the search_path
    meant = object;
  }
  return meant;
}

}  // namespace

DeclaredObjects::DeclaredObjects(const Catalog& catalog, Session* session) : session_(session) {
  for (const auto& [id, object] : catalog.objects) by_name_.emplace(object.name.name, &object);
}

const Object* DeclaredObjects::find(const Declaration& declared,
                                    const std::vector<std::string>& search_path) const {
  const bool on_table = !declared.table.name.empty();
  const QualifiedName& placed = on_table ? declared.table : declared.name;
  std::vector<std::string> schemas = search_path;
  if (!placed.schema.empty()) schemas = {placed.schema};
  auto [first, last] = by_name_.equal_range(declared.name.name);
  for (const std::string& schema : schemas) {
    std::vector<const Object*> found;
    for (auto entry = first; entry != last; ++entry)
      if (is(*entry->second, declared, schema)) found.push_back(entry->second);
    if (found.size() == 1) return found[0];
    if (!found.empty()) return overloaded(found, declared, schema, search_path);
  }
  return nullptr;
}

// The server knows what types the names of types mean.
const Object* DeclaredObjects::overloaded(const std::vector<const Object*>& found,
                                          const Declaration& declared, const std::string& schema,
                                          const std::vector<std::string>& path) const {
  if (session_ == nullptr) return overloaded_by_words(found, declared, path);
  std::vector<Sql> types;
  types.reserve(declared.arguments.size());
  for (const QualifiedName& type : declared.arguments) types.push_back(type_text(type));
  Sql routine = sql("{}.{}({})", Ident{schema}, Ident{declared.name.name}, join(types, ","));
  session_->begin();
  if (!path.empty()) session_->execute(sql("SET LOCAL search_path = {}", idents(path)));
  std::string oid =
      session_->value(sql("SELECT coalesce(to_regprocedure({})::oid, 0)", Literal{routine.text()}));
  session_->execute("SET LOCAL search_path = ''");
  std::string identity = session_->value(sql("SELECT {}::regprocedure::text", Literal{oid}));
  session_->rollback();
  for (const Object* object : found)
    if (object->id.identity == identity) return object;
  return nullptr;
}

std::map<ObjectId, Place> declared_places(const Catalog& catalog,
                                          const std::vector<Script>& scripts) {
  std::map<ObjectId, Place> places;
  const DeclaredObjects finder(catalog, nullptr);
  for (const Item& item : read_items(scripts))
    for (const Declaration& declared : item.analysis.declares)
      if (const Object* object = finder.find(declared, item.search_path()))
        places.emplace(object->id, item.place());
  return places;
}

// Read when a message needs it, which is rare, and then once. The catalog is that of the scripts.
Places places_in(const std::vector<Script>& scripts) {
  return [scripts, known = std::make_shared<std::optional<std::map<ObjectId, Place>>>()](
             const Catalog& catalog, const ObjectId& id) -> std::optional<Place> {
    if (!known->has_value()) *known = declared_places(catalog, scripts);
    const auto found = (*known)->find(id);
    return found == (*known)->end() ? std::nullopt : std::optional(found->second);
  };
}

}  // namespace schemadiff
