// Operators (PostgreSQL documentation, "CREATE OPERATOR").
#include "catalog/kind.h"

namespace schemadiff {

namespace {

struct Operator {
  static constexpr auto keyword = "OPERATOR", catalog = "pg_operator";
  // A commutator or negator that was named before it existed is an operator without function.
  static constexpr auto query = R"sql(
    SELECT o.oid, o.oprcode::regproc::text AS function,
           format_type(nullif(o.oprleft, 0), NULL) AS left,
           format_type(nullif(o.oprright, 0), NULL) AS right,
           (SELECT format('OPERATOR(%I.%s)', n.nspname, c.oprname)
              FROM pg_operator c JOIN pg_namespace n ON n.oid = c.oprnamespace
             WHERE c.oid = o.oprcom) AS commutator,
           (SELECT format('OPERATOR(%I.%s)', n.nspname, c.oprname)
              FROM pg_operator c JOIN pg_namespace n ON n.oid = c.oprnamespace
             WHERE c.oid = o.oprnegate) AS negator,
           nullif(o.oprrest::oid, 0)::regproc::text AS restrict,
           nullif(o.oprjoin::oid, 0)::regproc::text AS join,
           o.oprcanhash AS hashes, o.oprcanmerge AS merges
      FROM pg_operator o WHERE o.oprcode <> 0)sql";

  Sql function, left, right, commutator, negator, restrict_function, join_function;
  bool hashes = false, merges = false;

  static constexpr auto renaming = Renaming::kImpossible;

  bool operator==(const Operator&) const = default;

  static Operator read(const Row& row) {
    return {row.sql("function"),   row.sql("left"),       row.sql("right"),
            row.sql("commutator"), row.sql("negator"),    row.sql("restrict"),
            row.sql("join"),       row.boolean("hashes"), row.boolean("merges")};
  }

  Sql create(const Name& name) const {
    std::vector<Sql> options = {sql("FUNCTION = {}", function)};
    auto add = [&](const Sql& value, const Sql& word) {
      if (!value.empty()) options.push_back(sql("{} = {}", word, value));
    };
    add(left, sql("LEFTARG"));
    add(right, sql("RIGHTARG"));
    add(commutator, sql("COMMUTATOR"));
    add(negator, sql("NEGATOR"));
    add(restrict_function, sql("RESTRICT"));
    add(join_function, sql("JOIN"));
    if (hashes) options.push_back(sql("HASHES"));
    if (merges) options.push_back(sql("MERGES"));
    return sql("CREATE OPERATOR {} (\n  {}\n)", name.full, join(options, ",\n  "));
  }

  static void alter(Operator& have, const Operator& want, const Name& name, Steps& steps) {
    auto set = [&](Sql& field, const Sql& wanted, const Sql& word) {
      if (settle(field, wanted))
        steps.add(Phase::kShape, sql("ALTER OPERATOR {} SET ({} = {})", name.label, word,
                                     wanted.empty() ? sql("NONE") : wanted));
    };
    set(have.restrict_function, want.restrict_function, sql("RESTRICT"));
    set(have.join_function, want.join_function, sql("JOIN"));
  }
};

}  // namespace

const Kind& operator_kind() {
  static const KindOf<Operator> kind;
  return kind;
}

}  // namespace schemadiff
