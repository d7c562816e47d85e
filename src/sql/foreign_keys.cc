// Finds the constraints by their locations in the parse tree, and their ends by counting
// parentheses in the tokens.
#include "sql/foreign_keys.h"

#include <algorithm>

#include "sql/lexer.h"
#include "sql/tree.h"

namespace schemadiff {

namespace {

class Cutter {
 public:
  explicit Cutter(const std::string& text) : result_{text, {}}, tokens_(tokens(text)) {}

  TableWithoutForeignKeys run(const Node& create) {
    const Node& relation = create["relation"];
    table_ = sql("{}", Ident{relation["relname"].text});
    if (const std::string& schema = relation["schemaname"].text; !schema.empty())
      table_ = sql("{}.{}", Ident{schema}, table_);
    for (const Node& element : create["tableElts"].items) {
      if (!element["ColumnDef"].empty()) column(element["ColumnDef"]);
      if (is_foreign_key(element)) constraint(element["Constraint"]);
    }
    return std::move(result_);
  }

 private:
  static bool is_foreign_key(const Node& node) {
    return node["Constraint"]["contype"].text == "CONSTR_FOREIGN";
  }

  void column(const Node& column) {
    std::vector<std::size_t> qualifiers;  // where those start that end a foreign key
    for (const Node& item : column["constraints"].items)
      if (!item["Constraint"]["contype"].text.starts_with("CONSTR_ATTR"))
        qualifiers.push_back(item["Constraint"]["location"].number());
    if (const Node& collation = column["collClause"]; !collation.empty())
      qualifiers.push_back(collation["location"].number());
    std::sort(qualifiers.begin(), qualifiers.end());
    for (const Node& item : column["constraints"].items) {
      if (!is_foreign_key(item)) continue;
      std::size_t start = item["Constraint"]["location"].number();
      std::size_t first = token_at(start), after = end_of_element(first);
      auto next = std::upper_bound(qualifiers.begin(), qualifiers.end(), start);
      if (next != qualifiers.end()) after = std::min(after, token_at(*next));
      std::size_t references = first;
      if (lower(tokens_[first].in(result_.text)) == "constraint") references += 2;
      Sql name = piece(first, references);
      Sql key = sql("FOREIGN KEY ({}) {}", Ident{column["colname"].text}, piece(references, after));
      remove(first, after, name.empty() ? key : sql("{} {}", name, key));
    }
  }

  void constraint(const Node& constraint) {
    std::size_t first = token_at(constraint["location"].number()), after = end_of_element(first);
    remove(first, after, piece(first, after));
    // One comma goes too: the one behind, or that before the last element.
    if (tokens_[after].is(result_.text, ',')) {
      blank(after, after + 1);
      return;
    }
    for (std::size_t i = first; i-- > 0;) {
      if (tokens_[i].is(result_.text, '(')) return;
      if (tokens_[i].is(result_.text, ')')) i = opening(i);
      if (!tokens_[i].is(result_.text, ',')) continue;
      blank(i, i + 1);
      return;
    }
  }

  std::size_t token_at(std::size_t offset) const {
    auto found = std::lower_bound(tokens_.begin(), tokens_.end(), offset,
                                  [](const Token& t, std::size_t at) { return t.start < at; });
    return static_cast<std::size_t>(found - tokens_.begin());
  }

  // The token that ends the table element in which a token stands: a comma or the parenthesis.
  std::size_t end_of_element(std::size_t token) const {
    int depth = 0;
    for (; token + 1 < tokens_.size(); ++token) {
      if (depth == 0 &&
          (tokens_[token].is(result_.text, ',') || tokens_[token].is(result_.text, ')')))
        break;
      depth += tokens_[token].is(result_.text, '(');
      depth -= tokens_[token].is(result_.text, ')');
    }
    return token;
  }

  std::size_t opening(std::size_t closing) const {
    int depth = 0;
    for (std::size_t i = closing; i > 0; --i) {
      depth += tokens_[i].is(result_.text, ')');
      depth -= tokens_[i].is(result_.text, '(');
      if (depth == 0) return i;
    }
    return 0;
  }

  // The user's own text of the tokens [first, after), comments between them included.
  Sql piece(std::size_t first, std::size_t after) const {
    if (first >= after) return {};
    std::size_t start = tokens_[first].start;
    return Sql::trusted(result_.text.substr(start, tokens_[after - 1].end - start));
  }

  void remove(std::size_t first, std::size_t after, const Sql& constraint) {
    result_.removed.push_back(
        {sql("ALTER TABLE {} ADD {}", table_, constraint), tokens_[first].start});
    blank(first, after);
  }

  // Bytes become blanks, one by one, and lines stay lines: every place remains what it was.
  void blank(std::size_t first, std::size_t after) {
    for (std::size_t i = tokens_[first].start; i < tokens_[after - 1].end; ++i)
      if (result_.text[i] != '\n') result_.text[i] = ' ';
  }

  TableWithoutForeignKeys result_;
  std::vector<Token> tokens_;
  Sql table_;
};

}  // namespace

TableWithoutForeignKeys without_foreign_keys(const Statement& statement) {
  std::optional<Node> tree;
  if (statement.parsed) tree = parse_tree(statement.text);
  if (!tree || tree->type() != "CreateStmt") return {statement.text, {}};
  return Cutter(statement.text).run(tree->body());
}

}  // namespace schemadiff
