// What a run of migrations is doing right now, in the last line of a terminal.
#pragma once
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "cli/migrating.h"
#include "pg/session.h"

namespace schemadiff {

/// Below the lines for files that have ended: the file, statement i of n, how long it has run, and
/// of an index how far the server is. Drawn by a thread of its own, since the run waits for the
/// server meanwhile.
class ProgressOnTerminal : public ProgressLines {
 public:
  /// url: of the target, which is asked about indexes through a connection of its own.
  explicit ProgressOnTerminal(std::string url);
  ~ProgressOnTerminal() override;
  ProgressOnTerminal(const ProgressOnTerminal&) = delete;
  ProgressOnTerminal& operator=(const ProgressOnTerminal&) = delete;

  void waiting_for_lock(const std::string& holder) override;
  void will_destroy(const std::vector<std::string>& what) override;
  void file_begins(const MigrationText& file, std::size_t statements, std::size_t done) override;
  void statement_begins(const Statement& statement, std::size_t number,
                        std::size_t statements) override;
  void locked_out(const std::string& message, std::size_t attempt, std::size_t most,
                  std::chrono::milliseconds pause) override;
  void notice(const std::string& text) override;
  void file_ends(const MigrationText& file, std::chrono::nanoseconds time) override;

 private:
  struct Running {
    std::string file, words;  // "3_c.sql"; "CREATE INDEX a_n"
    std::size_t number = 0, statements = 0;
    std::chrono::steady_clock::time_point since;
    bool index = false;
  };

  void draw_until_told();
  std::string index_progress();
  void clear();

  std::string url_, file_;
  std::optional<Running> running_;
  bool drawn_ = false, over_ = false;
  std::mutex mutex_;  // of all above, and of the terminal
  std::condition_variable change_;
  std::optional<Session> asking_;  // of the drawing thread
  bool may_ask_ = true;            // likewise
  std::thread thread_;
};

/// That on a terminal, lines otherwise. url: of the target.
std::unique_ptr<Progress> told_progress(const std::string& url);

}  // namespace schemadiff
