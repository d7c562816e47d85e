// Functions are made with check_function_bodies = off, since they may use each other in circles;
// afterwards pg_language.lanvalidator does what CREATE FUNCTION would have done.
#include "dev/function_bodies.h"

#include <algorithm>
#include <map>

#include "dev/executor.h"

namespace schemadiff {

namespace {

constexpr const char* kFunctions = R"sql(
  SELECT f.oid, s.nspname AS schema, f.proname AS name, f.prosrc AS body,
         vs.nspname AS validator_schema, v.proname AS validator
    FROM pg_catalog.pg_proc f
    JOIN pg_catalog.pg_namespace s ON s.oid = f.pronamespace
    JOIN pg_catalog.pg_language l ON l.oid = f.prolang
    JOIN pg_catalog.pg_proc v ON v.oid = l.lanvalidator
    JOIN pg_catalog.pg_namespace vs ON vs.oid = v.pronamespace
   WHERE s.nspname NOT IN ('pg_catalog', 'information_schema')
     AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d
                      WHERE d.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass
                        AND d.objid = f.oid AND d.deptype = 'e')
   ORDER BY f.oid)sql";

struct Check {
  const Item* item;
  Sql statement;
};

// The error's place: the server counts in the function's body, which stands in the statement as it
// is when it is quoted with dollars.
Error in_body(const ServerError& error, const Item& item) {
  const std::string& body = item.analysis.routine_body;
  std::size_t start = item.statement.text.find(body);
  Error explained_error = explained(ServerError(error.what(), error.sqlstate, 0, 0), item);
  if (error.line > 0 && start != std::string::npos) {
    Statement inner{item.statement.file, item.statement.offset + start, body, false, {}};
    explained_error.set_place(inner.place(error.line, error.column));
  }
  return std::move(explained_error).why(error.why());
}

std::vector<Check> find_checks(Session& session, const std::vector<Item>& items) {
  std::multimap<std::string, const Item*> by_name;
  for (const Item& item : items)
    if (!item.analysis.routine_body.empty() && item.checks_bodies())
      by_name.emplace(item.analysis.declares.at(0).name.name, &item);
  std::vector<Check> checks;
  if (by_name.empty()) return checks;
  for (const Row& row : session.query(kFunctions)) {
    auto [first, last] = by_name.equal_range(row.text("name"));
    for (auto found = first; found != last; ++found) {
      const Item& item = *found->second;
      std::vector<std::string> path = item.search_path();
      std::string schema = item.analysis.declares[0].name.schema;
      if (schema.empty() && !path.empty()) schema = path.front();
      if (schema != row.text("schema") || item.analysis.routine_body != row.text("body")) continue;
      checks.push_back({&item, sql("SELECT {}.{}({})", Ident{row.text("validator_schema")},
                                   Ident{row.text("validator")}, row.integer("oid"))});
      break;
    }
  }
  std::stable_sort(checks.begin(), checks.end(),
                   [](const Check& a, const Check& b) { return a.item < b.item; });
  return checks;
}

}  // namespace

void check_function_bodies(Session& session, SessionSettings& settings,
                           const std::vector<Item>& items) {
  std::vector<Check> checks = find_checks(session, items);
  if (checks.empty()) return;
  auto before = settings.in_effect();
  Sql all = sql("SET check_function_bodies = on;\n");
  for (const Check& check : checks) {
    all += settings.change_to(check.item->settings);
    all += sql("{};\n", check.statement);
  }
  try {
    session.execute(all);
    return;
  } catch (const ServerError&) {
    settings.rolled_back_to(before);
  }
  session.execute("SET check_function_bodies = on");
  for (const Check& check : checks) {
    session.execute(settings.change_to(check.item->settings));
    // As many lines as the body: the position that comes back is one in the body.
    const std::string& body = check.item->analysis.routine_body;
    std::string lines(static_cast<std::size_t>(std::count(body.begin(), body.end(), '\n')), '\n');
    try {
      session.execute(sql("{};{}\n", check.statement, Sql::trusted(lines)));
    } catch (const ServerError& error) {
      throw in_body(error, *check.item);
    }
  }
}

}  // namespace schemadiff
