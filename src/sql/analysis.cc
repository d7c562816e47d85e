// Puts the parts of an Analysis together.
#include "sql/analysis.h"

#include <algorithm>
#include <mutex>
#include <unordered_map>

#include "sql/lexer.h"
#include "sql/walk.h"

namespace schemadiff {

namespace {

template <class T>
void sort_unique(std::vector<T>& values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

std::string body_of_routine(const Node& create) {
  for (const Node& option : create["options"].items)
    if (option["DefElem"]["defname"].text == "as") {
      std::vector<std::string> as = strings(option["DefElem"]["arg"]);
      return as.empty() ? "" : as.front();
    }
  return "";
}

Analysis analyse_anew(const Statement& statement) {
  Analysis analysis;
  std::optional<Node> tree;
  if (statement.parsed) tree = parse_tree(statement.text);
  if (!tree) {
    judge_words(statement.text, analysis);
    for (const std::string& name : mentions(statement.text))
      analysis.refers.push_back({Space::kAny, {"", name}, false});
    return analysis;
  }
  analysis.type = tree->type();
  const Node& body = tree->body();
  collect_references(body, analysis.refers);
  collect_roles(body, analysis.roles);
  collect_tablespaces(body, analysis.tablespaces);
  find_declarations(analysis.type, body, analysis);
  find_modified(analysis.type, body, analysis);
  if (analysis.type == "CreateFunctionStmt") analysis.routine_body = body_of_routine(body);
  analysis.setting = find_setting(analysis.type, body);
  judge_tree(analysis.type, body, analysis);
  sort_unique(analysis.refers);
  sort_unique(analysis.modifies);
  sort_unique(analysis.roles);
  sort_unique(analysis.tablespaces);
  return analysis;
}

}  // namespace

// A statement is asked about again and again on its way, and parsing is what takes the time.
Analysis analyse(const Statement& statement) {
  static std::mutex mutex;
  static std::unordered_map<std::string, Analysis> known;
  const std::string key = (statement.parsed ? "+" : "-") + statement.text;
  {
    const std::lock_guard lock(mutex);
    if (auto found = known.find(key); found != known.end()) return found->second;
  }
  Analysis analysis = analyse_anew(statement);
  const std::lock_guard lock(mutex);
  return known.emplace(key, std::move(analysis)).first->second;
}

}  // namespace schemadiff
