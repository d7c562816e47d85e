// Names, types and comments made safe for Mermaid's grammar, whatever they contain.
#pragma once
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace schemadiff {

/// Text for between double quotes (entity alias, label, comment) that shows as it is: what the
/// lexer or the Markdown of labels would take for its own is written as a #number; entity.
std::string mermaid_quoted(std::string_view text);

/// A word for the type or the name of an attribute: characters that the grammar has no place for
/// become `_`. `exact` tells whether the reader sees the true text; if not, it belongs in the
/// comment.
struct MermaidWord {
  std::string text;
  bool exact = true;
};
MermaidWord mermaid_word(std::string_view text);

/// The short names that PostgreSQL has for its own types: "timestamp with time zone" is
/// timestamptz, "character varying(20)" is varchar(20). Other types come back unchanged.
std::string short_type(std::string_view type);

/// Hands out entity ids: a plain name is its own id, any other gets an id made from it and an
/// alias.
class MermaidIds {
 public:
  /// All names, with those that the diagram is about first: they keep their plain ids.
  explicit MermaidIds(const std::vector<std::string>& names);
  const std::string& id(const std::string& name) const { return ids_.at(name); }
  /// `id`, or `id["name"]` where the two differ: how the entity is declared. note: what is said of
  /// it in parentheses, or "".
  std::string declaration(const std::string& name, const std::string& note = "") const;

 private:
  std::map<std::string, std::string> ids_;
};

}  // namespace schemadiff
