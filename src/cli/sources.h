// SOURCE arguments: a server, schema files, or a migration directory.
#pragma once
#include <string>

#include "cli/bench.h"

namespace schemadiff {

struct Source {
  enum class Type { kDatabase, kFiles, kDirectory, kNothing } type;
  std::string location;  // URL or path
  std::string format;    // of a directory
};

/// Reads "postgres://...", "file://schema", "file://migrations?format=atlas", or "empty". A folder
/// is a migration directory when it holds an atlas.sum or ?format= says so. Throws Error.
Source parse_source(const std::string& text);

/// Elaborates a source.
State state_of(Bench& bench, const Source& source, const Catalog* beside = nullptr);

}  // namespace schemadiff
