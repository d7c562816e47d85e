// Views and materialized views (PostgreSQL documentation, "CREATE VIEW", "CREATE MATERIALIZED
// VIEW").
#include "catalog/kind.h"
#include "kinds/options.h"
#include "kinds/placement.h"
#include "sql/union_names.h"

namespace schemadiff {

namespace {

// The columns and the query, the same for both.
const std::string view_query = "SELECT " + tablespace_column + ", " + access_method_column + R"sql(,
           c.oid, rtrim(pg_get_viewdef(c.oid), ';') AS definition,
           c.reloptions || ARRAY(SELECT 'toast.' || unnest(x.reloptions) FROM pg_class x
                                  WHERE x.oid = c.reltoastrelid) AS options,
           a.names, a.types, a.collations
      FROM pg_class c
     CROSS JOIN LATERAL (
           SELECT array_agg(a.attname::text ORDER BY a.attnum) AS names,
                  array_agg(format_type(a.atttypid, a.atttypmod) ORDER BY a.attnum) AS types,
                  array_agg(a.attcollation::regcollation::text ORDER BY a.attnum) AS collations
             FROM pg_attribute a
            WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) a
     WHERE c.relkind = )sql";

struct Query {
  Sql definition;
  Options options;
  std::vector<std::string> names, types, collations;

  bool operator==(const Query&) const = default;

  static Query read(const Row& row) {
    return {Sql::trusted(without_union_names(row.text("definition"))), read_options(row),
            row.list("names"), row.list("types"), row.list("collations")};
  }

  // CREATE OR REPLACE VIEW may only append columns.
  bool replaceable_by(const Query& want) const {
    if (names.size() > want.names.size()) return false;
    for (std::size_t i = 0; i < names.size(); ++i)
      if (names[i] != want.names[i] || types[i] != want.types[i] ||
          collations[i] != want.collations[i])
        return false;
    return true;
  }

  std::vector<Part> parts() const {
    std::vector<Part> list;
    for (const std::string& name : names) list.push_back({name, ""});
    return list;
  }

  void describe(const Object& object, Model& model, const char* type) const {
    auto comment = [&](const std::string& part) {
      auto found = object.comments.find(part);
      return found == object.comments.end() ? std::string() : found->second;
    };
    RelationModel relation{.schema = object.name.schema,
                           .name = object.name.name,
                           .type = type,
                           .comment = comment(""),
                           .columns = {},
                           .keys = {},
                           .foreign_keys = {},
                           .checks = {},
                           .indexes = {}};
    for (std::size_t i = 0; i < names.size(); ++i)
      relation.columns.push_back({.name = names[i],
                                  .type = types[i],
                                  .not_null = false,
                                  .default_expression = "",
                                  .generated = false,
                                  .identity = false,
                                  .comment = comment(names[i])});
    model.relations.push_back(std::move(relation));
  }
};

struct View {
  static constexpr auto keyword = "VIEW", grant_keyword = "TABLE", catalog = "pg_class";
  static std::string query(int) { return view_query + "'v'"; }

  Query body;

  bool operator==(const View&) const = default;
  static View read(const Row& row) { return {Query::read(row)}; }

  Sql text(const Sql& verb, const Name& name) const {
    return sql("{} VIEW {}{} AS\n{}", verb, name.full, with_options(body.options), body.definition);
  }
  Sql create(const Name& name) const { return text(sql("CREATE"), name); }

  static void alter(View& have, const View& want, const Name& name, Steps& steps) {
    bool redefined = have.body.definition != want.body.definition;
    if (redefined && !have.body.replaceable_by(want.body)) return;
    if (redefined) {
      have = want;
      steps.add(Phase::kShape, want.text(sql("CREATE OR REPLACE"), name));
    }
    change_options(sql("ALTER VIEW {}", name.full), have.body.options, want.body.options, steps);
  }

  std::vector<Part> parts() const { return body.parts(); }

  void describe(const Object& object, Model& model) const { body.describe(object, model, "view"); }
};

struct MaterializedView {
  static constexpr auto keyword = "MATERIALIZED VIEW", grant_keyword = "TABLE",
                        catalog = "pg_class";
  static std::string query(int) { return view_query + "'m'"; }

  Query body;
  std::string tablespace, access_method;

  bool operator==(const MaterializedView&) const = default;
  static MaterializedView read(const Row& row) {
    return {Query::read(row), row.text("tablespace"), row.text("access_method")};
  }

  Sql create(const Name& name) const {
    return sql("CREATE MATERIALIZED VIEW {}{}{}{} AS\n{}", name.full,
               access_method_clause(access_method), with_options(body.options),
               tablespace_clause(tablespace), body.definition);
  }

  static void alter(MaterializedView& have, const MaterializedView& want, const Name& name,
                    Steps& steps) {
    if (have.body.definition != want.body.definition) return;
    const Sql head = sql("ALTER MATERIALIZED VIEW {}", name.full);
    change_access_method(head, have.access_method, want.access_method, steps);
    change_tablespace(head, have.tablespace, want.tablespace, steps);
    change_options(head, have.body.options, want.body.options, steps);
  }

  std::vector<Part> parts() const { return body.parts(); }

  void describe(const Object& object, Model& model) const {
    body.describe(object, model, "materialized view");
  }
};

}  // namespace

const Kind& view_kind() {
  static const KindOf<View> kind;
  return kind;
}

const Kind& materialized_view_kind() {
  static const KindOf<MaterializedView> kind;
  return kind;
}

}  // namespace schemadiff
