// The commands in the manual do what the manual says. SCHEMADIFF_CASES=text runs the pages whose
// title holds the text; SCHEMADIFF_BLESS=1 records what has changed.
#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>

#include "dev/binaries.h"
#include "support/manual_page.h"
#include "support/private_cache.h"

using namespace schemadiff;
using namespace schemadiff::test;

TEST_CASE("every command in the manual prints what stands below it") {
  const PrivateCache cache;
  std::vector<ManualPage> pages = read_manual(SOURCE_DIR);
  REQUIRE(!pages.empty());
  if (const char* filter = std::getenv("SCHEMADIFF_CASES"))
    std::erase_if(pages, [&](const ManualPage& page) {
      return page.title.find(filter) == std::string::npos;
    });
  if (pages.empty()) return;
  const auto server = DevServer::open({});
  const TranscriptWorld world{
      *server, SCHEMADIFF_BINARY,
      choose_binaries(find_binaries(""), server->major_version(), "").folder,
      std::getenv("SCHEMADIFF_CACHE_DIR")};
  const bool bless = std::getenv("SCHEMADIFF_BLESS") != nullptr;
  for (const ManualPage& page : pages) {
    const ManualRun run = run_page(page, world);
    if (bless && !run.difference.empty()) {
      std::ofstream(page.path, std::ios::binary) << run.found;
      std::filesystem::remove_all(run.folder);
    }
    CHECK_MESSAGE((bless || run.difference.empty()),
                  page.path.string() << "\n"
                                     << run.difference << "its data: " << run.folder.string());
  }
  remove_empty_folders();
}
