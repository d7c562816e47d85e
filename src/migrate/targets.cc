// Names for URLs, and rows of a control database.
#include "migrate/targets.h"

#include <set>

#include "pg/session.h"
#include "pg/url.h"

namespace schemadiff {

namespace {

// Names that occur once.
bool all_differ(const std::vector<std::string>& names) {
  return std::set<std::string>(names.begin(), names.end()).size() == names.size();
}

Error misshapen(const std::string& what) {
  return Error("E233", "the rows of targets_query make no targets")
      .why(what)
      .help(
          "it selects a row for each: name, and url (postgres://...) or schema (in the database "
          "that is asked)");
}

std::string value_of(const Row& row, const std::string& column) {
  return row.has(column) ? row.text_or_empty(column) : "";
}

NamedTarget target_of(const Row& row, const std::string& control_url) {
  if (!row.has("name")) throw misshapen("there is no column name");
  NamedTarget target{value_of(row, "name"), value_of(row, "url"), value_of(row, "schema")};
  if (target.name.empty()) throw misshapen("one has no name");
  if (target.url.empty() == target.schema.empty())
    throw misshapen("\"" + target.name + "\" has " +
                    (target.url.empty() ? "neither url nor schema" : "both url and schema"));
  if (target.url.empty()) target.url = with_search_path(control_url, target.schema);
  return target;
}

}  // namespace

std::vector<NamedTarget> listed_targets(const std::vector<std::string>& urls) {
  std::vector<std::string> names, longer;
  for (const std::string& url : urls) {
    check_url(url);
    names.push_back(database_of(url));
    longer.push_back(host_of(url) + "/" + names.back());
  }
  if (!all_differ(names)) names = longer;
  if (!all_differ(names))
    throw Error("E234", "two of the targets have the same host and database, and so the same name")
        .help("name each database once; where only ports differ, write them behind the host");
  std::vector<NamedTarget> targets;
  for (std::size_t i = 0; i < urls.size(); ++i) {
    if (names[i].empty())
      throw Error("E235", "a target names no database").help("postgres://host/database");
    targets.push_back({names[i], urls[i], ""});
  }
  return targets;
}

std::vector<NamedTarget> queried_targets(const std::string& control_url, const std::string& query) {
  Rows rows;
  Session session(control_url);
  try {
    session.execute("BEGIN READ ONLY");
    rows = session.query(Sql::trusted(query));
    session.rollback();
  } catch (const ServerError& error) {
    throw Error("E236", "targets_query fails on " + session.label() + ": " + error.what())
        .why(error.why())
        .help("it selects a row for each target: name, and url or schema");
  }
  std::vector<NamedTarget> targets;
  std::set<std::string> names;
  for (const Row& row : rows) {
    targets.push_back(target_of(row, control_url));
    if (!names.insert(targets.back().name).second)
      throw misshapen("two are called \"" + targets.back().name + "\"");
  }
  return targets;
}

}  // namespace schemadiff
