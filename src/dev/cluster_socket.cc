// Folders of sockets, and what a server said before it went.
#include "dev/cluster_socket.h"

#include <sys/un.h>
#include <unistd.h>

#include <deque>
#include <fstream>
#include <functional>

#include "dev/server_account.h"

namespace schemadiff {

std::string socket_folder_for(const std::string& cluster, const std::optional<Account>& account) {
  const std::string file = std::string("/.s.PGSQL.") + kSocketPort;
  if (cluster.size() + file.size() < sizeof(sockaddr_un::sun_path)) return cluster;
  const uid_t owner = account ? account->uid : geteuid();
  const std::string folder = "/tmp/schemadiff-" + std::to_string(owner) + "-" +
                             std::to_string(std::hash<std::string>{}(cluster));
  make_private_folder(folder, account);
  return folder;
}

std::string tail_of(const std::string& path) {
  std::ifstream file(path);
  std::deque<std::string> lines;
  for (std::string line; std::getline(file, line);) {
    lines.push_back(line);
    if (lines.size() > 10) lines.pop_front();
  }
  std::string text;
  for (const std::string& line : lines) text += (text.empty() ? "" : "\n") + line;
  return text.empty() ? "it wrote nothing to " + path : text;
}

}  // namespace schemadiff
