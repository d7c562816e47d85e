// Reads rows as text, following relations and columns by oid and number, else by name.
#include "rows/held.h"

#include <algorithm>
#include <map>
#include <set>

namespace schemadiff {

namespace {

struct Relation {
  Sql name;
  bool partitioned;
  std::vector<HeldColumn> columns;
};

std::optional<Relation> find_relation(Session& session, Oid oid) {
  const Rows found = session.query(
      sql("SELECT format('%I.%I', n.nspname, c.relname) AS name, c.relkind = 'p' AS partitioned"
          " FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
          " WHERE c.oid = {} AND c.relkind IN ('r', 'p')",
          oid));
  if (found.empty()) return std::nullopt;
  Relation relation{found[0].sql("name"), found[0].boolean("partitioned"), {}};
  for (const Row& row :
       session.query(sql("SELECT attnum AS number, attname AS name,"
                         " format_type(atttypid, atttypmod) AS type, attgenerated <> '' AS made"
                         " FROM pg_attribute WHERE attrelid = {} AND attnum > 0"
                         " AND NOT attisdropped ORDER BY attnum",
                         oid)))
    if (!row.boolean("made"))
      relation.columns.push_back(
          {static_cast<int>(row.integer("number")), row.text("name"), row.sql("type")});
  return relation;
}

std::vector<HeldRow> read_rows(Session& session, const Relation& relation,
                               const std::vector<Sql>& expressions) {
  std::vector<Sql> columns = {sql("true AS r")};
  for (std::size_t i = 0; i < expressions.size(); ++i)
    columns.push_back(sql("{} AS {}", expressions[i], Ident{"c" + std::to_string(i)}));
  std::vector<HeldRow> rows;
  for (const Row& row :
       session.query(sql("SELECT {} FROM {}{} ORDER BY tableoid, ctid", join(columns),
                         relation.partitioned ? Sql() : sql("ONLY "), relation.name))) {
    HeldRow held;
    for (std::size_t i = 0; i < expressions.size(); ++i)
      held.push_back(row.maybe("c" + std::to_string(i)));
    rows.push_back(std::move(held));
  }
  return rows;
}

// The column's value as it reads in its type of before.
Sql cast_back(Session& session, const Relation& relation, const HeldColumn& before,
              const HeldColumn& now) {
  const Ident column{now.name};
  const Sql plain = sql("{}::text", column);
  if (before.type == now.type) return plain;
  for (const Sql& expression : {sql("CAST({} AS {})::text", column, before.type),
                                sql("CAST({}::text AS {})::text", column, before.type)}) {
    try {
      session.query(sql("SELECT {} FROM {}", expression, relation.name));
      return expression;
    } catch (const ServerError&) {
      continue;  // there is no such cast, or a value does not fit back
    }
  }
  return plain;
}

// The tables in which the rows may be now.
std::vector<Oid> places_now(Session& session, const Held& before, Follow follow) {
  std::vector<Oid> places;
  auto add = [&](Oid oid) {
    if (find_relation(session, oid))
      if (oid = root_of(session, oid); std::ranges::find(places, oid) == places.end())
        places.push_back(oid);
  };
  if (follow == Follow::kIdentity) {
    add(before.oid);
    for (const Oid member : before.members) add(member);
  }
  if (places.empty())
    if (const std::string oid =
            session.value(sql("SELECT to_regclass({})::oid", Literal{before.name}));
        !oid.empty())
      add(std::stoll(oid));
  return places;
}

const HeldColumn* find_column(const Relation& relation, const HeldColumn& before, bool same) {
  if (same) {
    const auto found = std::ranges::find(relation.columns, before.number, &HeldColumn::number);
    if (found != relation.columns.end()) return &*found;
  }
  const auto found = std::ranges::find(relation.columns, before.name, &HeldColumn::name);
  return found == relation.columns.end() ? nullptr : &*found;
}

// The values of some columns, sorted.
std::vector<HeldRow> sorted(const std::vector<HeldRow>& rows,
                            const std::vector<std::size_t>& columns) {
  std::vector<HeldRow> parts;
  for (const HeldRow& row : rows) {
    HeldRow part;
    for (const std::size_t column : columns) part.push_back(row[column]);
    parts.push_back(std::move(part));
  }
  std::ranges::sort(parts);
  return parts;
}

bool kept(const Held& before, const HeldNow& now, const std::vector<std::size_t>& columns) {
  const auto then = sorted(before.rows, columns), today = sorted(now.rows, columns);
  return before.fewer ? std::ranges::includes(then, today) : std::ranges::includes(today, then);
}

// A column by which rows can be told apart and found again.
std::optional<std::size_t> key_of(const Held& before, const HeldNow& now) {
  for (std::size_t i = 0; i < before.columns.size(); ++i) {
    std::set<std::optional<std::string>> values;
    for (const HeldRow& row : before.rows) values.insert(row[i]);
    if (now.present[i] && values.size() == before.rows.size() && kept(before, now, {i})) return i;
  }
  return std::nullopt;
}

std::string example(const Held& before, const HeldNow& now, std::size_t column) {
  const auto key = key_of(before, now);
  if (!key) return "";
  std::map<std::optional<std::string>, const HeldRow*> rows;
  for (const HeldRow& row : before.rows) rows[row[*key]] = &row;
  std::string best;
  for (const HeldRow& row : now.rows) {
    const auto found = rows.find(row[*key]);
    if (found == rows.end()) continue;
    const auto &then = (*found->second)[column], &today = row[column];
    if (then == today) continue;
    const std::string text = shown(then) + " becomes " + shown(today);
    if (best.empty() || text.size() < best.size()) best = text;
  }
  return best;
}

}  // namespace

std::string shown(const std::optional<std::string>& value) {
  if (!value) return "NULL";
  constexpr std::size_t kMost = 40;
  std::size_t end = std::min(value->size(), kMost);
  while (end < value->size() && (static_cast<unsigned char>((*value)[end]) & 0xc0) == 0x80) --end;
  return quote_literal(value->substr(0, end) + (end < value->size() ? "..." : ""));
}

Held hold(Session& session, Oid oid) {
  Held held;
  held.oid = oid;
  const Relation relation = *find_relation(session, oid);
  held.name = relation.name.text();
  held.columns = relation.columns;
  if (relation.partitioned)
    for (const Row& row :
         session.query(sql("SELECT relid::oid AS oid FROM pg_partition_tree({}::oid::regclass)"
                           " WHERE isleaf ORDER BY 1",
                           oid)))
      held.members.push_back(row.integer("oid"));
  std::vector<Sql> expressions;
  for (const HeldColumn& column : held.columns)
    expressions.push_back(sql("{}::text", Ident{column.name}));
  held.rows = read_rows(session, relation, expressions);
  return held;
}

HeldNow hold_again(Session& session, const Held& before, Follow follow) {
  HeldNow now{"", std::vector<bool>(before.columns.size(), false), {}};
  for (const Oid oid : places_now(session, before, follow)) {
    const Relation relation = *find_relation(session, oid);
    if (now.name.empty()) now.name = relation.name.text();
    std::vector<Sql> expressions;
    for (std::size_t i = 0; i < before.columns.size(); ++i) {
      const HeldColumn* column = find_column(relation, before.columns[i],
                                             follow == Follow::kIdentity && oid == before.oid);
      now.present[i] = now.present[i] || column != nullptr;
      expressions.push_back(column == nullptr
                                ? sql("NULL")
                                : cast_back(session, relation, before.columns[i], *column));
    }
    for (HeldRow& row : read_rows(session, relation, expressions))
      now.rows.push_back(std::move(row));
  }
  return now;
}

std::vector<HeldLoss> losses(const Held& before, const HeldNow& now) {
  if (before.rows.empty()) return {};
  if (now.name.empty() || (!before.fewer && now.rows.size() < before.rows.size()))
    return {{"", ""}};
  std::vector<HeldLoss> list;
  std::vector<std::size_t> together;
  for (std::size_t i = 0; i < before.columns.size(); ++i) {
    if (now.present[i]) together.push_back(i);
    const bool held_something =
        std::ranges::any_of(before.rows, [&](const HeldRow& row) { return row[i].has_value(); });
    if (now.present[i] ? !kept(before, now, {i}) : held_something)
      list.push_back({before.columns[i].name, now.present[i] ? example(before, now, i) : ""});
  }
  if (list.empty() && !kept(before, now, together)) return {{"", ""}};
  return list;
}

}  // namespace schemadiff
