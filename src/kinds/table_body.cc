// CREATE TABLE, from the parenthesis on (PostgreSQL documentation, "CREATE TABLE").
#include "kinds/table_body.h"

#include <algorithm>

#include "kinds/row_check.h"
#include "sql/lexer.h"

namespace schemadiff {

const std::string TableBody::columns_of_query = ancestry_columns() + R"sql(,
           ARRAY(SELECT k.conname::text FROM pg_constraint k
                  WHERE k.conrelid = c.oid AND k.contype = 'c' ORDER BY k.conname) AS checks,
           ARRAY(SELECT CASE WHEN k.conislocal THEN '' ELSE pg_get_constraintdef(k.oid) END
                   FROM pg_constraint k
                  WHERE k.conrelid = c.oid AND k.contype = 'c' ORDER BY k.conname)
             AS check_definitions,
           ARRAY(SELECT k.conislocal FROM pg_constraint k
                  WHERE k.conrelid = c.oid AND k.contype = 'c' ORDER BY k.conname)
             AS check_locals, a.*)sql";

TableBody TableBody::read(const Row& row) {
  return {read_columns(row),
          read_ancestry(row),
          {{row.list("checks"), row.list("check_definitions"), row.list("check_locals")}}};
}

bool TableBody::made_as_partition() const {
  return ancestry.partition() && !ancestry.takes_rows.value &&
         std::ranges::is_sorted(columns.list, {},
                                [](const Column& column) { return column.inherited.value.place; });
}

// What CREATE TABLE says of a column; empty when nothing.
Sql TableBody::declaration(const Column& column, const Name& name, const Sql& of_type,
                           const Sql& options) const {
  const Inheritance& inherited = column.inherited.value;
  if (column.has_parents_identity()) {
    Column own = column;
    own.identity.clear();
    return declaration(own, name, of_type, options);
  }
  if (made_as_partition()) {
    Column own = column;
    if (own.generated || own.default_expression == inherited.default_expression) {
      own.generated = false;
      own.default_expression = {};
    }
    if (inherited.not_null) own.not_null = {};
    Sql text = own.options(name);
    return text.empty() ? Sql() : sql("  {}{}", Ident{column.name}, text);
  }
  if (!of_type.empty()) {
    Sql text = column.options(name);
    return text.empty() ? Sql() : sql("  {} WITH OPTIONS{}", Ident{column.name}, text);
  }
  if (!column.local && !ancestry.partition()) return {};
  Column own = column;
  const bool comes_later = ancestry.partition();  // and what it inherits has to be there before
  if (inherited.not_null && !own.not_null.local.value && !comes_later) own.not_null = {};
  return sql("  {}", own.definition(name, options));
}

Sql TableBody::text(const Name& name, const Sql& of_type, const std::vector<Sql>& clauses,
                    const std::map<std::string, Sql>& options) const {
  std::vector<Sql> lines;
  for (const Column& column : columns.list) {
    const auto own = options.find(column.name);
    if (Sql line = declaration(column, name, of_type, own == options.end() ? Sql() : own->second);
        !line.empty())
      lines.push_back(line);
  }
  for (const Sql& clause : clauses) lines.push_back(sql("  {}", clause));
  Sql body = lines.empty() ? Sql() : sql(" (\n{}\n)", schemadiff::join(lines, ",\n"));
  if (made_as_partition())
    body = sql(" PARTITION OF {}{} {}", Sql::trusted(ancestry.parents[0]), body, ancestry.bound);
  else if (!of_type.empty())
    body = sql(" OF {}{}", of_type, body);
  else if (lines.empty())
    body = sql(" ()");
  if (ancestry.parents.empty() || ancestry.partition()) return body;
  std::vector<Sql> parents;
  for (const std::string& parent : ancestry.parents) parents.push_back(Sql::trusted(parent));
  return sql("{} INHERITS ({})", body, schemadiff::join(parents));
}

TableBody TableBody::created() const {
  TableBody made = *this;
  const bool apart = ancestry.partition() && !made_as_partition();
  if (apart) {
    made.ancestry = {};
    made.checks.value = {};
  }
  for (Column& column : made.columns.list) {
    if (apart) {
      column.inherited.value = {};
      if (column.has_parents_identity()) column.identity.clear();
    }
    column = created_column(column, ancestry.partition());
  }
  return made;
}

Descent TableBody::descent(const TableBody& have, const TableBody& want) {
  const auto kept = have.ancestry.kept(want.ancestry);
  return {kept, want.ancestry.partition() && kept.empty()};
}

namespace {

void add_check(const std::string& check, const Sql& definition, const Sql& head, const Name& table,
               Steps& steps) {
  if (!steps.in_use()) {
    steps.add(Phase::kTighten, head, sql("ADD CONSTRAINT {} {}", Ident{check}, definition));
    return;
  }
  Name name;
  name.full = sql("{}", Ident{check});
  name.parent = table.full;
  steps.add(Phase::kShape,
            sql("{} ADD CONSTRAINT {} {} NOT VALID", head, Ident{check}, definition));
  Step& validation = validate_rows(name, steps);
  validation.phase = Phase::kShape;
  validation.nothing_waits = false;
}

}  // namespace

void TableBody::join(TableBody& have, const TableBody& want, const Sql& head, const Name& name,
                     Steps& steps) {
  if (have.ancestry == want.ancestry) return;
  // Heirs must have the checks of their new parents already.
  const TableChecks& checks = want.checks.value;
  if (have.ancestry.kept(want.ancestry).empty())
    for (std::size_t i = 0; i < checks.names.size(); ++i)
      if (checks.locals[i] == "f" && !std::ranges::count(have.checks.value.names, checks.names[i]))
        add_check(checks.names[i], Sql::trusted(checks.definitions[i]), head, name, steps);
  std::vector<Sql> columns;
  for (const Column& column : want.columns.list)
    if (!column.generated) columns.push_back(sql("{}", Ident{column.name}));
  join_parents(have.ancestry, want.ancestry, name, columns, steps);
  have.ancestry = want.ancestry;
}

std::vector<std::string> TableBody::sequences() const {
  std::vector<std::string> names;
  for (const Column& column : columns.list)
    if (!column.identity_name.empty()) names.push_back(column.identity_name.text());
  return names;
}

RelationModel TableBody::described(const Object& object, const std::string& type) const {
  auto comment = object.comments.find("");
  RelationModel relation;
  relation.schema = object.name.schema;
  relation.name = object.name.name;
  relation.type = type;
  relation.comment = comment == object.comments.end() ? "" : comment->second;
  relation.bound = ancestry.bound.text();
  for (const std::string& parent : ancestry.parents) {
    const std::vector<std::string> names = dotted_name(parent);
    relation.parents.push_back({names[0], names[1]});
  }
  describe_columns(columns, object, relation);
  return relation;
}

}  // namespace schemadiff
