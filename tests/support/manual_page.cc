// Pages of the manual: reading, running and comparing.
#include "support/manual_page.h"

#include <algorithm>
#include <fstream>
#include <regex>
#include <sstream>
#include <stdexcept>

#include "support/mask.h"

namespace schemadiff::test {

namespace {

namespace fs = std::filesystem;
using Lines = std::vector<std::string>;

Lines lines_of(const std::string& text) {
  Lines lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::string joined(const Lines& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

// Where recorded has "...", any lines of found fit, until the next one fits.
bool fits(Lines::const_iterator recorded, Lines::const_iterator recorded_end,
          Lines::const_iterator found, Lines::const_iterator found_end) {
  for (; recorded != recorded_end; ++recorded, ++found) {
    if (*recorded == "...") {
      for (auto rest = found;; ++rest) {
        if (fits(recorded + 1, recorded_end, rest, found_end)) return true;
        if (rest == found_end) return false;
      }
    }
    if (found == found_end || *recorded != *found) return false;
  }
  return found == found_end;
}

class PageRun {
 public:
  PageRun(const ManualPage& page, const TranscriptWorld& world)
      : page_(page),
        project_(page.title, world),
        mask_found_(project_.known(), ""),
        mask_recorded_(project_.known(), "") {}

  ManualRun run() {
    const Lines lines = lines_of(page_.source);
    for (std::size_t i = 0; i < lines.size();) i = part(lines, i);
    ManualRun result{joined(page_now_), "", {}};
    if (recorded_ == found_) {
      project_.remove();
    } else {
      result.difference = project_.difference(recorded_, found_);
      result.folder = project_.folder();
    }
    return result;
  }

 private:
  // Handles what begins at lines[i]; returns where the next part begins.
  std::size_t part(const Lines& lines, std::size_t i) {
    static const std::regex hidden("<!-- \\$ (.*) -->");
    static const std::regex names_file(".*`([^`]+)`:");
    const std::string& line = lines[i];
    std::smatch match;
    page_now_.push_back(line);
    if (std::regex_match(line, match, hidden)) {
      prepare(match[1]);
      return i + 1;
    }
    if (!line.starts_with("```")) {
      if (!line.empty()) last_prose_ = line;
      return i + 1;
    }
    const auto close = std::find(lines.begin() + long(i) + 1, lines.end(), "```");
    if (close == lines.end())
      throw std::runtime_error(page_.path.string() + ": a block has no end: " + line);
    const Lines block(lines.begin() + long(i) + 1, close);
    if (line == "```console") {
      session(block);
    } else {
      if (line != "```" && std::regex_match(last_prose_, match, names_file))
        project_.write(match[1], joined(block));
      page_now_.insert(page_now_.end(), block.begin(), block.end());
    }
    page_now_.push_back("```");
    last_prose_ = "";
    return std::size_t(close - lines.begin()) + 1;
  }

  void prepare(const std::string& command) const {
    const ShellRun ran = project_.run(command);
    if (ran.code != 0)
      throw std::runtime_error(page_.path.string() + ": " + command + "\n" + ran.out + ran.err);
  }

  void session(const Lines& block) {
    for (std::size_t i = 0; i < block.size();) {
      if (!block[i].starts_with("$ "))
        throw std::runtime_error(page_.path.string() + ": output of no command: " + block[i]);
      Lines command = {block[i++]};
      while (command.back().ends_with('\\') && i < block.size()) command.push_back(block[i++]);
      Lines recorded;
      while (i < block.size() && !block[i].starts_with("$ ")) recorded.push_back(block[i++]);
      page_now_.insert(page_now_.end(), command.begin(), command.end());
      perform(joined(command).substr(2), recorded);
    }
  }

  void perform(const std::string& command, const Lines& recorded) {
    const ShellRun ran = project_.run(command);
    std::string out = ran.out + ran.err;
    if (ran.code != 0) out += "(exit code " + std::to_string(ran.code) + ")\n";
    const std::string found = mask_found_(out), wanted = mask_recorded_(joined(recorded));
    const Lines found_lines = lines_of(found), wanted_lines = lines_of(wanted);
    const bool same =
        fits(wanted_lines.begin(), wanted_lines.end(), found_lines.begin(), found_lines.end());
    recorded_ += "$ " + command + wanted;
    found_ += "$ " + command + (same ? wanted : found);
    const bool shortened = same && std::ranges::count(recorded, "...") > 0;
    const Lines now = shortened ? recorded : lines_of(out);
    page_now_.insert(page_now_.end(), now.begin(), now.end());
  }

  const ManualPage& page_;
  ProjectFolder project_;
  // Versions are numbered on both sides as they come, so that those of the page and those of now
  // are the same where they stand in the same places.
  Mask mask_found_, mask_recorded_;
  std::string last_prose_, recorded_, found_;
  Lines page_now_;
};

}  // namespace

std::vector<ManualPage> read_manual(const fs::path& top) {
  std::vector<ManualPage> pages;
  auto add = [&](const fs::path& path) {
    std::ostringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    const fs::path title = fs::relative(path, top).replace_extension();
    if (text.str().find("\n```console\n") != std::string::npos)
      pages.push_back({path, title.string(), text.str()});
  };
  add(top / "README.md");
  for (const auto& entry : fs::recursive_directory_iterator(top / "docs"))
    if (entry.path().extension() == ".md") add(entry.path());
  std::ranges::sort(pages, {}, &ManualPage::title);
  return pages;
}

ManualRun run_page(const ManualPage& page, const TranscriptWorld& world) {
  return PageRun(page, world).run();
}

}  // namespace schemadiff::test
