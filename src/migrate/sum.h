// atlas.sum: the checksums of a migration directory, byte for byte as Atlas writes them.
#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace schemadiff {

/// One file as it goes into the checksum: its name without folders and its raw bytes.
struct SumInput {
  std::string_view name;
  std::string_view bytes;
  std::function<void()> looked_at = {};  // called whenever some of the bytes have been
};

struct SumLine {
  std::string name;
  std::string hash;  // base64 without "h1:": the running hash over this file and all before it
  bool operator==(const SumLine&) const = default;
};

struct Sum {
  std::vector<SumLine> lines;
  bool operator==(const Sum&) const = default;
};

/// files must be in byte order of their names. A file whose first line says "atlas:sum ignore"
/// gets no line, but its name is part of what follows.
Sum compute_sum(const std::vector<SumInput>& files);

/// The bytes of the file.
std::string to_text(const Sum& sum);

/// Reads the bytes of a file; path is for messages. Throws Error when a line has no hash or the
/// first line does not match the others (a hand-made edit or a merge of two branches).
Sum parse_sum(const std::string& path, std::string_view text);

/// Throws Error when the files are not those of the checksum file: names the first line that
/// differs, and says so when only the line ends differ.
void verify_sum(const std::string& sum_path, const Sum& stored, const std::vector<SumInput>& files);

}  // namespace schemadiff
