// The words come from the statements, what is there afterwards from the catalog.
#include "plan/run_again.h"

#include <algorithm>
#include <map>

#include "sql/second_run.h"

namespace schemadiff {

namespace {

// Of an object by its identity or, of what is renamed, by its label.
Sql is_there(const std::string& catalog, const std::string& identity, bool there = true) {
  static const std::map<std::string, const char*, std::less<>> kLookups = {
      {"pg_class", "to_regclass"}, {"pg_type", "to_regtype"}, {"pg_namespace", "to_regnamespace"}};
  if (const auto found = kLookups.find(catalog); found != kLookups.end())
    return sql("pg_catalog.{}({}) IS {}NULL", Ident{found->second}, Literal{identity},
               there ? sql("NOT ") : Sql());
  Sql row =
      sql("(pg_catalog.pg_identify_object(o.tableoid, o.oid, 0)).identity = {}", Literal{identity});
  if (catalog == "pg_operator")  // as a commutator it may be there by name only
    row = sql("o.oid = pg_catalog.to_regoperator({}) AND o.oprcode <> 0", Literal{identity});
  if (catalog == "pg_subscription")  // those of all databases are in one catalog
    row =
        sql("{} AND o.subdbid = (SELECT oid FROM pg_catalog.pg_database WHERE datname ="
            " pg_catalog.current_database())",
            row);
  return sql("{}EXISTS (SELECT FROM pg_catalog.{} o WHERE {})", there ? Sql() : sql("NOT "),
             Ident{catalog}, row);
}

// As pg_identify_object prints what a label names: "c ON s.t" is "c on s.t" there.
std::string identity_of(const Step::Formerly& formerly) {
  std::string text = formerly.label.text();
  if (const std::size_t at = text.rfind(" ON "); at != std::string::npos)
    text.replace(at, 4, " on ");
  return text;
}

class Writer {
 public:
  explicit Writer(const Catalog& after) : after_(after) {}

  void begin_file() { result_.boundaries.insert(result_.steps.size()); }

  void write(const Step& step) {
    const std::size_t first = result_.steps.size();
    write(step, step.action, first);
    for (const Sql& action : step.more) write(step, action, first);
    result_.steps[first].hazards = step.hazards;
  }

  Plan take() { return std::move(result_); }

 private:
  // Actions go on sharing a statement where none of them has to be asked about.
  void write(const Step& step, const Sql& action, std::size_t first) {
    const Sql whole = action.empty() ? step.head : sql("{} {}", step.head, action);
    const SecondRun second = for_second_run(whole.text(), after_.major_version);
    std::string head = action.empty() ? second.text : step.head.text();
    const std::string rest = action.empty() ? "" : second.text.substr(head.size() + 1);
    if (second.alters && is_gone(second.relation)) head = where_it_exists(head);
    Step made = step;
    made.more.clear();
    made.hazards.clear();
    made.head = Sql::trusted(head);
    made.action = Sql::trusted(rest);
    if (const Sql condition = condition_of(step, second); !condition.empty()) {
      made.head = run_only_if(condition, head + (rest.empty() ? "" : " " + rest));
      made.action = {};
    }
    std::vector<Step>& steps = result_.steps;
    if (!made.action.empty() && steps.size() > first && steps.back().head == made.head)
      steps.back().more.push_back(made.action);
    else
      steps.push_back(std::move(made));
  }

  bool is_gone(const std::string& relation) const {
    return !relation.empty() && after_.find({"pg_class", relation}) == nullptr;
  }

  bool has_column(const std::string& relation, const std::string& column) const {
    const Object* object = after_.find({"pg_class", relation});
    if (object == nullptr) return true;  // IF EXISTS of the relation says enough
    const auto parts = object->kind->parts(*object);
    return parts.empty() || std::ranges::find(parts, column, &Part::name) != parts.end();
  }

  Sql condition_of(const Step& step, const SecondRun& second) const {
    const auto& [catalog, identity] = step.object;
    if (second.renames && !step.formerly.catalog.empty())
      return is_there(step.formerly.catalog, identity_of(step.formerly));
    std::vector<Sql> all;
    if (second.creates && !catalog.empty())
      all.push_back(is_there(catalog, identity, false));
    else if (second.needs_object && second.relation.empty() && !catalog.empty() &&
             after_.find(step.object) == nullptr)
      all.push_back(is_there(catalog, identity));
    if (!second.alters && is_gone(second.relation))
      all.push_back(is_there("pg_class", second.relation));
    if (!second.column.empty() && !has_column(second.relation, second.column))
      all.push_back(second.if_column);
    if (!second.only_if.empty()) all.push_back(second.only_if);
    return join(all, " AND ");
  }

  const Catalog& after_;
  Plan result_;
};

}  // namespace

Plan written_to_run_again(const Plan& plan, const Catalog& after) {
  Writer writer(after);
  for (std::size_t i = 0; i < plan.steps.size(); ++i) {
    if (plan.boundaries.contains(i)) writer.begin_file();
    writer.write(plan.steps[i]);
  }
  return writer.take();
}

}  // namespace schemadiff
