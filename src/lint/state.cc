// Four queries over relations and what belongs to them, one for all else.
#include "lint/state.h"

#include <algorithm>
#include <set>

namespace schemadiff {

namespace {

constexpr auto kScope = R"sql(
   c.oid >= 16384 AND c.relkind IN ('r', 'p', 'm', 'v', 'f', 'S') AND c.relpersistence <> 't'
   AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
   AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.classid = 1259 AND d.objid = c.oid
                   AND d.deptype = 'e'))sql";

constexpr auto kRelationRows = R"sql(
  SELECT c.oid, n.oid AS schema_oid, n.nspname, c.relname, c.relkind AS kind,
         pg_catalog.format('%I.%I', n.nspname, c.relname) AS sql, c.relpersistence AS persistence,
         c.relispartition AS partition, c.relrowsecurity AS row_security,
         c.relam::text AS access_method, c.reltablespace::text AS tablespace,
         pg_catalog.pg_get_userbyid(c.relowner) AS owner, c.relacl::text AS privileges,
         c.reloptions AS options,
         ARRAY(SELECT p.polname::text FROM pg_catalog.pg_policy p WHERE p.polrelid = c.oid
               ORDER BY 1) AS policies
    FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace)sql";

constexpr auto kColumnRows = R"sql(
  SELECT c.oid, a.attnum AS number, a.attname, a.atttypid::bigint AS type_oid,
         a.atttypmod AS modifier, pg_catalog.format_type(a.atttypid, a.atttypmod) AS type,
         a.attnotnull AS not_null, a.attgenerated <> '' AS generated, a.attidentity <> '' AS identity,
         pg_catalog.pg_get_expr(e.adbin, e.adrelid) AS default_expression
    FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    LEFT JOIN pg_catalog.pg_attrdef e ON e.adrelid = c.oid AND e.adnum = a.attnum)sql";

constexpr auto kConstraintRows = R"sql(
  SELECT c.oid AS relation, o.oid, o.conname, o.contype AS type, o.convalidated AS validated,
         o.coninhcount > 0 OR o.conparentid <> 0 AS inherited, o.conkey::text AS columns,
         o.confrelid::bigint AS referenced, r.relname AS referenced_name,
         pg_catalog.pg_get_constraintdef(o.oid) AS definition
    FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_catalog.pg_constraint o ON o.conrelid = c.oid AND o.contype IN ('c', 'f', 'p', 'u', 'x')
    LEFT JOIN pg_catalog.pg_class r ON r.oid = o.confrelid)sql";

constexpr auto kIndexRows = R"sql(
  SELECT c.oid AS relation, ic.oid, ic.relname, i.indisunique AS is_unique,
         i.indisprimary AS is_primary, i.indisvalid AS valid,
         EXISTS (SELECT FROM pg_catalog.pg_constraint o WHERE o.conindid = i.indexrelid
                 AND o.contype IN ('p', 'u', 'x')) AS of_constraint,
         ic.relispartition AS inherited,
         '{' || pg_catalog.array_to_string((i.indkey::int2[])[0:i.indnkeyatts - 1], ',') || '}'
           AS columns,
         pg_catalog.regexp_replace(pg_catalog.pg_get_indexdef(i.indexrelid), '^.*? USING ', '')
           AS definition, ic.relfilenode::bigint AS file
    FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_catalog.pg_index i ON i.indrelid = c.oid
    JOIN pg_catalog.pg_class ic ON ic.oid = i.indexrelid)sql";

constexpr auto kTypeRows = R"sql(
  SELECT t.oid, pg_catalog.format('%I.%I', n.nspname, t.typname) AS sql, n.nspname, t.typname,
         t.typtype = 'd' AS domain,
         ARRAY(SELECT e.enumlabel::text FROM pg_catalog.pg_enum e WHERE e.enumtypid = t.oid
               ORDER BY e.enumsortorder) AS labels,
         ARRAY(SELECT o.conname::text FROM pg_catalog.pg_constraint o WHERE o.contypid = t.oid
               AND o.contype = 'c' ORDER BY 1)
           || CASE WHEN t.typnotnull THEN ARRAY['NOT NULL'] ELSE '{}' END AS constraints,
         ARRAY(SELECT o.conname::text FROM pg_catalog.pg_constraint o WHERE o.contypid = t.oid
               AND NOT o.convalidated ORDER BY 1) AS not_valid
    FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
   WHERE t.typtype IN ('e', 'd') AND t.oid >= 16384 AND n.nspname !~ '^pg_'
     AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.classid = 1247 AND d.objid = t.oid
                     AND d.deptype = 'e'))sql";

constexpr auto kOtherRows = R"sql(
  SELECT 'schema' AS what, n.oid, n.nspname::text AS name FROM pg_catalog.pg_namespace n
   WHERE n.oid >= 16384 AND n.nspname !~ '^pg_'
   UNION ALL
  SELECT 'setting', 0, pg_catalog.current_setting('lock_timeout'))sql";

constexpr auto kRoutineRows = R"sql(
  SELECT p.oid, p.oid::pg_catalog.regprocedure::text AS name FROM pg_catalog.pg_proc p
   WHERE p.oid >= 16384
     AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.classid = 1255 AND d.objid = p.oid
                     AND d.deptype = 'e'))sql";

// What the transaction has locked for more than reading; of an index its table.
constexpr auto kLocked = R"sql(
  SELECT DISTINCT coalesce(i.indrelid, l.relation)::bigint AS oid FROM pg_catalog.pg_locks l
    LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = l.relation
   WHERE l.pid = pg_catalog.pg_backend_pid() AND l.locktype = 'relation' AND l.relation >= 16384
     AND l.mode <> 'AccessShareLock')sql";

std::vector<int> numbers(const std::string& array) {
  std::vector<int> list;
  for (const std::string& item : parse_array(array)) list.push_back(std::stoi(item));
  return list;
}

LintRelation relation_of(const Row& row) {
  LintRelation relation;
  relation.oid = row.integer("oid");
  relation.schema_oid = row.integer("schema_oid");
  relation.schema = row.text("nspname");
  relation.name = row.text("relname");
  relation.sql = row.text("sql");
  relation.kind = row.text("kind").at(0);
  relation.persistence = row.text("persistence").at(0);
  relation.partition = row.boolean("partition");
  relation.row_security = row.boolean("row_security");
  relation.access_method = row.text("access_method");
  relation.tablespace = row.text("tablespace");
  relation.owner = row.text("owner");
  relation.privileges = row.text_or_empty("privileges");
  relation.options = row.list("options");
  relation.policies = row.list("policies");
  return relation;
}

LintColumn column_of(const Row& row) {
  return {static_cast<int>(row.integer("number")),
          row.text("attname"),
          row.integer("type_oid"),
          row.integer("modifier"),
          row.text("type"),
          row.boolean("not_null"),
          row.text_or_empty("default_expression"),
          row.boolean("generated"),
          row.boolean("identity")};
}

LintConstraint constraint_of(const Row& row) {
  return {row.integer("oid"),        row.text("conname"),
          row.text("type").at(0),    row.boolean("validated"),
          row.boolean("inherited"),  numbers(row.is_null("columns") ? "{}" : row.text("columns")),
          row.integer("referenced"), row.text_or_empty("referenced_name"),
          row.text("definition")};
}

LintIndex index_of(const Row& row) {
  return {row.integer("oid"),        row.text("relname"),          row.boolean("is_unique"),
          row.boolean("is_primary"), row.boolean("valid"),         row.boolean("of_constraint"),
          row.boolean("inherited"),  numbers(row.text("columns")), row.text("definition"),
          row.integer("file")};
}

// Those of the filter, in place of what the state has of them.
void read_relations(Session& session, const Sql& filter, LintState& state) {
  std::map<std::int64_t, LintRelation> found;
  auto rows = [&](const char* query, const char* order) {
    return session.query(sql("{} WHERE {} {} ORDER BY {}", Sql::trusted(query),
                             Sql::trusted(kScope), filter, Sql::trusted(order)));
  };
  for (const Row& row : rows(kRelationRows, "1"))
    found.emplace(row.integer("oid"), relation_of(row));
  for (const Row& row : rows(kColumnRows, "1, 2")) {
    LintColumn column = column_of(row);
    found.at(row.integer("oid")).columns.emplace(column.number, std::move(column));
  }
  for (const Row& row : rows(kConstraintRows, "1, 3"))
    found.at(row.integer("relation")).constraints.push_back(constraint_of(row));
  for (const Row& row : rows(kIndexRows, "1, 3"))
    found.at(row.integer("relation")).indexes.push_back(index_of(row));
  for (auto& [oid, relation] : found)
    state.relations[oid] = std::make_shared<const LintRelation>(std::move(relation));
}

void read_others(Session& session, LintState& state) {
  state.types.clear();
  state.schemas.clear();
  for (const Row& row : session.query(kTypeRows)) {
    LintType type{row.integer("oid"),      row.text("sql"),       row.text("nspname"),
                  row.text("typname"),     row.boolean("domain"), row.list("labels"),
                  row.list("constraints"), row.list("not_valid")};
    state.types.emplace(type.oid, std::make_shared<const LintType>(std::move(type)));
  }
  for (const Row& row : session.query(kOtherRows)) {
    const std::string& what = row.text("what");
    if (what == "schema") state.schemas.emplace(row.integer("oid"), row.text("name"));
    if (what == "setting") state.lock_timeout = row.text("name");
  }
}

}  // namespace

const LintColumn* LintRelation::column(const std::string& named) const {
  for (const auto& [number, column] : columns)
    if (column.name == named) return &column;
  return nullptr;
}

const LintConstraint* LintRelation::constraint(std::int64_t wanted) const {
  const auto found = std::ranges::find(constraints, wanted, &LintConstraint::oid);
  return found == constraints.end() ? nullptr : &*found;
}

const LintIndex* LintRelation::index(std::int64_t wanted) const {
  const auto found = std::ranges::find(indexes, wanted, &LintIndex::oid);
  return found == indexes.end() ? nullptr : &*found;
}

const LintConstraint* LintRelation::same(const LintConstraint& wanted) const {
  const auto found = std::ranges::find_if(constraints, [&](const LintConstraint& one) {
    return one.oid == wanted.oid ||
           (one.name == wanted.name && one.type == wanted.type && one.columns == wanted.columns);
  });
  return found == constraints.end() ? nullptr : &*found;
}

const LintIndex* LintRelation::same(const LintIndex& wanted) const {
  const auto found = std::ranges::find_if(indexes, [&](const LintIndex& one) {
    return one.oid == wanted.oid || (one.name == wanted.name && one.unique == wanted.unique &&
                                     one.columns == wanted.columns);
  });
  return found == indexes.end() ? nullptr : &*found;
}

std::vector<std::string> LintRelation::names_of(const std::vector<int>& of) const {
  std::vector<std::string> names;
  for (int number : of) {
    const auto found = columns.find(number);
    names.push_back(found == columns.end() ? "expr" : found->second.name);
  }
  return names;
}

const LintRelation* LintState::find(std::int64_t oid) const {
  const auto found = relations.find(oid);
  return found == relations.end() ? nullptr : found->second.get();
}

const LintRelation* LintState::find(const std::string& named) const {
  for (const auto& [oid, relation] : relations)
    if (relation->sql == named) return relation.get();
  return nullptr;
}

LintState read_lint_state(Session& session) {
  LintState state;
  read_relations(session, {}, state);
  read_others(session, state);
  for (const Row& row : session.query(kRoutineRows))
    state.routines.emplace(row.integer("oid"), row.text("name"));
  return state;
}

LintState read_lint_state(Session& session, const LintState& before,
                          const std::vector<std::string>& named) {
  LintState state = before;
  Sql query = Sql::trusted(kLocked);
  if (!named.empty())
    query = sql(
        "WITH RECURSIVE named (oid) AS (SELECT c.oid FROM pg_catalog.pg_class c"
        " WHERE c.relname IN ({}) UNION SELECT i.inhrelid FROM pg_catalog.pg_inherits i"
        " JOIN named ON named.oid = i.inhparent) SELECT l.oid FROM ({}) l JOIN named USING (oid)",
        literals(named), query);
  std::vector<Sql> oids;
  for (const Row& row : session.query(query)) {
    state.relations.erase(row.integer("oid"));
    oids.push_back(sql("{}", row.integer("oid")));
  }
  if (!oids.empty()) read_relations(session, sql("AND c.oid IN ({})", join(oids)), state);
  read_others(session, state);
  return state;
}

}  // namespace schemadiff
