// Aggregate functions (PostgreSQL documentation, "CREATE AGGREGATE").
#include "catalog/kind.h"

namespace schemadiff {

namespace {

struct Aggregate {
  static constexpr auto keyword = "AGGREGATE", grant_keyword = "FUNCTION", catalog = "pg_proc",
                        query = R"sql(
    SELECT p.oid, a.aggkind AS kind, pg_get_function_result(p.oid) AS result, pg_get_function_arguments(p.oid) AS arguments,
           p.proparallel AS parallel, a.aggfinalmodify AS final_modify,
           a.aggmfinalmodify AS moving_final_modify,
           ARRAY['SFUNC', a.aggtransfn::text,
                 'STYPE', format_type(a.aggtranstype, NULL),
                 'SSPACE', nullif(a.aggtransspace, 0)::text,
                 'FINALFUNC', nullif(a.aggfinalfn::oid, 0)::regproc::text,
                 'FINALFUNC_EXTRA', nullif(a.aggfinalextra, false)::text,
                 'COMBINEFUNC', nullif(a.aggcombinefn::oid, 0)::regproc::text,
                 'SERIALFUNC', nullif(a.aggserialfn::oid, 0)::regproc::text,
                 'DESERIALFUNC', nullif(a.aggdeserialfn::oid, 0)::regproc::text,
                 'INITCOND', quote_literal(a.agginitval),
                 'MSFUNC', nullif(a.aggmtransfn::oid, 0)::regproc::text,
                 'MINVFUNC', nullif(a.aggminvtransfn::oid, 0)::regproc::text,
                 'MSTYPE', format_type(nullif(a.aggmtranstype, 0), NULL),
                 'MSSPACE', nullif(a.aggmtransspace, 0)::text,
                 'MFINALFUNC', nullif(a.aggmfinalfn::oid, 0)::regproc::text,
                 'MFINALFUNC_EXTRA', nullif(a.aggmfinalextra, false)::text,
                 'MINITCOND', quote_literal(a.aggminitval),
                 'SORTOP', (SELECT format('OPERATOR(%I.%s)', n.nspname, o.oprname)
                              FROM pg_operator o JOIN pg_namespace n ON n.oid = o.oprnamespace
                             WHERE o.oid = a.aggsortop)] AS options
      FROM pg_proc p JOIN pg_aggregate a ON a.aggfnoid = p.oid
     WHERE p.prokind = 'a')sql";

  std::string kind, result;  // n normal, o ordered set, h hypothetical set
  Sql arguments;
  std::string parallel, final_modify, moving_final_modify;
  std::vector<std::string> options;  // name, value, name, value; "" for one that is not set

  bool operator==(const Aggregate&) const = default;

  static Aggregate read(const Row& row) {
    return {row.text("kind"),     row.text("result"),       row.sql("arguments"),
            row.text("parallel"), row.text("final_modify"), row.text("moving_final_modify"),
            row.list("options")};
  }

  Sql drop(const Name& name) const {  // as a signature, f() would be an error
    return arguments.empty() ? sql("DROP AGGREGATE {}(*)", name.full)
                             : sql("DROP AGGREGATE {}", name.label);
  }

  static Sql modify(const std::string& letter) {
    return letter == "r" ? sql("READ_ONLY") : letter == "s" ? sql("SHAREABLE") : sql("READ_WRITE");
  }

  Sql create(const Name& name) const { return text(sql("CREATE"), name); }

  // What stands on it stays, as with functions.
  static void alter(Aggregate& have, const Aggregate& want, const Name& name, Steps& steps) {
    if (have.kind != want.kind || have.result != want.result || have.arguments != want.arguments)
      return;
    if (settle(have, want)) steps.add(Phase::kShape, want.text(sql("CREATE OR REPLACE"), name));
  }

  Sql text(const Sql& verb, const Name& name) const {
    const std::string usual_modify = kind == "n" ? "r" : "w";
    std::vector<Sql> list;
    for (std::size_t i = 0; i + 1 < options.size(); i += 2) {
      Sql word = Sql::trusted(options[i]);
      if (options[i + 1].empty()) continue;
      list.push_back(options[i].ends_with("_EXTRA")
                         ? word
                         : sql("{} = {}", word, Sql::trusted(options[i + 1])));
    }
    bool has_final = !options[7].empty(), has_moving_final = !options[27].empty();
    if (has_final && final_modify != usual_modify)
      list.push_back(sql("FINALFUNC_MODIFY = {}", modify(final_modify)));
    if (has_moving_final && moving_final_modify != usual_modify)
      list.push_back(sql("MFINALFUNC_MODIFY = {}", modify(moving_final_modify)));
    if (parallel == "s") list.push_back(sql("PARALLEL = SAFE"));
    if (parallel == "r") list.push_back(sql("PARALLEL = RESTRICTED"));
    if (kind == "h") list.push_back(sql("HYPOTHETICAL"));
    return sql("{} AGGREGATE {}({}) (\n  {}\n)", verb, name.full,
               arguments.empty() ? sql("*") : arguments, join(list, ",\n  "));
  }
};

}  // namespace

const Kind& aggregate_kind() {
  static const KindOf<Aggregate> kind;
  return kind;
}

}  // namespace schemadiff
