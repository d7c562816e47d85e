// Plans a case as diff does, and has it made idempotent.
#include "support/case_twice.h"

#include "dev/load.h"
#include "plan/directives.h"
#include "plan/idempotent.h"

namespace schemadiff::test {

namespace {

std::vector<Script> scripts(const CaseFile& file, const CaseSection& section) {
  if (section.text.empty()) return {};
  return {parse_script(file.path.string(), section.text + "\n")};
}

ScratchDatabase made(const CaseFile& file, const CaseSection& section, DevServer& server) {
  ScratchDatabase database = server.scratch();
  if (section.text.empty()) return database;
  load(database.session(), scripts(file, section), {.trusted = true, .create_roles = true});
  return database;
}

Catalog read(const CaseFile& file, const CaseSection& section, DevServer& server) {
  ScratchDatabase database = made(file, section, server);
  Catalog catalog = read_catalog(database.session(), {});
  attach_directives(scripts(file, section), catalog, database.session());
  return catalog;
}

}  // namespace

std::string why_not_twice(const CaseFile& file, DevServer& server) {
  const Catalog before = read(file, file.before, server);
  const Catalog after = read(file, file.after, server);
  const CurrentState have{before, [&] { return made(file, file.before, server); }};
  ProvenPlan proven;
  try {
    proven = prove(have, after, {}, {.none = true, .pairs = {}}, {});
  } catch (const Error&) {
    return "";
  }
  if (proven.up.empty()) return "";
  try {
    make_idempotent(proven, have, after, {}, {});
    return "";
  } catch (const Error& error) {
    return error.message();
  }
}

}  // namespace schemadiff::test
