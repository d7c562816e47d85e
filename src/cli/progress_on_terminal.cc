// Draws the line anew a few times a second (PostgreSQL documentation, "CREATE INDEX Progress
// Reporting").
#include "cli/progress_on_terminal.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>

#include "cli/command.h"
#include "cli/terminal.h"
#include "sql/lexer.h"

namespace schemadiff {

namespace {

using namespace std::chrono_literals;

constexpr auto kBetweenDrawings = 200ms;
constexpr auto kWorthTelling = 500ms;  // what is over before leaves no flicker
constexpr auto kClear = "\r\033[K";

constexpr auto kIndexProgress = R"sql(
 SELECT phase || CASE
   WHEN lockers_total > 0 THEN format(' (%s of %s)', lockers_done, lockers_total)
   WHEN blocks_total > 0 THEN format(' %s %%', 100 * blocks_done / blocks_total)
   WHEN tuples_total > 0 THEN format(' %s %%', 100 * tuples_done / tuples_total)
   ELSE '' END AS told
 FROM pg_catalog.pg_stat_progress_create_index WHERE datname = current_database() LIMIT 1)sql";

// Whole characters, and none in the last column, where some terminals break the line.
std::string cut(std::string line, std::size_t columns) {
  std::size_t seen = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if ((static_cast<unsigned char>(line[i]) & 0xC0) == 0x80) continue;
    if (++seen == columns) return line.substr(0, i);
  }
  return line;
}

// On one line, without what a terminal would obey.
std::string first_line(const std::string& text) {
  std::string line = text.substr(0, 300);
  for (char& c : line)
    if (static_cast<unsigned char>(c) < ' ' || c == 127) c = ' ';
  return line;
}

bool makes_index(const std::string& text) {
  const std::vector<std::string> words = first_words(text, 3);
  return std::ranges::find(words, "index") != words.end() ||
         (!words.empty() && words[0] == "reindex");
}

}  // namespace

ProgressOnTerminal::ProgressOnTerminal(std::string url)
    : url_(std::move(url)), thread_([this] { draw_until_told(); }) {}

ProgressOnTerminal::~ProgressOnTerminal() {
  {
    const std::lock_guard lock(mutex_);
    over_ = true;
    clear();
  }
  change_.notify_all();
  thread_.join();
}

void ProgressOnTerminal::clear() {
  running_.reset();
  if (std::exchange(drawn_, false)) std::fputs(kClear, stderr);
}

void ProgressOnTerminal::waiting_for_lock(const std::string& holder) {
  const std::lock_guard lock(mutex_);
  clear();
  ProgressLines::waiting_for_lock(holder);
}

void ProgressOnTerminal::will_destroy(const std::vector<std::string>& what) {
  const std::lock_guard lock(mutex_);
  clear();
  ProgressLines::will_destroy(what);
}

void ProgressOnTerminal::file_begins(const MigrationText& file, std::size_t, std::size_t) {
  const std::lock_guard lock(mutex_);
  file_ = file.name;
}

void ProgressOnTerminal::statement_begins(const Statement& statement, std::size_t number,
                                          std::size_t statements) {
  const std::lock_guard lock(mutex_);
  running_ = Running{file_,      first_line(statement.text),       number,
                     statements, std::chrono::steady_clock::now(), makes_index(statement.text)};
}

void ProgressOnTerminal::locked_out(const std::string& message, std::size_t attempt,
                                    std::size_t most, std::chrono::milliseconds pause) {
  const std::lock_guard lock(mutex_);
  clear();
  ProgressLines::locked_out(message, attempt, most, pause);
}

void ProgressOnTerminal::notice(const std::string& text) {
  const std::lock_guard lock(mutex_);
  clear();
  ProgressLines::notice(text);
}

void ProgressOnTerminal::file_ends(const MigrationText& file, std::chrono::nanoseconds time) {
  const std::lock_guard lock(mutex_);
  clear();
  ProgressLines::file_ends(file, time);
}

void ProgressOnTerminal::draw_until_told() {
  std::unique_lock lock(mutex_);
  while (!over_) {
    change_.wait_for(lock, kBetweenDrawings);
    if (over_ || !running_ || std::chrono::steady_clock::now() - running_->since < kWorthTelling)
      continue;
    const Running running = *running_;
    lock.unlock();
    const std::string index = running.index ? index_progress() : "";
    lock.lock();
    if (over_ || !running_ || running_->since != running.since) continue;
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(
        std::chrono::steady_clock::now() - running.since);
    const std::string line = fmt::format("{}  statement {} of {}  {} s  {}{}", running.file,
                                         running.number, running.statements, seconds.count(),
                                         index.empty() ? "" : index + "  ", running.words);
    std::fputs((kClear + cut(line, width_of(STDERR_FILENO).value_or(0))).c_str(), stderr);
    std::fflush(stderr);
    drawn_ = true;
  }
}

std::string ProgressOnTerminal::index_progress() {
  if (!may_ask_) return "";
  try {
    if (!asking_) asking_.emplace(url_);
    const Rows rows = asking_->query(kIndexProgress);
    return rows.empty() ? "" : rows[0].text("told");
  } catch (const Error&) {
    may_ask_ = false;  // the run itself says what is wrong, if anything is
    return "";
  }
}

std::unique_ptr<Progress> told_progress(const std::string& url) {
  if (is_quiet()) return std::make_unique<Progress>();
  if (is_terminal(STDERR_FILENO)) return std::make_unique<ProgressOnTerminal>(url);
  return std::make_unique<ProgressLines>();
}

}  // namespace schemadiff
