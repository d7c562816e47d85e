// INHERIT, NO INHERIT, ATTACH and DETACH PARTITION (PostgreSQL documentation, "ALTER TABLE").
#include "kinds/ancestry.h"

#include <algorithm>
#include <optional>

#include "kinds/row_check.h"

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
           c.relispartition AND EXISTS (SELECT FROM pg_partition_ancestors(c.oid) a
                                          JOIN pg_partitioned_table p ON p.partrelid = a.relid
                                         WHERE p.partstrat = 'h') AS by_hash,
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
            row.boolean("default_gives_rows"), row.boolean("by_hash")}}};
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

namespace {

// A check that says what the bounds say, so that nobody has to look at the rows under a lock.
class BoundCheck {
 public:
  BoundCheck(const Name& table, const Sql& condition, Phase phase, Steps& steps) : steps_(steps) {
    const std::string check = steps.free_name(table.schema, table.name, "bounds");
    name_.full = sql("{}", Ident{check});
    name_.parent = table.full;
    steps.add(phase, sql("ALTER TABLE {} ADD CONSTRAINT {} CHECK ({}) NOT VALID", table.full,
                         name_.full, condition));
    Step& validation = validate_rows(name_, steps);
    validation.phase = phase;
    validation.nothing_waits = false;
    validation.hazards = {outside_of_bounds(table)};
  }
  void drop(Phase phase) {
    steps_.add(phase, sql("ALTER TABLE {} DROP CONSTRAINT {}", name_.parent, name_.full));
  }

  static DependsOnData outside_of_bounds(const Name& table) {
    return {"fails if a row of " + table.full.text() + " is outside of its bounds"};
  }

 private:
  Name name_;
  Steps& steps_;
};

// The bounds of a default partition are what others do not have at the time, and those by hash name
// the table by its oid.
bool can_be_checked(const Ancestry& ancestry) {
  return ancestry.bound.text() != "DEFAULT" && !ancestry.other.value.by_hash;
}

// PostgreSQL documentation, "ALTER TABLE": not where there is a default partition. It leaves a
// check of the bounds behind, but for one that is there.
void detach_online(const Ancestry& have, const Sql& parent, const Name& name, Steps& steps) {
  BoundCheck check(name, have.other.value.condition, Phase::kLoosen, steps);
  steps.list().back().hazards.clear();  // all its rows have been let in
  Step& step = steps.add_apart(
      Phase::kLoosen, sql("ALTER TABLE {} DETACH PARTITION {} CONCURRENTLY", parent, name.full));
  step.in_transaction = sql("ALTER TABLE {} DETACH PARTITION {}", parent, name.full);
  check.drop(Phase::kLoosen);
}

bool can_detach_online(const Ancestry& have, const Steps& steps) {
  return steps.in_use() && steps.server_version() >= 14 && have.other.value.table.empty() &&
         can_be_checked(have);
}

}  // namespace

void release(const Ancestry& have, const Ancestry& want, const Name& name, Steps& steps) {
  const auto kept = have.kept(want);
  for (const std::string& parent : have.parents) {
    if (std::ranges::find(kept, parent) != kept.end()) continue;
    if (std::ranges::find(want.parents, parent) != want.parents.end()) steps.let_go();
    if (have.partition() && can_detach_online(have, steps))
      detach_online(have, Sql::trusted(parent), name, steps);
    else if (have.partition())
      steps.add(Phase::kLoosen,
                sql("ALTER TABLE {} DETACH PARTITION {}", Sql::trusted(parent), name.full));
    else
      steps.add(Phase::kLoosen,
                sql("ALTER TABLE {} NO INHERIT {}", name.full, Sql::trusted(parent)));
  }
}

void join_parents(const Ancestry& have, const Ancestry& want, const Name& name,
                  const std::vector<Sql>& columns, Steps& steps) {
  const auto kept = have.kept(want);
  for (const std::string& parent : want.parents) {
    if (std::ranges::find(kept, parent) != kept.end()) continue;
    if (!want.partition()) {
      steps.add(Phase::kTighten, sql("ALTER TABLE {} INHERIT {}", name.full, Sql::trusted(parent)));
      continue;
    }
    const DefaultPartition& other = want.other.value;
    if (want.takes_rows.value) {
      if (have.partition())
        move_rows(name.full, sql("({}) IS NOT TRUE", other.condition), Sql::trusted(parent),
                  columns, steps);
      move_rows(other.table, other.condition, name.full, columns, steps);
    }
    const bool online = steps.in_use() && !want.takes_rows.value && can_be_checked(want);
    std::optional<BoundCheck> check;
    if (online) check.emplace(name, other.condition, Phase::kShape, steps);
    Step& step = steps.add(Phase::kTighten, sql("ALTER TABLE {} ATTACH PARTITION {} {}",
                                                Sql::trusted(parent), name.full, want.bound));
    if (!online) step.hazards.push_back(BoundCheck::outside_of_bounds(name));
    if (online) check->drop(Phase::kTighten);
  }
}

}  // namespace schemadiff
