// Base types, and shell types that are never completed (PostgreSQL documentation, "CREATE TYPE").
#include "catalog/kind.h"
#include "kinds/type_circle.h"

namespace schemadiff {

namespace {

struct BaseType {
  static constexpr auto keyword = "TYPE", catalog = "pg_type";
  static constexpr bool hollow_shell = true;
  // An array type is a base type too, made by the server.
  static std::string query(int version) {
    return std::string(R"sql(
    SELECT t.oid, t.typisdefined AS defined, t.typstorage AS storage,
           ARRAY['RECEIVE', nullif(t.typreceive::oid, 0)::regproc::text,
                 'SEND', nullif(t.typsend::oid, 0)::regproc::text,
                 'TYPMOD_IN', nullif(t.typmodin::oid, 0)::regproc::text,
                 'TYPMOD_OUT', nullif(t.typmodout::oid, 0)::regproc::text,
                 'ANALYZE', nullif(t.typanalyze::oid, 0)::regproc::text,
                 'SUBSCRIPT', )sql") +
           (version >= 14 ? "nullif(t.typsubscript::oid, 0)::regproc::text" : "NULL") + R"sql(
           ] AS functions,
           ARRAY['INPUT', t.typinput::regproc::text, 'OUTPUT', t.typoutput::regproc::text,
                 'INTERNALLENGTH', CASE t.typlen WHEN -1 THEN 'VARIABLE' ELSE t.typlen::text END,
                 'PASSEDBYVALUE', CASE WHEN t.typbyval THEN 'true' END,
                 'ALIGNMENT', CASE t.typalign WHEN 'c' THEN 'char' WHEN 's' THEN 'int2'
                                              WHEN 'd' THEN 'double' END,
                 'CATEGORY', quote_literal(nullif(t.typcategory::text, 'U')),
                 'PREFERRED', CASE WHEN t.typispreferred THEN 'true' END,
                 'DEFAULT', quote_literal(t.typdefault),
                 'ELEMENT', format_type(nullif(t.typelem, 0), NULL),
                 'DELIMITER', quote_literal(nullif(t.typdelim::text, ',')),
                 'COLLATABLE', CASE WHEN t.typcollation <> 0 THEN 'true' END] AS options
      FROM pg_type t
     WHERE (t.typtype = 'b' OR NOT t.typisdefined)
       AND NOT EXISTS (SELECT FROM pg_type e WHERE e.typarray = t.oid))sql";
  }

  bool defined = false;
  std::vector<std::string> options;    // name, value, name, value; "" for one that is not set
  std::vector<std::string> functions;  // those that ALTER can change, written alike
  std::string storage;                 // p plain, e external, m main, x extended

  bool operator==(const BaseType&) const = default;

  static BaseType read(const Row& row) {
    if (!row.boolean("defined")) return {};
    return {true, row.list("options"), row.list("functions"), row.text("storage")};
  }

  static Sql storage_word(const std::string& letter) {
    return letter == "p"   ? sql("plain")
           : letter == "e" ? sql("external")
           : letter == "m" ? sql("main")
                           : sql("extended");
  }

  Sql create(const Name& name) const {
    if (!defined) return sql("CREATE TYPE {}", name.full);
    std::vector<Sql> list;
    for (const auto* part : {&options, &functions})
      for (std::size_t i = 0; i + 1 < part->size(); i += 2)
        if (!(*part)[i + 1].empty())
          list.push_back(sql("{} = {}", Sql::trusted((*part)[i]), Sql::trusted((*part)[i + 1])));
    if (storage != "p") list.push_back(sql("STORAGE = {}", storage_word(storage)));
    return sql("CREATE TYPE {} (\n  {}\n)", name.full, join(list, ",\n  "));
  }

  static void alter(BaseType& have, const BaseType& want, const Name& name, Steps& steps) {
    if (!have.defined && settle(have, want)) steps.add(Phase::kShape, want.create(name));
    if (have.options != want.options) return;
    std::vector<Sql> list;
    for (std::size_t i = 1; i < want.functions.size(); i += 2)
      if (settle(have.functions[i], want.functions[i]))
        list.push_back(
            sql("{} = {}", Sql::trusted(want.functions[i - 1]),
                want.functions[i].empty() ? sql("NONE") : Sql::trusted(want.functions[i])));
    // Values that are stored out of line cannot be made plain again.
    if (want.storage != "p" && settle(have.storage, want.storage))
      list.push_back(sql("STORAGE = {}", storage_word(want.storage)));
    if (!list.empty())
      steps.add(Phase::kShape, sql("ALTER TYPE {} SET ({})", name.full, join(list)));
  }

  // CREATE TYPE name, which is all that the functions need.
  BaseType shell() const { return {}; }
  bool late(const Need& need) const { return need.id.catalog == "pg_proc"; }
  Sql drop_circle(const Name& name, const std::vector<const Object*>& others) const {
    return drop_type_with_functions(name, others);
  }
};

}  // namespace

const Kind& base_type_kind() {
  static const KindOf<BaseType> kind;
  return kind;
}

}  // namespace schemadiff
