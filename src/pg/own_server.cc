// The servers by their hosts, for the whole process: a session knows no more than a URL.
#include "pg/own_server.h"

#include <map>
#include <mutex>
#include <utility>

namespace schemadiff {

namespace {

struct Known {
  std::mutex mutex;
  std::map<std::string, std::function<Error(bool, const std::string&)>> by_host;
};

Known& known() {
  static Known servers;
  return servers;
}

}  // namespace

OwnServer::OwnServer(std::string host,
                     std::function<Error(bool broke, const std::string& reason)> explain)
    : host_(std::move(host)) {
  const std::lock_guard lock(known().mutex);
  known().by_host[host_] = std::move(explain);
}

OwnServer::~OwnServer() {
  const std::lock_guard lock(known().mutex);
  known().by_host.erase(host_);
}

std::optional<Error> told_by_own_server(const std::string& host, bool broke,
                                        const std::string& reason) {
  const std::lock_guard lock(known().mutex);
  const auto found = known().by_host.find(host);
  return found == known().by_host.end() ? std::nullopt
                                        : std::optional(found->second(broke, reason));
}

}  // namespace schemadiff
