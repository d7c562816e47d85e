// Reading of transcripts.
#include "support/transcript.h"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace schemadiff::test {

namespace {

using Type = TranscriptPart::Type;

std::string whole(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

bool is_output(const std::string& line) {
  return line == ">" || line == "!" || line.starts_with("> ") || line.starts_with("! ") ||
         line.starts_with("? ");
}

}  // namespace

Transcript read_transcript(const std::filesystem::path& path) {
  Transcript transcript{
      path, path.parent_path().filename().string() + "/" + path.stem().string(), whole(path), {}};
  std::vector<TranscriptPart>& parts = transcript.parts;
  std::istringstream lines(transcript.source);
  int number = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    const bool in_file = !parts.empty() && parts.back().type == Type::kFile;
    if (line.starts_with("=== ")) {
      parts.push_back({Type::kFile, line.substr(4), ""});
    } else if (line.starts_with("$ ")) {
      parts.push_back({Type::kCommand, line.substr(2), ""});
    } else if (in_file) {
      parts.back().text += line + "\n";
    } else if (line.starts_with("# ")) {
      parts.push_back({Type::kComment, line, ""});
    } else if (!is_output(line) || parts.empty() || parts.back().type != Type::kCommand) {
      throw std::runtime_error(path.string() + ":" + std::to_string(number) +
                               ": expected one of # === $ > ! ?");
    }
  }
  if (parts.empty() || parts.front().type != Type::kComment)
    throw std::runtime_error(path.string() + ": a transcript begins with what it shows");
  return transcript;
}

std::vector<Transcript> read_transcripts(const std::filesystem::path& folder) {
  std::vector<Transcript> transcripts;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    if (entry.path().extension() == ".txt") transcripts.push_back(read_transcript(entry.path()));
  std::ranges::sort(transcripts, {}, &Transcript::title);
  return transcripts;
}

}  // namespace schemadiff::test
