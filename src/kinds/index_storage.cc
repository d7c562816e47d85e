// How indexes are stored (PostgreSQL documentation, "ALTER INDEX", "ALTER TABLE").
#include "kinds/index_storage.h"

#include "kinds/placement.h"

namespace schemadiff {

// Most tables and indexes are no partitions, and of all subqueries of a row only those that are
// needed are run.
const std::string index_storage_columns = "c.reloptions AS options, " + tablespace_column + R"sql(,
           coalesce(i.indisclustered, false) AS clustered,
           coalesce(i.indisreplident, false) AS replica_identity,
           coalesce(i.indrelid IN (SELECT o.indrelid FROM pg_index o WHERE o.indisclustered),
                    false) AS table_clustered,
           coalesce(t.relkind = 'm', false) AS of_view,
           coalesce(i.indisvalid OR c.relkind = 'i', true) AS is_valid,
           coalesce(NOT i.indisvalid AND c.relkind = 'i', false) AS broken,
           coalesce(c.relispartition, false) AS derived,
           ARRAY(SELECT coalesce(nullif(a.attstattarget, -1)::text, '') FROM pg_attribute a
                  WHERE a.attrelid = c.oid ORDER BY a.attnum) AS index_statistics,
           CASE WHEN c.relispartition
                THEN (SELECT h.inhparent::regclass::text FROM pg_inherits h
                       WHERE h.inhrelid = c.oid) ELSE '' END AS parent_index,
           CASE WHEN c.relispartition
                THEN coalesce((SELECT p.indisvalid FROM pg_inherits h
                                 JOIN pg_index p ON p.indexrelid = h.inhparent
                                WHERE h.inhrelid = c.oid), true) ELSE true END AS parent_valid,
           CASE WHEN c.relispartition
                THEN (SELECT p.reloptions FROM pg_inherits h JOIN pg_class p ON p.oid = h.inhparent
                       WHERE h.inhrelid = c.oid) END AS parent_options,
           CASE WHEN c.relispartition
                THEN coalesce((SELECT s.spcname FROM pg_inherits h
                                 JOIN pg_class p ON p.oid = h.inhparent
                                 JOIN pg_tablespace s ON s.oid = p.reltablespace
                                WHERE h.inhrelid = c.oid), '') ELSE '' END AS parent_tablespace,
           CASE WHEN c.relispartition
                THEN ARRAY(SELECT a.attname::text FROM pg_attribute a
                            WHERE a.attrelid = c.oid ORDER BY a.attnum) END AS index_columns,
           CASE WHEN t.oid IN (SELECT h.inhrelid FROM pg_inherits h)
                THEN (SELECT coalesce(string_agg(h.inhparent::regclass::text, chr(1)), '')
                        FROM pg_inherits h WHERE h.inhrelid = t.oid) ELSE '' END AS table_parents,
           coalesce(pg_get_expr(i.indpred, i.indrelid), '') AS predicate)sql";

IndexStorage read_index_storage(const Row& row) {
  return {read_options(row),
          row.text("tablespace"),
          row.boolean("clustered"),
          row.boolean("replica_identity"),
          {row.boolean("table_clustered")},
          {row.boolean("of_view")},
          row.boolean("is_valid"),
          {row.boolean("broken")},
          row.list("index_statistics"),
          row.boolean("derived"),
          {{row.sql("parent_index"),
            row.boolean("parent_valid"),
            {row.list("parent_options")},
            row.text("parent_tablespace"),
            row.list("index_columns")}},
          {row.text("table_parents")}};
}

IndexStorage IndexStorage::created() const {
  IndexStorage made = *this;
  made.clustered = made.replica_identity = false;
  made.statistics.assign(statistics.size(), "");
  if (comes_by_itself()) {
    made.options = parent.value.options;
    made.tablespace = parent.value.tablespace;
  } else {
    made.derived = false;
  }
  return made;
}

bool settle_derived(IndexStorage& have, const IndexStorage& want, const Sql& qualified,
                    Steps& steps) {
  if (have.valid != want.valid) return false;
  if (have.derived == want.derived) return true;
  // It stays its own master only where its table leaves; else it goes with the parent's index.
  if (have.derived && have.table_parents.value == want.table_parents.value) return false;
  if (want.derived && !want.parent.value.valid)
    steps.add(Phase::kTighten,
              sql("ALTER INDEX {} ATTACH PARTITION {}", want.parent.value.name, qualified));
  have.derived = want.derived;
  return true;
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

namespace {

Step& reindex(const Sql& qualified, Steps& steps) {
  const Sql plain = sql("REINDEX INDEX {}", qualified);
  if (!steps.in_use()) return steps.add(Phase::kTighten, plain);
  Step& step = steps.add_apart(Phase::kTighten, sql("REINDEX INDEX CONCURRENTLY {}", qualified));
  step.in_transaction = plain;
  return step;
}

}  // namespace

Sql building_index(const Sql& definition, const std::string& name, const std::string& as,
                   std::string_view how) {
  std::string text = definition.text();
  const std::string named = sql("INDEX {} ON ", Ident{name}).text();
  text.replace(text.find(named), named.size(),
               sql("INDEX {}{} ON {}", how == "CONCURRENTLY" ? sql("CONCURRENTLY ") : Sql(),
                   Ident{as}, how == "ONLY" ? sql("ONLY ") : Sql())
                   .text());
  return Sql::trusted(text);
}

void alter_index_storage(IndexStorage& have, const IndexStorage& want, const Sql& table,
                         const Sql& index, const Sql& qualified, Steps& steps) {
  const Sql head = sql("ALTER INDEX {}", qualified);
  if (have.broken.is && !want.broken.is)
    reindex(qualified, steps)
        .hazards.push_back(DependsOnData{"fails if rows break what index " + qualified.text() +
                                         " demands, as may have kept it from being built"});
  have.broken = want.broken;
  change_tablespace(head, have.tablespace, want.tablespace, steps);
  change_options(head, have.options, want.options, steps);
  have.statistics.resize(want.statistics.size());
  for (std::size_t i = 0; i < want.statistics.size(); ++i)
    if (const std::string& target = want.statistics[i]; settle(have.statistics[i], target))
      steps.add(Phase::kTighten, head,
                sql("ALTER COLUMN {} SET STATISTICS {}", static_cast<std::int64_t>(i + 1),
                    Sql::trusted(target.empty() ? "-1" : target)));
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
