// Composite types (PostgreSQL documentation, "Composite Types").
#include "catalog/kind.h"
#include "kinds/columns.h"

namespace schemadiff {

namespace {

struct Attribute {
  std::string name;
  Sql type;       // as format_type prints it
  Sql collation;  // qualified; empty when it is the type's own

  bool operator==(const Attribute&) const = default;

  Sql definition() const {
    Sql text = sql("{} {}", Ident{name}, type);
    if (!collation.empty()) text += sql(" COLLATE {}", collation);
    return text;
  }
};

struct Composite {
  static constexpr auto keyword = "TYPE", catalog = "pg_type", query = R"sql(
    SELECT t.oid, a.names, a.types, a.collations
      FROM pg_type t
      JOIN pg_class c ON c.oid = t.typrelid AND c.relkind = 'c'
     CROSS JOIN LATERAL (
           SELECT array_agg(a.attname::text ORDER BY a.attnum) AS names,
                  array_agg(format_type(a.atttypid, a.atttypmod) ORDER BY a.attnum) AS types,
                  array_agg(CASE WHEN a.attcollation <> y.typcollation
                                 THEN a.attcollation::regcollation::text ELSE '' END
                            ORDER BY a.attnum) AS collations
             FROM pg_attribute a JOIN pg_type y ON y.oid = a.atttypid
            WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) a)sql";

  static constexpr auto part_noun = "attribute";

  Columns<Attribute> attributes;

  bool operator==(const Composite&) const = default;

  static Composite read(const Row& row) {
    Composite composite;
    auto names = row.list("names"), types = row.list("types"), collations = row.list("collations");
    for (std::size_t i = 0; i < names.size(); ++i)
      composite.attributes.list.push_back(
          {names[i], Sql::trusted(types[i]), Sql::trusted(collations[i])});
    return composite;
  }

  Sql create(const Name& name) const {
    std::vector<Sql> definitions;
    for (const Attribute& attribute : attributes.list)
      definitions.push_back(attribute.definition());
    return sql("CREATE TYPE {} AS ({})", name.full, join(definitions));
  }

  std::vector<Part> parts() const {
    std::vector<Part> list;
    for (const Attribute& attribute : attributes.list)
      list.push_back({attribute.name, attribute.type.text()});
    return list;
  }
  static Sql rename_part(const Name& name, const std::string& from, const std::string& to) {
    return sql("ALTER TYPE {} RENAME ATTRIBUTE {} TO {}", name.full, Ident{from}, Ident{to});
  }

  static void alter(Composite& have, const Composite& want, const Name& name, Steps& steps) {
    Sql head = sql("ALTER TYPE {}", name.full);
    for (const Attribute& gone : have.attributes.missing_in(want.attributes)) {
      steps.add(Phase::kLoosen, head, sql("DROP ATTRIBUTE {}", Ident{gone.name}), gone.name)
          .hazards.push_back(LosesData{"attribute " + gone.name + " of type " + name.full.text()});
      steps.disturb(gone.name, Disturbance::kGone);
      have.attributes.remove(gone.name);
    }
    for (const Attribute& wanted : want.attributes.list) {
      Attribute* known = have.attributes.find(wanted.name);
      if (known == nullptr) {
        steps.add(Phase::kShape, head, sql("ADD ATTRIBUTE {}", wanted.definition()), wanted.name);
        have.attributes.list.push_back(wanted);
      } else if (settle(*known, wanted)) {
        Sql action = sql("ALTER ATTRIBUTE {} TYPE {}", Ident{wanted.name}, wanted.type);
        if (!wanted.collation.empty()) action += sql(" COLLATE {}", wanted.collation);
        steps.add(Phase::kShape, head, action, wanted.name);
        steps.disturb(wanted.name, Disturbance::kRetyped);
        steps.require_unheld();
      }
    }
  }

  // PostgreSQL does not retype attributes while a column has the type, but adds and drops them. The
  // new type takes the order of the old, so that the text of a value of the one reads as the other.
  static void set_aside(const Composite& have, Composite& want, const Name& name,
                        const std::string& other, Steps& steps) {
    Composite kept_types = want, now = have;
    for (Attribute& attribute : kept_types.attributes.list)
      if (const Attribute* known = have.attributes.find(attribute.name)) attribute = *known;
    alter(now, kept_types, name, steps);
    for (Attribute& attribute : now.attributes.list)
      attribute = *want.attributes.find(attribute.name);
    want = now;
    steps.add(Phase::kShape, sql("ALTER TYPE {} RENAME TO {}", name.full, Ident{other}));
  }
};

}  // namespace

const Kind& composite_kind() {
  static const KindOf<Composite> kind;
  return kind;
}

}  // namespace schemadiff
