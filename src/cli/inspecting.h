// A state of a database, written down as schema files and proved.
#pragma once
#include <string>
#include <vector>

#include "cli/bench.h"
#include "cli/flags.h"
#include "report/schema_text.h"

namespace schemadiff {

/// --layout, with its words.
void add_layout_flag(const Subcommand& command, std::string& layout);
Layout layout_of(const std::string& word);

/// The plan that makes the state from an empty database.
Plan plan_of_all(Bench& bench, const Catalog& catalog);

/// The schema whose name people leave out: "public", where all objects are in it and none of them
/// is called like one of the server's own. "": none. session: of the database.
std::string bare_schema_of(Session& session, const Catalog& catalog);

/// The files. With a proof they are loaded on the dev server, and what comes of that is the
/// catalog: else they are written again with every name spelt out, and when that helps nothing
/// Error says what differs. read: of a live database, as a state beside what is compared with it.
std::vector<SchemaFile> inspected(Bench& bench, const LiveCatalog& live, const Plan& plan,
                                  SchemaStyle style, bool proof);

}  // namespace schemadiff
