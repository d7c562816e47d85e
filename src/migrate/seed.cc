// The files, and a table with a row for each.
#include "migrate/seed.h"

#include <filesystem>
#include <map>
#include <optional>

#include "cache/sha256.h"
#include "migrate/revisions.h"
#include "migrate/statements.h"

namespace schemadiff {

namespace {

Sql seeds_table(const std::string& schema) {
  return sql("{}.{}", Ident{schema}, Ident{kSeedsTable});
}

bool has_seeds_table(Session& session, const std::string& schema) {
  return session.value(sql("SELECT pg_catalog.to_regclass({}) IS NOT NULL",
                           Literal{seeds_table(schema).text()})) == "t";
}

// Hashes by the names of files.
std::map<std::string, std::string> read_seeds(Session& session, const std::string& schema) {
  std::map<std::string, std::string> hashes;
  if (!has_seeds_table(session, schema)) return hashes;
  for (const Row& row : session.query(sql("SELECT name, hash FROM {}", seeds_table(schema))))
    hashes[row.text("name")] = row.text("hash");
  return hashes;
}

std::string hash_of(std::string_view bytes) {
  Sha256 hash;
  hash.update(bytes);
  return hash.base64();
}

struct SeedFile {
  MigrationText text;
  FileStatements statements;
  std::string hash;
};

std::vector<SeedFile> read_seed_files(const std::string& folder) {
  std::vector<SeedFile> files;
  for (MigrationText& text : read_texts(folder, ".sql")) {
    FileStatements statements(text, TxMode::kFile);
    const std::string hash = hash_of(text.text);
    files.push_back({std::move(text), std::move(statements), hash});
  }
  if (!files.empty()) return files;
  const bool there = std::filesystem::exists(folder);
  throw Error("E861", there ? "the folder \"" + folder + "\" has no .sql file"
                            : "there is no folder \"" + folder + "\"")
      .help(
          "write INSERT statements into files ending in .sql there, or name another folder in "
          "[seed] dir");
}

class SeedRecord : public Record {
 public:
  SeedRecord(Session& session, std::string schema, const SeedFile& file)
      : Record(session), schema_(std::move(schema)), file_(file) {}

  void begins(const Sql& ahead) override {
    send(ahead);
    if (has_seeds_table(session_, schema_)) return;
    const bool has_schema = session_.value(sql("SELECT EXISTS (SELECT FROM pg_catalog.pg_namespace"
                                               " WHERE nspname = {})",
                                               Literal{schema_})) == "t";
    try {
      if (!has_schema) session_.execute(sql("CREATE SCHEMA {}", Ident{schema_}));
      create_table();
    } catch (const ServerError& error) {
      throw Error("E807", "cannot make the table " + seeds_table(schema_).text() +
                              ", which remembers what has run")
          .why(error.what())
          .help("run the seeds as the user who applies migrations; nothing was run");
    }
  }

  void progress(std::size_t, const Sql& ahead, const Sql& behind) override {
    const Sql upsert =
        sql("INSERT INTO {} (name, hash, executed_at, operator_version)"
            " VALUES ({}, {}, pg_catalog.clock_timestamp(), {})"
            " ON CONFLICT (name) DO UPDATE SET hash = excluded.hash,"
            " executed_at = excluded.executed_at, operator_version = excluded.operator_version",
            seeds_table(schema_), Literal{file_.text.name}, Literal{file_.hash},
            Literal{"schemadiff " SCHEMADIFF_VERSION});
    send(in_turn({ahead, upsert, behind}));
  }

 private:
  void create_table() {
    session_.execute(
        sql("CREATE TABLE {} (name text PRIMARY KEY, hash text NOT NULL, executed_at timestamptz"
            " NOT NULL, operator_version text NOT NULL)",
            seeds_table(schema_)));
  }

  std::string schema_;
  const SeedFile& file_;
};

}  // namespace

SeedResult seed(const std::string& url, const std::string& folder, const SeedOptions& options,
                Progress& progress) {
  const std::vector<SeedFile> files = read_seed_files(folder);
  Worker worker = open_worker(url, options, progress);
  Session& session = worker.session;
  const std::string schema = find_revisions_schema(session, options.revisions_schema);
  const std::map<std::string, std::string> known = read_seeds(session, schema);
  SeedResult result;
  for (const SeedFile& file : files) {
    const auto before = known.find(file.text.name);
    if (!options.again && before != known.end() && before->second == file.hash) {
      result.unchanged.push_back(file.text.name);
      continue;
    }
    result.ran.push_back(file.text.name);
    if (options.dry_run) continue;
    worker.lock->check(session);
    SeedRecord record(session, schema, file);
    run_file(session,
             {file.text, file.statements, TxMode::kFile, 0,
              "correct " + file.text.path + ", then: schemadiff seed", options.secrets,
              worker.settings, options.retries},
             record, progress);
  }
  return result;
}

}  // namespace schemadiff
