// Digests of what a result depends on, for keys.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "cache/sha256.h"

namespace schemadiff {

/// A digest of parts that cannot run into each other: ("ab", "c") is not ("a", "bc").
class Fingerprint {
 public:
  Fingerprint& add(std::string_view part);
  Fingerprint& add(const std::vector<std::string>& parts);
  std::string text() const { return sha_.base64(); }
  /// The same with none but letters, digits, "-" and "_".
  std::string file_name() const;

 private:
  Sha256 sha_;
};

/// "path size mtime-in-nanoseconds" of a file or folder: changes when it is replaced, or something
/// is put into it. "path -" when there is none.
std::string file_stamp(const std::string& path);

/// Of the running program, so that no other build takes its word.
std::string program_stamp();

}  // namespace schemadiff
