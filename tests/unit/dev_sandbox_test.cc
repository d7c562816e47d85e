// The embedded server reads, writes, runs and reaches nothing but its own.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "dev/embedded.h"

using namespace schemadiff;

namespace {

// A folder that everybody may enter and write to, with a file that everybody may read.
class OpenFolder {
 public:
  OpenFolder() : path_(std::filesystem::path("/tmp") / ("walls-" + std::to_string(getpid()))) {
    std::filesystem::create_directories(path_);
    std::filesystem::permissions(path_, std::filesystem::perms::all);
    std::ofstream(path_ / "secret") << "42\n";
    std::filesystem::permissions(path_ / "secret", std::filesystem::perms::all);
  }
  ~OpenFolder() { std::filesystem::remove_all(path_); }
  std::string file(const std::string& name) const { return path_ / name; }

 private:
  std::filesystem::path path_;
};

// "" when the statement works, else what the server says.
std::string outcome(const EmbeddedServer& server, const Sql& statement) {
  Session session(server.url());
  try {
    session.execute("CREATE EXTENSION IF NOT EXISTS dblink");
    session.execute(statement);
    return "";
  } catch (const ServerError& error) {
    return error.what() + error.why();
  }
}

struct Attempt {
  const char* refusal;
  Sql statement;
};

std::vector<Attempt> attempts(const OpenFolder& folder, const EmbeddedServer& server) {
  return {{"Permission denied", sql("SELECT pg_read_file({})", Literal{folder.file("secret")})},
          {"Permission denied", sql("SELECT pg_ls_dir({})", Literal{folder.file("")})},
          {"Permission denied", sql("COPY (SELECT 1) TO {}", Literal{folder.file("new")})},
          {"could not execute command",
           sql("COPY (SELECT 1) TO PROGRAM {}", Literal{"cat > " + folder.file("run")})},
          {"could not establish connection",
           sql("SELECT public.dblink_connect({})", Literal{server.url()})},
          {"Permission denied", sql("SELECT pg_read_binary_file('/proc/self/environ')")}};
}

}  // namespace

TEST_CASE("the embedded server stays within its walls") {
  const OpenFolder folder;
  DevOptions options;
  {
    const EmbeddedServer server(options);
    for (const Attempt& attempt : attempts(folder, server)) {
      const std::string said = outcome(server, attempt.statement);
      CHECK_MESSAGE(said.find(attempt.refusal) != std::string::npos, said);
    }
  }
  CHECK(!std::filesystem::exists(folder.file("new")));
  CHECK(!std::filesystem::exists(folder.file("run")));
  options.trusted = true;
  const EmbeddedServer trusted(options);
  for (const Attempt& attempt : attempts(folder, trusted))
    CHECK(outcome(trusted, attempt.statement) == "");
  CHECK(std::filesystem::exists(folder.file("run")));
}
