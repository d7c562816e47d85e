// A transcript's parts, one after the other.
#include "support/transcript_run.h"

#include <sstream>

#include "support/mask.h"

namespace schemadiff::test {

namespace {

using Type = TranscriptPart::Type;

std::string prefixed(char prefix, const std::string& text) {
  std::string out;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);)
    out += std::string(1, prefix) + (line.empty() ? "" : " ") + line + "\n";
  return out;
}

std::string perform(const TranscriptPart& part, const ProjectFolder& project, Mask& mask) {
  switch (part.type) {
    case Type::kComment:
      return part.head + "\n";
    case Type::kFile:
      project.write(part.head, part.text);
      return "=== " + part.head + "\n" + part.text;
    case Type::kCommand:
      break;
  }
  const ShellRun ran = project.run(part.head);
  std::string text = "$ " + part.head + "\n";
  text += prefixed('>', mask(ran.out)) + prefixed('!', mask(ran.err));
  if (ran.code != 0) text += "? " + std::to_string(ran.code) + "\n";
  return text;
}

}  // namespace

TranscriptRun run_transcript(const Transcript& transcript, const TranscriptWorld& world) {
  const ProjectFolder project(transcript.title, world);
  Mask mask(project.known(), transcript.source);
  TranscriptRun result;
  for (const TranscriptPart& part : transcript.parts) result.found += perform(part, project, mask);
  if (result.found == transcript.source) {
    project.remove();
    return result;
  }
  result.difference = project.difference(transcript.source, result.found);
  result.folder = project.folder();
  return result;
}

}  // namespace schemadiff::test
