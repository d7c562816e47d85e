// Runs a transcript with the real program against real servers.
#pragma once
#include <filesystem>
#include <string>

#include "dev/server.h"
#include "support/transcript.h"

namespace schemadiff::test {

struct TranscriptWorld {
  DevServer& server;         // lends each transcript a target database
  std::string program;       // the schemadiff binary
  std::string postgres;      // the folder of psql
  std::string cache_folder;  // of the program's embedded servers, shared by all
};

struct TranscriptRun {
  std::string found;       // the transcript as it is now, in the form of the file
  std::string difference;  // from what is recorded, as diff -u prints it; "" when there is none
  std::filesystem::path folder;  // left behind when there is a difference
};

/// Each command has in its environment: DATABASE_URL (an empty database of its own), TARGET_HOST
/// and TARGET_NAME (parts of it), DEV_SERVER (the URL of a server that lends databases; it has a
/// role "locked" that must give its password, "right"), a HOME of its own, PATH, and LIMITED (put
/// before a command, it makes the permissions of files count for root too).
TranscriptRun run_transcript(const Transcript& transcript, const TranscriptWorld& world);

/// Removes the folders above those of transcripts that left nothing behind.
void remove_empty_folders();

/// Makes the role "locked". server: of the target databases.
void make_locked_role(DevServer& server);

}  // namespace schemadiff::test
