// Every file of tests/cases holds, and every kind has its cases. SCHEMADIFF_CASES=text runs the
// cases whose title holds the text, or one of several; SCHEMADIFF_BLESS=1 records the plans anew;
// SCHEMADIFF_BIN_DIR=folder takes the server of that folder, without pg_dump when it has none.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>

#include "dev/binaries.h"
#include "support/case_dump.h"
#include "support/case_kinds.h"
#include "support/case_run.h"
#include "support/in_parallel.h"
#include "support/label_provider.h"
#include "support/support_table.h"

using namespace schemadiff;
using namespace schemadiff::test;

namespace {

const char* folder = SOURCE_DIR "/tests/cases";

std::string from_environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

std::vector<CaseFile> chosen_cases(int version) {
  std::vector<CaseFile> cases = read_cases(folder);
  std::istringstream words(from_environment("SCHEMADIFF_CASES"));
  const std::vector<std::string> wanted{std::istream_iterator<std::string>(words), {}};
  std::erase_if(cases, [&](const CaseFile& file) {
    auto in_title = [&](const std::string& text) {
      return file.title().find(text) != std::string::npos;
    };
    return !file.versions.hold(version) ||
           (!wanted.empty() && std::ranges::none_of(wanted, in_title));
  });
  return cases;
}

}  // namespace

TEST_CASE("every case of tests/cases holds") {
  const std::string bin_dir = from_environment("SCHEMADIFF_BIN_DIR");
  DevOptions options;
  options.bin_dir = bin_dir;
  const LabelProvider provider;
  options.preload_libraries = {LabelProvider::path()};
  const auto server = DevServer::open(options);
  const int version = server->major_version();
  std::string programs = choose_binaries(find_binaries(bin_dir), version, bin_dir).folder;
  if (!std::filesystem::exists(programs + "/pg_dump")) programs.clear();
  const CaseSurroundings surroundings{*server, programs,
                                      std::getenv("SCHEMADIFF_BLESS") != nullptr};
  const std::vector<CaseFile> cases = chosen_cases(version);
  REQUIRE(!cases.empty());
  std::vector<std::vector<std::string>> failures(cases.size());
  in_parallel(cases.size(), 2,
              [&](std::size_t i) { failures[i] = run_case(cases[i], surroundings); });
  for (std::size_t i = 0; i < cases.size(); ++i) {
    CHECK_MESSAGE(failures[i].empty(), cases[i].path.string());
    for (const std::string& failure : failures[i]) MESSAGE(cases[i].title() << ": " << failure);
  }
  const auto held = std::ranges::count_if(failures, [](const auto& list) { return list.empty(); });
  MESSAGE("PostgreSQL " << version << ": " << held << " of " << cases.size() << " cases hold"
                        << std::string(programs.empty() ? ", judged without pg_dump" : ""));
}

TEST_CASE("every kind has cases for what can happen to it") {
  REQUIRE(kind_cases().size() == kinds().size());
  const std::vector<CaseFile> cases = read_cases(folder);
  for (const KindCases& kind : kind_cases())
    for (const std::string& verb : kind.verbs) {
      const bool has = std::ranges::any_of(cases, [&](const CaseFile& file) {
        return file.folder == kind.folder && file.verb() == verb;
      });
      CHECK_MESSAGE(has, "no case tests/cases/" << kind.folder << "/" << verb << "_*.sql");
    }
}

TEST_CASE("a dump reads alike whatever the order of columns, objects and privileges") {
  const std::string one =
      "--\n-- PostgreSQL database dump\n--\n\\restrict abc\nSET x = 1;\n"
      "--\n-- Name: t; Type: TABLE; Schema: public; Owner: me\n--\n\n"
      "CREATE TABLE public.t (\n    a integer,\n    b text\n)\nWITH (fillfactor='70');\n\n"
      "--\n-- Name: TABLE t; Type: ACL; Schema: public; Owner: me\n--\n\n"
      "GRANT SELECT ON TABLE public.t TO a;\nGRANT SELECT ON TABLE public.t TO b;\n";
  const std::string other =
      "--\n-- Name: TABLE t; Type: ACL; Schema: public; Owner: me\n--\n\n"
      "GRANT SELECT ON TABLE public.t TO b;\nGRANT SELECT ON TABLE public.t TO a;\n\n"
      "SET default_tablespace = '';\n\n"
      "--\n-- Name: t; Type: TABLE; Schema: public; Owner: me\n--\n\n"
      "CREATE TABLE public.t (\n    b text,\n    a integer\n)\nWITH (fillfactor='70');\n"
      "--\n-- PostgreSQL database dump complete\n--\n\n\\unrestrict abc\n";
  CHECK(normalised_dump(one) == normalised_dump(other));
  CHECK(normalised_dump(one).size() == 2);
  const std::string enums =
      "--\n-- Name: e; Type: TYPE; Schema: public; Owner: me\n--\n\n"
      "CREATE TYPE public.e AS ENUM (\n    'b',\n    'a'\n);\n";
  CHECK(normalised_dump(enums)[0].find("'b',\n    'a'") != std::string::npos);
  CHECK(dump_difference(normalised_dump(one), {}) != "");
}

TEST_CASE("docs/kinds.md says what the cases show") {
  const std::string path = SOURCE_DIR "/docs/kinds.md";
  const std::string table = support_table(read_cases(folder));
  if (std::getenv("SCHEMADIFF_BLESS") != nullptr) std::ofstream(path) << table;
  std::stringstream page;
  page << std::ifstream(path).rdbuf();
  CHECK_MESSAGE(page.str() == table, "run make bless, and read the difference");
}
