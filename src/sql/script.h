// A file of SQL as statements, each with its exact place.
#pragma once
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "sql/error.h"

namespace schemadiff {

/// The text of one file, for places in messages.
struct SourceFile {
  /// lines_before: those of the file that come before the text.
  SourceFile(std::string path, std::string text, int lines_before = 0);

  std::string path;
  std::string text;
  std::vector<std::size_t> line_starts;  // bytes from the start of the text
  int lines_before;
};

/// A comment line "-- schemadiff:word rest" or "-- atlas:word rest".
struct Directive {
  std::string prefix;    // "schemadiff" or "atlas"
  std::string word;      // "renamed-from"
  std::string argument;  // the rest of the line, trimmed
  std::size_t offset;    // bytes from the start of the file
};

/// The place of a byte of a file, counted from its start.
Place place_in(const SourceFile& file, std::size_t offset);

struct Statement {
  std::shared_ptr<const SourceFile> file;
  std::size_t offset = 0;  // bytes from the start of the file to the statement's first character
  std::string text;        // trimmed, without leading comments, with its ';' if it has one
  bool parsed = false;     // false: libpg_query's grammar does not know it; the server decides
  std::vector<Directive> directives;  // directly above the statement or inside it

  /// The place of a byte of the text (0: the statement's first character).
  Place place(std::size_t offset_in_text = 0) const;
  /// The place of line and column in the text as the server counts them (from 1).
  Place place(int line, int column) const;
};

struct Script {
  std::shared_ptr<const SourceFile> file;
  std::vector<Directive> directives;  // of the file: its leading run of comment lines
  std::vector<Statement> statements;
};

/// Splits a file into statements. Understands begin atomic bodies, dollar quotes, nested comments,
/// the \restrict lines of pg_dump and the rows below COPY ... FROM stdin, which it skips. Throws
/// Error when the text is not UTF-8, holds another psql command, or a string or comment never ends.
/// A statement that does not parse is kept with parsed = false. A byte order mark is dropped.
/// A directive belongs to the file (leading run of comment lines, ended by a blank line or the
/// end), to the statement on whose line it ends, else to the next one; the last ones to the last.
Script parse_script(std::string path, std::string text);

/// The statements that are whole in a piece of a file; end: the byte of the piece behind the last
/// one. Offsets count from the start of the piece. Throws as parse_script() does, but not for what
/// the end of the piece may have cut. No statement counts as parsed.
struct ScriptPart {
  Script script;
  std::size_t end = 0;
};
ScriptPart split_part(std::string path, std::string piece, int lines_before);

/// The same in two steps: of a script that is only split, no statement counts as parsed.
/// lines_before: those of the file that come before the text.
Script split_script(std::string path, std::string text, int lines_before = 0);
void parse(Script& script);

}  // namespace schemadiff
