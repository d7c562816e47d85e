// Computes, reads and compares atlas.sum.
#include "migrate/sum.h"

#include <algorithm>
#include <string_view>

#include "cache/sha256.h"
#include "sql/error.h"

namespace schemadiff {

namespace {

// "<printable ASCII>atlas:sum ignore" at the start of the first line, and nothing printable after
// it: what Atlas's expression ^([ -~]*)atlas:(\w+)(?: +([ -~]*))* accepts. No std::regex, whose
// recursion a first line of many megabytes would break.
bool is_ignored(std::string_view bytes) {
  constexpr std::string_view kDirective = "atlas:sum ";
  auto unprintable = [](char c) { return c < ' ' || c > '~'; };
  std::string_view line(bytes.begin(), std::find_if(bytes.begin(), bytes.end(), unprintable));
  std::size_t start = line.rfind(kDirective);
  if (start == std::string_view::npos) return false;
  std::string_view argument = line.substr(start + kDirective.size());
  argument.remove_prefix(std::min(argument.find_first_not_of(' '), argument.size()));
  return argument == "ignore";
}

std::string header_of(const Sum& sum) {
  Sha256 hash;
  for (const SumLine& line : sum.lines) {
    hash.update(line.name);
    hash.update(line.hash);
  }
  return hash.base64();
}

// As git writes them where both sides changed a file.
bool is_mark_of_merge(std::string_view line) {
  return line.starts_with("<<<<<<<") || line.starts_with("=======") || line.starts_with(">>>>>>>");
}

bool has(const Sum& sum, const std::string& name) {
  return std::any_of(sum.lines.begin(), sum.lines.end(),
                     [&](const SumLine& line) { return line.name == name; });
}

// "L<n>: <file> was edited | added | removed" for the first line that differs; n counts the lines
// of the file, of which the header is the first.
std::string first_difference(const Sum& stored, const Sum& actual) {
  for (std::size_t i = 0; i < std::max(stored.lines.size(), actual.lines.size()); ++i) {
    std::string at = "L" + std::to_string(i + 2) + ": ";
    if (i >= stored.lines.size()) return at + actual.lines[i].name + " was added";
    if (i >= actual.lines.size()) return at + stored.lines[i].name + " was removed";
    const SumLine& was = stored.lines[i];
    const SumLine& is = actual.lines[i];
    if (was == is) continue;
    if (was.name == is.name) return at + is.name + " was edited";
    return has(actual, was.name) ? at + is.name + " was added" : at + was.name + " was removed";
  }
  return "";
}

enum class LineEnds { kLf, kCrlf };

bool matches_with(LineEnds ends, const Sum& stored, const std::vector<SumInput>& files) {
  std::vector<std::string> texts;
  texts.reserve(files.size());  // the views below point into it
  std::vector<SumInput> converted;
  for (const SumInput& file : files) {
    std::string& text = texts.emplace_back();
    for (std::size_t i = 0; i < file.bytes.size(); ++i) {
      char c = file.bytes[i];
      bool before_newline = i + 1 < file.bytes.size() && file.bytes[i + 1] == '\n';
      if (c == '\r' && before_newline) continue;
      if (c == '\n' && ends == LineEnds::kCrlf) text += '\r';
      text += c;
    }
    converted.push_back({file.name, text});
  }
  return compute_sum(converted) == stored;
}

}  // namespace

Sum compute_sum(const std::vector<SumInput>& files) {
  Sum sum;
  Sha256 running;
  for (const SumInput& file : files) {
    running.update(file.name);
    if (is_ignored(file.bytes)) continue;
    constexpr std::size_t kAtOnce = 1'000'000;
    for (std::size_t at = 0; at < file.bytes.size(); at += kAtOnce) {
      running.update(file.bytes.substr(at, kAtOnce));
      if (file.looked_at) file.looked_at();
    }
    sum.lines.push_back({std::string(file.name), running.base64()});
  }
  return sum;
}

std::string to_text(const Sum& sum) {
  std::string text = "h1:" + header_of(sum) + "\n";
  for (const SumLine& line : sum.lines) text += line.name + " h1:" + line.hash + "\n";
  return text;
}

Sum parse_sum(const std::string& path, std::string_view text) {
  Sum sum;
  std::string header;
  int number = 0;
  while (!text.empty()) {
    ++number;
    std::size_t end = std::min(text.find('\n'), text.size());
    std::string line(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (is_mark_of_merge(line))
      throw Error("E713", "the checksum file holds the marks of a merge")
          .at({path, number, 1, line})
          .why("two branches have added migrations")
          .help("put those of one branch behind those of the other: schemadiff rebase");
    std::size_t mark = line.find("h1:");
    if (mark == std::string::npos)
      throw Error("E714", "this line of the checksum file has no hash")
          .at({path, number, 1, line})
          .help("review the migrations, then write the file anew: schemadiff hash");
    std::string hash = line.substr(mark + 3);
    if (number == 1) {
      header = hash;
    } else {
      std::size_t name_end = line.find_last_not_of(" \t", mark == 0 ? 0 : mark - 1);
      sum.lines.push_back({line.substr(0, mark == 0 ? 0 : name_end + 1), hash});
    }
  }
  if (header != header_of(sum))
    throw Error("E712",
                "checksum mismatch: the first line of the checksum file does not match the others")
        .at({path, 1, 1, ""})
        .why("it was edited by hand, or two branches were merged")
        .help(
            "after a merge: schemadiff rebase; else review the migrations, then write the file "
            "anew: schemadiff hash");
  return sum;
}

void verify_sum(const std::string& sum_path, const Sum& stored,
                const std::vector<SumInput>& files) {
  Sum actual = compute_sum(files);
  if (actual == stored) return;
  std::string why = first_difference(stored, actual);
  std::string help =
      "restore the file, or review the change and write the checksums anew: schemadiff hash";
  if (matches_with(LineEnds::kLf, stored, files)) {
    why += "\nthe files have CRLF line ends, the checksums were made with LF; nothing else differs";
    help = "add \"*.sql text eol=lf\" to .gitattributes and check the files out again";
  } else if (matches_with(LineEnds::kCrlf, stored, files)) {
    why += "\nthe files have LF line ends, the checksums were made with CRLF; nothing else differs";
    help = "check the files out with CRLF line ends, or accept LF: schemadiff hash";
  }
  throw Error("E712", "checksum mismatch: the migrations are not those of the checksum file")
      .at({sum_path, 0, 0, ""})
      .why(why)
      .help(help);
}

}  // namespace schemadiff
