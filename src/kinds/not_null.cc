// Declaring and altering NOT NULL constraints (PostgreSQL documentation, "ALTER TABLE" and "ALTER
// DOMAIN").
#include "kinds/not_null.h"

#include "sql/lexer.h"

namespace schemadiff {

namespace {

bool plain(const NotNull& constraint, const std::string& usual_name) {
  return (constraint.name.empty() || constraint.name == usual_name) && !constraint.no_inherit;
}

void add(const NotNull& want, const std::string& column, const Name& table, Steps& steps) {
  const Sql head = sql("ALTER TABLE {}", table.full);
  Sql action = sql("ALTER COLUMN {} SET NOT NULL", Ident{column});
  if (want.not_valid || !plain(want, table.name + "_" + column + "_not_null"))
    action = sql("ADD CONSTRAINT {} NOT NULL {}{}{}", Ident{want.name}, Ident{column},
                 want.no_inherit ? sql(" NO INHERIT") : Sql(),
                 want.not_valid ? sql(" NOT VALID") : Sql());
  const std::optional<Sql> values = steps.said("backfill", column);
  if (values)
    steps
        .add(Phase::kTighten,
             sql("UPDATE {} SET {} = {} WHERE {} IS NULL", table.full, Ident{column}, *values,
                 Ident{column}),
             column)
        .reads = mentions(values->text());
  Step& step = steps.add(Phase::kTighten, head, action, column);
  if (!want.not_valid && !values)
    step.hazards.push_back(DependsOnData{"fails if a row holds NULL in column " + column + " of " +
                                         table.full.text()});
}

}  // namespace

Sql NotNull::clause(const std::string& usual_name) const {
  if (plain(*this, usual_name)) return sql("NOT NULL");
  return sql("CONSTRAINT {} NOT NULL{}", Ident{name}, no_inherit ? sql(" NO INHERIT") : Sql());
}

NotNull NotNull::created() const {
  NotNull made = *this;
  made.comment.clear();
  return not_valid ? NotNull{} : made;  // NOT VALID is for ALTER TABLE alone
}

void alter_not_null(NotNull& have, const NotNull& want, const std::string& column,
                    const Name& table, Steps& steps) {
  const Sql head = sql("ALTER TABLE {}", table.full);
  if (have.set && (!want.set || (want.not_valid && !have.not_valid))) {
    steps.add(Phase::kShape, head, sql("ALTER COLUMN {} DROP NOT NULL", Ident{column}), column);
    have = {};
  }
  if (!have.set && want.set) {
    add(want, column, table, steps);
    have = want;
    have.comment.clear();
  }
  alter_not_null_constraint(have, want, head, table.full, column, steps);
  if (settle(have.no_inherit, want.no_inherit))
    steps.add(Phase::kShape, head,
              sql("ALTER CONSTRAINT {} {}", Ident{want.name},
                  want.no_inherit ? sql("NO INHERIT") : sql("INHERIT")),
              column);
  if (settle(have.not_valid, want.not_valid))
    steps.add(Phase::kTighten, head, sql("VALIDATE CONSTRAINT {}", Ident{want.name}), column)
        .hazards.push_back(DependsOnData{"fails if a row holds NULL in column " + column + " of " +
                                         table.full.text()});
}

void alter_not_null_constraint(NotNull& have, const NotNull& want, const Sql& head, const Sql& of,
                               const std::string& part, Steps& steps) {
  if (std::string before = have.name; settle(have.name, want.name))
    steps.add(Phase::kShape,
              sql("{} RENAME CONSTRAINT {} TO {}", head, Ident{before}, Ident{want.name}), part);
  if (settle(have.comment, want.comment))
    steps.add(Phase::kTighten,
              sql("COMMENT ON CONSTRAINT {} ON {} IS {}", Ident{want.name}, of,
                  want.comment.empty() ? sql("NULL") : sql("{}", Literal{want.comment})),
              part);
}

}  // namespace schemadiff
