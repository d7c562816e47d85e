// Views and materialized views (PostgreSQL documentation, "CREATE VIEW", "CREATE MATERIALIZED
// VIEW").
#include "catalog/column_options.h"
#include "catalog/kind.h"
#include "kinds/column_settings.h"
#include "kinds/options.h"
#include "kinds/placement.h"
#include "sql/union_names.h"

namespace schemadiff {

namespace {

// The columns and the query, the same for both.
std::string view_query(int version, const char* relkind) {
  return "SELECT " + tablespace_column + ", " + access_method_column + R"sql(,
           c.oid, c.relispopulated, rtrim(pg_get_viewdef(c.oid), ';') AS definition,
           c.reloptions || ARRAY(SELECT 'toast.' || unnest(x.reloptions) FROM pg_class x
                                  WHERE x.oid = c.reltoastrelid) AS options,
           a.*
      FROM pg_class c
     CROSS JOIN LATERAL (
           SELECT array_agg(a.attname::text ORDER BY a.attnum) AS names,
                  array_agg(format_type(a.atttypid, a.atttypmod) ORDER BY a.attnum) AS types,
                  array_agg(a.attcollation::regcollation::text ORDER BY a.attnum) AS collations,
                  array_agg(coalesce(pg_get_expr(d.adbin, d.adrelid), '') ORDER BY a.attnum)
                    AS defaults,
                  array_agg(coalesce(nullif(a.attstattarget, -1)::text, '') ORDER BY a.attnum)
                    AS statistics,
                  array_agg(a.attstorage::text ORDER BY a.attnum) AS storages,
                  array_agg(y.typstorage::text ORDER BY a.attnum) AS usual_storages,
                  array_agg()sql" +
         (version >= 14 ? "a.attcompression::text" : "''::text") +
         R"sql( ORDER BY a.attnum) AS compressions,
                  array_agg(coalesce(array_to_string()sql" +
         column_options("a") + R"sql(, ','), '') ORDER BY a.attnum)
                    AS column_options
             FROM pg_attribute a
             JOIN pg_type y ON y.oid = a.atttypid
             LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
            WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) a
     WHERE c.relkind = )sql" +
         relkind;
}

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
  static std::string query(int version) { return view_query(version, "'v'"); }

  Query body;
  std::vector<std::string> defaults;  // of the columns, for INSERT through it

  bool operator==(const View&) const = default;
  static View read(const Row& row) { return {Query::read(row), row.list("defaults")}; }

  Sql text(const Sql& verb, const Name& name) const {
    return sql("{} VIEW {}{} AS\n{}", verb, name.full, with_options(body.options), body.definition);
  }
  Sql create(const Name& name) const { return text(sql("CREATE"), name); }

  static void alter(View& have, const View& want, const Name& name, Steps& steps) {
    bool redefined = have.body.definition != want.body.definition;
    if (redefined && !have.body.replaceable_by(want.body)) return;
    if (redefined) {
      have.body = want.body;
      have.defaults.resize(want.defaults.size());
      steps.add(Phase::kShape, want.text(sql("CREATE OR REPLACE"), name));
    }
    const Sql head = sql("ALTER VIEW {}", name.full);
    change_options(head, have.body.options, want.body.options, steps);
    for (std::size_t i = 0; i < want.defaults.size(); ++i) {
      const std::string& column = want.body.names[i];
      if (!settle(have.defaults[i], want.defaults[i])) continue;
      if (want.defaults[i].empty())
        steps.add(Phase::kLoosen, sql("{} ALTER COLUMN {} DROP DEFAULT", head, Ident{column}),
                  column);
      else
        steps.add(Phase::kTighten,
                  sql("{} ALTER COLUMN {} SET DEFAULT {}", head, Ident{column},
                      Sql::trusted(want.defaults[i])),
                  column);
    }
  }

  std::vector<Part> parts() const { return body.parts(); }

  View created() const { return {body, std::vector<std::string>(defaults.size())}; }

  void describe(const Object& object, Model& model) const { body.describe(object, model, "view"); }
};

// Whether it holds rows is data, no difference of schemas; it only says how to make one.
struct Populated {
  bool yes;
  bool operator==(const Populated&) const { return true; }
};

struct MaterializedView {
  static constexpr auto keyword = "MATERIALIZED VIEW", grant_keyword = "TABLE",
                        catalog = "pg_class";
  static std::string query(int version) { return view_query(version, "'m'"); }

  Query body;
  std::string tablespace, access_method;
  Populated populated;
  std::vector<ColumnSettings> columns;

  bool operator==(const MaterializedView&) const = default;
  static MaterializedView read(const Row& row) {
    MaterializedView view{Query::read(row),
                          row.text("tablespace"),
                          row.text("access_method"),
                          {row.boolean("relispopulated")},
                          {}};
    const auto statistics = row.list("statistics"), storages = row.list("storages"),
               usual_storages = row.list("usual_storages"), compressions = row.list("compressions"),
               options = row.list("column_options");
    for (std::size_t i = 0; i < storages.size(); ++i)
      view.columns.push_back(ColumnSettings::parse(statistics[i], storages[i], usual_storages[i],
                                                   compressions[i], options[i]));
    return view;
  }

  MaterializedView created() const {
    MaterializedView made = *this;
    for (ColumnSettings& column : made.columns) column = column.untouched();
    return made;
  }

  Sql create(const Name& name) const {
    return sql("CREATE MATERIALIZED VIEW {}{}{}{} AS\n{}{}", name.full,
               access_method_clause(access_method), with_options(body.options),
               tablespace_clause(tablespace), body.definition,
               Sql::trusted(populated.yes ? "" : "\nWITH NO DATA"));
  }

  static void alter(MaterializedView& have, const MaterializedView& want, const Name& name,
                    Steps& steps) {
    if (have.body.definition != want.body.definition) return;
    const Sql head = sql("ALTER MATERIALIZED VIEW {}", name.full);
    change_access_method(head, have.access_method, want.access_method, steps);
    change_tablespace(head, have.tablespace, want.tablespace, steps);
    change_options(head, have.body.options, want.body.options, steps);
    for (std::size_t i = 0; i < want.columns.size(); ++i)
      alter_settings(have.columns[i], want.columns[i], want.body.names[i], head, steps);
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
