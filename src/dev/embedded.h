// The embedded dev server: a private cluster, started for one run and stopped with it.
#pragma once
#include <memory>
#include <optional>
#include <string>

#include "dev/process.h"
#include "dev/server.h"
#include "dev/slot.h"
#include "pg/own_server.h"

namespace schemadiff {

class EmbeddedServer : public DevServer {
 public:
  explicit EmbeddedServer(const DevOptions& options);
  ~EmbeddedServer() override;

  ScratchDatabase scratch() override { return ScratchDatabase::create(url_, true); }
  int major_version() const override { return home_.binaries.major; }
  bool may_create_roles() const override { return true; }
  std::string note() const override { return note_; }
  std::optional<KeptDatabase> take_kept() override;
  void keep(ScratchDatabase database, const std::string& state) override;

  /// The maintenance database, as the superuser schemadiff; through a socket that only this user
  /// and the server's can reach.
  const std::string& url() const { return url_; }
  pid_t pid() const { return child_->pid(); }

 private:
  void start();
  Command command() const;
  Walls walls() const;
  void wait_until_ready() const;
  void clean();
  Error explain(bool broke, const std::string& reason) const;
  std::string last_transaction_file() const;
  bool kept_is_untouched(Session& session) const;
  void note_last_transaction() const;

  ClusterHome home_;
  Slot slot_;
  std::string socket_folder_;  // the data directory, or a folder of its own where that is too long
  std::string url_;
  std::string note_;
  std::vector<std::string> preloaded_;  // libraries
  int locks_;                           // per transaction
  bool trusted_;                        // no walls
  std::unique_ptr<Child> child_;
  bool vouches_ = false;          // a database is kept of which every change is known
  std::optional<OwnServer> own_;  // once it runs
};

}  // namespace schemadiff
