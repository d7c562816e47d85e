// What pg_dump -s says of a database, so written that two equal schemas read alike: an eye on the
// catalog that shares no code with ours.
#pragma once
#include <string>
#include <vector>

namespace schemadiff::test {

/// dump: what pg_dump -s prints. One text per entry, sorted; the lines of a table, of a composite
/// type and of an ACL are sorted too, because their order is history. Left out: what stands before
/// the first entry, SET default_tablespace and default_table_access_method (they belong to
/// whichever table comes first), \restrict lines.
std::vector<std::string> normalised_dump(const std::string& dump);

/// "- line" for what only have says, "+ line" for what only want says; "" when they are alike.
std::string dump_difference(const std::vector<std::string>& have,
                            const std::vector<std::string>& want);

/// The entries as one text.
std::string to_text(const std::vector<std::string>& dump);

/// Runs pg_dump -s from the folder of the server's programs. Throws Error when it fails.
std::vector<std::string> dump_schema(const std::string& bin_dir, const std::string& url);

}  // namespace schemadiff::test
