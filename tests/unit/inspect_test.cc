// What inspect writes of a state makes the same state again: of every sixteenth case of
// tests/cases, of all with SCHEMADIFF_INSPECT=all; SCHEMADIFF_CASES=text chooses some by title.
#include <doctest/doctest.h>

#include <atomic>
#include <cstdlib>
#include <thread>

#include "cli/inspecting.h"
#include "plan/compare.h"
#include "plan/plan.h"
#include "report/schema_text.h"
#include "support/case_file.h"
#include "support/label_provider.h"

using namespace schemadiff;
using namespace schemadiff::test;

namespace {

constexpr LoadOptions kLoad{.trusted = true, .allow_empty = true, .create_roles = true};

struct Tried {
  std::string title, text;  // of the state that was declared
  std::string failure;
  bool spelt_out = false;  // a tidy text would not have been the same
};

std::vector<Tried> chosen(int version) {
  const char* how = std::getenv("SCHEMADIFF_INSPECT");
  const char* filter = std::getenv("SCHEMADIFF_CASES");
  const bool all = filter != nullptr || (how != nullptr && std::string(how) == "all");
  std::vector<Tried> list;
  std::size_t number = 0;
  for (const CaseFile& file : read_cases(SOURCE_DIR "/tests/cases")) {
    if (!file.versions.hold(version) || file.folder == "unknown") continue;
    if (filter != nullptr && file.title().find(filter) == std::string::npos) continue;
    if (number++ % 16 != 0 && !all) continue;
    if (!file.before.text.empty())
      list.push_back({file.title() + " before", file.before.text, "", false});
    if (!file.after.text.empty())
      list.push_back({file.title() + " after", file.after.text, "", false});
  }
  return list;
}

Catalog catalog_of(DevServer& server, const std::vector<SchemaFile>& files) {
  ScratchDatabase database = server.scratch();
  std::vector<Script> scripts;
  for (const SchemaFile& file : files) scripts.push_back(parse_script(file.path, file.text + "\n"));
  load(database.session(), scripts, kLoad);
  return read_catalog(database.session(), {});
}

// "" when the files make the catalog.
std::string wrong_with(DevServer& server, const Plan& plan, const Catalog& catalog,
                       const SchemaStyle& style) {
  const std::vector<SchemaFile> files = schema_text(plan, catalog, style);
  std::string text;
  try {
    const auto left = differences(catalog_of(server, files), catalog, {});
    if (left.empty()) return "";
    text = to_text(left);
  } catch (const Error& error) {
    text = error.message();
  }
  for (const SchemaFile& file : files) text += "\n---- " + file.path + "\n" + file.text;
  return text;
}

void try_one(DevServer& server, Tried& tried, bool every_layout) {
  try {
    ScratchDatabase database = server.scratch();
    const Catalog nothing = read_catalog(database.session(), {});
    load(database.session(), {parse_script("case.sql", tried.text + "\n")}, kLoad);
    const Catalog catalog = read_catalog(database.session(), {});
    const Plan plan = make_plan(nothing, catalog, {}, Style::kPlain);
    const std::string bare = bare_schema_of(database.session(), catalog);
    for (const Layout layout : {Layout::kOneFile, Layout::kPerSchema, Layout::kPerObject}) {
      if (layout != Layout::kOneFile && !every_layout) continue;
      const std::string tidy = wrong_with(server, plan, catalog, {layout, true, bare});
      if (tidy.empty()) continue;
      tried.spelt_out = true;
      const std::string plain = wrong_with(server, plan, catalog, {layout, false, ""});
      if (!plain.empty())
        tried.failure = "spelt out: " + plain;
      else if (std::getenv("SCHEMADIFF_CASES") != nullptr)
        tried.failure = "tidy: " + tidy;
    }
  } catch (const Error& error) {
    tried.failure = error.message();
  }
}

}  // namespace

TEST_CASE("what inspect writes makes the same schema again, case by case") {
  const LabelProvider provider;
  DevOptions options;
  options.preload_libraries = {LabelProvider::path()};
  const auto server = DevServer::open(options);
  std::vector<Tried> all = chosen(server->major_version());
  REQUIRE(!all.empty());
  std::atomic<std::size_t> next = 0;
  auto work = [&] {
    for (std::size_t i = next++; i < all.size(); i = next++) try_one(*server, all[i], i % 4 == 0);
  };
  std::vector<std::thread> threads;
  for (int i = 0; i < 2; ++i) threads.emplace_back(work);
  for (std::thread& thread : threads) thread.join();
  std::string spelt_out;
  for (const Tried& tried : all) {
    CHECK_MESSAGE(tried.failure.empty(), tried.title << ": " << tried.failure);
    if (tried.spelt_out) spelt_out += "\n  " + tried.title;
  }
  MESSAGE(all.size() << " states" << (spelt_out.empty() ? "" : ", spelt out:" + spelt_out));
}
