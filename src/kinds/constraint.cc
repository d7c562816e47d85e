// Primary key, unique, check and exclusion constraints of tables (PostgreSQL documentation,
// "Constraints").
#include "catalog/kind.h"
#include "kinds/options.h"

namespace schemadiff {

namespace {

struct Constraint {
  static constexpr auto keyword = "CONSTRAINT", catalog = "pg_constraint", query = R"sql(
    SELECT k.oid, k.contype AS type, NOT k.convalidated AS not_valid,
           regexp_replace(pg_get_constraintdef(k.oid), ' NOT VALID$', '') AS definition,
           ARRAY(SELECT a.attname::text
                   FROM unnest(k.conkey) WITH ORDINALITY u(attnum, place)
                   JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.attnum
                  ORDER BY u.place) AS columns,
           CASE WHEN k.contype <> 'x' THEN x.reloptions END AS options
      FROM pg_constraint k
      LEFT JOIN pg_class x ON x.oid = k.conindid
     WHERE k.conrelid <> 0 AND k.contype IN ('p', 'u', 'c', 'x'))sql";
  static constexpr bool follows_type_changes = true;

  std::string type;
  Sql definition;  // without NOT VALID, which ALTER can take away
  bool not_valid = false;
  std::vector<std::string> columns;
  std::vector<std::string> options;  // storage parameters of a key's index: "fillfactor=70"

  bool operator==(const Constraint&) const = default;

  static Constraint read(const Row& row) {
    return {row.text("type"), row.sql("definition"), row.boolean("not_valid"), row.list("columns"),
            sorted_options(row)};
  }

  // WITH (...) stands between the columns and the rest, so it can only be put in by the place where
  // pg_get_constraintdef ends the column list. Of exclusion constraints it prints WITH itself.
  Sql full_definition() const {
    if (options.empty()) return definition;
    std::string text = definition.text();
    std::string rest;
    for (const char* tail : {" NOT DEFERRABLE", " DEFERRABLE"})
      if (auto at = text.find(tail); at != std::string::npos && rest.empty()) {
        rest = text.substr(at);
        text.resize(at);
      }
    return sql("{}{}{}", Sql::trusted(text), with_options(options), Sql::trusted(rest));
  }

  std::optional<Sql> clause(const Name& name) const {
    if (not_valid) return std::nullopt;
    return sql("CONSTRAINT {} {}", name.full, full_definition());
  }
  Sql create(const Name& name) const {
    return sql("ALTER TABLE {} ADD CONSTRAINT {} {}{}", name.parent, name.full, full_definition(),
               not_valid ? sql(" NOT VALID") : Sql());
  }
  Sql drop(const Name& name) const {
    return sql("ALTER TABLE {} DROP CONSTRAINT {}", name.parent, name.full);
  }

  static void alter(Constraint& have, const Constraint& want, const Name& name, Steps& steps) {
    if (have.definition != want.definition) return;
    if (have.not_valid && settle(have.not_valid, want.not_valid))
      steps
          .add(Phase::kTighten,
               sql("ALTER TABLE {} VALIDATE CONSTRAINT {}", name.parent, name.full))
          .hazards.push_back(DependsOnData{"fails if a row of " + name.parent.text() +
                                           " breaks constraint " + name.full.text()});
    if (have.not_valid == want.not_valid)
      change_options(sql("ALTER INDEX {}.{}", Ident{name.parent_schema}, name.full), have.options,
                     want.options, steps);
  }

  void describe(const Object& object, Model& model) const {
    RelationModel* relation = model.find(object.name.parent_schema, object.name.parent_name);
    if (relation == nullptr) return;
    if (type == "p" || type == "u")
      relation->keys.push_back({object.name.name, columns, type == "p"});
    else
      relation->checks.push_back({object.name.name, definition.text()});
  }
};

}  // namespace

const Kind& constraint_kind() {
  static const KindOf<Constraint> kind;
  return kind;
}

}  // namespace schemadiff
