// A dev server in a container, made with the docker command.
#pragma once
#include <memory>
#include <string>

#include "dev/external.h"
#include "dev/server.h"

namespace schemadiff {

/// docker://postgres/16/dev as an image's name, "postgres:16"; docker://postgis/16-3.4 as
/// "postgis/postgis:16-3.4". What follows the tag is ignored: scratch databases have names of their
/// own. Without a tag, the major version, or "latest" when that is 0. Throws Error for other
/// images.
std::string docker_image(const std::string& url, int major_version);

/// The container lives as long as this object. (After a kill -9 it stays: `docker rm -f` it; its
/// name begins with schemadiff-.)
class DockerServer : public DevServer {
 public:
  /// Throws Error when there is no docker command, no engine, or no such image.
  explicit DockerServer(const DevOptions& options);

  ScratchDatabase scratch() override { return server_->scratch(); }
  int major_version() const override { return server_->major_version(); }
  bool may_create_roles() const override { return true; }

 private:
  // Removes the container when destroyed.
  struct Container {
    std::string docker, name;
    ~Container();
  };

  void wait_until_ready(const std::string& url);

  std::unique_ptr<Container> container_;
  std::unique_ptr<ExternalServer> server_;
};

}  // namespace schemadiff
