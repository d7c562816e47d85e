// Runs a transcript with the real program against real servers.
#pragma once
#include <filesystem>
#include <string>

#include "support/project_folder.h"
#include "support/transcript.h"

namespace schemadiff::test {

struct TranscriptRun {
  std::string found;       // the transcript as it is now, in the form of the file
  std::string difference;  // from what is recorded, as diff -u prints it; "" when there is none
  std::string wrong;       // with the shape of JSON that it printed, see json_shape.h
  std::filesystem::path folder;  // left behind when there is a difference
};

/// Runs its commands one after the other in a ProjectFolder.
TranscriptRun run_transcript(const Transcript& transcript, const TranscriptWorld& world);

}  // namespace schemadiff::test
