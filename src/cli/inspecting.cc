// Writes, loads, compares.
#include "cli/inspecting.h"

#include "cli/command.h"
#include "plan/compare.h"

namespace schemadiff {

namespace {

// Names of the server's own that would be found first (PostgreSQL documentation, "The System
// Catalog Schema").
constexpr const char* kShadowed = R"sql(
  SELECT EXISTS (
    SELECT FROM (
      SELECT 'r', relname, relnamespace FROM pg_class
       UNION ALL SELECT 'f', proname, pronamespace FROM pg_proc
       UNION ALL SELECT 't', typname, typnamespace FROM pg_type
       UNION ALL SELECT 'o', opcname, opcnamespace FROM pg_opclass
       UNION ALL SELECT 'm', opfname, opfnamespace FROM pg_opfamily
       UNION ALL SELECT 'c', collname, collnamespace FROM pg_collation
       UNION ALL SELECT 'v', conname, connamespace FROM pg_conversion
       UNION ALL SELECT 'd', dictname, dictnamespace FROM pg_ts_dict
       UNION ALL SELECT 's', cfgname, cfgnamespace FROM pg_ts_config
       UNION ALL SELECT 'p', prsname, prsnamespace FROM pg_ts_parser
       UNION ALL SELECT 'l', tmplname, tmplnamespace FROM pg_ts_template) n (catalog, name, schema)
     WHERE schema IN (to_regnamespace('public'), 'pg_catalog'::regnamespace)
     GROUP BY catalog, name HAVING min(schema) <> max(schema)) AS shadowed)sql";

std::vector<Difference> differences_of(Bench& bench, const LiveCatalog& live,
                                       const std::vector<SchemaFile>& files) {
  std::vector<FileText> texts;
  for (const SchemaFile& file : files) texts.push_back({file.path, file.text});
  const State loaded = bench.of_files(texts, true);
  const State state = bench.of_database(live, &loaded.catalog);
  return differences(loaded.catalog, state.catalog, bench.scope());
}

}  // namespace

void add_layout_flag(const Subcommand& command, std::string& layout) {
  command
      .add_option("--layout", layout,
                  "one-file (the default), per-schema (app.sql) or per-object "
                  "(app/tables/orders.sql)")
      .one_of({"one-file", "per-schema", "per-object"});
}

Layout layout_of(const std::string& word) {
  return word == "per-schema"   ? Layout::kPerSchema
         : word == "per-object" ? Layout::kPerObject
                                : Layout::kOneFile;
}

Plan plan_of_all(Bench& bench, const Catalog& catalog) {
  return make_plan(bench.of_nothing().catalog, catalog, bench.scope(), Style::kPlain);
}

std::string bare_schema_of(Session& session, const Catalog& catalog) {
  for (const auto& [id, object] : catalog.objects) {
    const bool is_schema = id.catalog == "pg_namespace";
    const std::string& schema = is_schema ? object.name.name : object.name.schema;
    if (!schema.empty() && schema != "public") return "";
  }
  return session.query(kShadowed)[0].boolean("shadowed") ? "" : "public";
}

std::vector<SchemaFile> inspected(Bench& bench, const LiveCatalog& live, const Plan& plan,
                                  SchemaStyle style, bool proof) {
  std::vector<SchemaFile> files = schema_text(plan, live.catalog, style);
  if (!proof) return files;
  try {
    if (differences_of(bench, live, files).empty()) return files;
  } catch (const Error&) {
    // What is spelt out may load; if not, that error says more.
  }
  files = schema_text(plan, live.catalog, {style.layout, false, ""});
  const auto left = differences_of(bench, live, files);
  if (!left.empty())
    throw Error("E609", "loading what was written does not make the same schema")
        .why(to_text(left))
        .help(
            "leave these objects out with [scope] exclude in atlas.toml, or write the files with "
            "--proof off and look at them");
  return files;
}

}  // namespace schemadiff
