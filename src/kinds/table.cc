// Tables with their columns, partitioned ones and partitions too (PostgreSQL documentation, "CREATE
// TABLE"). Constraints, indexes and triggers are kinds of their own.
#include "catalog/kind.h"
#include "kinds/options.h"
#include "kinds/placement.h"
#include "kinds/table_body.h"

namespace schemadiff {

namespace {

struct Table {
  static constexpr auto keyword = "TABLE", catalog = "pg_class";
  static std::string query(int version) {
    return "SELECT " + tablespace_column + ", " + access_method_column + R"sql(,
           coalesce(pg_get_partkeydef(c.oid), '') AS partition_key,
           CASE WHEN c.relkind = 'p'
                THEN ARRAY(SELECT a.attname::text FROM pg_depend d
                             JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = d.objsubid
                            WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid
                              AND d.refclassid = 'pg_class'::regclass AND d.refobjid = c.oid
                              AND d.refobjsubid = 0) END AS key_columns,
           CASE WHEN c.relispartition
                THEN coalesce((SELECT s.spcname FROM pg_inherits h
                                 JOIN pg_class p ON p.oid = h.inhparent
                                 JOIN pg_tablespace s ON s.oid = p.reltablespace
                                WHERE h.inhrelid = c.oid), '') ELSE '' END AS parent_tablespace,
           c.oid, c.relrowsecurity AS row_security, c.relreplident AS replica_identity,
           c.relforcerowsecurity AS forced_row_security, c.relpersistence AS persistence,
           CASE WHEN c.reloftype <> 0 THEN format_type(c.reloftype, NULL) ELSE '' END AS of_type,
           c.reloptions || ARRAY(SELECT 'toast.' || unnest(x.reloptions) FROM pg_class x
                                  WHERE x.oid = c.reltoastrelid) AS options,
           ARRAY(SELECT k.confrelid::regclass::text FROM pg_constraint k
                  WHERE k.conrelid = c.oid AND k.contype = 'f' AND k.confrelid <> c.oid
                  ORDER BY 1) AS referenced,
           EXISTS (WITH RECURSIVE heirs (oid) AS (
                     SELECT h.inhrelid FROM pg_inherits h WHERE h.inhparent = c.oid
                      UNION SELECT h.inhrelid FROM pg_inherits h JOIN heirs ON h.inhparent = heirs.oid)
                   SELECT FROM heirs JOIN pg_class f ON f.oid = heirs.oid WHERE f.relkind = 'f')
             AS foreign_heirs, )sql" +
           TableBody::columns_of_query + R"sql(
      FROM pg_class c
     CROSS JOIN LATERAL )sql" +
           TableBody::source_of_query(version) + R"sql(
     WHERE c.relkind IN ('r', 'p'))sql";
  }
  static constexpr bool holds_data = true;

  std::string persistence;  // p permanent, u unlogged
  std::string tablespace, access_method;
  Options options;
  TableBody body;
  Sql of_type;                   // CREATE TABLE ... OF type
  std::string replica_identity;  // d default, n nothing, f full, i an index, which says it
  bool row_security = false, forced_row_security = false;
  Sql partition_key;  // "RANGE (a)" of a partitioned table
  // That the key reads, also in an expression: these cannot go without the table.
  Incidental<std::vector<std::string>> key_columns;
  Incidental<std::string> parent_tablespace;
  Incidental<std::vector<std::string>> referenced;  // by its foreign keys
  Incidental<bool> foreign_heirs;                   // some of what it holds is elsewhere

  bool operator==(const Table&) const = default;

  static Table read(const Row& row) {
    return {row.text("persistence"),
            row.text("tablespace"),
            row.text("access_method"),
            read_options(row),
            TableBody::read(row),
            row.sql("of_type"),
            row.text("replica_identity"),
            row.boolean("row_security"),
            row.boolean("forced_row_security"),
            row.sql("partition_key"),
            {row.list("key_columns")},
            {row.text("parent_tablespace")},
            {row.list("referenced")},
            {row.boolean("foreign_heirs")}};
  }

  Sql create(const Name& name, const std::vector<Sql>& clauses) const {
    Sql text = body.text(name, of_type, clauses);
    if (!partition_key.empty()) text += sql(" PARTITION BY {}", partition_key);
    const bool elsewhere =
        body.made_as_partition() && tablespace.empty() && !parent_tablespace.value.empty();
    return sql("CREATE {}TABLE {}{}{}{}{}", persistence == "u" ? sql("UNLOGGED ") : Sql(),
               name.full, text, access_method_clause(access_method), with_options(options),
               tablespace_clause(elsewhere ? "pg_default" : tablespace));
  }

  std::vector<std::string> sequences() const { return body.sequences(); }

  std::optional<std::string> fails_if(const Name& name) const {
    const DefaultPartition& other = body.ancestry.other.value;
    if (other.table.empty() || body.ancestry.takes_rows.value) return std::nullopt;
    return "a row of " + other.table.text() + " belongs to " + name.full.text();
  }

  // Rows cannot be put into a new partition that is one already while another has them.
  std::optional<Table> beside(const Stays& stays) const {
    const DefaultPartition& other = body.ancestry.other.value;
    if (!other.gives_rows || !partition_key.empty() || !stays({catalog, other.table.text()}))
      return std::nullopt;
    Table placed = *this;
    placed.body.ancestry.takes_rows.value = true;
    return placed;
  }

  static void alter(Table& have, const Table& want, const Name& name, Steps& steps) {
    Sql head = sql("ALTER TABLE {}", name.full);
    if (have.partition_key != want.partition_key) return refuse_repartitioning(have, want, steps);
    for (const std::string& column : have.key_columns.value)
      if (retyped(have.body.columns.find(column), want.body.columns.find(column)))
        return refuse_retyped_key(column, steps);
    release(have.body.ancestry, want.body.ancestry, name, steps);
    alter_persistence(have, want, head, steps);
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
    analyze_retyped(have, want, name, steps);
    alter_columns(have.body.columns, want.body.columns, name, steps,
                  TableBody::descent(have.body, want.body));
    if (settle(have.of_type, want.of_type) && !want.of_type.empty())
      steps.add(Phase::kTighten, sql("{} OF {}", head, want.of_type));
    TableBody::join(have.body, want.body, head, name, steps);
  }

  // The server forgets what it knew of the values. What it learns of a partitioned table's it
  // learns of the partitions' too.
  static void analyze_retyped(const Table& have, const Table& want, const Name& name,
                              Steps& steps) {
    const bool with_parent =
        want.body.ancestry.partition() && !have.body.ancestry.kept(want.body.ancestry).empty();
    if (!steps.in_use() || with_parent || want.foreign_heirs.value) return;
    std::vector<std::string> columns;
    std::vector<Sql> list;
    for (const Column& column : want.body.columns.list)
      if (retyped(have.body.columns.find(column.name), &column)) {
        columns.push_back(column.name);
        list.push_back(sql("{}", Ident{column.name}));
      }
    if (list.empty()) return;
    Step& step = steps.add_apart(Phase::kTighten, sql("ANALYZE {} ({})", name.full, join(list)),
                                 columns.front());
    step.reads = columns;
    step.nothing_waits = true;
  }

  // A permanent table refers to no unlogged one.
  static void alter_persistence(Table& have, const Table& want, const Sql& head, Steps& steps) {
    if (!settle(have.persistence, want.persistence)) return;
    const bool unlogged = want.persistence == "u";
    Step& step = steps.add(Phase::kShape,
                           sql("{} SET {}", head, unlogged ? sql("UNLOGGED") : sql("LOGGED")));
    step.among.rank = step.head.text().substr(head.text().size());
    for (const std::string& table : want.referenced.value)
      (unlogged ? step.among.before : step.among.after).push_back({catalog, table});
  }

  static void refuse_repartitioning(const Table& have, const Table& want, Steps& steps) {
    if (want.partition_key.empty())
      steps.refuse("a partitioned table cannot become a plain one in place",
                   "declare the plain table under a new name, copy the rows in a migration made "
                   "with \"schemadiff new\", then drop the partitioned one");
    else if (have.partition_key.empty())
      steps.refuse(
          "a plain table cannot become a partitioned one in place",
          "keep it under another name as a partition of the new one: declare that partition, "
          "and say --rename schema.table=its_name");
    else
      steps.refuse("the partition key of a table cannot be changed: " + have.partition_key.text() +
                       " to " + want.partition_key.text(),
                   "declare a table with the new key under a new name, copy the rows in a "
                   "migration made with \"schemadiff new\", then drop the old one");
  }

  static bool retyped(const Column* have, const Column* want) {
    return have != nullptr && want != nullptr && differ_in_type(*have, *want);
  }

  static void refuse_retyped_key(const std::string& column, Steps& steps) {
    steps.refuse("column " + column +
                     " would change its type or collation, and the table is partitioned by it",
                 "declare a table with the new type under a new name, copy the rows in a "
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
    made.body = body.created();
    return made;
  }

  // Without the defaults, which may use functions that need the table. Generated columns stay: they
  // cannot be added in their place later.
  Table shell() const {
    Table shell = *this;
    for (Column& column : shell.body.columns.list)
      if (!column.generated) column.default_expression = {};
    return shell;
  }
  bool late(const Need& need) const {
    const Column* column = body.columns.find(need.own_part);
    return need.via == "pg_attrdef" && column != nullptr && !column->generated;
  }

  std::vector<Part> parts() const { return parts_of(body.columns); }

  void describe(const Object& object, Model& model) const {
    RelationModel relation = body.described(object, "table");
    relation.partition_key = partition_key.text();
    model.relations.push_back(std::move(relation));
  }
};

}  // namespace

const Kind& table_kind() {
  static const KindOf<Table> kind;
  return kind;
}

}  // namespace schemadiff
