// Questions to the catalog, one for each kind of trace.
#include "migrate/interrupted.h"

#include "sql/traces.h"

namespace schemadiff {

namespace {

constexpr const char* kTrial = "schemadiff_trial";

Sql written(const QualifiedName& name) {
  return name.schema.empty() ? sql("{}", Ident{name.name})
                             : sql("{}.{}", Ident{name.schema}, Ident{name.name});
}

Literal regclass(const QualifiedName& name) { return {written(name).text()}; }

bool yes(Session& session, const Sql& condition) {
  return session.value(sql("SELECT {}", condition)) == "t";
}

// The definition of an index, without the table's name. Versions differ in what they call the
// schema of temporary tables there.
std::string definition(Session& session, const Sql& index) {
  return session.value(sql(
      R"sql(SELECT pg_catalog.replace(pg_catalog.replace(pg_catalog.pg_get_indexdef(i.indexrelid),
    pg_catalog.format(' ON %I.%I USING ', n.nspname, c.relname), ' USING '),
    pg_catalog.format(' ON pg_temp.%I USING ', c.relname), ' USING ')
  FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indrelid
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE i.indexrelid = {})sql",
      index));
}

// What the statement would make of it on a table of the same columns.
std::string definition_on_trial(Session& session, const Trace& trace) {
  const Sql trial = sql("pg_temp.{}", Ident{kTrial});
  session.execute(sql("CREATE TEMPORARY TABLE {} (LIKE {})", Ident{kTrial}, written(trace.table)));
  session.execute(Sql::trusted(trace.before_table + trial.text() + trace.after_table));
  std::string found = definition(
      session, sql("{}::regclass", Literal{sql("pg_temp.{}", Ident{trace.name.name}).text()}));
  session.execute(sql("DROP TABLE {}", trial));
  return found;
}

WhatBecame new_index(Session& session, const Trace& trace) {
  const Rows rows = session.query(sql(
      R"sql(SELECT i.indexrelid AS oid, i.indisvalid AS valid,
  pg_catalog.format('%I.%I', n.nspname, c.relname) AS name
  FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
 WHERE i.indrelid = pg_catalog.to_regclass({}) AND c.relname = {})sql",
      regclass(trace.table), Literal{trace.name.name}));
  if (rows.empty()) return {};
  const std::string name = rows[0].text("name");
  if (!rows[0].boolean("valid")) {
    session.execute(sql("DROP INDEX CONCURRENTLY {}", Sql::trusted(name)));
    return {false, "The index " + name + " had not been built to its end; it was dropped."};
  }
  const Sql oid = sql("{}", rows[0].integer("oid"));
  if (definition(session, oid) != definition_on_trial(session, trace)) return {};
  return {true, "The index " + name + " had been built; it was recorded."};
}

WhatBecame no_partition(Session& session, const Trace& trace) {
  const Rows rows = session.query(sql(
      R"sql(SELECT i.inhdetachpending AS pending, pg_catalog.format('%I.%I', n.nspname, c.relname) AS parent
  FROM pg_catalog.pg_inherits i JOIN pg_catalog.pg_class c ON c.oid = i.inhparent
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
 WHERE i.inhrelid = pg_catalog.to_regclass({}))sql",
      regclass(trace.name)));
  const std::string name = written(trace.name).text();
  if (rows.empty()) return {true, "The partition " + name + " had been detached."};
  if (!rows[0].boolean("pending")) return {};
  session.execute(sql("ALTER TABLE {} DETACH PARTITION {} FINALIZE",
                      Sql::trusted(rows[0].text("parent")), written(trace.name)));
  return {true, "The partition " + name + " was being detached; that is finished."};
}

Sql there(const char* catalog, const char* column, const std::string& name) {
  return sql("EXISTS (SELECT FROM pg_catalog.{} WHERE {} = {})", Ident{catalog}, Ident{column},
             Literal{name});
}

}  // namespace

std::optional<WhatBecame> what_became_of(Session& session, const Statement& statement) {
  const std::optional<Trace> trace = trace_of(statement);
  if (!trace) return std::nullopt;
  const auto is = [&](const Sql& condition) { return WhatBecame{yes(session, condition), ""}; };
  const auto is_not = [&](const Sql& condition) {
    return WhatBecame{!yes(session, condition), ""};
  };
  const std::string& name = trace->name.name;
  switch (trace->of) {
    case Trace::Of::kNewIndex:
      return new_index(session, *trace);
    case Trace::Of::kNoIndex:
      return is_not(sql("pg_catalog.to_regclass({}) IS NOT NULL", regclass(trace->name)));
    case Trace::Of::kNoPartition:
      return no_partition(session, *trace);
    case Trace::Of::kNewDatabase:
      return is(there("pg_database", "datname", name));
    case Trace::Of::kNoDatabase:
      return is_not(there("pg_database", "datname", name));
    case Trace::Of::kNewTablespace:
      return is(there("pg_tablespace", "spcname", name));
    case Trace::Of::kNoTablespace:
      return is_not(there("pg_tablespace", "spcname", name));
    case Trace::Of::kNewSubscription:
      return is(
          sql("EXISTS (SELECT FROM pg_catalog.pg_subscription s JOIN pg_catalog.pg_database d"
              " ON d.oid = s.subdbid WHERE d.datname = current_database()"
              " AND s.subname = {})",
              Literal{name}));
    case Trace::Of::kNothing:
      break;
  }
  return WhatBecame{};
}

}  // namespace schemadiff
