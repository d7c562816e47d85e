// What an earlier run found: that the schema files and the migrations are in step.
#pragma once
#include <string>
#include <vector>

#include "cache/store.h"
#include "cli/bench.h"
#include "dev/excerpt.h"

namespace schemadiff {

/// Knows by all that the answer depends on: the bytes of the files, what the configuration says of
/// them, this program, and the programs of the server that was asked. Only of an embedded server
/// is that known without asking.
class InStep {
 public:
  /// files: of the schema. Throws Error when one of [dev] baseline cannot be read.
  InStep(const Config& config, const Directory& directory, const std::vector<FileText>& files);

  bool known(Store& store) const;

  /// What a run saw beside the answer.
  struct Seen {
    std::string server;     // server_stamps() of the one that was asked
    bool in_groups = true;  // all_in_groups() of the files: a change can be told from the rest
  };
  void remember(Store& store, const Seen& seen) const;

  /// The files that were in step with the same migrations when a run last saw that, where a change
  /// of them can be told from the rest and the server is still the same.
  struct Before {
    std::vector<FileText> files;
    Seen seen;
  };
  std::optional<Before> before(Store& store) const;

 private:
  std::vector<FileText> files_;
  std::string key_, migrations_key_;  // "": nothing is known
};

}  // namespace schemadiff
