// Threads that take one target after the other.
#include "migrate/rollout.h"

#include <algorithm>
#include <atomic>
#include <thread>

namespace schemadiff {

const char* to_string(Outcome outcome) {
  switch (outcome) {
    case Outcome::kApplied:
      return "applied";
    case Outcome::kUpToDate:
      return "up to date";
    case Outcome::kPending:
      return "pending";
    case Outcome::kFailed:
      return "failed";
    case Outcome::kNotTried:
      break;
  }
  return "not tried";
}

void work_through(std::size_t count, std::size_t jobs,
                  const std::function<bool(std::size_t)>& work) {
  std::atomic<std::size_t> next = 0;
  std::atomic<bool> go_on = true;
  auto take_turns = [&] {
    for (std::size_t i; go_on && (i = next++) < count;)
      if (!work(i)) go_on = false;
  };
  std::vector<std::thread> threads;
  for (std::size_t i = 1; i < std::min(jobs, count); ++i) threads.emplace_back(take_turns);
  take_turns();
  for (std::thread& thread : threads) thread.join();
}

std::vector<TargetOutcome> roll_out(const std::vector<NamedTarget>& targets,
                                    const RolloutOptions& options,
                                    const std::function<TargetOutcome(const NamedTarget&)>& work) {
  std::vector<TargetOutcome> outcomes(targets.size());
  for (std::size_t i = 0; i < targets.size(); ++i) outcomes[i].name = targets[i].name;
  std::atomic<std::size_t> failures = 0;
  auto try_one = [&](std::size_t i) {
    outcomes[i] = work(targets[i]);
    return outcomes[i].outcome != Outcome::kFailed || ++failures < options.max_failures;
  };
  if (targets.empty()) return outcomes;
  try_one(0);
  if (outcomes[0].outcome != Outcome::kFailed)
    work_through(targets.size() - 1, options.jobs, [&](std::size_t i) { return try_one(i + 1); });
  return outcomes;
}

namespace {

// What is in effect after a failure, where the database still says so.
std::optional<std::string> version_after_failure(const NamedTarget& target,
                                                 const Directory& directory,
                                                 const std::string& revisions_schema) {
  try {
    return read_status(target.url, directory, revisions_schema).current;
  } catch (const Error&) {
    return std::nullopt;
  }
}

// Those whose files have ended well.
class FilesThatEnded : public Progress {
 public:
  explicit FilesThatEnded(Progress& other) : other_(other) {}
  void waiting_for_lock(const std::string& holder) override { other_.waiting_for_lock(holder); }
  void locked_out(const std::string& message, std::size_t attempt, std::size_t most,
                  std::chrono::milliseconds pause) override {
    other_.locked_out(message, attempt, most, pause);
  }
  void notice(const std::string& text) override { other_.notice(text); }
  void file_ends(const MigrationText& file, std::chrono::nanoseconds time) override {
    names.push_back(file.name);
    other_.file_ends(file, time);
  }
  std::vector<std::string> names;

 private:
  Progress& other_;
};

}  // namespace

std::string revisions_schema_of(const NamedTarget& target, const std::string& configured) {
  return target.schema.empty() ? configured : target.schema;
}

TargetOutcome apply_to(const NamedTarget& target, const Directory& directory, ApplyOptions options,
                       Progress& progress) {
  options.revisions_schema = revisions_schema_of(target, options.revisions_schema);
  options.only_schema = target.schema;
  // Advisory locks are a database's, and schemas in one do not wait for each other.
  if (!target.schema.empty()) options.lock_name += "/" + target.schema;
  TargetOutcome outcome{target.name, Outcome::kUpToDate, {}, {}, {}, "", ""};
  FilesThatEnded watched(progress);
  try {
    outcome.from = read_status(target.url, directory, options.revisions_schema).current;
    const ApplyResult result = apply(target.url, directory, options, watched);
    outcome.from = result.from;
    outcome.to = options.dry_run ? result.from : result.to;
    if (result.in_the_way) throw Error(*result.in_the_way);
    for (const SelectedFile& file : result.files) outcome.files.push_back(file.migration->up.name);
    if (!outcome.files.empty())
      outcome.outcome = options.dry_run ? Outcome::kPending : Outcome::kApplied;
  } catch (const Error& error) {
    outcome.outcome = Outcome::kFailed;
    outcome.error = error.message();
    outcome.code = error.id().text();
    outcome.to = version_after_failure(target, directory, options.revisions_schema);
    // In one transaction for all, what ended well is gone again.
    if (options.tx_mode != TxMode::kAll) outcome.files = watched.names;
  }
  return outcome;
}

}  // namespace schemadiff
