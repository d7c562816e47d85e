// The dev server and the database in the migrations' state stay open from one round to the next.
#include "cli/watching.h"

#include <fmt/format.h>

#include <chrono>
#include <filesystem>

#include "cli/file_watch.h"
#include "cli/show_plan.h"
#include "cli/stop_wish.h"
#include "config/text_file.h"
#include "plan/hazards.h"

namespace schemadiff {

namespace {

namespace fs = std::filesystem;

bool is_hidden(const fs::path& path) { return path.filename().native().starts_with('.'); }

void add_below(const fs::path& folder, std::set<std::string>& folders) {
  folders.insert(folder.empty() ? "." : folder.string());
  std::error_code failure;
  fs::recursive_directory_iterator entry(folder.empty() ? "." : folder, failure), end;
  while (!failure && entry != end) {
    if (is_hidden(entry->path()))
      entry.disable_recursion_pending();
    else if (entry->is_directory(failure))
      folders.insert(entry->path().string());
    entry.increment(failure);
  }
}

// Where a file would lie that an entry of [schema] src means.
void add_folders(const fs::path& entry, std::set<std::string>& folders) {
  if (fs::is_directory(entry)) return add_below(entry, folders);
  fs::path folder;
  for (const fs::path& part : entry.parent_path()) {
    if (part.native().find_first_of("*?[") != std::string::npos) return add_below(folder, folders);
    folder /= part;
  }
  folders.insert(folder.empty() ? "." : folder.string());
}

std::set<std::string> folders_of(const Config& config) {
  std::set<std::string> folders;
  for (const auto* list : {&config.schema.src, &config.dev.baseline})
    for (const Setting& entry : *list) add_folders(entry.get(), folders);
  add_folders(config.file, folders);
  folders.insert(config.migrations.dir.get());
  return folders;
}

// What its steps lock is told by the summary, and not known before the proof.
std::string statements_of(const Plan& plan) {
  std::string text;
  for (const Step& step : plan.steps) text += step.text() + "\n";
  return text;
}

class Rounds {
 public:
  Rounds(const Invocation& invocation, DiffWish wish)
      : invocation_(invocation), wish_(std::move(wish)) {
    wish_.renames.ask = {};  // whoever is asked would have to answer at each save
  }

  // Before anything is read, so that what is saved meanwhile is not missed.
  std::set<std::string> folders() const { return folders_of(invocation_.config()); }

  // What the next round stands on is made while nobody waits for it; a server that is gone is
  // opened again then.
  void get_ready() {
    if (!bench_) return;
    try {
      bench_->give_back(bench_->migrated(*directory_));
    } catch (const Error&) {
      bench_.reset();
    }
  }

  void show() {
    begin_ = std::chrono::steady_clock::now();
    std::string error;
    try {
      const std::optional<DiffInput> input = read_if_new(error);
      if (!input && error.empty()) return;
      if (input) show(*input);
    } catch (const Error& thrown) {
      error = thrown.message();
    }
    if (!error.empty()) tell_error(error.substr(0, error.find_last_not_of('\n') + 1));
    tell(fmt::format("Done in {:.2f} s; waiting for the next change ...", seconds_since_begin()));
  }

 private:
  double seconds_since_begin() const {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin_).count();
  }

  // What is on the disk, unless it is as it was in the last round; or the error that keeps it from
  // being read, likewise.
  std::optional<DiffInput> read_if_new(std::string& error) {
    std::optional<DiffInput> input;
    std::string state;
    try {
      input = read_input(invocation_, wish_);
      state = state_of(*input);
    } catch (const Error& thrown) {
      input.reset();
      state = error = thrown.message();
    }
    if (std::exchange(seen_, state) != state) return input;
    error.clear();
    return std::nullopt;
  }

  std::string state_of(const DiffInput& input) {
    std::string config = input.config.file.empty() ? "" : read_text_file(input.config.file);
    for (const FileText& file : read_files(baseline_files(input.config))) add(config, file.text);
    if (config_ != config) bench_.reset();
    config_ = config;
    std::string all = std::move(config);
    for (const Migration& migration : input.directory.migrations) {
      add(all, migration.up.name);
      add(all, migration.up.text);
    }
    for (const FileText& file : input.files) {
      add(all, file.path);
      add(all, file.text);
    }
    return all;
  }

  static void add(std::string& all, std::string_view text) { all.append(text).push_back('\0'); }

  void show(const DiffInput& input) {
    std::optional<DiffMemory> memory = memory_for(invocation_, input, wish_);
    directory_ = input.directory;
    if (!bench_) {
      bench_ = std::make_unique<Bench>(input.config);
      if (memory) bench_->keep_migrated(input.config, input.directory);
    }
    if (memory && memory->in_step.known(memory->store)) return in_step(nullptr);
    std::string shown;  // of the plan that has not been proved yet
    const Planned planned = [&](const ProvenPlan& plan) {
      if (plan.up.empty() || invocation_.json()) return;
      shown = statements_of(plan.up);
      show(plan);
      for (const NamedHazard& hazard : hazards_to_allow(plan.up)) tell(sentence(hazard) + ".");
      tell(fmt::format("Planned in {:.2f} s, and not proved yet ...", seconds_since_begin()));
    };
    const FoundPlan found = find_plan(invocation_, *bench_, memory, input, wish_, planned);
    if (found.proven.up.empty()) {
      if (memory) memory->in_step.remember(memory->store, found.seen);
      return in_step(&found.proven);
    }
    if (invocation_.json())
      print(shown_json(found.proven, bench_->scope(), wish_.explain));
    else if (statements_of(found.proven.up) != shown)
      show(found.proven);
    tell(summary(found.proven));
  }

  void in_step(const ProvenPlan* proven) const {
    if (invocation_.json())
      print(plan_json(proven != nullptr ? *proven : ProvenPlan{{}, Plan(), ""}));
    tell("The schema is in step: there is nothing to do.");
  }

  void show(const ProvenPlan& plan) const {
    print(statements_of(plan.up));
    show_plan(plan, bench_->scope(), wish_.explain ? Shown::kReasons : Shown::kOutline);
  }

  const Invocation& invocation_;
  DiffWish wish_;
  std::unique_ptr<Bench> bench_;
  std::optional<Directory> directory_;  // of the last round
  std::string config_, seen_;
  std::chrono::steady_clock::time_point begin_;  // of this round
};

}  // namespace

void watch(const Invocation& invocation, const DiffWish& wish) {
  if (!wish.name.empty() || !wish.from.empty() || wish.check)
    throw Error("E104", "--watch takes no name, no --from and no --check")
        .why(
            "it writes no migration, and shows what is missing in the migrations until it is ended")
        .help("schemadiff diff --watch");
  const StopWish stop;
  FileWatch files;
  Rounds rounds(invocation, wish);
  std::set<std::string> folders = rounds.folders();
  do {
    try {
      folders = rounds.folders();
    } catch (const Error&) {
      // The round says what is wrong; where the files were is still known.
    }
    files.add(folders);
    rounds.show();
    rounds.get_ready();
  } while (files.wait(stop.descriptor()));
  tell("The end: nothing was written.");
}

}  // namespace schemadiff
