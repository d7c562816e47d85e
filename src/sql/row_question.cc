// One shape of WHERE for each sort of demand.
#include "sql/row_question.h"

#include "sql/lexer.h"
#include "sql/row_numbers.h"
#include "sql/walk.h"

namespace schemadiff {

namespace {

using What = RowDemand::What;

constexpr int kMost = 10;  // rows that are shown

std::string listed(const std::vector<std::string>& names) { return idents(names).text(); }

Sql from_table(const RowDemand& demand, const RowFacts& facts) {
  return sql("FROM {}{}", demand.own_rows && facts.heirs ? sql("ONLY ") : Sql(),
             written(demand.table));
}

Sql where(const std::vector<Sql>& conditions) {
  return conditions.empty() ? Sql() : sql(" WHERE {}", join(conditions, " AND "));
}

void ask_unique(RowQuestion& ask, const RowDemand& demand) {
  std::vector<Sql> conditions;
  if (!demand.condition.empty()) conditions.push_back(sql("({})", demand.condition));
  for (const Sql& value : demand.values)
    if (!demand.nulls_alike) conditions.push_back(sql("{} IS NOT NULL", value));
  ask.from += where(conditions);
  ask.alike = demand.values;
  ask.sentence = "others have the same (" + join(demand.values).text() + ")";
}

// Every row with every other one: where no operator can be hashed that grows with the square of the
// rows, which the index of the statement itself does not. A NULL is in no conflict, whatever the
// operator.
void ask_exclusion(RowQuestion& ask, const RowDemand& demand) {
  std::vector<Sql> there, same, said;
  Sql values = sql("tableoid AS schemadiff_table, ctid AS schemadiff_row");
  for (std::size_t i = 0; i < demand.values.size(); ++i) {
    const Ident name{"schemadiff_" + std::to_string(i + 1)};
    values += sql(", {} AS {}", demand.values[i], name);
    there.push_back(sql("a.{} IS NOT NULL", name));
    same.push_back(sql("a.{} {} b.{}", name, demand.operators[i], name));
    said.push_back(sql("{} WITH {}", demand.values[i], demand.operators[i]));
  }
  const Sql rows =
      demand.condition.empty() ? ask.from : sql("{} WHERE ({})", ask.from, demand.condition);
  ask.from = sql(
      "FROM (SELECT *, {} {}) AS a WHERE {} AND EXISTS (SELECT FROM (SELECT {} {}) AS b WHERE {}"
      " AND (a.schemadiff_table, a.schemadiff_row) <> (b.schemadiff_table, b.schemadiff_row))",
      values, rows, join(there, " AND "), values, rows, join(same, " AND "));
  ask.as_check = false;
  ask.sentence = "others exclude them (" + join(said).text() + ")";
}

bool ask_reference(RowQuestion& ask, const RowDemand& demand, const RowFacts& facts) {
  const std::vector<std::string>& keys =
      demand.other_columns.empty() ? facts.other_key : demand.other_columns;
  if (keys.size() != demand.columns.size()) return false;
  std::vector<Sql> there, missing, same;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    const Ident column{demand.columns[i]};
    there.push_back(sql("r.{} IS NOT NULL", column));
    missing.push_back(sql("r.{} IS NULL", column));
    same.push_back(sql("o.{} = r.{}", Ident{keys[i]}, column));
  }
  const Sql none =
      sql("NOT EXISTS (SELECT FROM {}{} AS o WHERE {})", facts.other_heirs ? sql("ONLY ") : Sql(),
          written(demand.other), join(same, " AND "));
  if (demand.match_full && keys.size() > 1)
    ask.from +=
        sql(" AS r WHERE ({}) AND ({} OR {})", join(there, " OR "), join(missing, " OR "), none);
  else
    ask.from += sql(" AS r WHERE {} AND {}", join(there, " AND "), none);
  ask.sentence =
      "no row of " + written(demand.other).text() + " has their (" + listed(demand.columns) + ")";
  return true;
}

bool ask_fit(RowQuestion& ask, const RowDemand& demand, const RowFacts& facts) {
  const std::string& type = demand.type_name.name;
  const bool in_catalog = demand.type_name.schema.empty();
  const bool strings = in_catalog && (type == "varchar" || type == "bpchar");
  const std::string fits = demand.columns.front() + " does not fit " + demand.type.text();
  ask.sentence =
      "column " + quote_ident(demand.columns.front()) + " does not fit " + demand.type.text();
  if (facts.labels && !demand.source.empty()) {
    const Sql list = facts.labels->empty() ? sql("''") : literals(*facts.labels);
    ask.from += sql(" WHERE CAST({} AS text) NOT IN ({})", demand.source, list);
    return true;
  }
  if (strings && demand.modifiers.size() == 1) {  // what is cut off may be spaces
    ask.from +=
        sql(" WHERE length(rtrim(CAST({} AS text))) > {}", demand.becomes, demand.modifiers[0]);
    return true;
  }
  if (facts.always_fits) return false;
  if (const auto outside = outside_of_number(demand, facts.source_type)) {
    ask.from += sql(" WHERE {}", *outside);
    return true;
  }
  if (facts.source_is_text && facts.server_version >= 16 && !demand.source.empty()) {
    ask.from += sql(" WHERE NOT pg_catalog.pg_input_is_valid(CAST({} AS text), {})", demand.source,
                    Literal{demand.type.text()});
    ask.as_check = false;
    return true;
  }
  ask.trial = sql("CAST({} AS {})", demand.becomes, demand.type);
  return true;
}

Sql key_columns(const std::vector<std::string>& key) {
  std::vector<Sql> columns;
  for (const std::string& column : key) columns.push_back(sql("CAST({} AS text)", Ident{column}));
  return sql("ARRAY[{}] AS key", join(columns));
}

}  // namespace

Sql RowQuestion::count() const {
  if (!trial.empty())  // its results are counted, or it would be left out
    return sql("SELECT 0 * pg_catalog.count(v) FROM (SELECT {} AS v {} OFFSET 0) AS s", trial,
               from);
  if (alike.empty()) return sql("SELECT pg_catalog.count(*) {}", from);
  return sql(
      "SELECT coalesce(pg_catalog.sum(n), 0) FROM (SELECT pg_catalog.count(*) AS n {} GROUP BY {}"
      " HAVING pg_catalog.count(*) > 1) AS g",
      from, join(alike));
}

Sql RowQuestion::none() const {
  if (!trial.empty()) return {};
  const Sql groups = alike.empty() ? Sql() : sql(" GROUP BY {} HAVING count(*) > 1", join(alike));
  return sql("NOT EXISTS (SELECT {}{})", from, groups);
}

Sql RowQuestion::shown(const std::vector<std::string>& key) const {
  if (!trial.empty() || key.empty()) return {};
  if (alike.empty())
    return sql("SELECT {} {} ORDER BY {} LIMIT {}", key_columns(key), from, idents(key), kMost);
  return sql(
      "SELECT {} FROM (SELECT *, pg_catalog.count(*) OVER (PARTITION BY {}) AS schemadiff_n {}) AS "
      "g"
      " WHERE schemadiff_n > 1 ORDER BY {} LIMIT {}",
      key_columns(key), join(alike), from, idents(key), kMost);
}

Sql RowQuestion::one_by_one(const std::vector<std::string>& key) const {
  const Sql name = sql("{}", Ident{dotted_name(table.text()).back()});
  const Sql order = key.empty() ? Sql() : sql(" ORDER BY {}", idents(key));
  std::vector<Sql> values;
  for (const std::string& column : key)
    values.push_back(sql("CAST(schemadiff_row.{} AS text)", Ident{column}));
  const Sql body = sql(
      R"sql(#variable_conflict use_column
DECLARE
  schemadiff_row {}%ROWTYPE;
  schemadiff_count pg_catalog.int8 := 0;
  schemadiff_keys text[] := '{}';
BEGIN
  FOR schemadiff_row IN SELECT * {}{} LOOP
    BEGIN
      PERFORM {} FROM (SELECT schemadiff_row.*) AS {};
    EXCEPTION WHEN data_exception OR integrity_constraint_violation OR feature_not_supported THEN
      schemadiff_count := schemadiff_count + 1;
      IF schemadiff_count <= {} THEN
        schemadiff_keys := schemadiff_keys || pg_catalog.array_to_string(ARRAY[{}]::text[], ', ');
      END IF;
    END;
  END LOOP;
  PERFORM pg_catalog.set_config('schemadiff.count', schemadiff_count::text, true),
          pg_catalog.set_config('schemadiff.keys', schemadiff_keys::text, true);
END)sql",
      table, Sql::trusted("{}"), from, order, trial, name, kMost, join(values));
  return sql("DO {}", Literal{body.text()});
}

Sql RowQuestion::found() {
  return sql(
      "SELECT pg_catalog.current_setting('schemadiff.count') AS count,"
      " pg_catalog.current_setting('schemadiff.keys')::text[] AS keys");
}

std::optional<RowQuestion> question(const RowDemand& demand, const RowFacts& facts) {
  RowQuestion ask{
      written(demand.table), demand.columns, from_table(demand, facts), {}, {}, "", true, true};
  const auto column = [&] { return quote_ident(demand.columns.front()); };
  switch (demand.what) {
    case What::kNotNull:
      ask.from += sql(" WHERE {} IS NULL", Ident{demand.columns.front()});
      ask.sentence = "column " + column() + " is NULL";
      return ask;
    case What::kUnique:
      ask_unique(ask, demand);
      return ask;
    case What::kExcludes:
      ask_exclusion(ask, demand);
      return ask;
    case What::kCheck:
    case What::kWithin:
      if (demand.condition.empty()) return std::nullopt;
      ask.from += sql(" WHERE NOT ({})", demand.condition);
      ask.sentence = demand.what == What::kCheck ? "this is false: " + demand.condition.text()
                                                 : "they are outside of " + demand.bound.text();
      return ask;
    case What::kNotInDefault:
      if (demand.condition.empty()) return std::nullopt;
      ask.from += sql(" WHERE {}", demand.condition);
      ask.sentence = "they belong into the new partition: " + demand.bound.text();
      return ask;
    case What::kRefers:
      if (!ask_reference(ask, demand, facts)) return std::nullopt;
      return ask;
    case What::kNoRows:
      if (facts.type_has_default) return std::nullopt;
      ask.columns.clear();
      ask.also_after = false;
      ask.sentence = "the new column " + column() + " is NOT NULL and has no default";
      return ask;
    case What::kFits:
      if (!ask_fit(ask, demand, facts)) return std::nullopt;
      return ask;
    default:
      return std::nullopt;
  }
}

}  // namespace schemadiff
