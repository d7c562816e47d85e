// Diagrams in the language of Graphviz (https://graphviz.org/doc/info/lang.html).
#pragma once
#include <functional>
#include <string>

#include "docs/diagrams.h"

namespace schemadiff {

/// Where a table's box leads when it is clicked, as a URL; "" nowhere.
using TableLink = std::function<std::string(const RelationModel&)>;

/// A digraph: a box per table with a line per column (name, type, marks), in a frame per schema
/// where there are several; an edge per foreign key from the columns referred to, with crow's feet,
/// and a dotted one per parent. A table that is not in the diagram is a dashed box with its name.
/// Of a table with many columns the first 60 are shown, and how many more there are. Same input,
/// same bytes.
std::string er_dot(const Model& model, const Diagram& diagram, const TableLink& link = {});

/// How many tables a picture of ours holds at most: Graphviz lays out so many within a second or
/// so, and it takes much longer than twice as long for twice as many.
inline constexpr std::size_t kMostDrawn = 40;

}  // namespace schemadiff
