// Picks the dev server by its URL.
#include "dev/server.h"

#include "dev/docker.h"
#include "dev/embedded.h"
#include "dev/external.h"

namespace schemadiff {

std::unique_ptr<DevServer> DevServer::open(const DevOptions& options) {
  if (options.url.empty() || options.url == "embedded")
    return std::make_unique<EmbeddedServer>(options);
  if (options.url.starts_with("docker://")) return std::make_unique<DockerServer>(options);
  return std::make_unique<ExternalServer>(options.url, options.create_roles);
}

}  // namespace schemadiff
