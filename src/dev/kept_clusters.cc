// Goes through the folders of the versions; what is in one is the matter of Slot.
#include "dev/kept_clusters.h"

#include <filesystem>
#include <functional>

#include "dev/server_account.h"
#include "dev/slot.h"

namespace fs = std::filesystem;

namespace schemadiff {

namespace {

void each_home(const std::function<void(const ClusterHome&)>& visit) {
  ClusterHome home;
  home.account = server_account();
  home.folder = cluster_folder(home.account);
  for (const auto& entry : fs::directory_iterator(home.folder)) {
    const std::string name = entry.path().filename();
    if (!entry.is_directory() || name.find_first_not_of("0123456789") != std::string::npos)
      continue;
    home.binaries.major = std::stoi(name);
    visit(home);
  }
}

std::int64_t bytes_in(const std::string& folder) {
  std::int64_t bytes = 0;
  std::error_code gone;  // a server may be at work there
  for (auto it = fs::recursive_directory_iterator(folder, gone); it != fs::end(it);
       it.increment(gone))
    if (it->is_regular_file(gone)) bytes += static_cast<std::int64_t>(it->file_size(gone));
  return bytes;
}

}  // namespace

KeptClusters kept_clusters() {
  KeptClusters found{cluster_folder(server_account()), 0, 0};
  each_home([&](const ClusterHome& home) {
    for (const std::string& cluster : Slot::kept(home)) {
      ++found.number;
      found.bytes += bytes_in(cluster);
    }
  });
  return found;
}

void remove_kept_clusters() { each_home(Slot::forget_kept); }

}  // namespace schemadiff
