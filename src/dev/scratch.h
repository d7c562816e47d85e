// An empty database of its own on a dev server, dropped when it is no longer needed.
#pragma once
#include <memory>
#include <optional>
#include <string>

#include "pg/session.h"

namespace schemadiff {

/// Every scratch database is called schemadiff_<process id>_<number>.
inline constexpr const char* kScratchPrefix = "schemadiff_";

/// Drops a database of this server, also from under other sessions. Throws ServerError.
void drop_database(const std::string& server_url, const std::string& name);

/// Move-only. The destructor drops the database, also from under other sessions, and is silent
/// when the server is gone.
class ScratchDatabase {
 public:
  /// Makes one on the server of this URL, from template0. Throws ServerError, or Error that says
  /// what to do when the role may not make databases.
  /// cheap_checkpoints: of a server without fsync, where copying files (10 ms) beats copying
  /// through the WAL (17 ms), which is PostgreSQL's default from 15 on; elsewhere it would not.
  static ScratchDatabase create(const std::string& server_url, bool cheap_checkpoints = false);

  ScratchDatabase(ScratchDatabase&&) noexcept = default;
  ScratchDatabase& operator=(ScratchDatabase&&) noexcept = default;
  ~ScratchDatabase();

  /// The main connection, opened by create().
  Session& session() { return *session_; }
  /// Another connection.
  Session connect() const { return Session(url()); }
  /// With the password, if there was one: not for messages (see without_password()).
  const std::string& url() const { return dropper_->url; }

  /// Gives the database another name and lets it live; nothing is connected to it any more. What
  /// had the name is dropped. Throws ServerError.
  static void leave(ScratchDatabase database, const std::string& name);
  /// Takes one that was left: it is a scratch database again, under a new name, so that a run that
  /// is killed leaves nothing half done behind. nullopt: there is none of that name.
  static std::optional<ScratchDatabase> take(const std::string& server_url,
                                             const std::string& name);

 private:
  // Drops when destroyed, so that moving a ScratchDatabase needs no code.
  struct Dropper {
    std::string server_url, name, url;
    ~Dropper();
  };

  explicit ScratchDatabase(std::unique_ptr<Dropper> dropper);

  std::unique_ptr<Dropper> dropper_;
  std::unique_ptr<Session> session_;  // after dropper_: closed before the database is dropped
};

}  // namespace schemadiff
