// A picture within a page.
#pragma once
#include <string>

#include "docs/dot.h"

namespace schemadiff {

/// A <figure> with the diagram as SVG, and with the buttons that viewer.js brings to life. id:
/// unique in the page. Throws Error as painted() does.
std::string figure(const Model& model, const Diagram& diagram, const std::string& id,
                   const TableLink& link = {});

/// A page that needs nothing else: all diagrams, with style and scripts in it, and no request to
/// anywhere. Throws likewise.
std::string er_html(const Model& model);

}  // namespace schemadiff
