// A statement that was run, and how long that took.
#pragma once
#include <string>

#include "plan/observed.h"
#include "sql/error.h"

namespace schemadiff {

struct TimedStatement {
  std::string file;  // the migration's name
  Place place;
  std::string text;    // without its ';'
  std::string type;    // as Analysis::type
  double seconds = 0;  // without what looking at it took
  Observation observed;
};

}  // namespace schemadiff
