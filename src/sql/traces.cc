// Reads the traces off the parse tree.
#include "sql/traces.h"

#include <map>

#include "sql/lexer.h"
#include "sql/walk.h"

namespace schemadiff {

namespace {

// The byte behind the dotted name that begins at a byte.
std::size_t end_of_name(const std::string& text, std::size_t at) {
  Token token = next_token(text, at);
  std::size_t end = token.end;
  while ((token = next_token(text, end)).is(text, '.')) end = next_token(text, token.end).end;
  return end;
}

std::optional<Trace> index_trace(const std::string& text, const Node& body) {
  const std::string& name = body["idxname"].text;
  if (name.empty()) return std::nullopt;
  const Node& relation = body["relation"];
  const std::size_t at = relation["location"].number();
  Trace trace{Trace::Of::kNewIndex, {"", name}, range_var(relation), text.substr(0, at), ""};
  trace.after_table = text.substr(end_of_name(text, at));
  return trace;
}

std::optional<Trace> partition_trace(const Node& body) {
  const auto& commands = body["cmds"].items;
  if (commands.size() != 1) return std::nullopt;
  const Node& partition = commands[0]["AlterTableCmd"]["def"]["PartitionCmd"];
  if (!partition["concurrent"].yes()) return std::nullopt;
  return Trace{Trace::Of::kNoPartition, range_var(partition["name"]), {}, "", ""};
}

}  // namespace

std::optional<Trace> trace_of(const Statement& statement) {
  using Of = Trace::Of;
  struct Named {
    Of of;
    const char* field;
  };
  static const std::map<std::string, Named, std::less<>> kNamed = {
      {"CreatedbStmt", {Of::kNewDatabase, "dbname"}},
      {"DropdbStmt", {Of::kNoDatabase, "dbname"}},
      {"CreateTableSpaceStmt", {Of::kNewTablespace, "tablespacename"}},
      {"DropTableSpaceStmt", {Of::kNoTablespace, "tablespacename"}},
      {"CreateSubscriptionStmt", {Of::kNewSubscription, "subname"}}};
  const std::optional<Node> tree = parse_tree(statement.text);
  if (!tree) return std::nullopt;
  const std::string& type = tree->type();
  const Node& body = tree->body();
  if (type == "IndexStmt") return index_trace(statement.text, body);
  if (type == "AlterTableStmt") return partition_trace(body);
  if (type == "DropStmt" && body["objects"].items.size() == 1)
    return Trace{Of::kNoIndex, qualified(strings(body["objects"].items[0])), {}, "", ""};
  if (type == "ReindexStmt" || type == "AlterSystemStmt" || type == "AlterDatabaseStmt")
    return Trace{};
  if (auto named = kNamed.find(type); named != kNamed.end())
    return Trace{named->second.of, {"", body[named->second.field].text}, {}, "", ""};
  return std::nullopt;
}

}  // namespace schemadiff
