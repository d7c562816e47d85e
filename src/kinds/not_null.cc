// Declaring and altering NOT NULL constraints (PostgreSQL documentation, "ALTER TABLE" and "ALTER
// DOMAIN").
#include "kinds/not_null.h"

#include "sql/lexer.h"

namespace schemadiff {

namespace {

bool plain(const NotNull& constraint, const std::string& usual_name) {
  return (constraint.name.empty() || constraint.name == usual_name) && !constraint.no_inherit;
}

DependsOnData no_null(const std::string& column, const Name& table) {
  return {"fails if a row holds NULL in column " + column + " of " + table.full.text()};
}

// Gives values to the rows that have none; false when nobody has said which.
bool backfill(const std::string& column, const Name& table, Steps& steps) {
  const std::optional<Sql> values = steps.said("backfill", column);
  if (!values) return false;
  steps
      .add_apart(Phase::kTighten,
                 sql("UPDATE {} SET {} = {} WHERE {} IS NULL", table.full, Ident{column}, *values,
                     Ident{column}),
                 column)
      .reads = mentions(values->text());
  return true;
}

Step& validate(const Ident& constraint, const std::string& column, const Name& table,
               Steps& steps) {
  const Sql head = sql("ALTER TABLE {}", table.full);
  const Sql action = sql("VALIDATE CONSTRAINT {}", constraint);
  return steps.in_use() ? steps.add_apart(Phase::kTighten, sql("{} {}", head, action), column)
                        : steps.add(Phase::kTighten, head, action, column);
}

// What others write is held to it from here on, what is there is looked at while they do.
void backfill_and_validate(const Ident& constraint, const std::string& column, const Name& table,
                           Steps& steps) {
  const bool filled = backfill(column, table, steps);
  Step& step = validate(constraint, column, table, steps);
  if (!filled) step.hazards.push_back(no_null(column, table));
}

// Over a check, which SET NOT NULL then believes; from 18 on over the constraint itself.
void add_in_use(const NotNull& want, const std::string& column, const Name& table, Steps& steps) {
  const Sql head = sql("ALTER TABLE {}", table.full);
  if (steps.server_version() >= 18) {
    steps.add(Phase::kTighten,
              sql("{} ADD CONSTRAINT {} NOT NULL {}{} NOT VALID", head, Ident{want.name},
                  Ident{column}, want.no_inherit ? sql(" NO INHERIT") : Sql()),
              column);
    return backfill_and_validate(Ident{want.name}, column, table, steps);
  }
  const std::string check = steps.free_name(table.schema, table.name + "_" + column, "not_null");
  steps.add(Phase::kTighten,
            sql("{} ADD CONSTRAINT {} CHECK ({} IS NOT NULL) NOT VALID", head, Ident{check},
                Ident{column}),
            column);
  backfill_and_validate(Ident{check}, column, table, steps);
  steps.add(Phase::kTighten, head, sql("ALTER COLUMN {} SET NOT NULL", Ident{column}), column);
  // Not in one statement, which would drop it first.
  steps.add(Phase::kTighten, sql("{} DROP CONSTRAINT {}", head, Ident{check}), column);
}

void add(const NotNull& want, const std::string& column, const Name& table, Steps& steps) {
  if (steps.in_use() && !want.not_valid) return add_in_use(want, column, table, steps);
  const Sql head = sql("ALTER TABLE {}", table.full);
  Sql action = sql("ALTER COLUMN {} SET NOT NULL", Ident{column});
  if (want.not_valid || !plain(want, table.name + "_" + column + "_not_null"))
    action = sql("ADD CONSTRAINT {} NOT NULL {}{}{}", Ident{want.name}, Ident{column},
                 want.no_inherit ? sql(" NO INHERIT") : Sql(),
                 want.not_valid ? sql(" NOT VALID") : Sql());
  const bool filled = backfill(column, table, steps);
  Step& step = steps.add(Phase::kTighten, head, action, column);
  if (!want.not_valid && !filled) step.hazards.push_back(no_null(column, table));
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
    validate(Ident{want.name}, column, table, steps).hazards.push_back(no_null(column, table));
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
