// Ordinary tables with their columns (PostgreSQL documentation, "CREATE TABLE"). Constraints,
// indexes and triggers are kinds of their own.
#include <algorithm>

#include "catalog/kind.h"
#include "kinds/column.h"
#include "kinds/columns.h"
#include "kinds/options.h"
#include "sql/lexer.h"

namespace schemadiff {

namespace {

struct Table {
  static constexpr auto keyword = "TABLE", catalog = "pg_class", query = R"sql(
    SELECT c.oid, c.relrowsecurity AS row_security,
           c.relforcerowsecurity AS forced_row_security, c.relpersistence AS persistence,
           c.reloptions || ARRAY(SELECT 'toast.' || unnest(x.reloptions) FROM pg_class x
                                  WHERE x.oid = c.reltoastrelid) AS options, a.*
      FROM pg_class c
     CROSS JOIN LATERAL (
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
                  array_agg(a.attcompression::text ORDER BY a.attnum) AS compressions,
                  array_agg(coalesce(array_to_string(a.attoptions, ','), '') ORDER BY a.attnum)
                    AS column_options
             FROM pg_attribute a
             JOIN pg_type y ON y.oid = a.atttypid
             LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
             LEFT JOIN pg_depend i ON a.attidentity <> '' AND i.deptype = 'i'
                   AND i.refclassid = 'pg_class'::regclass AND i.refobjid = a.attrelid
                   AND i.refobjsubid = a.attnum AND i.classid = 'pg_class'::regclass
             LEFT JOIN pg_sequence s ON s.seqrelid = i.objid
            WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) a
     WHERE c.relkind = 'r' AND NOT c.relispartition)sql";
  static constexpr bool holds_data = true;

  std::string persistence;  // p permanent, u unlogged
  std::vector<std::string> options;
  Columns<Column> columns;
  bool row_security = false, forced_row_security = false;

  bool operator==(const Table&) const = default;

  static Table read(const Row& row) {
    Table table{row.text("persistence"),
                sorted_options(row),
                {},
                row.boolean("row_security"),
                row.boolean("forced_row_security")};
    auto names = row.list("names"), types = row.list("types"), collations = row.list("collations"),
         defaults = row.list("defaults"), generated = row.list("generated"),
         not_null = row.list("not_null"), identities = row.list("identities"),
         identity_names = row.list("identity_names"),
         identity_options = row.list("identity_options"), statistics = row.list("statistics"),
         storages = row.list("storages"), usual_storages = row.list("usual_storages"),
         compressions = row.list("compressions"), column_options = row.list("column_options");
    for (std::size_t i = 0; i < names.size(); ++i)
      table.columns.list.push_back(
          {names[i], Sql::trusted(types[i]), Sql::trusted(collations[i]), Sql::trusted(defaults[i]),
           !generated[i].empty(), not_null[i] == "t", identities[i],
           Sql::trusted(identity_names[i]),
           identities[i].empty() ? SequenceOptions{} : SequenceOptions::parse(identity_options[i]),
           ColumnSettings::parse(statistics[i], storages[i], usual_storages[i], compressions[i],
                                 column_options[i])});
    return table;
  }

  Sql create(const Name& name, const std::vector<Sql>& clauses) const {
    std::vector<Sql> lines;
    for (const Column& column : columns.list) lines.push_back(sql("  {}", column.definition(name)));
    for (const Sql& clause : clauses) lines.push_back(sql("  {}", clause));
    return sql("CREATE {}TABLE {} ({}){}", persistence == "u" ? sql("UNLOGGED ") : Sql(), name.full,
               lines.empty() ? Sql() : sql("\n{}\n", join(lines, ",\n")), with_options(options));
  }

  static void alter(Table& have, const Table& want, const Name& name, Steps& steps) {
    Sql head = sql("ALTER TABLE {}", name.full);
    if (settle(have.persistence, want.persistence))
      steps.add(Phase::kShape,
                sql("{} SET {}", head, want.persistence == "u" ? sql("UNLOGGED") : sql("LOGGED")));
    change_options(head, have.options, want.options, steps);
    if (settle(have.row_security, want.row_security))
      steps.add(Phase::kTighten, sql("{} {} ROW LEVEL SECURITY", head,
                                     want.row_security ? sql("ENABLE") : sql("DISABLE")));
    if (settle(have.forced_row_security, want.forced_row_security))
      steps.add(Phase::kTighten, sql("{} {} ROW LEVEL SECURITY", head,
                                     want.forced_row_security ? sql("FORCE") : sql("NO FORCE")));
    const std::vector<Column> generated = generated_from_changed(have, want);
    for (const Column& column : generated) {
      steps.add(Phase::kLoosen, head, sql("DROP COLUMN {}", Ident{column.name}), column.name);
      steps.disturb(column.name, Disturbance::kGone);
      have.columns.remove(column.name);
    }
    std::vector<Column> leaving = have.columns.missing_in(want.columns);
    std::ranges::stable_partition(leaving, &Column::generated);  // before what they are made of
    for (const Column& gone : leaving) {
      steps.add(Phase::kLoosen, head, sql("DROP COLUMN {}", Ident{gone.name}), gone.name)
          .hazards.push_back(LosesData{"column " + gone.name + " of table " + name.full.text()});
      steps.disturb(gone.name, Disturbance::kGone);
      have.columns.remove(gone.name);
    }
    for (const Column& wanted : want.columns.list) {
      if (std::ranges::find(generated, wanted.name, &Column::name) != generated.end()) continue;
      if (Column* known = have.columns.find(wanted.name)) {
        const std::size_t first = steps.list().size();
        alter_column(*known, wanted, name, steps);
        // In one statement with the columns that are made of it.
        for (std::size_t i = first; i < steps.list().size() && !generated.empty(); ++i)
          if (steps.list()[i].phase == Phase::kShape) steps.list()[i].part.clear();
        continue;
      }
      Step& step = steps.add(Phase::kShape, head, sql("ADD COLUMN {}", wanted.definition(name)),
                             wanted.name);
      if (wanted.not_null && wanted.default_expression.empty() && wanted.identity.empty())
        step.hazards.push_back(DependsOnData{"fails if " + name.full.text() + " has rows: column " +
                                             wanted.name + " is NOT NULL and has no default"});
      Column added = wanted;
      added.settings = wanted.settings.untouched();
      alter_settings(added.settings, wanted.settings, wanted.name, head, steps);
      have.columns.list.push_back(added);
    }
    for (const Column& column : generated) {
      steps.add(Phase::kShape, head, sql("ADD COLUMN {}", column.definition(name)));
      Column added = column;
      added.settings = column.settings.untouched();
      alter_settings(added.settings, column.settings, column.name, head, steps);
      have.columns.list.push_back(added);
    }
  }

  // PostgreSQL neither drops a column that a generated one is made of nor changes its type, so that
  // one goes for the moment. As wanted. The expression is the server's, so its names are the
  // columns'.
  static std::vector<Column> generated_from_changed(const Table& have, const Table& want) {
    std::vector<Column> list;
    for (const Column& column : want.columns.list) {
      const Column* known = have.columns.find(column.name);
      if (!column.generated || known == nullptr || !known->generated) continue;
      const auto sources = mentions(known->default_expression.text());
      if (std::ranges::any_of(sources, [&](const std::string& source) {
            const Column *before = have.columns.find(source), *after = want.columns.find(source);
            return before != nullptr && (after == nullptr || before->type != after->type ||
                                         before->collation != after->collation);
          }))
        list.push_back(column);
    }
    return list;
  }

  Table created() const {
    Table made = *this;
    made.row_security = made.forced_row_security = false;
    for (Column& column : made.columns.list) column.settings = column.settings.untouched();
    return made;
  }

  // Without the defaults, which may use functions that need the table. Generated columns stay: they
  // cannot be added in their place later.
  Table shell() const {
    Table shell = *this;
    for (Column& column : shell.columns.list)
      if (!column.generated) column.default_expression = {};
    return shell;
  }
  bool late(const Need& need) const {
    const Column* column = columns.find(need.own_part);
    return need.via == "pg_attrdef" && column != nullptr && !column->generated;
  }

  void describe(const Object& object, Model& model) const {
    auto comment = [&](const std::string& part) {
      auto found = object.comments.find(part);
      return found == object.comments.end() ? std::string() : found->second;
    };
    RelationModel relation;
    relation.schema = object.name.schema;
    relation.name = object.name.name;
    relation.type = "table";
    relation.comment = comment("");
    for (const Column& column : columns.list)
      relation.columns.push_back({column.name, column.type.text(), column.not_null,
                                  column.default_expression.text(), column.generated,
                                  !column.identity.empty(), comment(column.name)});
    model.relations.push_back(std::move(relation));
  }
};

}  // namespace

const Kind& table_kind() {
  static const KindOf<Table> kind;
  return kind;
}

}  // namespace schemadiff
