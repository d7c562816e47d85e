// Servers that this run has started itself: of these, messages can say more than where they are.
#pragma once
#include <functional>
#include <optional>
#include <string>

#include "sql/error.h"

namespace schemadiff {

class OwnServer {
 public:
  /// From now on, when the server of this host (the folder of its socket) takes no connection or
  /// breaks one, sessions throw what explain says of it, and show no URL. broke: it had taken the
  /// connection; reason: libpq's words. explain is called by any thread, one at a time.
  OwnServer(std::string host, std::function<Error(bool broke, const std::string& reason)> explain);
  /// explain is not called any more.
  ~OwnServer();
  OwnServer(const OwnServer&) = delete;
  OwnServer& operator=(const OwnServer&) = delete;

 private:
  std::string host_;
};

/// What the server of that host says of itself; nullopt: it is not one of ours.
std::optional<Error> told_by_own_server(const std::string& host, bool broke,
                                        const std::string& reason);

}  // namespace schemadiff
