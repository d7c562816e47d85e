// Tables with their columns, partitioned ones and partitions too (PostgreSQL documentation, "CREATE
// TABLE"). Constraints, indexes and triggers are kinds of their own.
#include <algorithm>

#include "catalog/kind.h"
#include "kinds/ancestry.h"
#include "kinds/options.h"
#include "kinds/placement.h"
#include "kinds/table_columns.h"

namespace schemadiff {

namespace {

// The check constraints that a table has, for those that a new parent wants.
struct Checks {
  std::vector<std::string> names, definitions, locals;
};

struct Table {
  static constexpr auto keyword = "TABLE", catalog = "pg_class";
  static std::string query(int version) {
    return "SELECT " + tablespace_column + ", " + access_method_column + ", " + ancestry_columns +
           R"sql(,
           coalesce(pg_get_partkeydef(c.oid), '') AS partition_key,
           coalesce((SELECT s.spcname FROM pg_inherits h JOIN pg_class p ON p.oid = h.inhparent
                       JOIN pg_tablespace s ON s.oid = p.reltablespace
                      WHERE h.inhrelid = c.oid AND c.relispartition), '') AS parent_tablespace,
           ARRAY(SELECT k.conname::text FROM pg_constraint k
                  WHERE k.conrelid = c.oid AND k.contype = 'c' ORDER BY k.conname) AS checks,
           ARRAY(SELECT pg_get_constraintdef(k.oid) FROM pg_constraint k
                  WHERE k.conrelid = c.oid AND k.contype = 'c' ORDER BY k.conname)
             AS check_definitions,
           ARRAY(SELECT k.conislocal FROM pg_constraint k
                  WHERE k.conrelid = c.oid AND k.contype = 'c' ORDER BY k.conname)
             AS check_locals,
           c.oid, c.relrowsecurity AS row_security, c.relreplident AS replica_identity,
           c.relforcerowsecurity AS forced_row_security, c.relpersistence AS persistence,
           CASE WHEN c.reloftype <> 0 THEN format_type(c.reloftype, NULL) ELSE '' END AS of_type,
           c.reloptions || ARRAY(SELECT 'toast.' || unnest(x.reloptions) FROM pg_class x
                                  WHERE x.oid = c.reltoastrelid) AS options, a.*
      FROM pg_class c
     CROSS JOIN LATERAL )sql" +
           columns_subquery(version) + R"sql(
     WHERE c.relkind IN ('r', 'p'))sql";
  }
  static constexpr bool holds_data = true;

  std::string persistence;  // p permanent, u unlogged
  std::string tablespace, access_method;
  Options options;
  TableColumns columns;
  Sql of_type;                   // CREATE TABLE ... OF type
  std::string replica_identity;  // d default, n nothing, f full, i an index, which says it
  bool row_security = false, forced_row_security = false;
  Ancestry ancestry;
  Sql partition_key;  // "RANGE (a)" of a partitioned table
  Incidental<std::string> parent_tablespace;
  Incidental<Checks> checks;

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
            row.boolean("forced_row_security"),
            read_ancestry(row),
            row.sql("partition_key"),
            {row.text("parent_tablespace")},
            {{row.list("checks"), row.list("check_definitions"), row.list("check_locals")}}};
  }

  // A partition whose columns stand in another order is made by itself and attached.
  bool made_as_partition() const {
    return ancestry.partition() &&
           std::ranges::is_sorted(
               columns.list, {}, [](const Column& column) { return column.inherited.value.place; });
  }

  // What CREATE TABLE says of a column; empty when nothing.
  Sql declaration(const Column& column, const Name& name) const {
    const Inheritance& inherited = column.inherited.value;
    if (made_as_partition()) {
      Column own = column;
      if (own.generated || own.default_expression == inherited.default_expression) {
        own.generated = false;
        own.default_expression = {};
      }
      if (inherited.not_null) own.not_null = {};
      Sql options = own.options(name);
      return options.empty() ? Sql() : sql("  {}{}", Ident{column.name}, options);
    }
    if (!of_type.empty()) {
      Sql options = column.options(name);
      return options.empty() ? Sql() : sql("  {} WITH OPTIONS{}", Ident{column.name}, options);
    }
    if (!column.local && !ancestry.partition()) return {};
    return sql("  {}", column.definition(name));
  }

  Sql create(const Name& name, const std::vector<Sql>& clauses) const {
    std::vector<Sql> lines;
    for (const Column& column : columns.list)
      if (Sql line = declaration(column, name); !line.empty()) lines.push_back(line);
    for (const Sql& clause : clauses) lines.push_back(sql("  {}", clause));
    Sql body = lines.empty() ? Sql() : sql(" (\n{}\n)", join(lines, ",\n"));
    if (made_as_partition())
      body = sql(" PARTITION OF {}{} {}", Sql::trusted(ancestry.parents[0]), body, ancestry.bound);
    else if (!of_type.empty())
      body = sql(" OF {}{}", of_type, body);
    else if (lines.empty())
      body = sql(" ()");
    if (!ancestry.parents.empty() && !ancestry.partition()) {
      std::vector<Sql> parents;
      for (const std::string& parent : ancestry.parents) parents.push_back(Sql::trusted(parent));
      body += sql(" INHERITS ({})", join(parents));
    }
    if (!partition_key.empty()) body += sql(" PARTITION BY {}", partition_key);
    const bool elsewhere =
        made_as_partition() && tablespace.empty() && !parent_tablespace.value.empty();
    return sql("CREATE {}TABLE {}{}{}{}{}", persistence == "u" ? sql("UNLOGGED ") : Sql(),
               name.full, body, access_method_clause(access_method), with_options(options),
               tablespace_clause(elsewhere ? "pg_default" : tablespace));
  }

  static void alter(Table& have, const Table& want, const Name& name, Steps& steps) {
    Sql head = sql("ALTER TABLE {}", name.full);
    if (have.partition_key != want.partition_key) return refuse_repartitioning(have, want, steps);
    release(have.ancestry, want.ancestry, name.full, steps);
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
    alter_columns(have.columns, want.columns, name, steps,
                  {have.ancestry.kept(want.ancestry),
                   want.ancestry.partition() && have.ancestry.kept(want.ancestry).empty()});
    if (settle(have.of_type, want.of_type) && !want.of_type.empty())
      steps.add(Phase::kTighten, sql("{} OF {}", head, want.of_type));
    if (have.ancestry == want.ancestry) return;
    // Heirs must have the checks of their new parents already.
    const Checks& checks = want.checks.value;
    if (have.ancestry.kept(want.ancestry).empty())
      for (std::size_t i = 0; i < checks.names.size(); ++i)
        if (checks.locals[i] == "f" &&
            !std::ranges::count(have.checks.value.names, checks.names[i]))
          steps.add(Phase::kTighten, head,
                    sql("ADD CONSTRAINT {} {}", Ident{checks.names[i]},
                        Sql::trusted(checks.definitions[i])));
    join_parents(have.ancestry, want.ancestry, name.full, steps);
    have.ancestry = want.ancestry;
  }

  static void refuse_repartitioning(const Table& have, const Table& want, Steps& steps) {
    if (want.partition_key.empty())
      steps.refuse("a partitioned table cannot become a plain one in place",
                   "declare the plain table under a new name, copy the rows in a migration made "
                   "with \"schemadiff new\", then drop the partitioned one");
    else if (have.partition_key.empty())
      steps.refuse("a plain table cannot become a partitioned one in place",
                   "rename the table in a migration of its own, then declare it as a partition of "
                   "the partitioned one");
    else
      steps.refuse("the partition key of a table cannot be changed: " + have.partition_key.text() +
                       " to " + want.partition_key.text(),
                   "declare a table with the new key under a new name, copy the rows in a "
                   "migration made with \"schemadiff new\", then drop the old one");
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
    const bool apart = ancestry.partition() && !made_as_partition();
    if (apart) {
      made.ancestry = {};
      made.checks.value = {};
    }
    for (Column& column : made.columns.list) {
      if (apart) column.inherited.value = {};
      column = created_column(column, ancestry.partition());
    }
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
