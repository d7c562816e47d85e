// The store: values come back, the oldest go, damage is no error.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <thread>
#include <vector>

#include "cache/store.h"

using namespace schemadiff;

namespace {

struct Folder {
  Folder() {
    std::string pattern = std::filesystem::temp_directory_path() / "schemadiff-store-XXXXXX";
    path = mkdtemp(pattern.data());
  }
  ~Folder() { std::filesystem::remove_all(path); }
  std::string path;
};

}  // namespace

TEST_CASE("a store gives back what was put, byte for byte, also to another run") {
  const Folder folder;
  const std::string bytes("a\0b\xff", 4);
  {
    Store store(folder.path);
    store.put("key", "old");
    store.put("key", bytes);
    CHECK(store.get("key") == bytes);
    CHECK(store.get("other") == std::nullopt);
  }
  Store again(folder.path);
  CHECK(again.get("key") == bytes);
  CHECK(again.info().entries == 1);
  CHECK(again.info().bytes == 4);
  again.clear();
  CHECK(again.get("key") == std::nullopt);
  CHECK(again.warning().empty());
}

TEST_CASE("a store stays within its limit") {
  const Folder folder;
  Store store(folder.path, 100'000);
  for (int i = 0; i < 100; ++i) store.put("key " + std::to_string(i), std::string(5'000, 'x'));
  CHECK(store.info().bytes <= 100'000);
  CHECK(store.info().entries > 0);
}

TEST_CASE("a damaged store is removed with a warning, and the next one works") {
  const Folder folder;
  std::string path;
  {
    Store store(folder.path);
    store.put("key", "value");
    path = store.info().path;
  }
  std::ofstream(path, std::ios::trunc) << "this is no database, but long enough to look at it";
  Store damaged(folder.path);
  CHECK(damaged.get("key") == std::nullopt);
  CHECK(damaged.warning().find("it was removed") != std::string::npos);
  damaged.put("key", "value");  // kept nowhere, and no error
  Store next(folder.path);
  CHECK(next.warning().empty());
  next.put("key", "value");
  CHECK(next.get("key") == "value");
}

TEST_CASE("several runs use one store at once") {
  const Folder folder;
  std::vector<std::thread> runs;
  for (int run = 0; run < 4; ++run)
    runs.emplace_back([&folder, run] {
      Store store(folder.path);
      for (int i = 0; i < 50; ++i) store.put(std::to_string(run) + "/" + std::to_string(i), "x");
    });
  for (std::thread& run : runs) run.join();
  Store store(folder.path);
  CHECK(store.info().entries == 200);
  CHECK(store.warning().empty());
}
