// From rows and files to ways back.
#include "migrate/down_selection.h"

#include <algorithm>

#include "migrate/rehearse.h"
#include "migrate/selection.h"
#include "migrate/statements.h"
#include "sql/counted.h"
#include "sql/losses.h"

namespace schemadiff {

namespace {

class BackSelection {
 public:
  BackSelection(const Directory& directory, const Status& status,
                const std::vector<Revision>& revisions, const DownOptions& options)
      : directory_(directory), revisions_(revisions), options_(options) {
    refuse_changed_history(directory, status);
    if (auto partial = status.all(FileState::kPartial); !partial.empty())
      throw Error("E831", partial[0]->name + " is partly applied")
          .at({directory.find(partial[0]->version)->up.path, 0, 0, ""})
          .why(std::to_string(partial[0]->applied) + " of " + std::to_string(partial[0]->total) +
               " statements are in effect, which is no state that a way back begins with")
          .help("finish it first: schemadiff apply");
  }

  std::vector<TakenBack> run() {
    std::vector<TakenBack> files;
    for (const Migration* migration : with_companions(chosen())) {
      if (carrier_of(*migration) != migration) {
        files.back().along.push_back(migration);
        continue;
      }
      TakenBack file;
      file.migration = migration;
      file.down = down_of(*migration);
      file.mode = mode_of(file.down, options_.tx_mode);
      file.statements = FileStatements(file.down, file.mode, true);
      require_statements(file);
      require_secrets(file.statements, options_.secrets);
      const Revision& row = row_of(*migration);
      if (row.partly_back()) {
        require_same_start(file.down, row, file.statements.held());
        file.done = static_cast<std::size_t>(row.applied);
      }
      file.tried = tried_of(file.down, row, file.statements.held(), file.done);
      file.losses = losses_in(file);
      files.push_back(std::move(file));
    }
    return files;
  }

 private:
  const Revision& row_of(const Migration& migration) const {
    return *std::ranges::find(revisions_, migration.version, &Revision::version);
  }

  // Those that can be taken back, newest first. what_stops_ says why there are no more.
  std::vector<const Migration*> above_the_floor() {
    std::vector<const Migration*> above;
    for (auto row = revisions_.rbegin(); row != revisions_.rend(); ++row) {
      const Migration* migration = directory_.find(row->version);
      const std::string name = row->version;
      if (row->baseline())
        what_stops_ = "the record begins with the baseline " + name + ", which was not run";
      else if (migration == nullptr)
        what_stops_ = "the file of " + name + " is gone, since a checkpoint stands for it";
      else if (migration->checkpoint)
        what_stops_ = "the database was begun with the checkpoint " + migration->up.name;
      if (!what_stops_.empty()) {
        floor_ = row->version;
        break;
      }
      above.push_back(migration);
    }
    return above;
  }

  std::vector<const Migration*> chosen() {
    std::vector<const Migration*> above = above_the_floor();
    if (!options_.to_version) {
      const bool nothing_applied = above.empty() && what_stops_.empty();
      if (above.size() < options_.limit && !(nothing_applied && options_.limit == 1))
        throw Error("E842", above.empty()
                                ? "there is no migration that can be taken back"
                                : "only " + count_of(above.size(), "migration") +
                                      " can be taken back, not " + std::to_string(options_.limit))
            .why(what_stops_.empty() ? "no more are applied" : what_stops_)
            .help("schemadiff status shows what is applied; nothing was changed");
      above.resize(std::min(above.size(), options_.limit));
      return above;
    }
    require_reachable(*options_.to_version);
    std::erase_if(above, [&](const Migration* migration) {
      return migration->version <= *options_.to_version;
    });
    return above;
  }

  void require_reachable(const std::string& version) const {
    if (version < floor_)
      throw Error("E842", version.empty() ? "not everything can be taken back"
                                          : "there is no way back to version " + version)
          .why(what_stops_)
          .help("schemadiff status shows what is applied; nothing was changed");
    const bool applied = std::ranges::any_of(
        revisions_, [&](const Revision& row) { return row.version == version; });
    if (version.empty() || applied) return;
    const bool known = directory_.find(version) != nullptr;
    throw Error("E841", "version " + version + (known ? " is not applied" : " does not exist"))
        .why(known ? "so the database cannot be taken back to it"
                   : "no migration in " + directory_.path + " has it")
        .help("schemadiff status shows what is applied; --to none takes back everything");
  }

  // Files whose way back stands in the down file of a later one go with that.
  std::vector<const Migration*> with_companions(std::vector<const Migration*> chosen) const {
    if (chosen.empty()) return chosen;
    while (const Migration* before = applied_before(*chosen.back())) {
      if (carrier_of(*before) == before) break;
      if (options_.to_version)
        throw Error("E845", "there is no way back to version " + before->version)
            .at({directory_.down_of(*before)->path, 0, 0, ""})
            .why(before->up.name + " is taken back together with " + chosen.back()->up.name)
            .help("name the version before " + before->version);
      chosen.push_back(before);
    }
    return chosen;
  }

  const Migration* applied_before(const Migration& migration) const {
    auto row = std::ranges::find(revisions_, migration.version, &Revision::version);
    if (row == revisions_.begin() || std::prev(row)->baseline()) return nullptr;
    return directory_.find(std::prev(row)->version);
  }

  // The migration whose down file takes this one back: itself, or a later one that is applied.
  const Migration* carrier_of(const Migration& migration) const {
    const Migration* carrier = &migration;
    while (says_with_next(*carrier)) {
      if (carrier == &directory_.migrations.back()) return &migration;
      ++carrier;
      const bool applied = std::ranges::any_of(
          revisions_, [&](const Revision& row) { return row.version == carrier->version; });
      if (!applied || directory_.down_of(*carrier) == nullptr) return &migration;
    }
    return carrier;
  }

  bool says_with_next(const Migration& migration) const {
    const MigrationText* down = directory_.down_of(migration);
    return down != nullptr && says_taken_back_with_next(*down);
  }

  // The down file; worked out where there is none, or where it counts on one that is not applied.
  MigrationText down_of(const Migration& migration) const {
    const MigrationText* down = directory_.down_of(migration);
    if (down != nullptr && !says_with_next(migration)) {
      refuse_irreversible(migration, *down);
      return *down;
    }
    Directory applied = applied_part(directory_, revisions_);
    std::erase_if(applied.migrations,
                  [&](const Migration& other) { return other.version > migration.version; });
    std::string text = options_.work_out(applied);
    std::vector<Directive> directives = file_directives(text);
    return {migration.up.name, "(the way back of) " + migration.up.name, std::move(text),
            std::move(directives)};
  }

  static void refuse_irreversible(const Migration& migration, const MigrationText& down) {
    const std::optional<std::string> why = down.directive("schemadiff", "irreversible");
    if (!why) return;
    throw Error("E843", migration.up.name + " cannot be taken back")
        .at({down.path, 0, 0, ""})
        .why(*why)
        .help(
            "go forward with a new migration, or write a way back in place of the line "
            "\"-- schemadiff:irreversible\" and then: schemadiff hash; nothing was changed")
        .refused();
  }

  // A file that nobody has written yet would take back nothing but the record.
  void require_statements(const TakenBack& file) const {
    const bool worked_out =
        directory_.down_of(*file.migration) == nullptr || says_with_next(*file.migration);
    if (!file.statements.empty() || worked_out) return;
    if (statements_of(file.migration->up).empty()) return;
    throw Error("E846", "the down file of " + file.migration->up.name + " holds no statement")
        .at({file.down.path, 0, 0, ""})
        .why("the migration has some, and all of them would stay in effect")
        .help(
            "write the way back there, or remove the file, so that it is worked out; then: "
            "schemadiff hash");
  }

  // What the file says of itself, with examples, and what its statements show beyond that.
  static std::vector<std::string> losses_in(const TakenBack& file) {
    constexpr std::string_view kDestroys = "-- destroys: ";
    std::vector<std::string> losses;
    const std::string text(file.down.text);
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      const std::string line = text.substr(at, end - at);
      if (line.starts_with(kDestroys)) losses.push_back(line.substr(kDestroys.size()));
      at = end + 1;
    }
    for (std::size_t i = file.done; i < file.statements.size(); ++i)
      for (const std::string& loss : losses_of(file.statements.held()[i])) {
        const bool said = std::ranges::any_of(
            losses, [&](const std::string& known) { return known.starts_with(loss); });
        if (!said) losses.push_back(loss);
      }
    return losses;
  }

  const Directory& directory_;
  const std::vector<Revision>& revisions_;
  const DownOptions& options_;
  std::string what_stops_, floor_;
};

}  // namespace

Directory applied_part(const Directory& directory, const std::vector<Revision>& revisions) {
  Directory part = directory;
  const bool baseline = !revisions.empty() && revisions.front().baseline();
  std::erase_if(part.migrations, [&](const Migration& migration) {
    if (baseline && migration.version <= revisions.front().version) return false;
    return std::ranges::none_of(
        revisions, [&](const Revision& row) { return row.version == migration.version; });
  });
  return part;
}

std::vector<TakenBack> select_back(const Directory& directory, const Status& status,
                                   const std::vector<Revision>& revisions,
                                   const DownOptions& options) {
  return BackSelection(directory, status, revisions, options).run();
}

}  // namespace schemadiff
