// Foreign tables (PostgreSQL documentation, "CREATE FOREIGN TABLE"). Their rows are elsewhere: what
// is declared here says how they are seen, so nothing is lost when one is dropped.
#include <map>

#include "catalog/kind.h"
#include "kinds/generic_options.h"
#include "kinds/table_body.h"

namespace schemadiff {

namespace {

struct ForeignTable {
  static constexpr auto keyword = "FOREIGN TABLE", grant_keyword = "TABLE", catalog = "pg_class";
  static std::string query(int version) {
    return "SELECT c.oid, n.nspname AS schema, c.relname AS name, s.srvname AS server, " +
           generic_options_of(sql("f.ftoptions")) +
           " AS options, ARRAY(SELECT m.attname || chr(1) || o.option FROM pg_attribute m"
           " CROSS JOIN LATERAL unnest(" +
           generic_options_of(sql("m.attfdwoptions")) +
           R"sql() WITH ORDINALITY o(option, place)
             WHERE m.attrelid = c.oid AND NOT m.attisdropped
             ORDER BY m.attnum, o.place) AS column_generic_options, )sql" +
           TableBody::columns_of_query + R"sql(
      FROM pg_class c
      JOIN pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_foreign_table f ON f.ftrelid = c.oid
      JOIN pg_foreign_server s ON s.oid = f.ftserver
     CROSS JOIN LATERAL )sql" +
           TableBody::source_of_query(version);
  }

  TableBody body;
  std::string server;
  GenericOptions options;
  std::map<std::string, GenericOptions> column_options;  // of those that have any

  bool operator==(const ForeignTable&) const = default;

  static ForeignTable read(const Row& row) {
    const std::vector<std::string> words = {row.text("schema"), row.text("name")};
    ForeignTable table{
        TableBody::read(row), row.text("server"), read_generic_options(row, words), {}};
    std::map<std::string, std::vector<std::string>> lists;
    for (const std::string& text : row.list("column_generic_options")) {
      const auto end = text.find('\1');
      lists[text.substr(0, end)].push_back(text.substr(end + 1));
    }
    for (const auto& [column, list] : lists)
      table.column_options[column] = parse_generic_options(list, {words[0], words[1], column});
    return table;
  }

  std::vector<std::string> sequences() const { return body.sequences(); }

  void reveal(const ForeignTable& other) {
    reveal_secrets(options, other.options);
    for (auto& [column, list] : column_options)
      if (const auto said = other.column_options.find(column); said != other.column_options.end())
        reveal_secrets(list, said->second);
  }

  Sql create(const Name& name, const std::vector<Sql>& clauses) const {
    std::map<std::string, Sql> by_column;
    for (const auto& [column, list] : column_options)
      by_column[column] = with_generic_options(list);
    return sql("CREATE FOREIGN TABLE {}{} SERVER {}{}", name.full,
               body.text(name, {}, clauses, by_column), Ident{server},
               with_generic_options(options));
  }

  ForeignTable created() const {
    ForeignTable made = *this;
    made.body = body.created();
    // Where the columns are the partitioned table's, nothing can be said of them.
    std::erase_if(made.column_options, [&](const auto& entry) {
      const Column* column = body.columns.find(entry.first);
      return body.made_as_partition() || (!column->local && !body.ancestry.partition());
    });
    return made;
  }

  static void alter(ForeignTable& have, const ForeignTable& want, const Name& name, Steps& steps) {
    if (have.server != want.server) return;
    const Sql head = sql("ALTER FOREIGN TABLE {}", name.full),
              usual = sql("ALTER TABLE {}", name.full);
    steps.nothing_is_stored();
    release(have.body.ancestry, want.body.ancestry, name, steps);
    if (Sql changes = change_generic_options(have.options, want.options); !changes.empty())
      steps.add(Phase::kShape, head, changes);
    const std::size_t first = steps.list().size();
    alter_columns(have.body.columns, want.body.columns, name, steps,
                  TableBody::descent(have.body, want.body));
    for (std::size_t i = first; i < steps.list().size(); ++i) {
      Step& step = steps.list()[i];
      if (step.head == usual) step.head = head;
    }
    for (const Column& column : want.body.columns.list) {
      const auto wanted = want.column_options.find(column.name);
      GenericOptions& known = have.column_options[column.name];
      if (Sql changes = change_generic_options(
              known, wanted == want.column_options.end() ? GenericOptions{} : wanted->second);
          !changes.empty())
        steps.add(Phase::kTighten, head, sql("ALTER COLUMN {} {}", Ident{column.name}, changes),
                  column.name);
    }
    have.column_options = want.column_options;
    TableBody::join(have.body, want.body, head, name, steps);
    for (Step& step : steps.list()) {  // the server does not look at its rows
      step.hazards.clear();
      step.checks.clear();
    }
  }

  std::vector<Part> parts() const { return parts_of(body.columns); }

  void describe(const Object& object, Model& model) const {
    RelationModel relation = body.described(object, "foreign table");
    relation.server = server;
    model.relations.push_back(std::move(relation));
  }
};

}  // namespace

const Kind& foreign_table_kind() {
  static const KindOf<ForeignTable> kind;
  return kind;
}

}  // namespace schemadiff
