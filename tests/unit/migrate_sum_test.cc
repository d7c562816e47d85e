// atlas.sum: the published vectors, and what the comparison says.
#include <doctest/doctest.h>

#include "migrate/sum.h"
#include "sql/error.h"

using namespace schemadiff;

namespace {

const char* const kInit = "CREATE TABLE t (id int);\n";
const char* const kAdd = "ALTER TABLE t ADD c int;\nALTER TABLE t ADD d int;\n";
const SumInput kInitFile{"20240101000000_init.sql", kInit};
const SumInput kAddFile{"20240102000000_add.sql", kAdd};

std::string why(const Sum& stored, const std::vector<SumInput>& files) {
  try {
    verify_sum("atlas.sum", stored, files);
  } catch (const Error& error) {
    return error.why();
  }
  return "";
}

}  // namespace

TEST_CASE("atlas.sum of an empty directory") {
  CHECK(to_text(compute_sum({})) == "h1:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n");
}

TEST_CASE("atlas.sum of two files is Atlas's, byte for byte") {
  CHECK(to_text(compute_sum({kInitFile, kAddFile})) ==
        "h1:MKhKZOgKpi28Oa0iScZxwdfmrTBTH6L9dlmTPxRLSl4=\n"
        "20240101000000_init.sql h1:SHzK9HMd1VJXxyfkB4DdEsZDHvMZKf0Wuy5nmE70+m8=\n"
        "20240102000000_add.sql h1:f+nkl0SMI8PAuwbHjZMVOgl3TLIaAjqWkk+OtHokCt8=\n");
}

TEST_CASE("a file with atlas:sum ignore gives its name but no line") {
  SumInput seed{"20240101120000_seed.sql", "-- atlas:sum ignore\n\nINSERT INTO t VALUES (1);\n"};
  CHECK(to_text(compute_sum({kInitFile, seed, kAddFile})) ==
        "h1:xHvWscu3tk0M9KeMTMkxCxLhaRmFwqeQIEdW+O0qix8=\n"
        "20240101000000_init.sql h1:SHzK9HMd1VJXxyfkB4DdEsZDHvMZKf0Wuy5nmE70+m8=\n"
        "20240102000000_add.sql h1:rFKvb6pNwcCwqNWY9BWFKFFo4FmvJ3abLTf+M2Ogj9I=\n");
}

TEST_CASE("a first line of many megabytes is no trouble") {
  std::string text = "INSERT INTO t VALUES ('" + std::string(std::size_t{4} << 20, 'x') + "');\n";
  CHECK(compute_sum({{"1.sql", text}}).lines.size() == 1);
  CHECK(compute_sum({{"1.sql", "-- atlas:sum ignore\r\n"}}).lines.empty());
  CHECK(compute_sum({{"1.sql", "-- atlas:sum ignored\n"}}).lines.size() == 1);
}

TEST_CASE("atlas.sum reads back as it was written, with CRLF too") {
  Sum sum = compute_sum({kInitFile, kAddFile});
  std::string text = to_text(sum);
  CHECK(parse_sum("atlas.sum", text) == sum);
  std::string crlf;
  for (char c : text) crlf += c == '\n' ? std::string("\r\n") : std::string(1, c);
  CHECK(parse_sum("atlas.sum", crlf) == sum);
}

TEST_CASE("a damaged atlas.sum is an error with its line") {
  std::string text = to_text(compute_sum({kInitFile, kAddFile}));
  CHECK_THROWS_WITH_AS(parse_sum("atlas.sum", text + "20240103.sql\n"),
                       "this line of the checksum file has no hash", Error);
  for (const char* mark : {"<<<<<<< HEAD\n", "=======\n", ">>>>>>> main\n"})
    CHECK_THROWS_WITH_AS(parse_sum("atlas.sum", text + mark),
                         "the checksum file holds the marks of a merge", Error);
  std::string cut = text.substr(0, text.find("20240102"));
  CHECK_THROWS_AS(parse_sum("atlas.sum", cut), Error);
  CHECK_THROWS_AS(parse_sum("atlas.sum", ""), Error);
}

TEST_CASE("a mismatch names the first line that differs") {
  Sum stored = compute_sum({kInitFile, kAddFile});
  CHECK(why(stored, {kInitFile, kAddFile}).empty());
  SumInput edited{kInitFile.name, "CREATE TABLE t (id bigint);\n"};
  CHECK(why(stored, {edited, kAddFile}) == "L2: 20240101000000_init.sql was edited");
  SumInput between{"20240101120000_x.sql", "SELECT 1;\n"};
  CHECK(why(stored, {kInitFile, between, kAddFile}) == "L3: 20240101120000_x.sql was added");
  SumInput last{"20240103000000_y.sql", "SELECT 1;\n"};
  CHECK(why(stored, {kInitFile, kAddFile, last}) == "L4: 20240103000000_y.sql was added");
  CHECK(why(stored, {kAddFile}) == "L2: 20240101000000_init.sql was removed");
  CHECK(why(stored, {kInitFile}) == "L3: 20240102000000_add.sql was removed");
}

TEST_CASE("a checkout with other line ends is recognised") {
  Sum stored = compute_sum({kInitFile});
  SumInput crlf{kInitFile.name, "CREATE TABLE t (id int);\r\n"};
  CHECK(why(stored, {crlf}).find("CRLF line ends, the checksums were made with LF") !=
        std::string::npos);
  CHECK(why(compute_sum({crlf}), {kInitFile}).find("made with CRLF") != std::string::npos);
}
