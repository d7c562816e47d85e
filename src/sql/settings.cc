// Recognises the statements that only change the session.
#include <algorithm>

#include "sql/lexer.h"
#include "sql/walk.h"

namespace schemadiff {

namespace {

std::string constant(const Node& value) {
  for (const auto& [kind, inner] : value["A_Const"].fields) {
    if (kind == "ival" && inner.empty()) return "0";
    if (kind == "sval" || kind == "ival" || kind == "fval") return inner[kind].text;
  }
  return "";
}

// SELECT [pg_catalog.]set_config('name', 'value', false) and nothing else.
std::optional<SettingStatement> set_config(const Node& select) {
  if (select["targetList"].items.size() != 1 || !select["fromClause"].empty()) return std::nullopt;
  const Node& call = select["targetList"].items[0]["ResTarget"]["val"]["FuncCall"];
  std::vector<std::string> function = strings(call["funcname"]);
  if (function.empty() || function.back() != "set_config") return std::nullopt;
  const std::vector<Node>& args = call["args"].items;
  if (args.size() != 3 || args[2]["A_Const"]["boolval"]["boolval"].yes()) return std::nullopt;
  SettingStatement setting{lower(constant(args[0])), {}, false};
  std::string value = constant(args[1]);
  if (setting.name != "search_path") {
    setting.values.push_back(value);
    return setting;
  }
  for (const Token& token : tokens(value))
    if (token.kind == TokenKind::kWord || token.kind == TokenKind::kQuoted)
      setting.values.push_back(name_of(token.in(value)));
  return setting;
}

}  // namespace

std::optional<SettingStatement> find_setting(const std::string& type, const Node& body) {
  if (type == "SelectStmt") return set_config(body);
  if (type != "VariableSetStmt" || body["is_local"].yes()) return std::nullopt;
  const std::string& kind = body["kind"].text;
  if (kind == "VAR_SET_MULTI" || kind == "VAR_SET_CURRENT") return std::nullopt;
  SettingStatement setting{lower(body["name"].text), {}, kind != "VAR_SET_VALUE"};
  if (setting.name == "role" || setting.name == "session_authorization") return std::nullopt;
  for (const Node& value : body["args"].items) setting.values.push_back(constant(value));
  return setting;
}

}  // namespace schemadiff
