// By the shortest way to each sort of source.
#include "cli/described.h"

#include "cli/schema_texts.h"
#include "cli/sources.h"

namespace schemadiff {

DescribedState described(Bench& bench, const Config& config, const std::string& source,
                         bool verbose, Reads reads) {
  if (!source.empty())
    if (const Source parsed = parse_source(source); parsed.type == Source::Type::kDatabase)
      return {read_live(parsed.location, bench.scope(), reads).catalog, {}};
  State state = source.empty() ? bench.of_files(schema_texts(config, verbose))
                               : state_of(bench, parse_source(source));
  return {std::move(state.catalog), std::move(state.schema_files)};
}

void add_source_flag(const Subcommand& command, std::string& source) {
  command.add_option("--of", source, "postgres://... or file://PATH (default: the schema files)");
}

}  // namespace schemadiff
