// A transcript: the files of a small project, and commands with what they print.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

namespace schemadiff::test {

/// A file of tests/cli or tests/refusals:
///   # what it shows
///   === schema/users.sql
///   CREATE TABLE users (id int);
///   $ schemadiff diff name=init
///   > a line of stdout
///   ! a line of stderr
///   ? 1 (the exit code, where it is not 0)
/// Files are written where they stand, so a later one may replace an earlier one. "$" begins a line
/// of shell in the project's folder. What differs from run to run is masked (see mask.h).
struct TranscriptPart {
  enum class Type { kComment, kFile, kCommand } type;
  std::string head;  // the comment's line, the file's path, or the command
  std::string text;  // of the file, with its newline at the end
};

struct Transcript {
  std::filesystem::path path;
  std::string title;   // "cli/two_files"
  std::string source;  // as it is recorded
  std::vector<TranscriptPart> parts;
};

/// Throws std::runtime_error with file:line when the file is not of this form.
Transcript read_transcript(const std::filesystem::path& path);

/// All transcripts in a folder, by name.
std::vector<Transcript> read_transcripts(const std::filesystem::path& folder);

}  // namespace schemadiff::test
