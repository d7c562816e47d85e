// How a plan goes about what others are using.
#pragma once

namespace schemadiff {

enum class Style {
  kPlain,  // the statements as they are
  kOnline  // on what was there before, statements that let others read and write meanwhile
};

}  // namespace schemadiff
