// Indexes that no constraint owns (PostgreSQL documentation, "CREATE INDEX").
#include "catalog/kind.h"
#include "kinds/index_storage.h"
#include "kinds/made_up_name.h"
#include "kinds/placement.h"

namespace schemadiff {

namespace {

struct Index {
  static constexpr auto keyword = "INDEX", catalog = "pg_class";
  static std::string query(int) {
    return R"sql(
    SELECT i.indexrelid AS oid, pg_get_indexdef(i.indexrelid) AS definition,
           i.indisunique AS is_unique, c.relname AS name, c.relkind = 'I' AS partitioned, n.nspname AS schema, t.relname AS table,
           c.relkind = 'I' AND EXISTS (SELECT FROM pg_partition_tree(t.oid) l
                                         JOIN pg_class f ON f.oid = l.relid AND f.relkind = 'f')
             AS foreign_partitions, )sql" +
           index_storage_columns + R"sql(
      FROM pg_index i
      JOIN pg_class c ON c.oid = i.indexrelid AND c.relkind IN ('i', 'I')
      JOIN pg_class t ON t.oid = i.indrelid AND t.relkind <> 't'
      JOIN pg_namespace n ON n.oid = t.relnamespace
     WHERE NOT EXISTS (SELECT FROM pg_depend d
                        WHERE d.classid = 'pg_class'::regclass AND d.objid = i.indexrelid
                          AND d.deptype = 'i'))sql";
  }
  static constexpr bool follows_type_changes = true, moves = false;

  IndexText text;
  IndexStorage storage;
  bool is_unique = false;
  bool partitioned = false;
  std::string schema, table;

  std::string built_as = {};  // while others write; by another name until the one before it is gone
  Incidental<bool> foreign_partitions;  // of its table, which have no such index

  bool operator==(const Index&) const = default;

  static Index read(const Row& row) {
    IndexStorage storage = read_index_storage(row);
    std::string definition = row.text("definition");
    // What is complete is made in all partitions at once.
    const std::string only = sql(" {} ON ONLY ", Ident{row.text("name")}).text();
    if (const auto at = definition.find(only); at != std::string::npos && storage.valid)
      definition.erase(at + only.size() - std::string_view("ONLY ").size(),
                       std::string_view("ONLY ").size());
    return {IndexText::parse(definition, storage.options, row.text("predicate")),
            storage,
            row.boolean("is_unique"),
            row.boolean("partitioned"),
            row.text("schema"),
            row.text("table"),
            "",
            {row.boolean("foreign_partitions")}};
  }

  Sql definition() const {
    return sql("{}{}{}{}", text.head, with_options(storage.options),
               tablespace_clause(storage.tablespace), text.predicate);
  }
  // That of a partitioned table is made without partitions, and theirs are attached.
  std::optional<Index> online(const Name& name, const std::string& as) const {
    if (foreign_partitions.value || !storage.valid) return std::nullopt;
    Index made = *this;
    made.built_as = as.empty() ? name.name : as;
    return made;
  }
  bool made_together() const { return partitioned || storage.comes_by_itself(); }
  Sql create_in_transaction(const Name& name) const {
    return partitioned ? Sql() : building_index(definition(), name.name, built_as, "");
  }
  Sql drop_online(const Name& name) const {
    return partitioned || storage.derived ? Sql() : sql("DROP INDEX CONCURRENTLY {}", name.full);
  }

  Sql create(const Name& name) const {
    if (!built_as.empty())
      return building_index(definition(), name.name, built_as,
                            partitioned ? "ONLY" : "CONCURRENTLY");
    if (!storage.comes_by_itself()) return definition();
    const std::string made_up = made_up_name(table, storage.parent.value.columns, "idx");
    if (is_made_up(name.name, made_up)) return {};
    return sql("ALTER INDEX {}.{} RENAME TO {}", Ident{schema}, Ident{made_up}, Ident{name.name});
  }
  std::optional<std::string> fails_if(const Name& name) const {
    if (!is_unique || storage.comes_by_itself()) return std::nullopt;
    return "rows of " + sql("{}.{}", Ident{schema}, Ident{table}).text() +
           " are equal in what index " + name.name + " keeps unique";
  }
  bool has_owner() const { return false; }  // it follows its table's

  Index created() const {
    Index made = *this;
    made.storage = storage.created();
    return made;
  }

  static void alter(Index& have, const Index& want, const Name& name, Steps& steps) {
    if (!have.built_as.empty() && have.built_as != name.name)
      steps.add(Phase::kShape, sql("ALTER INDEX {}.{} RENAME TO {}", Ident{want.schema},
                                   Ident{have.built_as}, Ident{name.name}));
    if (!have.built_as.empty() && want.storage.comes_by_itself())
      steps.add(Phase::kShape, sql("ALTER INDEX {} ATTACH PARTITION {}",
                                   want.storage.parent.value.name, name.full));
    have.built_as.clear();
    if (have.text != want.text || !settle_derived(have.storage, want.storage, name.full, steps))
      return;
    if (want.partitioned && have.storage != want.storage) return;  // no ALTER INDEX SET for it
    alter_index_storage(have.storage, want.storage,
                        sql("{}.{}", Ident{want.schema}, Ident{want.table}),
                        sql("{}", Ident{name.name}), name.full, steps);
  }

  void describe(const Object& object, Model& model) const {
    if (RelationModel* relation = model.find(schema, table))
      relation->indexes.push_back({object.name.name, definition().text(), is_unique});
  }
};

}  // namespace

const Kind& index_kind() {
  static const KindOf<Index> kind;
  return kind;
}

}  // namespace schemadiff
