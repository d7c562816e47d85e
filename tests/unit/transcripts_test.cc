// Every transcript of tests/cli and tests/refusals is what the program prints.
// SCHEMADIFF_CASES=text runs those whose title holds the text; SCHEMADIFF_BLESS=1 records them
// anew.
#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>

#include "dev/binaries.h"
#include "support/in_parallel.h"
#include "support/json_shape.h"
#include "support/mask.h"
#include "support/private_cache.h"
#include "support/transcript_run.h"

using namespace schemadiff;
using namespace schemadiff::test;

namespace {

std::vector<Transcript> chosen_transcripts() {
  std::vector<Transcript> all;
  for (const char* folder : {"/tests/cli", "/tests/refusals"})
    for (Transcript& transcript : read_transcripts(std::string(SOURCE_DIR) + folder))
      all.push_back(std::move(transcript));
  if (const char* filter = std::getenv("SCHEMADIFF_CASES"))
    std::erase_if(all, [&](const Transcript& transcript) {
      return transcript.title.find(filter) == std::string::npos;
    });
  return all;
}

}  // namespace

TEST_CASE("every transcript of tests/cli and tests/refusals holds") {
  const PrivateCache cache;
  const std::vector<Transcript> transcripts = chosen_transcripts();
  if (transcripts.empty()) return;
  const auto server = DevServer::open({});
  make_locked_role(*server);
  const TranscriptWorld world{
      *server, SCHEMADIFF_BINARY,
      choose_binaries(find_binaries(""), server->major_version(), "").folder,
      std::getenv("SCHEMADIFF_CACHE_DIR")};
  std::vector<TranscriptRun> runs(transcripts.size());
  in_parallel(transcripts.size(), 3, [&](std::size_t i) {
    try {
      runs[i] = run_transcript(transcripts[i], world);
    } catch (const std::exception& error) {
      runs[i].difference = error.what();
    }
  });
  const bool bless = std::getenv("SCHEMADIFF_BLESS") != nullptr;
  for (std::size_t i = 0; i < transcripts.size(); ++i) {
    if (bless && !runs[i].difference.empty() && !runs[i].found.empty()) {
      std::ofstream(transcripts[i].path, std::ios::binary) << runs[i].found;
      std::filesystem::remove_all(runs[i].folder);
    }
    CHECK_MESSAGE((bless || runs[i].difference.empty()),
                  transcripts[i].path.string()
                      << "\n"
                      << runs[i].difference << "its data: " << runs[i].folder.string());
    CHECK_MESSAGE(runs[i].wrong.empty(), transcripts[i].path.string() << "\n" << runs[i].wrong);
  }
  if (std::getenv("SCHEMADIFF_CASES") == nullptr)
    for (const std::string& shape : shapes_not_seen())
      FAIL_CHECK("no transcript shows the JSON shape " << shape);
  remove_empty_folders();
}

TEST_CASE("what differs between runs is masked, and what the transcript says itself is not") {
  Mask mask({{"/tmp/x/project", "{here}"}}, "20240101000000_a.sql");
  CHECK(mask("/tmp/x/project/20260303030303_a.sql 20240101000000_a.sql 20260303030304_b.sql") ==
        "{here}/{v1}_a.sql 20240101000000_a.sql {v2}_b.sql");
  CHECK(mask("20260303030304 took 0.123 s at 2026-03-03 03:03:04 UTC") ==
        "{v2} took {s} s at {date} UTC");
  CHECK(mask("h1:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=") == "h1:{hash}");
}
