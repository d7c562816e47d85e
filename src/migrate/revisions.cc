// Reads and writes atlas_schema_revisions.
#include "migrate/revisions.h"

#include <algorithm>

namespace schemadiff {

namespace {

Sql table_in(const std::string& schema) {
  return sql("{}.{}", Ident{schema}, Ident{kRevisionsTable});
}

bool has_table(Session& session, const std::string& schema) {
  return session.value(sql("SELECT pg_catalog.to_regclass({}) IS NOT NULL",
                           Literal{table_in(schema).text()})) == "t";
}

Sql or_null(const std::string& text) {
  return text.empty() ? sql("NULL") : sql("{}", Literal{text});
}

Sql json(const std::vector<std::string>& texts) {
  return texts.empty() ? sql("NULL")
                       : sql("pg_catalog.to_jsonb(ARRAY[{}]::text[])", literals(texts));
}

}  // namespace

std::string find_revisions_schema(Session& session, const std::string& configured) {
  if (!configured.empty()) return configured;
  if (has_table(session, kRevisionsTable)) return kRevisionsTable;
  std::string current = session.value("SELECT pg_catalog.current_schema()");
  return !current.empty() && has_table(session, current) ? current : kRevisionsTable;
}

std::vector<Revision> read_revisions(Session& session, const std::string& schema) {
  std::vector<Revision> revisions;
  if (!has_table(session, schema)) return revisions;
  Sql query = sql(
      R"sql(SELECT version, description, type, applied, total,
       pg_catalog.to_char(executed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS executed_at,
       execution_time, error, error_stmt, hash, operator_version,
       ARRAY(SELECT pg_catalog.jsonb_array_elements_text(
         CASE WHEN pg_catalog.jsonb_typeof(partial_hashes) = 'array' THEN partial_hashes
              ELSE '[]' END)) AS partial_hashes
  FROM {} WHERE version <> '.atlas_cloud_identifier')sql",
      table_in(schema));
  for (const Row& row : session.query(query)) {
    Revision revision;
    revision.version = row.text("version");
    revision.description = row.text("description");
    revision.type = row.integer("type");
    revision.applied = row.integer("applied");
    revision.total = row.integer("total");
    revision.executed_at = row.text("executed_at");
    revision.execution_time = std::chrono::nanoseconds(row.integer("execution_time"));
    revision.error = row.text_or_empty("error");
    revision.error_stmt = row.text_or_empty("error_stmt");
    revision.hash = row.text("hash");
    revision.partial_hashes = row.list("partial_hashes");
    revision.operator_version = row.text("operator_version");
    revisions.push_back(std::move(revision));
  }
  std::sort(revisions.begin(), revisions.end(),
            [](const Revision& a, const Revision& b) { return a.version < b.version; });
  return revisions;
}

namespace {

void create_revisions_table(Session& session, const std::string& schema) {
  bool has_schema = session.value(sql("SELECT EXISTS (SELECT FROM pg_catalog.pg_namespace"
                                      " WHERE nspname = {})",
                                      Literal{schema})) == "t";
  try {
    if (!has_schema) session.execute(sql("CREATE SCHEMA {}", Ident{schema}));
  } catch (const ServerError& error) {
    throw Error("E807",
                "cannot make the schema " + schema + " for the table that records migrations")
        .why(error.what())
        .help(
            "GRANT CREATE ON DATABASE to this user, or name a schema that it may write to in "
            "[migrations] revisions_schema");
  }
  session.execute(sql(R"sql(CREATE TABLE {} (
  version varchar PRIMARY KEY, description varchar NOT NULL, type bigint NOT NULL DEFAULT 2,
  applied bigint NOT NULL DEFAULT 0, total bigint NOT NULL DEFAULT 0,
  executed_at timestamptz NOT NULL, execution_time bigint NOT NULL, error text, error_stmt text,
  hash varchar NOT NULL, partial_hashes jsonb, operator_version varchar NOT NULL))sql",
                      table_in(schema)));
}

}  // namespace

Ready ready_to_record(Session& session, const std::string& schema, const Sql& ahead,
                      const Sql& also) {
  const Row now =
      session
          .query(in_turn({ahead, sql("SELECT pg_catalog.to_regclass({}) IS NOT NULL AS there,"
                                     " pg_catalog.to_char(pg_catalog.clock_timestamp() AT TIME ZONE"
                                     " 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') AS time,"
                                     " ({})::text AS also",
                                     Literal{table_in(schema).text()}, also)}))
          .at(0);
  if (!now.boolean("there")) create_revisions_table(session, schema);
  return {now.text("time"), now.text("also")};
}

void write_revision(Session& session, const std::string& schema, const Revision& revision,
                    const Sql& ahead, const Sql& behind) {
  const Sql upsert = sql(
      R"sql(INSERT INTO {} AS r (version, description, type, applied, total, executed_at,
  execution_time, error, error_stmt, hash, partial_hashes, operator_version)
VALUES ({}, {}, {}, {}, {}, {}::timestamptz, {}, {}, {}, {}, {}, {})
ON CONFLICT (version) DO UPDATE SET description = excluded.description, type = excluded.type,
  applied = excluded.applied, total = excluded.total, executed_at = excluded.executed_at,
  execution_time = excluded.execution_time, error = excluded.error,
  error_stmt = excluded.error_stmt, hash = excluded.hash,
  partial_hashes = excluded.partial_hashes, operator_version = excluded.operator_version)sql",
      table_in(schema), Literal{revision.version}, Literal{revision.description}, revision.type,
      revision.applied, revision.total, Literal{revision.executed_at},
      revision.execution_time.count(), or_null(revision.error), or_null(revision.error_stmt),
      Literal{revision.hash}, json(revision.partial_hashes), Literal{revision.operator_version});
  session.execute(in_turn({ahead, upsert, behind}));
}

Sql removal_of_revisions(const std::string& schema, const std::vector<std::string>& versions) {
  return sql("DELETE FROM {} WHERE version IN ({})", table_in(schema), literals(versions));
}

}  // namespace schemadiff
