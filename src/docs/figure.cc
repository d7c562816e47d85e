// SVG as Graphviz writes it, with what a page needs around it.
#include "docs/figure.h"

#include <fmt/format.h>

#include "docs/assets.h"
#include "docs/graphviz.h"
#include "sql/counted.h"
#include "sql/markup.h"

namespace schemadiff {
namespace {

// Graphviz numbers what it draws in each picture anew (node1, edge1), and ids are unique in a page.
std::string with_ids(std::string svg, const std::string& id) {
  std::string result;
  std::size_t done = 0;
  constexpr std::string_view kId = " id=\"";
  for (std::size_t at; (at = svg.find(kId, done)) != std::string::npos; done = at + kId.size())
    result += svg.substr(done, at + kId.size() - done) + id + "-";
  return result + svg.substr(done);
}

}  // namespace

std::string figure(const Model& model, const Diagram& diagram, const std::string& id,
                   const TableLink& link) {
  std::string svg = painted(er_dot(model, diagram, link), "svg");
  svg = with_ids(svg.substr(svg.find("<svg")), id);
  const std::string title = html_text(diagram.title());
  svg.insert(4, fmt::format(" role=\"group\" aria-label=\"{}, a diagram of {}\"", title,
                            count_of(diagram.tables.size(), "table")));
  const auto button = [](const char* action, const char* label, const char* text) {
    return fmt::format(R"(<button type="button" data-zoom="{}" aria-label="{}">{}</button>)",
                       action, label, text);
  };
  return fmt::format(
      "<figure class=\"diagram\" id=\"{0}\">\n<figcaption><span class=\"what\">{1}"
      " <span class=\"faint\">({2})</span></span><span class=\"scale\" role=\"status\"></span>"
      "{3}</figcaption>\n<div class=\"stage\" tabindex=\"0\" role=\"region\""
      " aria-label=\"{1}: + and - zoom, 0 fits, arrows move\">\n{4}</div>\n</figure>\n",
      id, title, count_of(diagram.tables.size(), "table"),
      button("in", "Zoom in", "+") + button("out", "Zoom out", "−") + button("fit", "Fit", "Fit") +
          button("real", "Original size", "1:1"),
      svg);
}

std::string er_html(const Model& model) {
  std::string figures;
  std::size_t number = 0;
  for (const Diagram& diagram : diagrams_of(model, kMostDrawn))
    if (!diagram.tables.empty()) figures += figure(model, diagram, fmt::format("d{}", ++number));
  if (figures.empty()) figures = "<p>The schema has no tables.</p>\n";
  return fmt::format(
      "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<title>Entity relationships</title>\n<style>\n{}\n"
      "main {{ padding: 1rem; }}\nheader {{ display: flex; gap: 1rem; padding: 1rem 1rem 0; }}\n"
      "header h1 {{ flex: 1; margin: 0; }}\n</style>\n<script>\n{}</script>\n</head>\n<body>\n"
      "<header><h1>Entity relationships</h1>"
      "<button type=\"button\" id=\"theme\" hidden>Dark</button></header>\n"
      "<main>\n{}</main>\n<script>\n{}</script>\n</body>\n</html>\n",
      assets::style_css, assets::theme_js, figures, assets::viewer_js);
}

}  // namespace schemadiff
