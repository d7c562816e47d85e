// Byte order marks, placeholders, transactions.
#include "migrate/foreign_text.h"

#include <algorithm>
#include <filesystem>

#include "migrate/statements.h"
#include "sql/lexer.h"
#include "sql/utf8.h"

namespace schemadiff {

namespace {

using Statements = std::vector<Statement>;

Place place_of(const NewFile& file, const std::string& text, std::size_t offset) {
  return place_in(SourceFile(file.path, text), offset);
}

std::string with_values(const NewFile& file, const std::string& text,
                        const Placeholders& placeholders) {
  std::string out;
  std::size_t at = 0;
  while (true) {
    const std::size_t start = text.find("${", at);
    const std::size_t end = start == std::string::npos ? start : text.find('}', start);
    if (end == std::string::npos) return out + text.substr(at);
    const std::string name = text.substr(start + 2, end - start - 2);
    const auto value = placeholders.find(name);
    if (value == placeholders.end())
      throw Error("E755", "the placeholder ${" + name + "} has no value")
          .at(place_of(file, text, start))
          .help("say what Flyway puts there: --placeholder " + name + "=VALUE");
    out += text.substr(at, start - at) + value->second;
    at = end + 1;
  }
}

MigrationText migration_text(const NewFile& file, const std::string& text) {
  return {std::filesystem::path(file.path).filename().string(), file.path, text,
          file_directives(text)};
}

bool is_plain(const Statement& statement, const std::vector<std::string>& kinds) {
  std::string text = statement.text;
  if (text.ends_with(';')) text.pop_back();
  const std::vector<std::string> words = first_words(text, 4);
  if (words.empty() || words.size() > 2) return false;
  const bool known = std::ranges::find(kinds, words[0]) != kinds.end();
  return known && (words.size() == 1 || words[1] == "transaction" || words[1] == "work");
}

// BEGIN first, COMMIT last, and nothing else of the kind between them.
bool is_wrapped(const Statements& statements) {
  if (statements.size() < 2) return false;
  std::size_t control = 0;
  for (const Statement& statement : statements) control += controls_transaction(statement);
  return control == 2 && is_plain(statements.front(), {"begin", "start"}) &&
         is_plain(statements.back(), {"commit", "end"});
}

void take_out(std::string& text, const Statement& statement) {
  std::size_t end = statement.offset + statement.text.size();
  while (end < text.size() && (text[end] == ' ' || text[end] == '\t' || text[end] == '\r')) ++end;
  if (end < text.size() && text[end] == '\n') ++end;
  text.erase(statement.offset, end - statement.offset);
}

// Why the file cannot run in a transaction; "" when it can.
std::string obstacle(const Statements& statements) {
  for (const Statement& statement : statements) {
    if (controls_transaction(statement))
      return "it begins and ends transactions itself (line " +
             std::to_string(statement.place().line) + ")";
    if (!runs_in_transaction(statement))
      return "line " + std::to_string(statement.place().line) + " does not run in one";
  }
  return "";
}

}  // namespace

AdoptedText adopt_text(const NewFile& file, Origin origin, bool no_transaction,
                       const Placeholders& placeholders) {
  AdoptedText adopted{file.bytes, {}};
  std::string& text = adopted.text;
  if (text.starts_with(kByteOrderMark)) text.erase(0, kByteOrderMark.size());
  if (origin == Origin::kFlyway) text = with_values(file, text, placeholders);
  Statements statements = statements_of(migration_text(file, text));
  if (is_wrapped(statements)) {
    std::string inner = text;
    take_out(inner, statements.back());
    take_out(inner, statements.front());
    const Statements rest = statements_of(migration_text(file, inner));
    if (obstacle(rest).empty()) {
      text = inner;
      statements = rest;
      adopted.remarks.emplace_back(
          "BEGIN and COMMIT around it are left out: it runs in a "
          "transaction anyhow");
    }
  }
  const std::string why = no_transaction ? "its .conf file says so" : obstacle(statements);
  if (why.empty() || migration_text(file, text).tx_mode()) return adopted;
  text.insert(0, "-- atlas:txmode none\n\n");
  adopted.remarks.push_back("runs without a transaction (-- atlas:txmode none): " + why);
  return adopted;
}

}  // namespace schemadiff
