// A small project in a folder of its own, with a database, in which commands are run.
#pragma once
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "dev/server.h"
#include "support/shell.h"

namespace schemadiff::test {

struct TranscriptWorld {
  DevServer& server;         // lends each project a target database
  std::string program;       // the schemadiff binary
  std::string postgres;      // the folder of psql
  std::string cache_folder;  // of the program's embedded servers, shared by all
};

class ProjectFolder {
 public:
  /// title: part of the path, "cli/two_files". Throws Error when the server lends no database.
  ProjectFolder(const std::string& title, const TranscriptWorld& world);

  /// path: from the project's top; folders above it are made.
  void write(const std::string& path, const std::string& text) const;

  /// Each command has in its environment: DATABASE_URL (an empty database of its own), TARGET_HOST
  /// and TARGET_NAME (parts of it), DEV_SERVER (the URL of a server that lends databases; it has a
  /// role "locked" that must give its password, "right"), a HOME of its own, PATH, EXAMPLE (the top
  /// of this repository), and LIMITED (put before a command, it makes the permissions of files
  /// count for root too).
  ShellRun run(const std::string& command) const;

  /// What is this folder's alone in the output of commands, and what stands for it: for Mask.
  std::vector<std::pair<std::string, std::string>> known() const;

  /// Writes two texts beside the project, and returns how they differ as diff -u prints it.
  std::string difference(const std::string& recorded, const std::string& found) const;

  const std::filesystem::path& folder() const { return folder_; }
  void remove() const { std::filesystem::remove_all(folder_); }

 private:
  std::filesystem::path folder_;
  ScratchDatabase target_;
  std::string host_, name_, cache_folder_;
  std::vector<std::string> environment_;
};

/// Removes the folders above those of projects that left nothing behind.
void remove_empty_folders();

/// Makes the role "locked". server: of the target databases.
void make_locked_role(DevServer& server);

}  // namespace schemadiff::test
