// Functions and procedures (PostgreSQL documentation, "CREATE FUNCTION").
#include "catalog/kind.h"

namespace schemadiff {

namespace {

constexpr auto routine_query = R"sql(
    SELECT p.oid, rtrim(pg_get_functiondef(p.oid), E'\n') AS definition,
           CASE WHEN l.lanname NOT IN ('c', 'internal') THEN p.prosrc ELSE '' END AS body,
           pg_get_function_result(p.oid) AS result, p.proargnames AS argument_names,
           coalesce(p.proallargtypes::regtype[]::text, '') || p.proargmodes::text AS all_arguments,
           p.pronargdefaults AS defaults, p.prokind AS kind
      FROM pg_proc p JOIN pg_language l ON l.oid = p.prolang WHERE p.prokind )sql";

struct Routine {
  Sql definition;    // the whole CREATE OR REPLACE
  std::string body;  // empty when it is the name of a C function
  std::string result;
  std::vector<std::string> argument_names;
  std::string all_arguments;  // types and modes, when there are others than IN
  std::int64_t defaults = 0;
  std::string kind;  // f plain, w for windows, p procedure

  bool operator==(const Routine&) const = default;

  static Routine read(const Row& row) {
    return {row.sql("definition"),
            row.text("body"),
            row.text_or_empty("result"),
            row.list("argument_names"),
            row.text_or_empty("all_arguments"),
            row.integer("defaults"),
            row.text("kind")};
  }

  Sql create(const Name&) const {
    constexpr std::string_view verb = "CREATE OR REPLACE ";
    return sql("CREATE {}", Sql::trusted(definition.text().substr(verb.size())));
  }

  // An argument without a name can get one, unless it is part of the result.
  bool keeps_names(const Routine& want) const {
    if (!all_arguments.empty() || argument_names.size() > want.argument_names.size())
      return argument_names == want.argument_names;
    for (std::size_t i = 0; i < argument_names.size(); ++i)
      if (!argument_names[i].empty() && argument_names[i] != want.argument_names[i]) return false;
    return true;
  }

  // CREATE OR REPLACE keeps the oid and all that stands on it. It can change neither the result
  // (which the OUT arguments are part of) nor the name of an argument, nor take a default away.
  static void replace(Routine& have, const Routine& want, Steps& steps) {
    bool replaceable = have.result == want.result && have.keeps_names(want) &&
                       have.all_arguments == want.all_arguments && have.defaults <= want.defaults &&
                       have.kind == want.kind;
    if (!replaceable || have.definition == want.definition) return;
    have = want;
    steps.add(Phase::kShape, want.definition);
  }
};

struct Function {
  static constexpr auto keyword = "FUNCTION", catalog = "pg_proc";
  static std::string query(int) { return std::string(routine_query) + "IN ('f', 'w')"; }

  Routine routine;

  bool operator==(const Function&) const = default;
  static Function read(const Row& row) { return {Routine::read(row)}; }
  Sql create(const Name& name) const { return routine.create(name); }
  static void alter(Function& have, const Function& want, const Name&, Steps& steps) {
    Routine::replace(have.routine, want.routine, steps);
  }
  std::string mentions_in() const { return routine.body; }
};

struct Procedure {
  static constexpr auto keyword = "PROCEDURE", catalog = "pg_proc";
  static std::string query(int) { return std::string(routine_query) + "= 'p'"; }

  Routine routine;

  bool operator==(const Procedure&) const = default;
  static Procedure read(const Row& row) { return {Routine::read(row)}; }
  Sql create(const Name& name) const { return routine.create(name); }
  static void alter(Procedure& have, const Procedure& want, const Name&, Steps& steps) {
    Routine::replace(have.routine, want.routine, steps);
  }
  std::string mentions_in() const { return routine.body; }
};

}  // namespace

const Kind& function_kind() {
  static const KindOf<Function> kind;
  return kind;
}

const Kind& procedure_kind() {
  static const KindOf<Procedure> kind;
  return kind;
}

}  // namespace schemadiff
