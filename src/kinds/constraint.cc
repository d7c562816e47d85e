// Primary key, unique, check and exclusion constraints of tables (PostgreSQL documentation,
// "Constraints").
#include "catalog/kind.h"
#include "kinds/index_storage.h"
#include "kinds/made_up_name.h"
#include "kinds/placement.h"
#include "kinds/row_check.h"

namespace schemadiff {

namespace {

struct Constraint {
  static constexpr auto keyword = "CONSTRAINT", catalog = "pg_constraint";
  // What is not enforced, as can be said from 18 on, counts as not validated too.
  static std::string query(int version) {
    return std::string("SELECT k.oid, k.contype AS type, NOT k.convalidated") +
           (version >= 18 ? " AND k.conenforced" : "") + R"sql( AS not_valid,
           k.condeferrable AS deferrable, k.condeferred AS deferred,
           pg_get_constraintdef(k.oid) AS definition,
           ARRAY(SELECT (SELECT a.attname::text FROM pg_attribute a
                          WHERE a.attrelid = k.conrelid AND a.attnum = u.attnum)
                   FROM unnest(k.conkey) u(attnum)) AS columns,
           k.conislocal AS local, k.coninhcount > 0 AS inherited,
           )sql" +
           (version >= 18 ? "k.conenforced AND " : "") +
           R"sql(k.coninhcount > 0 AND EXISTS (SELECT FROM pg_inherits h JOIN pg_constraint o ON o.conrelid = h.inhparent
                          AND o.conname = k.conname AND o.contype = 'c' AND NOT o.convalidated
                        WHERE h.inhrelid = k.conrelid) AS parent_not_valid,
           t.relkind = 'p' AS partitioned, t.relispartition AS of_partition,
           CASE WHEN k.contype IN ('p', 'u')
                 AND c.relam = (SELECT m.oid FROM pg_am m WHERE m.amname = 'btree')
                THEN pg_get_indexdef(k.conindid) ELSE '' END AS index_definition, )sql" +
           index_storage_columns + R"sql(
      FROM pg_constraint k
      JOIN pg_class t ON t.oid = k.conrelid
      LEFT JOIN pg_index i ON i.indexrelid = k.conindid
      LEFT JOIN pg_class c ON c.oid = i.indexrelid
     WHERE k.contype IN ('p', 'u', 'c', 'x'))sql";
  }
  static constexpr bool follows_type_changes = true;

  std::string type;
  IndexText definition;  // without DEFERRABLE, and without NOT VALID, which ALTER can take away
  bool deferrable = false, deferred = false;
  bool not_valid = false;
  std::vector<std::string> columns;
  IndexStorage storage;  // of a key's index
  bool local = true;     // of a check: declared by the table itself, too
  Incidental<bool> inherited;
  Incidental<bool> parent_not_valid;  // the heir is as well, unless it was made later
  bool partitioned = false;           // its table is
  Incidental<bool> of_partition;
  // CREATE UNIQUE INDEX, of a key that can be made of an index.
  Incidental<Sql> index_definition = {};
  // A key that is nothing yet but an index, of this name.
  std::string is_index = {};

  bool operator==(const Constraint&) const = default;

  static Constraint read(const Row& row) {
    IndexStorage storage = read_index_storage(row);
    const std::string type = row.text("type");
    std::string definition = row.text("definition");
    for (const std::string_view tail : {" NOT VALID", " INITIALLY DEFERRED", " DEFERRABLE"})
      if (definition.ends_with(tail)) definition.resize(definition.size() - tail.size());
    return {type,
            IndexText::parse(definition, storage.options, row.text("predicate")),
            row.boolean("deferrable"),
            row.boolean("deferred"),
            row.boolean("not_valid"),
            row.list("columns"),
            storage,
            type != "c" || row.boolean("local"),
            {row.boolean("inherited")},
            {row.boolean("parent_not_valid")},
            row.boolean("partitioned"),
            {row.boolean("of_partition")},
            {row.sql("index_definition")}};
  }

  // A check that only ancestors declare, or a partition's part of a key.
  bool comes_by_itself() const { return type == "c" ? !local : storage.comes_by_itself(); }

  Sql full_definition() const {
    return sql("{}{}{}{}{}", definition.head, with_options(storage.options),
               storage.tablespace.empty()
                   ? Sql()
                   : sql(" USING INDEX{}", tablespace_clause(storage.tablespace)),
               definition.predicate, deferral());
  }
  Sql deferral() const {
    return deferred ? sql(" DEFERRABLE INITIALLY DEFERRED")
                    : (deferrable ? sql(" DEFERRABLE") : Sql());
  }

  std::optional<Sql> clause(const Name& name) const {
    if (not_valid || comes_by_itself()) return std::nullopt;
    return sql("CONSTRAINT {} {}", name.full, full_definition());
  }
  // CREATE TABLE makes one index for keys that differ in nothing but their name, or in being the
  // primary one (src/backend/parser/parse_utilcmd.c, transformIndexConstraints).
  std::string clause_topic() const {
    if (type == "c") return "";
    if (type == "x") return definition.head.text();
    std::string topic = "key";
    for (const std::string& column : columns) topic += ' ' + quote_ident(column);
    return topic;
  }
  // A check can be made beside the rows that are there, a key beside the one that was there before.
  std::optional<Constraint> online(const Name& name, const std::string& as) const {
    if (not_valid || comes_by_itself()) return std::nullopt;
    Constraint made = *this;
    if (type == "c" && as.empty())
      made.not_valid = true;
    else if (!index_definition.value.empty() && !partitioned)
      made.is_index = as.empty() ? name.name : as;
    else
      return std::nullopt;
    return made;
  }
  Sql index_alone(const Name& name, bool concurrently) const {
    return sql("{}{}",
               building_index(index_definition.value, name.name, is_index,
                              concurrently ? "CONCURRENTLY" : ""),
               tablespace_clause(storage.tablespace));
  }
  Sql create_in_transaction(const Name& name) const {
    return is_index.empty() ? Sql() : index_alone(name, false);
  }

  Sql create(const Name& name) const {
    if (!is_index.empty()) return index_alone(name, true);
    if (comes_by_itself()) return type == "c" ? Sql() : rename(name);
    return sql("ALTER TABLE {}{} ADD CONSTRAINT {} {}{}", storage.valid ? Sql() : sql("ONLY "),
               name.parent, name.full, full_definition(), not_valid ? sql(" NOT VALID") : Sql());
  }
  Sql rename(const Name& name) const {
    const std::string made_up = type == "p"
                                    ? made_up_name(name.parent_name, {}, "pkey")
                                    : made_up_name(name.parent_name, storage.parent.value.columns,
                                                   type == "u" ? "key" : "excl");
    if (is_made_up(name.name, made_up)) return {};
    return sql("ALTER TABLE {} RENAME CONSTRAINT {} TO {}", name.parent, Ident{made_up}, name.full);
  }
  std::optional<std::string> fails_if(const Name& name) const {
    if (!clause(name)) return std::nullopt;
    return broken_by_row(name);
  }
  Sql drop(const Name& name) const {
    return sql("ALTER TABLE {} DROP CONSTRAINT {}", name.parent, name.full);
  }
  static Sql rename(const Name& name, const Ident& to) {
    return sql("ALTER TABLE {} RENAME CONSTRAINT {} TO {}", name.parent, name.full, to);
  }

  static void alter(Constraint& have, const Constraint& want, const Name& name, Steps& steps) {
    if (have.definition != want.definition || have.deferrable != want.deferrable ||
        have.deferred != want.deferred)
      return;
    const Sql qualified = sql("{}.{}", Ident{name.parent_schema}, name.full);
    if (!have.is_index.empty()) {
      steps.add(Phase::kShape,
                sql("ALTER TABLE {} ADD CONSTRAINT {} {} USING INDEX {}{}", name.parent, name.full,
                    want.type == "p" ? sql("PRIMARY KEY") : sql("UNIQUE"), Ident{have.is_index},
                    want.deferral()));
      have.is_index.clear();
    }
    if (want.type == "c" ? !settle_local(have, want, name, steps)
                         : !settle_derived(have.storage, want.storage, qualified, steps))
      return;
    if (want.partitioned && have.storage != want.storage) return;  // no ALTER INDEX SET for it
    if (want.comes_by_itself())
      have.not_valid = want.not_valid || (want.type == "c" && want.parent_not_valid.value);
    if (have.not_valid && settle(have.not_valid, want.not_valid)) validate_rows(name, steps);
    if (have.not_valid == want.not_valid)
      alter_index_storage(have.storage, want.storage, name.parent, name.full, qualified, steps);
  }

  // Leaving a parent makes a check the table's own, becoming a partition gives it to the parent.
  static bool settle_local(Constraint& have, const Constraint& want, const Name& name,
                           Steps& steps) {
    if (have.local == want.local) return true;
    const bool same_parents = have.storage.table_parents.value == want.storage.table_parents.value;
    if (want.local && same_parents) {
      if (!want.inherited.value) return false;  // it goes with the parent's and is made anew
      steps.add(Phase::kTighten, sql("ALTER TABLE {} ADD CONSTRAINT {} {}", name.parent, name.full,
                                     want.full_definition()));
    } else if (!want.local && (same_parents || !want.of_partition.value)) {
      steps.refuse(
          "constraint " + name.full.text() + " is declared by " + name.parent.text() +
              " itself, and PostgreSQL has no statement that leaves it to the parent alone",
          "declare the constraint in " + name.parent.text() + " too");
    }
    have.local = want.local;
    return true;
  }

  Constraint created() const {
    Constraint made = *this;
    made.storage = storage.created();
    return made;
  }

  void describe(const Object& object, Model& model) const {
    RelationModel* relation = model.find(object.name.parent_schema, object.name.parent_name);
    if (relation == nullptr) return;
    if (type == "p" || type == "u")
      relation->keys.push_back({object.name.name, columns, type == "p"});
    else
      relation->checks.push_back({object.name.name, full_definition().text()});
  }
};

}  // namespace

const Kind& constraint_kind() {
  static const KindOf<Constraint> kind;
  return kind;
}

}  // namespace schemadiff
