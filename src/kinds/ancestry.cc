// INHERIT, NO INHERIT, ATTACH and DETACH PARTITION (PostgreSQL documentation, "ALTER TABLE").
#include "kinds/ancestry.h"

#include <algorithm>

namespace schemadiff {

namespace {

void move_rows(const Sql& from, const Sql& condition, const Sql& to,
               const std::vector<Sql>& columns, Steps& steps) {
  const Sql list = join(columns);
  steps.add(Phase::kTighten, sql("WITH moved AS (DELETE FROM {} WHERE {} RETURNING {})\n"
                                 "INSERT INTO {} ({}) OVERRIDING SYSTEM VALUE SELECT {} FROM moved",
                                 from, condition, list, to, list, list));
}

}  // namespace

std::string ancestry_columns() {
  return R"sql(
           ARRAY(SELECT h.inhparent::regclass::text FROM pg_inherits h
                  WHERE h.inhrelid = c.oid ORDER BY h.inhseqno) AS parents,
           coalesce(pg_get_expr(c.relpartbound, c.oid), '') AS bound,
           coalesce((SELECT p.partdefid::regclass::text
                       FROM pg_inherits h JOIN pg_partitioned_table p ON p.partrelid = h.inhparent
                      WHERE h.inhrelid = c.oid AND p.partdefid NOT IN (0, c.oid)), '')
             AS default_partition,
           coalesce(pg_get_partition_constraintdef(c.oid), '') AS partition_condition,
           NOT EXISTS (SELECT FROM pg_inherits h
                         JOIN pg_partitioned_table p ON p.partrelid = h.inhparent
                        WHERE h.inhrelid = c.oid
                          AND (EXISTS (SELECT FROM pg_constraint k
                                        WHERE k.contype = 'f' AND k.confrelid = p.partrelid)
                               OR EXISTS (SELECT FROM pg_trigger t
                                           WHERE t.tgrelid IN (p.partdefid, c.oid) AND NOT t.tgisinternal)))
             AS default_gives_rows)sql";
}

Ancestry read_ancestry(const Row& row) {
  return {row.list("parents"),
          row.sql("bound"),
          {{row.sql("default_partition"), row.sql("partition_condition"),
            row.boolean("default_gives_rows")}}};
}

std::vector<std::string> Ancestry::kept(const Ancestry& want) const {
  std::vector<std::string> list;
  if (bound != want.bound) return list;
  // INHERIT can only append, so that what stands behind a parent that goes or is new goes as well.
  std::size_t place = 0;
  for (const std::string& parent : parents) {
    if (std::ranges::find(want.parents, parent) == want.parents.end()) continue;
    if (place == want.parents.size() || want.parents[place] != parent) break;
    list.push_back(parent);
    ++place;
  }
  return list;
}

void release(const Ancestry& have, const Ancestry& want, const Sql& table, Steps& steps) {
  const auto kept = have.kept(want);
  for (const std::string& parent : have.parents) {
    if (std::ranges::find(kept, parent) != kept.end()) continue;
    if (std::ranges::find(want.parents, parent) != want.parents.end()) steps.let_go();
    if (have.partition())
      steps.add(Phase::kLoosen,
                sql("ALTER TABLE {} DETACH PARTITION {}", Sql::trusted(parent), table));
    else
      steps.add(Phase::kLoosen, sql("ALTER TABLE {} NO INHERIT {}", table, Sql::trusted(parent)));
  }
}

void join_parents(const Ancestry& have, const Ancestry& want, const Sql& table,
                  const std::vector<Sql>& columns, Steps& steps) {
  const auto kept = have.kept(want);
  for (const std::string& parent : want.parents) {
    if (std::ranges::find(kept, parent) != kept.end()) continue;
    if (!want.partition()) {
      steps.add(Phase::kTighten, sql("ALTER TABLE {} INHERIT {}", table, Sql::trusted(parent)));
      continue;
    }
    if (want.takes_rows.value) {
      const DefaultPartition& other = want.other.value;
      if (have.partition())
        move_rows(table, sql("({}) IS NOT TRUE", other.condition), Sql::trusted(parent), columns,
                  steps);
      move_rows(other.table, other.condition, table, columns, steps);
    }
    steps
        .add(Phase::kTighten,
             sql("ALTER TABLE {} ATTACH PARTITION {} {}", Sql::trusted(parent), table, want.bound))
        .hazards.push_back(
            DependsOnData{"fails if a row of " + table.text() + " is outside of its bounds"});
  }
}

}  // namespace schemadiff
