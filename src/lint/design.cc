// ST: how new tables, columns and keys are made. Looked at where the last of the files leaves them,
// so that what a later file adds counts.
#include <algorithm>
#include <set>

#include "lint/look.h"
#include "sql/sql.h"

namespace schemadiff {

namespace {

void find_missing_key(const LintRun& run, const LintRelation& table, Findings& out) {
  if (run.existed(table.oid) || table.partition) return;
  for (const LintConstraint& constraint : table.constraints)
    if (constraint.type == 'p') return;
  out.add("ST101", first_place(run, table.name), "the table " + table.sql + " has no primary key",
          "nothing names one row of it, logical replication cannot update or delete in it, and the "
          "same row can be there twice");
}

bool begins_with(const LintIndex& index, const std::vector<int>& columns) {
  if (!index.valid || index.columns.size() < columns.size() ||
      index.definition.find(" WHERE ") != std::string::npos)
    return false;
  std::set<int> first(index.columns.begin(),
                      index.columns.begin() + static_cast<std::ptrdiff_t>(columns.size()));
  return first == std::set<int>(columns.begin(), columns.end());
}

void find_foreign_keys(const LintRun& run, const LintRelation& table, Findings& out) {
  const LintRelation* was = run.was(table.oid);
  for (const LintConstraint& key : table.constraints) {
    if (key.type != 'f' || key.inherited || (was != nullptr && was->same(key))) continue;
    if (std::ranges::any_of(
            table.indexes, [&](const LintIndex& index) { return begins_with(index, key.columns); }))
      continue;
    const std::vector<std::string> names = table.names_of(key.columns);
    out.add("ST102", first_place(run, names.front(), table.name),
            "no index serves the foreign key " + key.name + " of " + table.sql,
            "to delete a row of " + key.referenced_name +
                ", or to change its key, the server reads "
                "all of " +
                table.sql,
            "CREATE INDEX ON " + table.sql + " (" + listed(names) + ");");
  }
}

// "btree (a, b) INCLUDE (c)" as what it does: a unique index serves as one that is not.
void find_indexes(const LintRun& run, const LintRelation& table, Findings& out) {
  const LintRelation* was = run.was(table.oid);
  auto is_new = [&](const LintIndex& index) { return !was || !was->same(index); };
  std::set<std::int64_t> told;
  for (const LintIndex& one : table.indexes)
    for (const LintIndex& other : table.indexes) {
      if (one.oid == other.oid || one.inherited || other.inherited || one.of_constraint ||
          !(is_new(one) || is_new(other)) || told.contains(one.oid))
        continue;
      const LintIndex& newer = is_new(one) ? one : other;
      if (one.definition == other.definition && (!one.unique || other.unique)) {
        const bool twins = one.unique == other.unique && !other.of_constraint;
        if (twins && told.contains(other.oid)) continue;
        told.insert(one.oid);
        out.add("ST103", first_place(run, newer.name),
                "the index " + one.name + " of " + table.sql + " is there twice: " + other.name,
                "every write pays for both",
                "DROP INDEX CONCURRENTLY " + quote_ident(one.name) + ";");
      } else if (!one.unique && one.columns.size() < other.columns.size() &&
                 other.definition.starts_with(one.definition.substr(0, one.definition.rfind(')')) +
                                              ",")) {
        told.insert(one.oid);
        out.add("ST104", first_place(run, newer.name),
                "the index " + one.name + " of " + table.sql + " is the beginning of " + other.name,
                "the longer one serves whatever it does, and every write pays for both");
      }
    }
  for (const LintIndex& index : table.indexes)
    if (!index.valid && is_new(index) && table.kind != 'p' && !index.inherited)
      out.add("ST115", first_place(run, index.name), "the index " + index.name + " is not valid",
              "nothing uses it, and every write pays for it");
}

struct TypeAdvice {
  const char* code;
  const char* type;  // as format_type begins it
  const char* why;
};
constexpr TypeAdvice kTypes[] = {
    {"ST106", "json", "jsonb does the same, can be compared and indexed, and is read faster"},
    {"ST107", "character(",
     "char(n) is padded with blanks, which comparisons then ignore; use text, "
     "with a check of its length where there is a limit"},
    {"ST108", "timestamp without time zone",
     "the same value means another moment in each time zone; use timestamptz"},
    {"ST109", "money",
     "what is printed and read depends on lc_monetary, and the currency is nowhere; "
     "use numeric"},
    {"ST114", "time with time zone",
     "a zone without a date has no offset; use timestamptz or time"},
    {"ST113", "character varying(",
     "a longer limit later is a change of the table; use text with a "
     "check"},
};

bool has_type(const LintColumn& column, std::string_view type) {
  if (type == "json") return column.type == "json" || column.type == "json[]";
  if (type == "timestamp without time zone")
    return column.type.starts_with("timestamp") && column.type.find("without") != std::string::npos;
  if (type == "time with time zone")
    return column.type.starts_with("time") && !column.type.starts_with("timestamp") &&
           column.type.find("with time zone") != std::string::npos;
  return column.type.starts_with(type);
}

void find_types(const LintRun& run, const LintRelation& table, Findings& out) {
  const LintRelation* was = run.was(table.oid);
  if (table.partition) return;
  for (const auto& [number, column] : table.columns) {
    if (was != nullptr && was->columns.contains(number)) continue;
    const std::string name = "the column " + column.name + " of " + table.sql;
    auto place = [&] { return first_place(run, column.name, table.name); };
    for (const TypeAdvice& advice : kTypes)
      if (has_type(column, advice.type))
        out.add(advice.code, place(), name + " is " + column.type, advice.why);
    if (column.default_expression.starts_with("nextval(") && column.type != "text")
      out.add("ST110", place(), name + " is a serial",
              "its sequence is an object of its own with grants of its own, and anybody may write "
              "over its numbers; use GENERATED ALWAYS AS IDENTITY",
              quote_ident(column.name) + " " + column.type + " GENERATED ALWAYS AS IDENTITY");
  }
}

void find_key_types(const LintRun& run, const LintRelation& table, Findings& out) {
  const LintRelation* was = run.was(table.oid);
  if (table.partition) return;
  for (const LintConstraint& key : table.constraints) {
    if (key.type != 'p' || key.columns.size() != 1 || (was != nullptr && was->same(key))) continue;
    const LintColumn& column = table.columns.at(key.columns.front());
    auto place = [&] { return first_place(run, column.name, table.name); };
    const std::string name = "the primary key " + column.name + " of " + table.sql;
    const bool counted = column.identity || column.default_expression.starts_with("nextval(");
    if (counted && (column.type == "integer" || column.type == "smallint"))
      out.add("ST105", place(), name + " is " + column.type,
              std::string("it ends at ") + (column.type == "integer" ? "2147483647" : "32767") +
                  ", and to make it larger later writes the table anew; use bigint");
    const bool refers = std::ranges::any_of(table.constraints, [&](const LintConstraint& other) {
      return other.type == 'f' && other.columns == key.columns;
    });
    if (run.options.uuid_keys && column.type != "uuid" && !refers)
      out.add("ST111", place(), name + " is no uuid", "[lint] uuid_keys asks for it");
  }
}

void find_not_valid(const LintRun& run, const LintRelation& table, Findings& out) {
  const LintRelation* was = run.was(table.oid);
  for (const LintConstraint& constraint : table.constraints)
    if (!constraint.validated && !constraint.inherited &&
        (was == nullptr || was->same(constraint) == nullptr))
      out.add("ST117", first_place(run, constraint.name),
              "the constraint " + constraint.name + " of " + table.sql + " is not validated",
              "rows that were there may break it; validate it in a migration behind this one",
              "ALTER TABLE " + table.sql + " VALIDATE CONSTRAINT " + quote_ident(constraint.name) +
                  ";");
}

void find_gaps(const LintRun& run, Findings& out) {
  if (!run.options.sequential) return;
  auto digits = [](const std::string& version) {
    const std::size_t at = version.find_first_of("0123456789");
    return at == std::string::npos || version.size() - at > 18 ? 0LL
                                                               : std::stoll(version.substr(at));
  };
  for (const LintFile& file : run.files) {
    const auto at = std::ranges::find(run.versions, file.version);
    if (at == run.versions.begin() || at == run.versions.end()) continue;
    const std::string& last = *(at - 1);
    if (digits(*at) > digits(last) + 1)
      out.add("ST112", {file.path, 0, 0, ""},
              "the version " + file.version + " does not follow " + last,
              "versions are counted here, so a file is missing, or is not merged yet");
  }
}

void find_in_run(const LintRun& run, Findings& out) {
  for (const auto& [oid, relation] : run.end().relations) {
    if (relation->kind == 'm') find_indexes(run, *relation, out);
    if (!relation->is_table()) continue;
    find_missing_key(run, *relation, out);
    find_foreign_keys(run, *relation, out);
    find_indexes(run, *relation, out);
    find_types(run, *relation, out);
    find_key_types(run, *relation, out);
    find_not_valid(run, *relation, out);
  }
  find_gaps(run, out);
}

}  // namespace

const LintFamily& design_rules() {
  static const LintFamily family = {
      "ST",
      "design of what is new",
      {{"ST101", Severity::kWarning, "a table without a primary key"},
       {"ST102", Severity::kWarning, "a foreign key that no index serves"},
       {"ST103", Severity::kWarning, "an index that is there twice"},
       {"ST104", Severity::kInfo, "an index that is the beginning of another"},
       {"ST105", Severity::kWarning, "a counted key that is smaller than bigint"},
       {"ST106", Severity::kWarning, "json where jsonb would do"},
       {"ST107", Severity::kWarning, "char(n)"},
       {"ST108", Severity::kWarning, "timestamp without time zone"},
       {"ST109", Severity::kWarning, "money"},
       {"ST110", Severity::kInfo, "serial where identity would do"},
       {"ST111", Severity::kWarning, "a key that is no uuid, where [lint] uuid_keys asks for it"},
       {"ST112", Severity::kWarning, "a gap in versions that are counted"},
       {"ST113", Severity::kOff, "varchar(n)"},
       {"ST114", Severity::kWarning, "time with time zone"},
       {"ST115", Severity::kWarning, "an index that is not valid"},
       {"ST117", Severity::kInfo, "a constraint that no file validates"}},
      nullptr,
      nullptr,
      find_in_run};
  return family;
}

}  // namespace schemadiff
