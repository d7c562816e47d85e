// The clusters in which the embedded server keeps a database from run to run.
#pragma once
#include <cstdint>
#include <string>

namespace schemadiff {

struct KeptClusters {
  std::string folder;  // of all clusters
  std::size_t number = 0;
  std::int64_t bytes = 0;
};
/// Those of all versions. Throws Error when the folder cannot be made or is not ours.
KeptClusters kept_clusters();

/// Removes those that no run has just now. Throws Error when one cannot be removed.
void remove_kept_clusters();

}  // namespace schemadiff
