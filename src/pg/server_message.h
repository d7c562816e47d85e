// Turns the text in which libpq reports a refusal into its parts.
#pragma once
#include <string>

#include "pg/session.h"

namespace schemadiff {

/// text: what libpq printed ("ERROR:  ...", "LINE n: ...", caret, "DETAIL:", "HINT:", "CONTEXT:");
/// sent: the SQL that was sent, to find the column when libpq shortened the line with "...".
ServerError read_server_message(const std::string& text, const std::string& sqlstate,
                                const std::string& sent);

/// A connection failure in one paragraph: no trailing newline, no tab.
std::string trimmed_reason(const std::string& text);

}  // namespace schemadiff
