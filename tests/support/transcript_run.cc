// A transcript's parts, one after the other.
#include "support/transcript_run.h"

#include <sstream>

#include "support/json_shape.h"
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

// wrong: gets what is wrong with the command's JSON, if anything is.
std::string perform(const TranscriptPart& part, const ProjectFolder& project, Mask& mask,
                    std::string& wrong) {
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
  if (const std::string found = wrong_in_shape(part.head, ran.out); !found.empty())
    wrong += "not of the shape in docs/json.schema.json: " + part.head + "\n" + found;
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
  for (const TranscriptPart& part : transcript.parts)
    result.found += perform(part, project, mask, result.wrong);
  if (result.found == transcript.source) {
    project.remove();
    return result;
  }
  result.difference = project.difference(transcript.source, result.found);
  result.folder = project.folder();
  return result;
}

}  // namespace schemadiff::test
