// A dev server that somebody else runs; only scratch databases of our own are touched there.
#include "dev/external.h"

#include "dev/binaries.h"

namespace schemadiff {

ExternalServer::ExternalServer(std::string url, bool create_roles)
    : url_(std::move(url)),
      major_version_(Session(url_).major_version()),
      create_roles_(create_roles) {
  if (major_version_ < kOldestVersion)
    throw Error("E503", "the dev server runs PostgreSQL " + std::to_string(major_version_))
        .why("PostgreSQL " + std::to_string(kOldestVersion) + " or newer is needed")
        .help("name another dev server with --dev");
}

}  // namespace schemadiff
