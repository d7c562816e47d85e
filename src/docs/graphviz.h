// Lays graphs out and paints them.
#pragma once
#include <string>

namespace schemadiff {

/// A graph in Graphviz's language, laid out by "dot", as "svg" or "png": the file's bytes. Throws
/// Error when Graphviz cannot do that. Text is measured with the fonts of this machine, so another
/// one may place things a little differently. Not for several threads at once.
std::string painted(const std::string& dot, const std::string& format);

}  // namespace schemadiff
