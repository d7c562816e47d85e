// Domains and their constraints (PostgreSQL documentation, "CREATE DOMAIN").
#include "catalog/kind.h"
#include "kinds/not_null.h"

namespace schemadiff {

namespace {

struct Domain {
  static constexpr auto keyword = "DOMAIN", catalog = "pg_type", query = R"sql(
    SELECT t.oid, format_type(t.typbasetype, t.typtypmod) AS type,
           CASE WHEN t.typcollation <> b.typcollation
                THEN t.typcollation::regcollation::text END AS collation,
           t.typnotnull AS not_null, n.conname AS not_null_name,
           obj_description(n.oid, 'pg_constraint') AS not_null_comment,
           coalesce(pg_get_expr(t.typdefaultbin, 0), quote_literal(t.typdefault)) AS default
      FROM pg_type t JOIN pg_type b ON b.oid = t.typbasetype
      LEFT JOIN pg_constraint n ON n.contypid = t.oid AND n.contype = 'n'
     WHERE t.typtype = 'd')sql";

  Sql type;
  Sql collation;
  Sql default_expression;
  NotNull not_null;

  bool operator==(const Domain&) const = default;

  static Domain read(const Row& row) {
    return {row.sql("type"),
            row.sql("collation"),
            row.sql("default"),
            {row.boolean("not_null"), row.text_or_empty("not_null_name"), false, false,
             row.text_or_empty("not_null_comment")}};
  }

  Sql create(const Name& name, const std::vector<Sql>& clauses) const {
    Sql text = sql("CREATE DOMAIN {} AS {}", name.full, type);
    if (!collation.empty()) text += sql(" COLLATE {}", collation);
    if (!default_expression.empty()) text += sql(" DEFAULT {}", default_expression);
    if (not_null.set) text += sql(" {}", not_null.clause(name.name + "_not_null"));
    for (const Sql& clause : clauses) text += sql("\n  {}", clause);
    return text;
  }

  static void alter(Domain& have, const Domain& want, const Name& name, Steps& steps) {
    Sql head = sql("ALTER DOMAIN {}", name.full);
    if (settle(have.default_expression, want.default_expression))
      steps.add(Phase::kTighten, want.default_expression.empty()
                                     ? sql("{} DROP DEFAULT", head)
                                     : sql("{} SET DEFAULT {}", head, want.default_expression));
    if (have.not_null.set && !want.not_null.set) {
      steps.add(Phase::kLoosen, sql("{} DROP NOT NULL", head));
      have.not_null = {};
    }
    if (!have.not_null.set && want.not_null.set) {
      const Sql clause = want.not_null.clause(name.name + "_not_null");
      steps
          .add(Phase::kTighten,
               sql("{} {} {}", head, clause.text() == "NOT NULL" ? sql("SET") : sql("ADD"), clause))
          .hazards.push_back(
              DependsOnData{"fails if a column of domain " + name.full.text() + " holds NULL"});
      have.not_null = want.not_null.created();
    }
    alter_not_null_constraint(have.not_null, want.not_null, head, sql("DOMAIN {}", name.full), "",
                              steps);
  }

  Domain created() const { return {type, collation, default_expression, not_null.created()}; }

  // The server makes up names for NOT NULL that no other constraint of the schema has.
  static void set_aside(const Domain& have, Domain&, const Name& name, const std::string& other,
                        Steps& steps) {
    if (!have.not_null.name.empty())
      steps.add(Phase::kLoosen, sql("ALTER DOMAIN {} RENAME CONSTRAINT {} TO {}", name.full,
                                    Ident{have.not_null.name}, Ident{other + "_not_null"}));
    steps.add(Phase::kLoosen, sql("ALTER DOMAIN {} RENAME TO {}", name.full, Ident{other}));
  }
};

struct DomainConstraint {
  static constexpr auto keyword = "CONSTRAINT", catalog = "pg_constraint", query = R"sql(
    SELECT k.oid, NOT k.convalidated AS not_valid,
           regexp_replace(pg_get_constraintdef(k.oid), ' NOT VALID$', '') AS definition
      FROM pg_constraint k WHERE k.contypid <> 0 AND k.contype = 'c')sql";

  Sql definition;  // without NOT VALID, which ALTER can take away
  bool not_valid = false;

  bool operator==(const DomainConstraint&) const = default;
  static DomainConstraint read(const Row& row) {
    return {row.sql("definition"), row.boolean("not_valid")};
  }

  std::optional<Sql> clause(const Name& name) const {
    if (not_valid) return std::nullopt;
    return sql("CONSTRAINT {} {}", name.full, definition);
  }
  Sql create(const Name& name) const {
    return sql("ALTER DOMAIN {} ADD CONSTRAINT {} {}{}", name.parent, name.full, definition,
               not_valid ? sql(" NOT VALID") : Sql());
  }
  std::optional<std::string> fails_if(const Name& name) const {
    if (!clause(name)) return std::nullopt;
    return "a value of domain " + name.parent.text() + " breaks constraint " + name.full.text();
  }
  Sql drop(const Name& name) const {
    return sql("ALTER DOMAIN {} DROP CONSTRAINT {}", name.parent, name.full);
  }
  static Sql rename(const Name& name, const Ident& to) {
    return sql("ALTER DOMAIN {} RENAME CONSTRAINT {} TO {}", name.parent, name.full, to);
  }

  static void alter(DomainConstraint& have, const DomainConstraint& want, const Name& name,
                    Steps& steps) {
    if (have.definition == want.definition && have.not_valid &&
        settle(have.not_valid, want.not_valid))
      steps
          .add(Phase::kTighten,
               sql("ALTER DOMAIN {} VALIDATE CONSTRAINT {}", name.parent, name.full))
          .hazards.push_back(DependsOnData{"fails if a value of domain " + name.parent.text() +
                                           " breaks constraint " + name.full.text()});
  }
};

}  // namespace

const Kind& domain_kind() {
  static const KindOf<Domain> kind;
  return kind;
}

const Kind& domain_constraint_kind() {
  static const KindOf<DomainConstraint> kind;
  return kind;
}

}  // namespace schemadiff
