// Documents as HTML. Pages are opened as files too, so there is no fetch: what the search looks
// through is a script.
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "docs/assets.h"
#include "docs/figure.h"
#include "docs/pages.h"
#include "docs/site.h"
#include "sql/markup.h"

namespace schemadiff {
namespace {

// From a page to the top: "../../".
std::string root_of(const std::string& path) {
  std::string root;
  for (const char c : path)
    if (c == '/') root += "../";
  return root;
}

class HtmlPage {
 public:
  HtmlPage(const Book& book, const Document& document, const std::string& title)
      : book_(book), document_(document), title_(title), root_(root_of(document.path)) {}

  std::string text() {
    for (const Block& block : document_.blocks)
      std::visit([&](const auto& one) { write(one); }, block);
    const std::string name = html_text(document_.title), whole = html_text(title_);
    const std::string above =
        document_.above.empty() ? "" : "<p class=\"above\">" + line(document_.above) + "</p>\n";
    return fmt::format(
        "<!doctype html>\n<html lang=\"en\" data-root=\"{root}\">\n<head>\n"
        "<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<title>{head}</title>\n<link rel=\"icon\" href=\"data:,\">\n"
        "<link rel=\"stylesheet\" href=\"{root}assets/style.css\">\n"
        "<link rel=\"stylesheet\" href=\"{root}assets/site.css\">\n"
        "<script src=\"{root}assets/theme.js\"></script>\n"
        "<script src=\"{root}assets/search-index.js\" defer></script>\n"
        "<script src=\"{root}assets/site.js\" defer></script>\n{viewer}</head>\n<body>\n"
        "<a class=\"skip\" href=\"#main\">Skip to the content</a>\n"
        "<header class=\"bar\">\n<a class=\"brand\" href=\"{root}index.html\">{whole}</a>\n{nav}"
        "<div class=\"search\" role=\"search\"><input id=\"query\" type=\"search\""
        " role=\"combobox\" aria-label=\"Search\" aria-expanded=\"false\" aria-controls=\"found\""
        " aria-autocomplete=\"list\" placeholder=\"Search: press /\" autocomplete=\"off\""
        " spellcheck=\"false\"><ul id=\"found\" role=\"listbox\" aria-label=\"Found\" hidden></ul>"
        "<p id=\"told\" class=\"unseen\" role=\"status\"></p></div>\n"
        "<button type=\"button\" id=\"theme\" aria-pressed=\"false\" hidden>Dark</button>\n"
        "</header>\n<div class=\"page\">\n{contents}<main id=\"main\" tabindex=\"-1\">\n"
        "{above}<h1>{name}</h1>\n{body}</main>\n</div>\n</body>\n</html>\n",
        fmt::arg("root", root_), fmt::arg("head", name == whole ? name : name + " · " + whole),
        fmt::arg("whole", whole), fmt::arg("nav", navigation()), fmt::arg("contents", contents()),
        fmt::arg("above", above), fmt::arg("name", name), fmt::arg("body", body_),
        fmt::arg(
            "viewer",
            drawn_ == 0 ? "" : "<script src=\"" + root_ + "assets/viewer.js\" defer></script>\n"));
  }

 private:
  std::string navigation() const {
    std::string links;
    auto add = [&](const std::string& path, const char* name) {
      links += fmt::format("<a href=\"{}{}.html\"{}>{}</a>", root_, path,
                           path == document_.path ? " aria-current=\"page\"" : "", name);
    };
    add("index", "Schemas");
    if (!er_schemas(book_.model()).empty())
      links += fmt::format("<a href=\"{}index.html#diagrams\">Diagrams</a>", root_);
    if (!book_.history().migrations.empty()) add("history", "History");
    return "<nav class=\"site\" aria-label=\"Site\">" + links + "</nav>\n";
  }

  // The sections of the page, where there are several.
  std::string contents() const {
    std::string links;
    std::size_t number = 0;
    for (const Block& block : document_.blocks)
      if (const auto* heading = std::get_if<Heading>(&block)) {
        links += fmt::format("<li><a href=\"#{}\">{}</a></li>\n", heading->anchor,
                             html_text(heading->text));
        ++number;
      }
    if (number < 2) return "";
    return "<nav class=\"contents\" aria-label=\"On this page\"><ul>\n" + links + "</ul></nav>\n";
  }

  std::string href(const std::string& target) const {
    const std::size_t mark = target.find('#');
    return root_ + target.substr(0, mark) + ".html" +
           (mark == std::string::npos ? "" : target.substr(mark));
  }

  std::string line(const Line& spans) const {
    std::string text;
    for (const Span& span : spans) {
      if (span.text.empty()) continue;
      std::string piece = html_text(span.text);
      if (span.code) piece = "<code>" + piece + "</code>";
      if (!span.target.empty())
        piece = fmt::format("<a href=\"{}\">{}</a>", href(span.target), piece);
      text += piece;
    }
    return text;
  }

  void write(const Heading& heading) {
    body_ += fmt::format("<h2 id=\"{}\">{}</h2>\n", heading.anchor, html_text(heading.text));
  }
  void write(const Paragraph& paragraph) {
    body_ += "<p class=\"said\">" + line(paragraph.line) + "</p>\n";
  }
  void write(const Facts& facts) {
    body_ += "<dl>\n";
    for (const auto& [what, is] : facts.list)
      body_ += fmt::format("<div><dt>{}</dt><dd>{}</dd></div>\n", html_text(what), line(is));
    body_ += "</dl>\n";
  }
  void write(const Code& code) {
    body_ += fmt::format(
        "<pre tabindex=\"0\" role=\"region\" aria-label=\"SQL\"><code>{}</code></pre>\n",
        html_text(code.text));
  }
  void write(const TableBlock& table) {
    body_ += fmt::format(
        "<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"{0}\"><table>"
        "<caption class=\"unseen\">{0}</caption>\n<thead><tr>",
        html_text(table.caption));
    for (const std::string& head : table.head)
      body_ += "<th scope=\"col\">" + html_text(head) + "</th>";
    body_ += "</tr></thead>\n<tbody>\n";
    for (const TableRow& row : table.rows) {
      body_ += row.anchor.empty() ? "<tr>" : "<tr id=\"" + row.anchor + "\">";
      for (const Line& cell : row.cells) body_ += "<td>" + line(cell) + "</td>";
      body_ += "</tr>\n";
    }
    body_ += "</tbody></table></div>\n";
  }
  void write(const Picture& picture) {
    body_ += figure(book_.model(), picture.diagram, fmt::format("d{}", ++drawn_),
                    [&](const RelationModel& table) {
                      const std::string path = book_.path_of(table);
                      return path.empty() ? "" : href(path);
                    });
  }

  const Book& book_;
  const Document& document_;
  const std::string& title_;
  std::string root_, body_;
  int drawn_ = 0;
};

std::string search_index(const Book& book) {
  nlohmann::json list = nlohmann::json::array();
  for (const SearchEntry& one : findings(book))
    list.push_back({one.title, one.what, one.target, one.more});
  return "window.schemadiffIndex = " + list.dump() + ";\n";
}

}  // namespace

std::vector<SiteFile> html_site(const Book& book, const std::string& title) {
  std::vector<SiteFile> files = {
      {"assets/style.css", std::string(assets::style_css)},
      {"assets/site.css", std::string(assets::site_css)},
      {"assets/theme.js", std::string(assets::theme_js)},
      {"assets/viewer.js", std::string(assets::viewer_js)},
      {"assets/site.js", std::string(assets::site_js)},
      {"assets/search-index.js", search_index(book)},
  };
  for (const Document& document : all_pages(book, title))
    files.push_back({document.path + ".html", HtmlPage(book, document, title).text()});
  return files;
}

}  // namespace schemadiff
