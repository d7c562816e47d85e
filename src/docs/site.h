// The documentation as files: a static site, or Markdown for a repository.
#pragma once
#include <string>
#include <vector>

#include "docs/book.h"

namespace schemadiff {

/// path: relative to the folder of the documentation.
struct SiteFile {
  std::string path, bytes;
};

/// HTML that needs no server and no network: every page, style, scripts, the index of the search.
/// title: what the whole is called. Throws Error as painted() does.
std::vector<SiteFile> html_site(const Book& book, const std::string& title);

/// The same as Markdown, with Mermaid for the diagrams; the start page is README.md.
std::vector<SiteFile> markdown_site(const Book& book, const std::string& title);

/// A table of the migrations and of what each touched, for a README.md beside them.
std::string migrations_readme(const Book& book);

}  // namespace schemadiff
