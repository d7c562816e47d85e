// explain: what an error means and what to do about it, as docs/errors.md says it.
#include <memory>
#include <sstream>
#include <utility>

#include "cli/command.h"
#include "docs/assets.h"

namespace schemadiff {

namespace {

constexpr std::size_t kWidth = 80;

struct Section {
  std::string code, title, text;
};

// "[the page](page.md)" is "the page" on a terminal.
std::string without_links(const std::string& line) {
  std::string out;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t middle = line.find("](", at), end = line.find(')', middle);
    const std::size_t begin = line.rfind('[', middle);
    if (middle == line.npos || end == line.npos || begin == line.npos || begin < at)
      return out + line.substr(at);
    out += line.substr(at, begin - at) + line.substr(begin + 1, middle - begin - 1);
    at = end + 1;
  }
  return out;
}

// The lines of the page are as long as its writer liked.
std::string wrapped(const std::string& text) {
  std::string out, line;
  std::istringstream words(text);
  for (std::string word; words >> word; line += word) {
    if (line.empty()) continue;
    if (line.size() + 1 + word.size() > kWidth)
      out += std::exchange(line, "") + "\n";
    else
      line += " ";
  }
  return line.empty() ? out : out + line + "\n";
}

// "### E203 Unknown key" begins one, and the heading of a chapter ends the last one of another.
std::vector<Section> sections() {
  std::vector<Section> list;
  bool inside = false, example = false;
  std::string advice;
  const auto end_section = [&] {
    if (inside) list.back().text += "\n" + wrapped(std::exchange(advice, ""));
    inside = false;
  };
  std::istringstream lines{std::string(assets::errors_md)};
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("## ") || line.starts_with("### ")) end_section();
    if (line.starts_with("### ")) {
      list.push_back({line.substr(4, 4), line.substr(9), ""});
      inside = true;
    } else if (line.starts_with("```")) {
      example = !example;
    } else if (inside && example) {
      list.back().text += "    " + line + "\n";
    } else if (inside) {
      advice += without_links(line) + "\n";
    }
  }
  end_section();
  return list;
}

void run(const std::string& wanted) {
  const std::string code = wanted.starts_with("e") ? "E" + wanted.substr(1) : wanted;
  std::string list;
  for (const Section& section : sections()) {
    if (section.code == code)
      return print(section.code + " " + section.title + "\n\n" + section.text);
    list += section.code + "  " + section.title + "\n";
  }
  if (!wanted.empty())
    throw Error("E118", "no error is called " + wanted)
        .help("schemadiff explain, without more, lists them");
  print(list);
}

}  // namespace

void add_explain(CLI::App& app, Invocation&) {
  auto code = std::make_shared<std::string>();
  const Subcommand command = add_command(
      app, "explain", "Say what an error means and what to do about it", [code] { run(*code); });
  command.add_option("code", *code, "as the error names it, E203; a list of all without");
  command.footer("Examples:\n  schemadiff explain E203\n  schemadiff explain | grep -i rename");
}

}  // namespace schemadiff
