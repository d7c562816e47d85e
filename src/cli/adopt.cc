// Reads, writes the files, plans the first migration from them.
#include "cli/adopt.h"

#include "cli/inspecting.h"
#include "cli/write_plan.h"
#include "migrate/files.h"
#include "report/plan_report.h"

namespace schemadiff {

namespace {

// Where other tools record what they have run (their manuals: golang-migrate and Rails, Flyway,
// Liquibase, goose, Alembic, Django, Prisma, Knex, Entity Framework, sqitch's schema is its own).
constexpr const char* kRecords = R"sql(
  SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname) AS identity
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
   WHERE c.relkind = 'r'
     AND c.relname IN ('schema_migrations', 'ar_internal_metadata', 'flyway_schema_history',
                       'databasechangelog', 'databasechangeloglock', 'goose_db_version',
                       'alembic_version', 'django_migrations', '_prisma_migrations',
                       'knex_migrations', 'knex_migrations_lock', '__EFMigrationsHistory')
   ORDER BY 1)sql";

std::string quoted(const std::string& text) {
  std::string out = "\"";
  for (const char c : text)
    out += c == '"' || c == '\\' ? std::string("\\") + c
           : c == '$'            ? std::string("$$")
                                 : std::string(1, c);
  return out + "\"";
}

// A password is not for a file.
std::string database(const std::string& url) {
  if (without_password(url) != url) return "\"${DATABASE_URL}\"";
  std::string text = quoted(url);
  return "\"${DATABASE_URL:-" + text.substr(1, text.size() - 2) + "}\"";
}

std::string configuration(const Invocation& invocation, const std::string& url,
                          const std::vector<std::string>& left_out) {
  std::string text =
      "# schemadiff: see docs/configuration.md of the project for every key.\n\n"
      "[schema]\nsrc = [\"schema\"]\n\n[migrations]\ndir = \"migrations\"\n\n";
  if (!left_out.empty()) {
    text += "[scope]\n# Where another tool has recorded its migrations.\nexclude = [";
    for (const std::string& table : left_out)
      text += (&table == &left_out.front() ? "" : ", ") + quoted(table);
    text += "]\n\n";
  }
  text += "[env.local]\nurl = " + database(url) + "\n";
  return text + "dev = " + quoted(invocation.flags.dev.value_or("embedded")) + "\n";
}

}  // namespace

void adopt(Invocation& invocation, const std::string& url, Layout layout) {
  Config config = invocation.config();
  Session session(url);
  std::vector<std::string> left_out;
  for (const Row& row : session.query(kRecords)) left_out.push_back(row.text("identity"));
  config.scope.exclude.insert(config.scope.exclude.end(), left_out.begin(), left_out.end());
  Bench bench(config, session.major_version());
  const LiveCatalog live = read_live(url, bench.scope());
  const Plan plan = plan_of_all(bench, live.catalog);
  if (plan.empty())
    throw Error("E117", "the database holds nothing yet: " + live.label)
        .help("schemadiff init, without --from, begins a new project");
  const std::vector<SchemaFile> files =
      inspected(bench, live, plan, {layout, true, bare_schema_of(session, live.catalog)}, true);

  // As diff does it from here on: what the files declare, from nothing.
  compare_owners_of_our_making(config);
  Bench own(config, session.major_version());
  std::vector<FileText> texts;
  std::vector<NewFile> written = {{"atlas.toml", configuration(invocation, url, left_out)}};
  for (const SchemaFile& file : files) {
    texts.push_back({"schema/" + file.path, file.text});
    written.push_back({"schema/" + file.path, file.text});
  }
  const State nothing = own.of_nothing(), desired = own.of_files(texts);
  ProofOptions options = proof_of(config, invocation.proof_reads());
  options.arrive = desired.make;
  const ProvenPlan proven =
      prove({nothing.catalog, nothing.make}, desired.catalog, own.scope(), {}, options);
  write_files(written);
  for (const NewFile& file : written) print(file.path + "\n");
  const Directory directory = read_directory("migrations", DirectoryFormat::kAtlas);
  for (const std::string& path : write_plan(directory, "baseline", proven, config.scope))
    print(path + "\n");
  tell(summary(proven));
  for (const std::string& table : left_out)
    tell("Left out, since another tool records its migrations there: table " + table + ".");
  const Directory now = read_directory("migrations", DirectoryFormat::kAtlas);
  tell(
      "The database has all of that. So that it also says so, which runs nothing of it:\n  "
      "schemadiff apply --baseline " +
      now.migrations.back().version);
}

}  // namespace schemadiff
