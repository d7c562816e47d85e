// Reads and compares what a database holds.
#include "plan/contents.h"

#include "plan/compare.h"
#include "sql/counted.h"

namespace schemadiff {

namespace {

std::string changed_rows(const Contents& first, const Contents& second) {
  std::map<std::string, std::pair<RowDigest, RowDigest>> both;
  for (const auto& [table, digest] : first.rows) both[table].first = digest;
  for (const auto& [table, digest] : second.rows) both[table].second = digest;
  std::string text;
  for (const auto& [table, digests] : both) {
    const auto& [before, after] = digests;
    if (before == after) continue;
    text += "table " + table + ": ";
    text += before.rows == after.rows
                ? "its rows are others after the second run\n"
                : count_of(static_cast<std::size_t>(before.rows), "row") +
                      " after the first run, " + std::to_string(after.rows) + " after the second\n";
  }
  return text;
}

}  // namespace

Contents contents_of(Session& session, const Scope& scope) {
  return {read_catalog(session, scope), row_digests(session)};
}

std::string changes_of_second_run(const Contents& first, const Contents& second,
                                  const Scope& scope) {
  const auto changes = differences(second.catalog, first.catalog, scope);
  return (changes.empty() ? "" : to_text(changes) + "\n") + changed_rows(first, second);
}

}  // namespace schemadiff
