// What an earlier run found: that the schema files and the migrations are in step.
#pragma once
#include <string>
#include <vector>

#include "cache/store.h"
#include "cli/bench.h"

namespace schemadiff {

/// Knows by all that the answer depends on: the bytes of the files, what the configuration says of
/// them, this program, and the programs of the server that was asked. Only of an embedded server
/// is that known without asking.
class InStep {
 public:
  /// files: of the schema. Reads them all. Throws Error when one cannot be read.
  InStep(const Config& config, const Directory& directory, const std::vector<std::string>& files);

  bool known(Store& store) const;
  /// session: of the server that said so.
  void remember(Store& store, Session& session) const;

 private:
  std::string key_;
};

}  // namespace schemadiff
