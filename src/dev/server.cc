// Picks the dev server by its URL.
#include "dev/server.h"

#include <algorithm>

#include "dev/docker.h"
#include "dev/embedded.h"
#include "dev/external.h"

namespace schemadiff {

// Measured: a table of 790 bytes with four indexes, three constraints and a foreign key takes 18
// locks when it is dropped and 15 when it is made, and the locks of some 50 connections may all be
// one transaction's. Room for them takes time when the server starts.
int DevOptions::locks_per_transaction() const {
  constexpr std::size_t kLeast = 1024, kMost = 65536;
  const std::size_t bytes_of_each = from_nothing ? 1000 : 2000;
  return static_cast<int>(std::clamp(declared_bytes / bytes_of_each, kLeast, kMost));
}

std::unique_ptr<DevServer> DevServer::open(const DevOptions& options) {
  if (options.url.empty() || options.url == "embedded")
    return std::make_unique<EmbeddedServer>(options);
  if (options.url.starts_with("docker://")) return std::make_unique<DockerServer>(options);
  return std::make_unique<ExternalServer>(options.url, options.create_roles);
}

}  // namespace schemadiff
