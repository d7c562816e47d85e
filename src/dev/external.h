// A dev server that somebody else runs; only scratch databases of our own are touched there.
#pragma once
#include <string>

#include "dev/server.h"

namespace schemadiff {

class ExternalServer : public DevServer {
 public:
  /// Throws Error when it cannot be reached or is older than PostgreSQL 13.
  ExternalServer(std::string url, bool create_roles);

  ScratchDatabase scratch() override { return ScratchDatabase::create(url_); }
  int major_version() const override { return major_version_; }
  bool may_create_roles() const override { return create_roles_; }

 private:
  std::string url_;
  int major_version_;
  bool create_roles_;
};

}  // namespace schemadiff
