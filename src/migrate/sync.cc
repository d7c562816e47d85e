// The parts of a plan are run as migration files are.
#include "migrate/sync.h"

#include "migrate/revisions.h"
#include "migrate/selection.h"
#include "migrate/statements.h"
#include "plan/compare.h"

namespace schemadiff {

namespace {

struct PlannedPart {
  MigrationText text;
  FileStatements statements;
};

PlannedPart part_of(const std::string& sql, std::size_t number, std::size_t parts) {
  const std::string name =
      parts == 1 ? "the plan" : "part " + std::to_string(number) + " of " + std::to_string(parts);
  MigrationText text{name, name, sql, file_directives(sql)};
  std::vector<Statement> statements = statements_of(text);
  return {std::move(text), std::move(statements)};
}

std::vector<PlannedPart> parts_of(const std::vector<std::string>& texts,
                                  const SecretSource& secrets) {
  std::vector<PlannedPart> parts;
  for (const std::string& text : texts) {
    parts.push_back(part_of(text, parts.size() + 1, texts.size()));
    require_secrets(parts.back().statements, secrets);
  }
  return parts;
}

// Keeps no record, and begins only on the database that was planned for.
class SameAsPlanned : public Record {
 public:
  SameAsPlanned(Session& session, TxMode mode, const Catalog& planned_for, const Scope& scope)
      : Record(session), mode_(mode), planned_for_(planned_for), scope_(scope) {}

  void begins(const Sql& ahead) override {
    send(ahead);
    const Catalog now = mode_ == TxMode::kNone ? read_catalog(session_, scope_)
                                               : read_catalog_within(session_, scope_);
    const std::vector<Difference> changed = differences(now, planned_for_, scope_);
    if (changed.empty()) return;
    throw Error("E855", "the database is no longer the one that was planned for")
        .why("somebody has changed it meanwhile: " + to_text(changed))
        .help("nothing was run; sync again, which makes a new plan")
        .refused();
  }

 private:
  TxMode mode_;
  const Catalog& planned_for_;
  const Scope& scope_;
};

std::string help_after(std::size_t done) {
  const std::string again = "once the reason is gone, sync again: it plans what is left";
  if (done == 0) return again;
  return (done == 1 ? "part 1 is" : "parts 1 to " + std::to_string(done) + " are") +
         " in effect; " + again;
}

}  // namespace

void refuse_managed(Session& session, const SyncOptions& options) {
  if (options.beside_migrations) return;
  const std::vector<Revision> rows =
      read_revisions(session, find_revisions_schema(session, options.revisions_schema));
  if (rows.empty()) return;
  throw Error("E856", "the database is managed by migrations")
      .why("the last one recorded in it is " + rows.back().version +
           ", and the next one would meet what nobody wrote down")
      .help(
          "write the change as a migration: schemadiff diff; or, where it is to stay outside of "
          "them: --beside-migrations; nothing was changed")
      .refused();
}

void run_planned(const std::string& url, const std::vector<std::string>& parts,
                 const Catalog& planned_for, const Scope& scope, const SyncOptions& options,
                 Progress& progress) {
  const std::vector<PlannedPart> files = parts_of(parts, options.secrets);
  Worker worker = open_worker(url, options, progress);
  Session& session = worker.session;
  refuse_managed(session, options);
  for (std::size_t i = 0; i < files.size(); ++i) {
    worker.lock->check(session);
    const FileRun run{files[i].text,
                      files[i].statements,
                      mode_of(files[i].text, TxMode::kFile),
                      0,
                      help_after(i),
                      options.secrets,
                      worker.settings,
                      options.retries};
    SameAsPlanned first(session, run.mode, planned_for, scope);
    Record none(session);
    run_file(session, run, i == 0 ? first : none, progress);
  }
}

}  // namespace schemadiff
