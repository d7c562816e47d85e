// The choice of files, and the reasons not to run them.
#include "migrate/selection.h"

#include <algorithm>

#include "migrate/in_parallel.h"
#include "migrate/statements.h"

namespace schemadiff {

namespace {

std::string names_of(const std::vector<const FileStatus*>& files) {
  std::string names;
  for (const FileStatus* file : files) names += (names.empty() ? "" : "\n") + file->name;
  return names;
}

void require_version(const Directory& directory, const std::string& version,
                     const std::string& what) {
  if (version.empty() || directory.find(version) != nullptr) return;
  throw Error("E701", "there is no migration with the " + what + " " + version)
      .why("looked in " + directory.path)
      .help("a version is the part of a file's name before the first \"_\"");
}

}  // namespace

void require_same_start(const MigrationText& file, const Revision& row,
                        const std::vector<Statement>& statements) {
  std::vector<std::string> hashes = partial_hashes(statements);
  auto applied = static_cast<std::size_t>(row.applied);
  for (std::size_t i = 0; i < applied; ++i) {
    bool recorded = i < row.partial_hashes.size();
    const std::string prefix = row.partly_back() ? Revision::kWayBack : "";
    if (recorded && i < hashes.size() && prefix + hashes[i] == row.partial_hashes[i]) continue;
    Place place = i < statements.size() ? statements[i].place() : Place{file.path, 0, 0, ""};
    throw Error("E835", "statement " + std::to_string(i + 1) + " of " + file.name +
                            " is not the one that was run")
        .at(place)
        .why(std::string("the file is partly ") +
             (row.partly_back() ? "taken back: " : "applied: ") + std::to_string(row.applied) +
             " of " + std::to_string(row.total) + " statements are in effect" +
             (recorded ? "" : ", but what they were is not recorded"))
        .help("restore these statements; only those after them may be changed");
  }
}

Tried tried_of(const MigrationText& file, const Revision& row,
               const std::vector<Statement>& statements, std::size_t done) {
  const bool same = done < statements.size() && statements[done].text == row.error_stmt;
  if (!row.interrupted()) return same ? Tried::kFailed : Tried::kNot;
  if (same) return Tried::kInterrupted;
  throw Error("E835", "statement " + std::to_string(done + 1) + " of " + file.name +
                          " is not the one that was sent")
      .at(done < statements.size() ? statements[done].place() : Place{file.path, 0, 0, ""})
      .why("the run was broken off while this was being carried out: " + row.error_stmt)
      .help("restore the statement, so that it can be found out whether it is in effect");
}

void require_secrets(const FileStatements& statements, const SecretSource& secrets) {
  if (!secrets) return;
  statements.each([&](const Statement& statement, std::size_t) {
    if (statement.text.find("${") == std::string::npos) return;
    for (const std::string& name : placeholders_of(statement.text))
      if (!secrets(name))
        throw Error("E816", "the secret ${" + name + "} is not set")
            .at(statement.place(statement.text.find("${" + name)))
            .help("set " + name + " in the environment or in .env; nothing was run");
  });
}

TxMode mode_of(const MigrationText& file, TxMode whole_run) {
  TxMode mode = file.tx_mode().value_or(whole_run);
  if (whole_run != TxMode::kAll) return mode == TxMode::kAll ? TxMode::kFile : mode;
  if (mode != TxMode::kNone) return TxMode::kAll;
  throw Error("E722", "the file asks to run without a transaction, but all files share one")
      .at({file.path, 0, 0, ""})
      .help("choose the transaction mode \"file\" for this run");
}

void refuse_changed_history(const Directory& directory, const Status& status) {
  if (auto edited = status.all(FileState::kEdited); !edited.empty())
    throw Error("E833", edited[0]->name + " was edited after it had been applied")
        .at({directory.find(edited[0]->version)->up.path, 0, 0, ""})
        .why("applied " + edited[0]->executed_at +
             "; the hash recorded then is not that of the file, or of a file before it")
        .help("restore the file as it was applied, and put the change into a new migration");
  if (auto missing = status.all(FileState::kMissing); !missing.empty())
    throw Error("E832", "migrations that were applied are not in the directory")
        .at({directory.path, 0, 0, ""})
        .why(names_of(missing))
        .help("restore the files (is this the right directory, and the right branch?)");
}

void refuse_bad_history(const Directory& directory, const Status& status,
                        const ApplyOptions& options) {
  require_version(directory, options.to_version, "version");
  require_version(directory, options.baseline, "baseline version");
  refuse_changed_history(directory, status);
  if (auto back = status.all(FileState::kPartlyBack); !back.empty())
    throw Error("E831", back[0]->name + " is partly taken back")
        .at({directory.find(back[0]->version)->up.path, 0, 0, ""})
        .why(std::to_string(back[0]->applied) + " of " + std::to_string(back[0]->total) +
             " statements of its way back are in effect")
        .help("take back the rest first: schemadiff down");
  auto out_of_order = status.all(FileState::kOutOfOrder);
  if (out_of_order.empty() || options.order != ExecOrder::kLinear) return;
  throw Error("E814", "migrations were added before the last one applied, " + status.current)
      .at({directory.path, 0, 0, ""})
      .why(names_of(out_of_order))
      .help(
          "give them versions after it, or choose: --exec-order non-linear (run them now) or "
          "linear-skip (leave them out)")
      .refused();
}

std::vector<SelectedFile> select_files(const Directory& directory, const Status& status,
                                       const std::vector<Revision>& revisions,
                                       const ApplyOptions& options) {
  std::vector<const FileStatus*> chosen = status.all(FileState::kPartial);
  for (const FileStatus& file : status.files) {
    bool run = file.state == FileState::kPending ||
               (file.state == FileState::kOutOfOrder && options.order == ExecOrder::kNonLinear);
    bool wanted = options.to_version.empty() || file.version <= options.to_version;
    if (run && wanted) chosen.push_back(&file);
  }
  if (options.limit && chosen.size() > *options.limit) chosen.resize(*options.limit);

  const auto prepared = [&](const FileStatus* file) {
    const Migration* migration = directory.find(file->version);
    auto row = std::find_if(revisions.begin(), revisions.end(),
                            [&](const Revision& r) { return r.version == file->version; });
    const bool begun = row != revisions.end();
    const TxMode mode = mode_of(migration->up, options.tx_mode);
    SelectedFile selected{migration, FileStatements(migration->up, mode, begun), mode, 0};
    if (begun) {
      require_same_start(migration->up, *row, selected.statements.held());
      selected.done = static_cast<std::size_t>(row->applied);
      selected.tried = tried_of(migration->up, *row, selected.statements.held(), selected.done);
    }
    return selected;
  };
  return in_parallel(chosen, prepared);
}

}  // namespace schemadiff
