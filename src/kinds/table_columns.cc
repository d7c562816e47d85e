// Reading of pg_attribute, and the order of what ALTER TABLE does to several columns.
#include "kinds/table_columns.h"

#include <algorithm>

#include "sql/lexer.h"

namespace schemadiff {

std::string columns_subquery(int version) {
  // NOT NULL constraints are rows of pg_constraint from 18 on, compression is there from 14 on.
  auto constraint_column = [&](const char* expression, const char* alias) {
    return std::string("array_agg(coalesce(") + (version >= 18 ? expression : "NULL") +
           ", '')::text ORDER BY a.attnum) AS " + alias + ",";
  };
  return R"sql((
    SELECT array_agg(a.attname::text ORDER BY a.attnum) AS names,
           array_agg(format_type(a.atttypid, a.atttypmod) ORDER BY a.attnum) AS types,
           array_agg(CASE WHEN a.attcollation <> y.typcollation
                          THEN a.attcollation::regcollation::text ELSE '' END
                     ORDER BY a.attnum) AS collations,
           array_agg(coalesce(pg_get_expr(d.adbin, d.adrelid), '') ORDER BY a.attnum)
             AS defaults,
           array_agg(a.attgenerated::text ORDER BY a.attnum) AS generated,
           array_agg(a.attnotnull ORDER BY a.attnum) AS not_null,
           array_agg(a.attidentity::text ORDER BY a.attnum) AS identities,
           array_agg(coalesce(s.seqrelid::regclass::text, '') ORDER BY a.attnum)
             AS identity_names,
           array_agg(coalesce(concat_ws(' ', s.seqtypid::regtype, s.seqstart,
                                        s.seqincrement, s.seqmin, s.seqmax, s.seqcache,
                                        s.seqcycle), '') ORDER BY a.attnum)
             AS identity_options,
           array_agg(coalesce(nullif(a.attstattarget, -1)::text, '') ORDER BY a.attnum)
             AS statistics,
           array_agg(a.attstorage::text ORDER BY a.attnum) AS storages,
           array_agg(y.typstorage::text ORDER BY a.attnum) AS usual_storages,
)sql" + constraint_column("n.conname", "not_null_names") +
         constraint_column("n.connoinherit::text", "not_null_no_inherit") +
         constraint_column("(NOT n.convalidated)::text", "not_null_not_valid") +
         constraint_column("obj_description(n.oid, 'pg_constraint')", "not_null_comments") +
         (version >= 14 ? "array_agg(a.attcompression::text ORDER BY a.attnum)"
                        : "array_agg(''::text)") +
         R"sql( AS compressions,
           array_agg(coalesce(array_to_string(a.attoptions, ','), '') ORDER BY a.attnum)
             AS column_options
      FROM pg_attribute a
      JOIN pg_type y ON y.oid = a.atttypid
      LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
      LEFT JOIN pg_depend i ON a.attidentity <> '' AND i.deptype = 'i'
            AND i.refclassid = 'pg_class'::regclass AND i.refobjid = a.attrelid
            AND i.refobjsubid = a.attnum AND i.classid = 'pg_class'::regclass
      LEFT JOIN pg_sequence s ON s.seqrelid = i.objid
      LEFT JOIN pg_constraint n ON n.contype = 'n' AND n.conrelid = a.attrelid
            AND n.conkey = ARRAY[a.attnum]
     WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) a)sql";
}

TableColumns read_columns(const Row& row) {
  TableColumns columns;
  auto names = row.list("names"), types = row.list("types"), collations = row.list("collations"),
       defaults = row.list("defaults"), generated = row.list("generated"),
       not_null = row.list("not_null"), identities = row.list("identities"),
       identity_names = row.list("identity_names"), identity_options = row.list("identity_options"),
       statistics = row.list("statistics"), storages = row.list("storages"),
       usual_storages = row.list("usual_storages"), compressions = row.list("compressions"),
       column_options = row.list("column_options"), not_null_names = row.list("not_null_names"),
       no_inherit = row.list("not_null_no_inherit"), not_valid = row.list("not_null_not_valid"),
       not_null_comments = row.list("not_null_comments");
  for (std::size_t i = 0; i < names.size(); ++i)
    columns.list.push_back(
        {names[i], Sql::trusted(types[i]), Sql::trusted(collations[i]), Sql::trusted(defaults[i]),
         !generated[i].empty(), generated[i] == "v",
         NotNull{not_null[i] == "t", not_null_names[i], no_inherit[i] == "true",
                 not_valid[i] == "true", not_null_comments[i]},
         identities[i], Sql::trusted(identity_names[i]),
         identities[i].empty() ? SequenceOptions{} : SequenceOptions::parse(identity_options[i]),
         ColumnSettings::parse(statistics[i], storages[i], usual_storages[i], compressions[i],
                               column_options[i])});
  return columns;
}

namespace {

// PostgreSQL neither drops a column that a generated one is made of nor changes its type, so that
// one goes for the moment. As wanted. The expression is the server's, so its names are the
// columns'.
std::vector<Column> generated_from_changed(const TableColumns& have, const TableColumns& want) {
  std::vector<Column> list;
  for (const Column& column : want.list) {
    const Column* known = have.find(column.name);
    if (!column.generated || known == nullptr || !known->generated) continue;
    const auto sources = mentions(known->default_expression.text());
    if (std::ranges::any_of(sources, [&](const std::string& source) {
          const Column *before = have.find(source), *after = want.find(source);
          return before != nullptr && (after == nullptr || before->type != after->type ||
                                       before->collation != after->collation);
        }))
      list.push_back(column);
  }
  return list;
}

}  // namespace

void alter_columns(TableColumns& have, const TableColumns& want, const Name& name, Steps& steps) {
  const Sql head = sql("ALTER TABLE {}", name.full);
  const std::vector<Column> generated = generated_from_changed(have, want);
  for (const Column& column : generated) {
    steps.add(Phase::kLoosen, head, sql("DROP COLUMN {}", Ident{column.name}), column.name);
    steps.disturb(column.name, Disturbance::kGone);
    have.remove(column.name);
  }
  std::vector<Column> leaving = have.missing_in(want);
  std::ranges::stable_partition(leaving, &Column::generated);  // before what they are made of
  for (const Column& gone : leaving) {
    steps.add(Phase::kLoosen, head, sql("DROP COLUMN {}", Ident{gone.name}), gone.name)
        .hazards.push_back(LosesData{"column " + gone.name + " of table " + name.full.text()});
    steps.disturb(gone.name, Disturbance::kGone);
    have.remove(gone.name);
  }
  for (const Column& wanted : want.list) {
    if (std::ranges::find(generated, wanted.name, &Column::name) != generated.end()) continue;
    if (Column* known = have.find(wanted.name)) {
      const std::size_t first = steps.list().size();
      alter_column(*known, wanted, name, steps);
      // In one statement with the columns that are made of it.
      for (std::size_t i = first; i < steps.list().size() && !generated.empty(); ++i)
        if (steps.list()[i].phase == Phase::kShape) steps.list()[i].part.clear();
      continue;
    }
    Step& step =
        steps.add(Phase::kShape, head, sql("ADD COLUMN {}", wanted.definition(name)), wanted.name);
    if (wanted.not_null.set && wanted.default_expression.empty() && wanted.identity.empty())
      step.hazards.push_back(DependsOnData{"fails if " + name.full.text() + " has rows: column " +
                                           wanted.name + " is NOT NULL and has no default"});
    alter_column(have.list.emplace_back(wanted.created()), wanted, name, steps);
  }
  for (const Column& column : generated) {
    steps.add(Phase::kShape, head, sql("ADD COLUMN {}", column.definition(name)));
    alter_column(have.list.emplace_back(column.created()), column, name, steps);
  }
}

void describe_columns(const TableColumns& columns, const Object& object, RelationModel& relation) {
  for (const Column& column : columns.list) {
    auto comment = object.comments.find(column.name);
    relation.columns.push_back({column.name, column.type.text(), column.not_null.set,
                                column.default_expression.text(), column.generated,
                                !column.identity.empty(),
                                comment == object.comments.end() ? "" : comment->second});
  }
}

}  // namespace schemadiff
