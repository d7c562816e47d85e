// Reads the system's views of sizes, activity and replication.
#include "lint/target_facts.h"

#include <filesystem>

namespace schemadiff {

namespace {

// Never analysed is reltuples -1, up to 13 it is 0, like an empty table.
Sql tables_query(const std::set<std::string>& tables) {
  return sql(
      "WITH asked AS (SELECT a.name, pg_catalog.to_regclass(a.name)::oid AS oid"
      "  FROM pg_catalog.unnest(ARRAY[{}]::text[]) a (name)),"
      " leaves AS (SELECT a.name, a.oid AS top, coalesce(t.relid, a.oid) AS oid FROM asked a"
      "  LEFT JOIN LATERAL pg_catalog.pg_partition_tree(a.oid) t ON t.isleaf"
      "  WHERE a.oid IS NOT NULL)"
      " SELECT l.name, sum(pg_catalog.pg_table_size(l.oid))::bigint AS bytes,"
      " sum(pg_catalog.pg_indexes_size(l.oid))::bigint AS index_bytes,"
      " sum(nullif(c.reltuples, -1)) AS rows,"
      " sum(s.n_tup_ins + s.n_tup_upd + s.n_tup_del) AS writes,"
      " (SELECT extract(epoch FROM pg_catalog.now() - coalesce(d.stats_reset,"
      "   pg_catalog.pg_postmaster_start_time())) FROM pg_catalog.pg_stat_database d"
      "   WHERE d.datname = pg_catalog.current_database()) AS seconds,"
      " (SELECT pg_catalog.format('%I.%I', n.nspname, r.relname) FROM pg_catalog.pg_class r"
      "   JOIN pg_catalog.pg_namespace n ON n.oid = r.relnamespace"
      "   WHERE r.oid = pg_catalog.pg_partition_root(l.top) AND r.oid <> l.top) AS root"
      " FROM leaves l JOIN pg_catalog.pg_class c ON c.oid = l.oid"
      " LEFT JOIN pg_catalog.pg_stat_all_tables s ON s.relid = l.oid"
      " GROUP BY l.name, l.top",
      literals({tables.begin(), tables.end()}));
}

// Tables with their TOAST, and indexes, by tablespace.
Sql tablespaces_query(const std::set<std::string>& tables) {
  return sql(
      "WITH leaves AS (SELECT a.name, coalesce(t.relid, pg_catalog.to_regclass(a.name))::oid AS oid"
      "  FROM pg_catalog.unnest(ARRAY[{}]::text[]) a (name) LEFT JOIN LATERAL"
      "  pg_catalog.pg_partition_tree(pg_catalog.to_regclass(a.name)) t ON t.isleaf"
      "  WHERE pg_catalog.to_regclass(a.name) IS NOT NULL),"
      " files AS (SELECT l.name, l.oid, pg_catalog.pg_table_size(l.oid) AS bytes FROM leaves l"
      "  UNION ALL SELECT l.name, i.indexrelid, pg_catalog.pg_relation_size(i.indexrelid)"
      "  FROM leaves l JOIN pg_catalog.pg_index i ON i.indrelid = l.oid)"
      " SELECT f.name, s.spcname AS tablespace, sum(f.bytes)::bigint AS bytes"
      " FROM files f JOIN pg_catalog.pg_class c ON c.oid = f.oid"
      " JOIN pg_catalog.pg_database d ON d.datname = pg_catalog.current_database()"
      " JOIN pg_catalog.pg_tablespace s ON s.oid = coalesce(nullif(c.reltablespace, 0),"
      "  d.dattablespace)"
      " GROUP BY 1, 2",
      literals({tables.begin(), tables.end()}));
}

// The setting is shown to superusers and members of pg_read_all_settings.
constexpr auto kFolders = R"sql(
  SELECT s.spcname AS tablespace,
         coalesce(nullif(pg_catalog.pg_tablespace_location(s.oid), ''),
           (SELECT p.setting FROM pg_catalog.pg_settings p WHERE p.name = 'data_directory')) AS folder
    FROM pg_catalog.pg_tablespace s WHERE pg_catalog.inet_server_addr() IS NULL)sql";

void read_tablespaces(Session& session, TargetFacts& facts) {
  std::set<std::string> asked, used;
  for (const auto& [name, table] : facts.tables) asked.insert(name);
  for (const Row& row : session.query(tablespaces_query(asked))) {
    used.insert(row.text("tablespace"));
    facts.tables.at(row.text("name")).in_tablespaces[row.text("tablespace")] = row.integer("bytes");
  }
  for (const Row& row : session.query(kFolders)) {
    std::error_code unseen;
    if (!row.text_or_empty("folder").starts_with('/') || !used.contains(row.text("tablespace")))
      continue;
    const std::filesystem::space_info space = std::filesystem::space(row.text("folder"), unseen);
    if (!unseen)
      facts.free_bytes[row.text("tablespace")] = static_cast<std::int64_t>(space.available);
  }
}

constexpr auto kOldest = R"sql(
  SELECT a.pid, extract(epoch FROM pg_catalog.clock_timestamp() - a.xact_start) AS seconds,
         a.state, a.application_name
    FROM pg_catalog.pg_stat_activity a
   WHERE a.datname = pg_catalog.current_database() AND a.xact_start IS NOT NULL
     AND a.pid <> pg_catalog.pg_backend_pid()
     AND a.backend_type = 'client backend'
   ORDER BY a.xact_start LIMIT 1)sql";

// On a replica itself there is no log position of its own to compare with.
constexpr auto kReplicas = R"sql(
  SELECT count(*) AS number,
         max(CASE WHEN NOT pg_catalog.pg_is_in_recovery() THEN
           pg_catalog.pg_wal_lsn_diff(pg_catalog.pg_current_wal_lsn(), r.replay_lsn) END)::bigint
           AS behind
    FROM pg_catalog.pg_stat_replication r)sql";

constexpr auto kSlots = R"sql(
  SELECT s.slot_name, s.active,
         coalesce(CASE WHEN NOT pg_catalog.pg_is_in_recovery() THEN
           pg_catalog.pg_wal_lsn_diff(pg_catalog.pg_current_wal_lsn(), s.restart_lsn) END,
           0)::bigint AS behind
    FROM pg_catalog.pg_replication_slots s ORDER BY s.slot_name)sql";

TargetTable facts_of(const Row& row) {
  TargetTable facts;
  facts.bytes = row.integer("bytes");
  facts.index_bytes = row.integer("index_bytes");
  if (!row.is_null("rows")) facts.rows = std::stod(row.text("rows"));
  const double seconds = row.is_null("seconds") ? 0 : std::stod(row.text("seconds"));
  if (!row.is_null("writes") && seconds >= 1)
    facts.writes_per_second = std::stod(row.text("writes")) / seconds;
  facts.root = row.text_or_empty("root");
  return facts;
}

}  // namespace

TargetFacts read_target_facts(Session& session, const std::set<std::string>& tables) {
  TargetFacts facts;
  session.execute(
      "BEGIN READ ONLY; SET LOCAL search_path = pg_catalog; SET LOCAL statement_timeout = '10s';"
      " SET LOCAL lock_timeout = '1s'");
  if (!tables.empty())
    for (const Row& row : session.query(tables_query(tables)))
      facts.tables.emplace(row.text("name"), facts_of(row));
  if (!facts.tables.empty()) read_tablespaces(session, facts);
  for (const Row& row : session.query(kOldest))
    facts.oldest = {row.integer("pid"), std::stod(row.text("seconds")), row.text_or_empty("state"),
                    row.text_or_empty("application_name")};
  for (const Row& row : session.query(kReplicas)) {
    facts.replicas = static_cast<std::size_t>(row.integer("number"));
    if (!row.is_null("behind")) facts.replay_lag_bytes = row.integer("behind");
  }
  for (const Row& row : session.query(kSlots))
    facts.slots.push_back({row.text("slot_name"), row.boolean("active"), row.integer("behind")});
  session.rollback();
  return facts;
}

}  // namespace schemadiff
