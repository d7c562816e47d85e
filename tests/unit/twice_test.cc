// The plans of tests/cases as files that may run twice. SCHEMADIFF_TWICE=all tries all of them,
// SCHEMADIFF_TWICE=text those whose title holds the text.
#include <doctest/doctest.h>

#include <cstdlib>
#include <set>

#include "support/case_twice.h"
#include "support/in_parallel.h"
#include "support/label_provider.h"

using namespace schemadiff;
using namespace schemadiff::test;

namespace {

// Those that diff refuses to write so, by what PostgreSQL has no question for.
const std::set<std::string> kRefused = {
    // options of foreign data and members of operator families and text search configurations
    "access_method/create_all_sorts", "foreign_data_wrapper/alter_options",
    "foreign_table/alter_columns", "foreign_table/alter_options", "foreign_table/create_partition",
    "operator_family/alter_members", "operator_family/create_all_sorts",
    "server/alter_options_and_version", "text_search_configuration/alter_mappings",
    "text_search_configuration/create_all_sorts", "text_search_dictionary/drop_from_configuration",
    "user_mapping/alter_options",
    // names that one thing leaves and another one takes
    "mixed/name_taken_by_another_kind", "procedure/recreate_from_function", "rename/awkward_names",
    "rename/silent_equal", "rename/swap_names", "table/drop_for_view",
    "view/recreate_from_materialized",
    // what inherits or is a partition, before and after
    "constraint/alter_inherited", "constraint/recreate_merged", "foreign_table/alter_partitions",
    "index/recreate_incomplete", "trigger/recreate_partition_leaves",
    // what can be done once only
    "base_type/alter_shell", "mixed/depends_on_extension", "range/recreate_canonical_added",
    "table/alter_backfill_from_dropped", "table/alter_generated", "table/alter_serial_to_identity",
    "table/alter_typed"};

constexpr std::size_t kOneOf = 8;  // a sample, unless all are asked for

}  // namespace

TEST_CASE("plans are written so that they run twice, or refused") {
  const LabelProvider provider;
  DevOptions options;
  options.preload_libraries = {LabelProvider::path()};
  const auto server = DevServer::open(options);
  std::vector<CaseFile> cases = read_cases(SOURCE_DIR "/tests/cases");
  std::erase_if(cases, [&](const CaseFile& file) {
    return !file.versions.hold(server->major_version()) || file.verb() == "refuse";
  });
  const char* chosen = std::getenv("SCHEMADIFF_TWICE");
  auto is_tried = [&](std::size_t i) {
    if (chosen == nullptr) return i % kOneOf == 0;
    return std::string_view(chosen) == "all" || cases[i].title().find(chosen) != std::string::npos;
  };
  std::vector<std::string> found(cases.size());
  in_parallel(cases.size(), 2, [&](std::size_t i) {
    try {
      if (is_tried(i)) found[i] = why_not_twice(cases[i], *server);
    } catch (const std::exception& error) {
      found[i] = error.what();
    }
  });
  for (std::size_t i = 0; i < cases.size(); ++i) {
    if (!is_tried(i)) continue;
    const std::string title = cases[i].title();
    CHECK_MESSAGE(found[i].empty() != kRefused.contains(title), title << ": " << found[i]);
  }
}
