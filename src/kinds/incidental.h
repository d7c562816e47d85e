// What a struct keeps only to write its statements: never compared.
#pragma once

namespace schemadiff {

/// A fact about something else that the object stands beside. Its own kind compares it there.
template <class T>
struct Incidental {
  T value{};

  bool operator==(const Incidental&) const { return true; }
};

}  // namespace schemadiff
