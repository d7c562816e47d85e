// Loads a section as schema files are loaded.
#include "support/case_states.h"

#include "dev/load.h"
#include "plan/directives.h"

namespace schemadiff::test {

namespace {

std::vector<Script> scripts(const CaseFile& file, const CaseSection& section) {
  if (section.text.empty()) return {};
  // So many lines above that messages have the lines of the file.
  const std::string above(static_cast<std::size_t>(section.line), '\n');
  return {parse_script(file.path.string(), above + section.text + "\n")};
}

}  // namespace

ScratchDatabase made(const CaseFile& file, const CaseSection& section, DevServer& server) {
  ScratchDatabase database = server.scratch();
  if (!section.text.empty())
    load(database.session(), scripts(file, section), {.trusted = true, .create_roles = true});
  return database;
}

Catalog read_made(const CaseFile& file, const CaseSection& section, ScratchDatabase& database) {
  Catalog catalog = read_catalog(database.session(), {});
  attach_directives(scripts(file, section), catalog, database.session());
  return catalog;
}

}  // namespace schemadiff::test
