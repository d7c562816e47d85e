// The state that is to be drawn or described.
#pragma once
#include <string>

#include "cli/bench.h"
#include "cli/command.h"

namespace schemadiff {

/// What source names ("postgres://...", "file://PATH"), or what the schema files declare where it
/// is "". Of a live database no dev server is needed, and no more is read than reads says; it has
/// no files. Throws Error. verbose: see schema_texts().
struct DescribedState {
  Catalog catalog;
  std::vector<Script> files;  // that declare it
};
DescribedState described(Bench& bench, const Config& config, const std::string& source,
                         bool verbose, Reads reads);

/// --of, for the commands that draw or describe.
void add_source_flag(const Subcommand& command, std::string& source);

}  // namespace schemadiff
