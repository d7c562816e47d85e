// Timelines of locks as an SVG document: a band for each transaction, a bar for each lock.
#include <fmt/format.h>

#include <algorithm>

#include "report/amounts.h"
#include "report/impact_report.h"
#include "report/timeline.h"
#include "sql/markup.h"

namespace schemadiff {

namespace {

constexpr double kLeft = 330, kBars = 560, kRight = 130, kRow = 26, kHead = 30, kFoot = 26;

std::string words(double x, double y, const std::string& text, const std::string& more = "") {
  return fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\"{}>{}</text>\n", x, y, more, html_text(text));
}

std::string shortened(const std::string& text, std::size_t most) {
  if (text.size() <= most) return text;
  std::size_t cut = most - 3;
  while (cut > 0 && (static_cast<unsigned char>(text[cut]) & 0xC0) == 0x80) --cut;
  return text.substr(0, cut) + "...";
}

std::string bar(const TransactionImpact& transaction, const HeldLock& lock,
                const std::vector<double>& places, double top) {
  const double from = places.at(lock.first);
  const std::string color = keeps_out_readers(lock.mode) ? "#b3261e" : "#c77700";
  return words(12, top + 17, shortened(lock.table, 26)) +
         words(kLeft - 12, top + 17, to_string(lock.mode), " text-anchor=\"end\" class=\"mode\"") +
         fmt::format(
             "<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"16\" rx=\"2\" fill=\"{}\">"
             "<title>{}</title></rect>\n",
             kLeft + from, top + 5, std::max(places.back() - from, 2.0), color,
             html_text(transaction.statements.at(lock.first).text)) +
         words(kLeft + kBars + 10, top + 17, about_seconds(lock.until - lock.from));
}

std::string band(const TransactionImpact& transaction, double top) {
  const std::vector<double> places = places_of_statements(transaction, kBars, 6);
  std::string text = words(
      12, top + 19,
      transaction.file +
          (transaction.alone ? ", line " + std::to_string(transaction.statements.front().place.line)
                             : ""),
      " class=\"file\"");
  const double first = top + kHead;
  const double last = first + kRow * static_cast<double>(transaction.locks.size());
  for (const double place : places)
    text += fmt::format(
        "<line x1=\"{0:.1f}\" y1=\"{1:.1f}\" x2=\"{0:.1f}\" y2=\"{2:.1f}\" class=\"statement\"/>\n",
        kLeft + place, first, last);
  double row = first;
  for (const HeldLock& lock : transaction.locks) {
    text += bar(transaction, lock, places, row);
    row += kRow;
  }
  return text;
}

}  // namespace

std::string impact_svg(const Impact& impact) {
  std::string bands;
  double height = 44;
  for (const TransactionImpact& transaction : impact.transactions) {
    if (transaction.locks.empty()) continue;
    bands += band(transaction, height);
    height += kHead + kRow * static_cast<double>(transaction.locks.size()) + 10;
  }
  if (bands.empty()) {
    bands = words(12, height + 17, "No table is locked against writes.");
    height += kRow;
  }
  const double width = kLeft + kBars + kRight;
  return fmt::format(
             "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0:.0f}\" height=\"{1:.0f}\""
             " viewBox=\"0 0 {0:.0f} {1:.0f}\">\n"
             "<style>text {{ font: 13px sans-serif; fill: #1c1b1f; }} .file {{ font-weight: bold; "
             "}}"
             " .mode {{ font-size: 10px; fill: #555; }}"
             " .statement {{ stroke: #ccc; stroke-width: 1; }}</style>\n"
             "<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n",
             width, height + kFoot) +
         fmt::format(
             "<rect x=\"12\" y=\"14\" width=\"14\" height=\"14\" fill=\"#b3261e\"/>\n"
             "<rect x=\"200\" y=\"14\" width=\"14\" height=\"14\" fill=\"#c77700\"/>\n") +
         words(32, 26, "readers and writers wait") + words(220, 26, "writers wait") +
         words(kLeft, 26, "a thin line: the next statement begins") + bands + "</svg>\n";
}

}  // namespace schemadiff
