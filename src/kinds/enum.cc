// Enum types (PostgreSQL documentation, "Enumerated Types").
#include <algorithm>

#include "catalog/kind.h"

namespace schemadiff {

namespace {

struct Enum {
  static constexpr auto keyword = "TYPE", catalog = "pg_type", query = R"sql(
    SELECT t.oid, ARRAY(SELECT e.enumlabel::text FROM pg_enum e WHERE e.enumtypid = t.oid
                        ORDER BY e.enumsortorder) AS labels
      FROM pg_type t WHERE t.typtype = 'e')sql";

  static constexpr auto part_noun = "label";

  std::vector<std::string> labels;

  bool operator==(const Enum&) const = default;
  static Enum read(const Row& row) { return {row.list("labels")}; }

  Sql create(const Name& name) const {
    return sql("CREATE TYPE {} AS ENUM ({})", name.full, literals(labels));
  }

  std::vector<Part> parts() const {
    std::vector<Part> list;
    for (const std::string& label : labels) list.push_back({label, "label"});
    return list;
  }
  static Sql rename_part(const Name& name, const std::string& from, const std::string& to) {
    return sql("ALTER TYPE {} RENAME VALUE {} TO {}", name.full, Literal{from}, Literal{to});
  }

  // Settles what ADD VALUE can do: every label stays, in its order, and new ones come in between.
  static void alter(Enum& have, const Enum& want, const Name& name, Steps& steps) {
    std::size_t kept = 0;
    for (const std::string& label : want.labels)
      if (kept < have.labels.size() && have.labels[kept] == label) ++kept;
    if (kept < have.labels.size()) return;
    for (std::size_t i = 0; i < want.labels.size(); ++i) {
      const std::string& label = want.labels[i];
      if (i < have.labels.size() && have.labels[i] == label) continue;
      Sql statement = sql("ALTER TYPE {} ADD VALUE {}", name.full, Literal{label});
      if (i < have.labels.size()) statement += sql(" BEFORE {}", Literal{have.labels[i]});
      steps.add(Phase::kShape, statement);
      have.labels.insert(have.labels.begin() + static_cast<std::ptrdiff_t>(i), label);
    }
  }

  // Labels that go or move need a new type.
  static void set_aside(const Enum&, Enum&, const Name& name, const std::string& other,
                        Steps& steps) {
    steps.add(Phase::kLoosen, sql("ALTER TYPE {} RENAME TO {}", name.full, Ident{other}));
  }

  void describe(const Object& object, Model& model) const {
    auto comment = object.comments.find("");
    model.enums.push_back({object.name.schema, object.name.name,
                           comment == object.comments.end() ? "" : comment->second, labels});
  }
};

}  // namespace

const Kind& enum_kind() {
  static const KindOf<Enum> kind;
  return kind;
}

}  // namespace schemadiff
