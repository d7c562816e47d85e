// How indexes are stored (PostgreSQL documentation, "ALTER INDEX", "ALTER TABLE").
#include "kinds/index_storage.h"

#include "kinds/placement.h"

namespace schemadiff {

const std::string index_storage_columns = "c.reloptions AS options, " + tablespace_column + R"sql(,
           coalesce(i.indisclustered, false) AS clustered,
           coalesce(i.indisreplident, false) AS replica_identity,
           EXISTS (SELECT FROM pg_index o WHERE o.indrelid = i.indrelid AND o.indisclustered)
             AS table_clustered,
           coalesce(t.relkind = 'm', false) AS of_view,
           coalesce(pg_get_expr(i.indpred, i.indrelid), '') AS predicate)sql";

IndexStorage read_index_storage(const Row& row) {
  return {read_options(row),
          row.text("tablespace"),
          row.boolean("clustered"),
          row.boolean("replica_identity"),
          {row.boolean("table_clustered")},
          {row.boolean("of_view")}};
}

IndexStorage IndexStorage::created() const {
  IndexStorage made = *this;
  made.clustered = made.replica_identity = false;
  return made;
}

IndexText IndexText::parse(std::string definition, const Options& options,
                           const std::string& predicate) {
  Sql tail;
  if (!predicate.empty()) {
    // pg_get_constraintdef puts the expression in parentheses of its own.
    const auto where = definition.rfind(" WHERE ", definition.rfind(predicate));
    tail = Sql::trusted(definition.substr(where));
    definition.resize(where);
  }
  if (!options.list.empty())
    if (const auto with = definition.rfind(" WITH ("); with != std::string::npos)
      definition.resize(with);
  return {Sql::trusted(definition), tail};
}

void alter_index_storage(IndexStorage& have, const IndexStorage& want, const Sql& table,
                         const Sql& index, const Sql& qualified, Steps& steps) {
  const Sql head = sql("ALTER INDEX {}", qualified);
  change_tablespace(head, have.tablespace, want.tablespace, steps);
  change_options(head, have.options, want.options, steps);
  const Sql owner =
      sql("ALTER {} {}", want.of_view.value ? sql("MATERIALIZED VIEW") : sql("TABLE"), table);
  // The index that takes over needs no word about the one before it.
  if (settle(have.clustered, want.clustered)) {
    if (want.clustered)
      steps.add(Phase::kTighten, sql("{} CLUSTER ON {}", owner, index));
    else if (!want.table_clustered.value)
      steps.add(Phase::kTighten, sql("{} SET WITHOUT CLUSTER", owner));
  }
  if (settle(have.replica_identity, want.replica_identity) && want.replica_identity)
    steps.add(Phase::kTighten, sql("{} REPLICA IDENTITY USING INDEX {}", owner, index));
}

}  // namespace schemadiff
