// Publications, and the tables and schemas in them (PostgreSQL documentation, "CREATE
// PUBLICATION").
#include "catalog/kind.h"

namespace schemadiff {

namespace {

struct Publication {
  static constexpr auto keyword = "PUBLICATION", catalog = "pg_publication";

  bool all_tables = false;
  std::string publish;    // "insert, update, delete, truncate"
  bool via_root = false;  // changes of partitions as those of their root
  std::string generated;  // since 18: n none, s stored

  bool operator==(const Publication&) const = default;

  static std::string query(int version) {
    std::string generated = version >= 18 ? "p.pubgencols" : "'n'";
    return R"sql(
      SELECT p.oid, p.puballtables AS all_tables, p.pubviaroot AS via_root,
             concat_ws(', ', CASE WHEN p.pubinsert THEN 'insert' END,
                       CASE WHEN p.pubupdate THEN 'update' END,
                       CASE WHEN p.pubdelete THEN 'delete' END,
                       CASE WHEN p.pubtruncate THEN 'truncate' END) AS publish,
             )sql" +
           generated + " AS generated FROM pg_publication p";
  }

  static Publication read(const Row& row) {
    return {row.boolean("all_tables"), row.text("publish"), row.boolean("via_root"),
            row.text("generated")};
  }

  // What has to be set to come here from there.
  Sql options_since(const Publication& other) const {
    std::vector<Sql> list;
    if (publish != other.publish) list.push_back(sql("publish = {}", Literal{publish}));
    if (via_root != other.via_root)
      list.push_back(sql("publish_via_partition_root = {}", via_root ? sql("true") : sql("false")));
    if (generated != other.generated)
      list.push_back(
          sql("publish_generated_columns = {}", generated == "s" ? sql("stored") : sql("none")));
    return list.empty() ? Sql() : sql(" ({})", join(list));
  }

  // Tables come first, as their kind does, and share one keyword, which servers before 15 want.
  Sql create(const Name& name, const std::vector<Sql>& clauses) const {
    Sql text = sql("CREATE PUBLICATION {}", name.full);
    if (all_tables) text += sql(" FOR ALL TABLES");
    if (!clauses.empty())
      text += sql(" FOR {}{}",
                  clauses.front().text().starts_with("TABLES IN SCHEMA ") ? Sql() : sql("TABLE "),
                  join(clauses));
    const Sql options = options_since({false, "insert, update, delete, truncate", false, "n"});
    return options.empty() ? text : text += sql(" WITH{}", options);
  }

  static void alter(Publication& have, const Publication& want, const Name& name, Steps& steps) {
    if (have.all_tables != want.all_tables) return;
    const Sql options = want.options_since(have);
    if (settle(have, want))
      steps.add(Phase::kShape, sql("ALTER PUBLICATION {} SET{}", name.full, options));
  }
};

struct PublishedTable {
  static constexpr auto renaming = Renaming::kImpossible;
  static constexpr auto keyword = "TABLE", catalog = "pg_publication_rel";

  std::vector<std::string> columns;  // sorted; empty: all
  Sql filter;
  bool parent = false;  // without ONLY its children would come along

  bool operator==(const PublishedTable& other) const {
    return columns == other.columns && filter == other.filter;
  }

  static std::string query(int version) {
    std::string columns = version >= 15 ? R"sql(
      ARRAY(SELECT a.attname FROM pg_attribute a
             WHERE a.attrelid = r.prrelid AND a.attnum = ANY (r.prattrs) ORDER BY a.attname)
               AS columns, pg_get_expr(r.prqual, r.prrelid) AS filter)sql"
                                        : "'{}' AS columns, NULL AS filter";
    return "SELECT r.oid, c.relkind = 'r' AND EXISTS (SELECT FROM pg_inherits i"
           " WHERE i.inhparent = r.prrelid) AS parent," +
           columns + " FROM pg_publication_rel r JOIN pg_class c ON c.oid = r.prrelid";
  }

  static PublishedTable read(const Row& row) {
    return {row.list("columns"), row.sql("filter"), row.boolean("parent")};
  }

  Sql clause(const Name& name) const {
    Sql text = sql("{}{}", parent ? sql("ONLY ") : Sql(), name.full);
    if (!columns.empty()) text += sql(" ({})", idents(columns));
    if (!filter.empty()) text += sql(" WHERE ({})", filter);
    return text;
  }

  Sql create(const Name& name) const {
    return sql("ALTER PUBLICATION {} ADD TABLE {}", name.parent, clause(name));
  }

  Sql drop(const Name& name) const {
    return sql("ALTER PUBLICATION {} DROP TABLE {}{}", name.parent, parent ? sql("ONLY ") : Sql(),
               name.full);
  }
};

struct PublishedSchema {
  static constexpr auto renaming = Renaming::kImpossible;
  static constexpr auto keyword = "SCHEMA", catalog = "pg_publication_namespace";

  bool operator==(const PublishedSchema&) const = default;

  static std::string query(int version) {
    return version >= 15 ? "SELECT n.oid FROM pg_publication_namespace n"
                         : "SELECT NULL::oid AS oid WHERE false";
  }

  static PublishedSchema read(const Row&) { return {}; }

  static Sql clause(const Name& name) { return sql("TABLES IN SCHEMA {}", name.full); }

  Sql create(const Name& name) const {
    return sql("ALTER PUBLICATION {} ADD {}", name.parent, clause(name));
  }

  Sql drop(const Name& name) const {
    return sql("ALTER PUBLICATION {} DROP {}", name.parent, clause(name));
  }
};

}  // namespace

const Kind& publication_kind() {
  static const KindOf<Publication> kind;
  return kind;
}

const Kind& published_table_kind() {
  static const KindOf<PublishedTable> kind;
  return kind;
}

const Kind& published_schema_kind() {
  static const KindOf<PublishedSchema> kind;
  return kind;
}

}  // namespace schemadiff
