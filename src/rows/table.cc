// Queries of one table's columns, constraints, keys and partitions.
#include "rows/table.h"

#include <algorithm>

namespace schemadiff {

namespace {

std::vector<int> numbers(const Row& row, std::string_view column) {
  std::vector<int> list;
  for (const std::string& text : row.list(column)) list.push_back(std::stoi(text));
  return list;
}

void read_columns(Session& session, TypeReader& types, RowTable& table) {
  for (const Row& row : session.query(
           sql("SELECT a.attnum AS number, a.attname AS name, a.atttypid AS type, a.atttypmod AS "
               "modifier, a.attnotnull AS not_null, a.attidentity <> '' AS identity,"
               " pg_get_expr(d.adbin, d.adrelid) AS default_expression"
               " FROM pg_attribute a LEFT JOIN pg_attrdef d"
               " ON d.adrelid = a.attrelid AND d.adnum = a.attnum"
               " WHERE a.attrelid = {} AND a.attnum > 0 AND NOT a.attisdropped"
               " AND a.attgenerated = '' ORDER BY a.attnum",
               table.oid)))
    table.columns.push_back(
        {static_cast<int>(row.integer("number")), row.text("name"),
         types.read(row.integer("type"), static_cast<int>(row.integer("modifier"))),
         row.boolean("not_null"), row.boolean("identity"),
         row.text_or_empty("default_expression")});
}

// A key's index carries its constraint's name; unique indexes without a constraint come second.
void read_constraints(Session& session, RowTable& table) {
  for (const Row& row : session.query(
           sql("SELECT c.conname AS name, c.contype AS type, c.conkey::text[] AS columns,"
               " pg_get_constraintdef(c.oid) AS definition,"
               " pg_get_expr(c.conbin, c.conrelid) AS condition FROM pg_constraint c"
               " WHERE c.conrelid = {} AND c.contype IN ('c', 'p', 'u', 'x')"
               " UNION ALL SELECT r.relname, 'u', string_to_array(i.indkey::text, ' '), '', NULL"
               " FROM pg_index i JOIN pg_class r ON r.oid = i.indexrelid"
               " WHERE i.indrelid = {} AND i.indisunique AND NOT EXISTS"
               " (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid AND c.contype <> 'f')"
               " ORDER BY name",
               table.oid, table.oid)))
    table.constraints.push_back({row.text("name"), row.text("type")[0], numbers(row, "columns"),
                                 row.text("definition"), row.sql("condition")});
}

void read_references(Session& session, RowTable& table) {
  for (const Row& row : session.query(sql(
           "SELECT c.conname AS name, c.confrelid AS target, c.conkey::text[] AS columns,"
           " c.condeferrable AS deferrable, ARRAY(SELECT a.attname::text FROM"
           " unnest(c.confkey) WITH ORDINALITY k (number, place)"
           " JOIN pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = k.number"
           " ORDER BY k.place) AS target_columns FROM pg_constraint c"
           " WHERE c.conrelid = {} AND c.contype = 'f' AND c.conparentid = 0 ORDER BY c.conname",
           table.oid))) {
    RowReference reference{row.text("name"),          row.integer("target"),
                           numbers(row, "columns"),   row.list("target_columns"),
                           row.boolean("deferrable"), false};
    for (const int number : reference.columns) {
      const RowColumn* column = table.find(number);
      reference.optional |= column != nullptr && !column->not_null;
    }
    table.references.push_back(std::move(reference));
  }
}

void read_partitions(Session& session, RowTable& table) {
  if (!table.partitioned) return;
  for (const Row& row : session.query(
           sql("SELECT pg_get_expr(c.relpartbound, c.oid) AS bound,"
               " ARRAY(SELECT coalesce(o.attnum, 0)::text"
               " FROM unnest(string_to_array(p.partattrs::text, ' ')) k (number)"
               " LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.number::int"
               " AND a.attnum > 0"
               " LEFT JOIN pg_attribute o ON o.attrelid = {} AND o.attname = a.attname"
               ") AS columns FROM pg_partition_tree({}) t JOIN pg_class c ON c.oid = t.relid"
               " LEFT JOIN pg_partitioned_table p ON p.partrelid = c.oid",
               table.oid, table.oid))) {
    if (!row.is_null("bound")) table.bounds.push_back(row.text("bound"));
    const std::vector<int> more = numbers(row, "columns");
    table.partition_columns.insert(table.partition_columns.end(), more.begin(), more.end());
  }
}

}  // namespace

bool RowConstraint::concerns(int column) const {
  return std::ranges::find(columns, column) != columns.end();
}

const RowColumn* RowTable::find(int number) const {
  const auto found = std::ranges::find(columns, number, &RowColumn::number);
  return found == columns.end() ? nullptr : &*found;
}

RowTable read_row_table(Session& session, TypeReader& types, Oid oid) {
  const Row row = session
                      .query(sql("SELECT {}::oid::regclass::text AS name, c.relkind AS kind"
                                 " FROM pg_class c WHERE c.oid = {}",
                                 oid, oid))
                      .at(0);
  RowTable table;
  table.oid = oid;
  table.name = row.sql("name");
  table.partitioned = row.text("kind") == "p";
  table.fillable = table.partitioned || row.text("kind") == "r";
  read_columns(session, types, table);
  read_constraints(session, table);
  read_references(session, table);
  read_partitions(session, table);
  return table;
}

Oid root_of(Session& session, Oid oid) {
  return std::stoll(session.value(
      sql("SELECT coalesce(pg_partition_root({}::oid::regclass)::oid, {})", oid, oid)));
}

}  // namespace schemadiff
