// Questions to pg_class, pg_constraint, pg_type and pg_partitioned_table.
#include "plan/row_facts.h"

#include <algorithm>

#include "sql/lexer.h"
#include "sql/walk.h"

namespace schemadiff {

namespace {

using What = RowDemand::What;

constexpr const char* kTable = R"sql(
WITH RECURSIVE t AS (
  SELECT c.oid FROM pg_catalog.pg_class c
   WHERE c.oid = pg_catalog.to_regclass({}) AND c.relkind IN ('r', 'p', 'm')),
 down (oid) AS (
  SELECT i.inhrelid FROM pg_catalog.pg_inherits i JOIN t ON i.inhparent = t.oid
  UNION SELECT i.inhrelid FROM pg_catalog.pg_inherits i JOIN down d ON i.inhparent = d.oid),
 up (oid) AS (
  SELECT i.inhparent FROM pg_catalog.pg_inherits i JOIN t ON i.inhrelid = t.oid
  UNION SELECT i.inhparent FROM pg_catalog.pg_inherits i JOIN up u ON i.inhrelid = u.oid)
SELECT c.relkind = 'r' AND EXISTS (SELECT FROM down) AS heirs,
  ARRAY(SELECT a.attname::text
    FROM pg_catalog.pg_index i, pg_catalog.unnest(i.indkey) WITH ORDINALITY AS k (number, place)
    JOIN pg_catalog.pg_attribute a ON a.attnum = k.number
   WHERE i.indrelid = c.oid AND i.indisprimary AND k.place <= i.indnkeyatts AND a.attrelid = c.oid
   ORDER BY k.place) AS key,
  ARRAY(SELECT r.relname::text FROM pg_catalog.pg_class r
   WHERE r.oid IN (SELECT oid FROM down UNION SELECT oid FROM up)) AS kin
  FROM t JOIN pg_catalog.pg_class c ON c.oid = t.oid)sql";

constexpr const char* kColumnsOfDomain = R"sql(
WITH RECURSIVE d (oid) AS (
  SELECT pg_catalog.to_regtype({})::pg_catalog.oid
  UNION SELECT t.oid FROM pg_catalog.pg_type t JOIN d ON t.typbasetype = d.oid)
SELECT n.nspname AS schema, c.relname AS table, a.attname AS column
  FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
 WHERE a.atttypid IN (SELECT oid FROM d) AND a.attnum > 0 AND NOT a.attisdropped
   AND c.relkind IN ('r', 'm') ORDER BY 1, 2, 3)sql";

// Whether the server converts without looking: the types are the same or one is stored as the
// other, the conversion is an implicit one, or to text.
constexpr const char* kTypes = R"sql(
SELECT pg_catalog.format_type(s.oid, NULL) AS source, s.typcategory = 'S' AS is_text,
  s.oid = t.oid OR t.typcategory = 'S' AND t.typtype = 'b' OR EXISTS (
    SELECT FROM pg_catalog.pg_cast WHERE castsource = s.oid AND casttarget = t.oid
       AND (castcontext = 'i' OR castmethod = 'b')) AS fits,
  t.typtype = 'e' AS enum,
  ARRAY(SELECT enumlabel::text FROM pg_catalog.pg_enum WHERE enumtypid = t.oid ORDER BY enumsortorder) AS labels
  FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_type s ON s.oid = a.atttypid
  LEFT JOIN pg_catalog.pg_type t ON t.oid = pg_catalog.to_regtype({})
 WHERE a.attrelid = pg_catalog.to_regclass({}) AND a.attname = {} AND NOT a.attisdropped)sql";

Literal quoted(const QualifiedName& name) { return {written(name).text()}; }

// In the words of the constraint, VALUE is what a column holds.
Sql about_column(const Sql& condition, const std::string& column) {
  const std::string& text = condition.text();
  std::string result;
  std::size_t done = 0;
  for (const Token& token : tokens(text)) {
    if (token.kind != TokenKind::kWord || lower(token.in(text)) != "value") continue;
    result += text.substr(done, token.start - done) + quote_ident(column);
    done = token.end;
  }
  return Sql::trusted(result + text.substr(done));
}

Sql any_of(const std::vector<Sql>& conditions) {
  std::vector<Sql> each;
  for (const Sql& condition : conditions) each.push_back(sql("({})", condition));
  return join(each, " OR ");
}

}  // namespace

const TableFacts* RowCatalog::table(const Sql& name) {
  auto [found, is_new] = tables_.try_emplace(name.text());
  if (is_new)
    for (const Row& row : session_.query(sql(kTable, Literal{name.text()})))
      found->second = TableFacts{row.boolean("heirs"), row.list("key"), row.list("kin")};
  return found->second ? &*found->second : nullptr;
}

std::vector<RowDemand> RowCatalog::of_constraint(const RowDemand& demand) {
  const bool domain = demand.what == What::kDomainConstraint;
  const Sql of = domain ? sql("contypid = pg_catalog.to_regtype({})", quoted(demand.table))
                        : sql("conrelid = pg_catalog.to_regclass({})", quoted(demand.table));
  std::vector<RowDemand> found;
  for (const Row& row : session_.query(
           sql("SELECT pg_catalog.pg_get_constraintdef(oid) AS definition"
               " FROM pg_catalog.pg_constraint WHERE {} AND conname = {} AND NOT convalidated",
               of, Literal{demand.constraint}))) {
    const Sql text = sql("ALTER {} {} ADD {}", Sql::trusted(domain ? "DOMAIN" : "TABLE"),
                         written(demand.table), row.sql("definition"));
    for (RowDemand& said : demands_on_rows(text.text())) {
      said.put_off = false;
      said.own_rows |= demand.own_rows;
      found.push_back(std::move(said));
    }
  }
  return found;
}

std::vector<RowDemand> RowCatalog::of_domain(const RowDemand& demand) {
  std::vector<RowDemand> found;
  for (const Row& row : session_.query(sql(kColumnsOfDomain, quoted(demand.table)))) {
    RowDemand one;
    one.what = demand.what == What::kDomainNotNull ? What::kNotNull : What::kCheck;
    one.table = {row.text("schema"), row.text("table")};
    one.own_rows = true;
    one.columns = {row.text("column")};
    one.condition = about_column(demand.condition, row.text("column"));
    found.push_back(std::move(one));
  }
  return found;
}

std::optional<RowDemand> RowCatalog::of_bound(RowDemand demand) {
  const Rows parents = session_.query(
      sql("SELECT p.partrelid AS oid, pg_catalog.pg_get_partkeydef(p.partrelid) AS key,"
          " pg_catalog.pg_get_partition_constraintdef(p.partrelid) AS above,"
          " n.nspname AS schema, c.relname AS default_table"
          " FROM pg_catalog.pg_partitioned_table p LEFT JOIN pg_catalog.pg_class c"
          " ON c.oid = p.partdefid LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
          " WHERE p.partrelid = pg_catalog.to_regclass({})",
          quoted(demand.other)));
  if (parents.empty()) return std::nullopt;
  const Row& parent = parents.front();
  if (demand.what == What::kNotInDefault) {
    if (parent.is_null("default_table")) return std::nullopt;
    demand.table = {parent.text("schema"), parent.text("default_table")};
  }
  if (demand.bound.text() == "DEFAULT") {
    std::vector<Sql> others;
    for (const Row& row :
         session_.query(sql("SELECT pg_catalog.pg_get_partition_constraintdef(inhrelid) AS bound"
                            " FROM pg_catalog.pg_inherits WHERE inhparent = {} ORDER BY inhrelid",
                            parent.integer("oid"))))
      others.push_back(row.sql("bound"));
    if (others.empty()) return std::nullopt;
    demand.condition = sql("NOT ({})", any_of(others));
  } else {
    demand.condition = bound_as_condition(demand, parent);
  }
  if (!parent.is_null("above") && !demand.condition.empty())
    demand.condition = sql("({}) AND ({})", parent.sql("above"), demand.condition);
  return demand;
}

// The server says it of a partition that is there: of one in a table of the same columns, which
// goes again.
Sql RowCatalog::bound_as_condition(const RowDemand& demand, const Row& parent) {
  session_.begin();
  try {
    session_.execute(
        sql("CREATE TEMPORARY TABLE schemadiff_parent (LIKE {}) PARTITION BY {}; CREATE TEMPORARY"
            " TABLE schemadiff_part PARTITION OF pg_temp.schemadiff_parent {}",
            written(demand.other), parent.sql("key"), demand.bound));
    const Row row = session_
                        .query(
                            "SELECT pg_catalog.replace("
                            "pg_catalog.pg_get_partition_constraintdef("
                            "'pg_temp.schemadiff_part'::pg_catalog.regclass),"
                            " 'pg_temp.schemadiff_parent'::pg_catalog.regclass::pg_catalog.oid"
                            "::pg_catalog.text, '@') AS bound")
                        .at(0);
    session_.rollback();
    std::string text = row.text("bound");
    if (const auto at = text.find("'@'::oid"); at != std::string::npos)  // of hash
      text.replace(at + 1, 1, std::to_string(parent.integer("oid")));
    return Sql::trusted(text);
  } catch (const ServerError&) {  // on a standby; without the right; where the bound is a wrong one
    session_.rollback();
    return {};
  }
}

void RowCatalog::look_up_types(const RowDemand& demand, RowFacts& facts) {
  if (demand.what == What::kNoRows)
    facts.type_has_default =
        session_.value(sql("SELECT EXISTS (SELECT FROM pg_catalog.pg_type WHERE oid ="
                           " pg_catalog.to_regtype({}) AND typdefault IS NOT NULL)",
                           quoted(demand.type_name))) == "t";
  if (demand.what != What::kFits) return;
  for (const Row& row :
       session_.query(sql(kTypes, Literal{demand.type.text()}, quoted(demand.table),
                          Literal{demand.columns.front()}))) {
    facts.source_type = row.text("source");
    facts.source_is_text = row.boolean("is_text");
    if (row.is_null("enum")) continue;
    facts.always_fits = row.boolean("fits") && demand.modifiers.empty() && !demand.source.empty();
    if (row.boolean("enum")) facts.labels = row.list("labels");
  }
}

}  // namespace schemadiff
