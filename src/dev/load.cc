// Reads, checks, orders, runs: the loading of schema files step by step.
#include "dev/load.h"

#include "dev/executor.h"
#include "dev/function_bodies.h"
#include "dev/order.h"
#include "dev/roles.h"
#include "dev/tablespaces.h"

namespace schemadiff {

namespace {

void check(const std::vector<Item>& items, const LoadOptions& options) {
  if (items.empty() && !options.allow_empty)
    throw Error("E302", "the schema files declare nothing")
        .help("write at least one CREATE statement into a file that `[schema] src` covers");
  for (const Item& item : items) {
    if (const auto& objection = item.analysis.not_declarative)
      throw Error(objection->id, objection->what).at(item.place()).help(objection->help);
    if (const auto& objection = item.analysis.reaches_outside; objection && !options.trusted)
      throw Error(objection->id, objection->what).at(item.place()).help(objection->help);
  }
}

// Every database has a schema "public"; declaring it as well is right and changes nothing.
bool is_given(const Item& item) {
  const Analysis& analysis = item.analysis;
  return analysis.type == "CreateSchemaStmt" && analysis.declares.size() == 1 &&
         analysis.declares[0].name.name == "public" && analysis.roles.empty();
}

}  // namespace

void load(Session& session, const std::vector<Script>& scripts, const LoadOptions& options) {
  if (scripts.empty())
    throw Error("E301", "there are no schema files")
        .help("`[schema] src` in atlas.toml names files, folders or patterns such as schema/*.sql");
  std::vector<Item> items = read_items(scripts);
  check(items, options);
  std::erase_if(items, is_given);
  Ordered ordered = in_order(std::move(items));
  prepare_server(session, ordered.items, options);
  SessionSettings settings(session);
  try {
    session.execute("SET check_function_bodies = off");
    execute(session, settings, ordered);
    check_function_bodies(session, settings, ordered.items);
  } catch (...) {
    try {
      session.rollback();  // harmless outside a transaction
    } catch (const Error&) {
      // The connection may be what broke; the first error says more.
    }
    throw;
  }
  session.execute(settings.change_to(std::make_shared<const Settings>()));
  session.execute("RESET check_function_bodies");
}

void prepare_server(Session& session, const std::vector<Item>& items, const LoadOptions& options) {
  NamedRoles roles;
  for (const Item& item : items) roles.add(item.analysis, item.statement);
  create_missing_roles(session, roles, options.create_roles);
  create_missing_tablespaces(session, tablespaces_of(items), options.create_roles);
}

void load_within(Session& session, std::vector<Item> items, const std::vector<Item>& bodies,
                 const LoadOptions& options) {
  check(items, options);
  std::erase_if(items, is_given);
  Ordered ordered = in_order(std::move(items));
  SessionSettings settings(session);
  session.execute("SET check_function_bodies = off");
  execute(session, settings, ordered, Commits::kNo);
  check_function_bodies(session, settings, bodies);
}

}  // namespace schemadiff
