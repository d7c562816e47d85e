// Ordinary tables with their columns (PostgreSQL documentation, "CREATE TABLE"). Constraints,
// indexes and triggers are kinds of their own.
#include "catalog/kind.h"
#include "kinds/options.h"
#include "kinds/placement.h"
#include "kinds/table_columns.h"

namespace schemadiff {

namespace {

struct Table {
  static constexpr auto keyword = "TABLE", catalog = "pg_class";
  static std::string query(int version) {
    return "SELECT " + tablespace_column + ", " + access_method_column + R"sql(,
           c.oid, c.relrowsecurity AS row_security, c.relreplident AS replica_identity,
           c.relforcerowsecurity AS forced_row_security, c.relpersistence AS persistence,
           CASE WHEN c.reloftype <> 0 THEN format_type(c.reloftype, NULL) ELSE '' END AS of_type,
           c.reloptions || ARRAY(SELECT 'toast.' || unnest(x.reloptions) FROM pg_class x
                                  WHERE x.oid = c.reltoastrelid) AS options, a.*
      FROM pg_class c
     CROSS JOIN LATERAL )sql" +
           columns_subquery(version) + R"sql(
     WHERE c.relkind = 'r' AND NOT c.relispartition)sql";
  }
  static constexpr bool holds_data = true;

  std::string persistence;  // p permanent, u unlogged
  std::string tablespace, access_method;
  Options options;
  TableColumns columns;
  Sql of_type;                   // CREATE TABLE ... OF type
  std::string replica_identity;  // d default, n nothing, f full, i an index, which says it
  bool row_security = false, forced_row_security = false;

  bool operator==(const Table&) const = default;

  static Table read(const Row& row) {
    return {row.text("persistence"),
            row.text("tablespace"),
            row.text("access_method"),
            read_options(row),
            read_columns(row),
            row.sql("of_type"),
            row.text("replica_identity"),
            row.boolean("row_security"),
            row.boolean("forced_row_security")};
  }

  Sql create(const Name& name, const std::vector<Sql>& clauses) const {
    std::vector<Sql> lines;
    for (const Column& column : columns.list)
      if (of_type.empty())
        lines.push_back(sql("  {}", column.definition(name)));
      else if (Sql options = column.options_of_typed(name); !options.empty())
        lines.push_back(sql("  {} WITH OPTIONS{}", Ident{column.name}, options));
    for (const Sql& clause : clauses) lines.push_back(sql("  {}", clause));
    Sql body = lines.empty() ? Sql() : sql(" (\n{}\n)", join(lines, ",\n"));
    if (!of_type.empty())
      body = sql(" OF {}{}", of_type, body);
    else if (lines.empty())
      body = sql(" ()");
    return sql("CREATE {}TABLE {}{}{}{}{}", persistence == "u" ? sql("UNLOGGED ") : Sql(),
               name.full, body, access_method_clause(access_method), with_options(options),
               tablespace_clause(tablespace));
  }

  static void alter(Table& have, const Table& want, const Name& name, Steps& steps) {
    Sql head = sql("ALTER TABLE {}", name.full);
    if (settle(have.persistence, want.persistence))
      steps.add(Phase::kShape,
                sql("{} SET {}", head, want.persistence == "u" ? sql("UNLOGGED") : sql("LOGGED")));
    change_access_method(head, have.access_method, want.access_method, steps);
    change_tablespace(head, have.tablespace, want.tablespace, steps);
    change_options(head, have.options, want.options, steps);
    alter_replica_identity(have, want, head, steps);
    if (settle(have.row_security, want.row_security))
      steps.add(Phase::kTighten, sql("{} {} ROW LEVEL SECURITY", head,
                                     want.row_security ? sql("ENABLE") : sql("DISABLE")));
    if (settle(have.forced_row_security, want.forced_row_security))
      steps.add(Phase::kTighten, sql("{} {} ROW LEVEL SECURITY", head,
                                     want.forced_row_security ? sql("FORCE") : sql("NO FORCE")));
    if (have.of_type != want.of_type && !have.of_type.empty())
      steps.add(Phase::kLoosen, sql("{} NOT OF", head));
    alter_columns(have.columns, want.columns, name, steps);
    if (settle(have.of_type, want.of_type) && !want.of_type.empty())
      steps.add(Phase::kTighten, sql("{} OF {}", head, want.of_type));
  }

  static void alter_replica_identity(Table& have, const Table& want, const Sql& head,
                                     Steps& steps) {
    const bool by_index = have.replica_identity == "i";
    if (!settle(have.replica_identity, want.replica_identity) || want.replica_identity == "i")
      return;
    steps.add(by_index ? Phase::kLoosen : Phase::kTighten,
              sql("{} REPLICA IDENTITY {}", head,
                  want.replica_identity == "f"   ? sql("FULL")
                  : want.replica_identity == "n" ? sql("NOTHING")
                                                 : sql("DEFAULT")));
  }

  Table created() const {
    Table made = *this;
    made.replica_identity = "d";
    made.row_security = made.forced_row_security = false;
    for (Column& column : made.columns.list) column = column.created();
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
    auto comment = object.comments.find("");
    RelationModel relation;
    relation.schema = object.name.schema;
    relation.name = object.name.name;
    relation.type = "table";
    relation.comment = comment == object.comments.end() ? "" : comment->second;
    describe_columns(columns, object, relation);
    model.relations.push_back(std::move(relation));
  }
};

}  // namespace

const Kind& table_kind() {
  static const KindOf<Table> kind;
  return kind;
}

}  // namespace schemadiff
