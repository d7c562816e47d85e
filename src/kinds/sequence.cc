// Sequences, owned by a column or free; those of identity columns are part of their table
// (PostgreSQL documentation, "CREATE SEQUENCE").
#include "catalog/kind.h"
#include "kinds/sequence_options.h"

namespace schemadiff {

namespace {

struct Sequence {
  static constexpr auto keyword = "SEQUENCE", catalog = "pg_class", query = R"sql(
    SELECT s.seqrelid AS oid, c.relpersistence AS persistence, s.seqtypid::regtype AS type,
           s.seqstart AS start, s.seqincrement AS increment, s.seqmin AS min, s.seqmax AS max,
           s.seqcache AS cache, s.seqcycle AS cycle,
           (SELECT format('%s.%I', d.refobjid::regclass, a.attname)
              FROM pg_depend d
              JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
             WHERE d.classid = 'pg_class'::regclass AND d.objid = s.seqrelid AND d.deptype = 'a'
               AND d.refclassid = 'pg_class'::regclass AND d.refobjsubid > 0) AS owned_by
      FROM pg_sequence s JOIN pg_class c ON c.oid = s.seqrelid
     WHERE NOT EXISTS (SELECT FROM pg_depend i
                        WHERE i.classid = 'pg_class'::regclass AND i.objid = s.seqrelid
                          AND i.deptype = 'i'))sql";
  static constexpr bool holds_data = true;
  static constexpr bool follows_type_changes = true;  // it stays owned by the column

  SequenceOptions options;
  std::string persistence;
  Sql owned_by;

  bool operator==(const Sequence&) const = default;

  static Sequence read(const Row& row) {
    return {SequenceOptions::read(row), row.text("persistence"), row.sql("owned_by")};
  }

  Sql create(const Name& name) const {
    return sql("CREATE {}SEQUENCE {}{}", persistence == "u" ? sql("UNLOGGED ") : Sql(), name.full,
               options.differences_from(SequenceOptions::defaults(options)));
  }

  // The server links a sequence only to a table of the same owner.
  bool follows_owner() const { return !owned_by.empty(); }

  static void alter(Sequence& have, const Sequence& want, const Name& name, Steps& steps) {
    if (settle(have.persistence, want.persistence))
      steps.add(Phase::kShape, sql("ALTER SEQUENCE {} SET {}", name.full,
                                   want.persistence == "u" ? sql("UNLOGGED") : sql("LOGGED")));
    Sql changes = want.options.differences_from(have.options.retyped(want.options.type));
    if (have.options.type != want.options.type)
      changes = sql(" AS {}{}", Sql::trusted(want.options.type), changes);
    bool restart = false;
    if (const auto move = want.options.move_into(have.options, name.full, restart))
      steps.add(Phase::kShape, *move);
    if (restart) changes += sql(" RESTART");
    bool narrowed = want.options.min > have.options.min || want.options.max < have.options.max;
    if (settle(have.options, want.options)) {
      Step& step = steps.add(Phase::kShape, sql("ALTER SEQUENCE {}{}", name.full, changes));
      if (narrowed)
        step.hazards.push_back(DependsOnData{"fails if the value of sequence " + name.full.text() +
                                             " is outside of its new bounds"});
    }
    if (settle(have.owned_by, want.owned_by))
      steps.add(want.owned_by.empty() ? Phase::kLoosen : Phase::kTighten,
                sql("ALTER SEQUENCE {} OWNED BY {}", name.full,
                    want.owned_by.empty() ? sql("NONE") : want.owned_by));
  }

  // A table's default may use the sequence that a column of the table owns, so it is owned later.
  Sequence created() const { return {options, persistence, {}}; }
  static bool late(const Need& need) { return need.hold == Hold::kBelongs; }
};

}  // namespace

const Kind& sequence_kind() {
  static const KindOf<Sequence> kind;
  return kind;
}

}  // namespace schemadiff
