// Foreign keys (PostgreSQL documentation, "Foreign Keys"). A kind of their own, so that tables that
// refer to each other need no code.
#include "catalog/kind.h"
#include "kinds/incidental.h"
#include "kinds/row_check.h"

namespace schemadiff {

namespace {

std::string action_name(const std::string& letter) {
  if (letter == "c") return "CASCADE";
  if (letter == "r") return "RESTRICT";
  if (letter == "n") return "SET NULL";
  if (letter == "d") return "SET DEFAULT";
  return "NO ACTION";
}

struct ForeignKey {
  static constexpr auto keyword = "CONSTRAINT", catalog = "pg_constraint";
  // NOT VALID is for a partitioned table from 18 on.
  static std::string query(int version) {
    return std::string("SELECT ") + (version >= 18 ? "true" : "c.relkind <> 'p'") +
           R"sql( AS can_be_not_valid,
           k.oid, pg_get_constraintdef(k.oid) AS definition, k.condeferrable AS deferrable,
           k.condeferred AS deferred, n.nspname AS target_schema, t.relname AS target_table,
           k.confupdtype AS on_update, k.confdeltype AS on_delete,
           ARRAY(SELECT (SELECT a.attname::text FROM pg_attribute a
                          WHERE a.attrelid = k.conrelid AND a.attnum = u.attnum)
                   FROM unnest(k.conkey) u(attnum)) AS columns,
           ARRAY(SELECT (SELECT a.attname::text FROM pg_attribute a
                          WHERE a.attrelid = k.confrelid AND a.attnum = u.attnum)
                   FROM unnest(k.confkey) u(attnum)) AS target_columns, coalesce(o.conname, '') AS parent
      FROM pg_constraint k
      JOIN pg_class c ON c.oid = k.conrelid
      JOIN pg_class t ON t.oid = k.confrelid
      JOIN pg_namespace n ON n.oid = t.relnamespace
      LEFT JOIN pg_constraint o ON o.oid = k.conparentid
     WHERE k.contype = 'f' AND o.conrelid IS DISTINCT FROM k.conrelid)sql";
  }
  // Of another type it may fit its other end no more until that one is changed too.
  static constexpr bool follows_resizing = true;

  Sql definition;  // without what ALTER can change: DEFERRABLE, INITIALLY DEFERRED, NOT ENFORCED
  bool deferrable = false, deferred = false, not_valid = false;
  bool enforced = true;  // always, up to PostgreSQL 17
  std::string target_schema, target_table, on_update, on_delete;
  std::vector<std::string> columns, target_columns;
  Incidental<std::string> parent;  // the key of the partitioned table of which it is a part
  Incidental<bool> can_be_not_valid;

  bool operator==(const ForeignKey&) const = default;

  static ForeignKey read(const Row& row) {
    ForeignKey key{{},
                   row.boolean("deferrable"),
                   row.boolean("deferred"),
                   false,
                   true,
                   row.text("target_schema"),
                   row.text("target_table"),
                   row.text("on_update"),
                   row.text("on_delete"),
                   row.list("columns"),
                   row.list("target_columns"),
                   {row.text("parent")},
                   {row.boolean("can_be_not_valid")}};
    std::string text = row.text("definition");
    auto cut = [&](std::string_view tail) {
      bool found = text.ends_with(tail);
      if (found) text.resize(text.size() - tail.size());
      return found;
    };
    key.not_valid = cut(" NOT VALID");
    key.enforced = !cut(" NOT ENFORCED");
    cut(" INITIALLY DEFERRED");
    cut(" DEFERRABLE");
    key.definition = Sql::trusted(text);
    return key;
  }

  Sql attributes() const { return enforced ? deferral() : sql("{} NOT ENFORCED", deferral()); }
  Sql deferral() const {
    return deferred ? sql(" DEFERRABLE INITIALLY DEFERRED")
                    : (deferrable ? sql(" DEFERRABLE") : Sql());
  }
  std::optional<Sql> clause(const Name& name) const {
    if (not_valid || !parent.value.empty()) return std::nullopt;
    return sql("CONSTRAINT {} {}{}", name.full, definition, attributes());
  }
  std::optional<ForeignKey> online(const Name& name, const std::string& as) const {
    if (!clause(name) || !enforced || !can_be_not_valid.value || !as.empty()) return std::nullopt;
    ForeignKey made = *this;
    made.not_valid = true;
    return made;
  }
  Sql create(const Name& name) const {
    if (parent.value == name.name) return {};
    if (!parent.value.empty())
      return sql("ALTER TABLE {} RENAME CONSTRAINT {} TO {}", name.parent, Ident{parent.value},
                 name.full);
    return sql("ALTER TABLE {} ADD CONSTRAINT {} {}{}{}", name.parent, name.full, definition,
               attributes(), not_valid ? sql(" NOT VALID") : Sql());
  }
  std::optional<std::string> fails_if(const Name& name) const {
    if (!clause(name) || !enforced) return std::nullopt;
    return broken_by_row(name);
  }
  Sql drop(const Name& name) const {
    return sql("ALTER TABLE {} DROP CONSTRAINT {}", name.parent, name.full);
  }
  static Sql rename(const Name& name, const Ident& to) {
    return sql("ALTER TABLE {} RENAME CONSTRAINT {} TO {}", name.parent, name.full, to);
  }

  static void alter(ForeignKey& have, const ForeignKey& want, const Name& name, Steps& steps) {
    if (have.definition != want.definition) return;
    if (!want.parent.value.empty()) {  // the server takes it from the partitioned table's
      have.deferrable = want.deferrable;
      have.deferred = want.deferred;
      have.not_valid = want.not_valid;
    }
    bool deferral_differs = settle(have.deferrable, want.deferrable);
    deferral_differs = settle(have.deferred, want.deferred) || deferral_differs;
    if (deferral_differs)
      steps.add(Phase::kShape, sql("ALTER TABLE {} ALTER CONSTRAINT {}{}", name.parent, name.full,
                                   want.deferrable ? want.deferral() : sql(" NOT DEFERRABLE")));
    if (have.enforced != want.enforced && !want.not_valid) {
      Step& step = steps.add(want.enforced ? Phase::kTighten : Phase::kLoosen,
                             sql("ALTER TABLE {} ALTER CONSTRAINT {} {}", name.parent, name.full,
                                 want.enforced ? sql("ENFORCED") : sql("NOT ENFORCED")));
      if (want.enforced) step.hazards.push_back(DependsOnData{"fails if " + broken_by_row(name)});
      have.enforced = want.enforced;
      have.not_valid = false;
    }
    if (have.not_valid && settle(have.not_valid, want.not_valid)) validate_rows(name, steps);
  }

  void describe(const Object& object, Model& model) const {
    RelationModel* relation = model.find(object.name.parent_schema, object.name.parent_name);
    if (relation != nullptr)
      relation->foreign_keys.push_back({object.name.name, columns, target_schema, target_table,
                                        target_columns, action_name(on_update),
                                        action_name(on_delete)});
  }
};

}  // namespace

const Kind& foreign_key_kind() {
  static const KindOf<ForeignKey> kind;
  return kind;
}

}  // namespace schemadiff
