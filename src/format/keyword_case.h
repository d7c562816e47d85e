// Keywords in capitals: only where a word is one, since most of them are names as well.
#pragma once
#include <map>
#include <string>

#include "format/pieces.h"

namespace schemadiff {

class KeywordCase {
 public:
  /// Marks the keywords among the pieces of a statement that parses, and writes them in capitals.
  /// Words of types stay as they are ("integer", "timestamp with time zone"), and so do true and
  /// false. A word is a keyword when the statement is another one, or none, with the word in
  /// quotes.
  void raise(Pieces& pieces);

 private:
  std::map<std::string, bool> known_;  // by the words before it, itself, and what follows it
};

}  // namespace schemadiff
