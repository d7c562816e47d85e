// The list of CREATE TABLE as text: a line for each element, names and types of columns aligned.
#pragma once
#include <string>

#include "format/body.h"

namespace schemadiff {

/// The whole statement, without a line end after it. Labels stay on one line where they are on one
/// and fit.
std::string text_of(const Body& body);

}  // namespace schemadiff
