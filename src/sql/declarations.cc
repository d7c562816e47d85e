// What CREATE statements declare: the few facts about them that no walk can guess.
#include <algorithm>
#include <map>

#include "sql/walk.h"

namespace schemadiff {

namespace {

// Statements whose name is a list of strings in one field.
struct Named {
  Space space;
  const char* noun;
  const char* field;
};

const std::map<std::string, Named, std::less<>> kNamed = {
    {"CreateEnumStmt", {Space::kType, "type", "typeName"}},
    {"CreateRangeStmt", {Space::kType, "type", "typeName"}},
    {"CreateDomainStmt", {Space::kType, "domain", "domainname"}},
    {"CreateOpClassStmt", {Space::kOther, "operator class", "opclassname"}},
    {"CreateOpFamilyStmt", {Space::kOther, "operator family", "opfamilyname"}},
    {"CreateStatsStmt", {Space::kOther, "statistics object", "defnames"}},
    {"CreateConversionStmt", {Space::kOther, "conversion", "conversion_name"}},
};

// Statements whose name is one word, without a schema.
const std::map<std::string, std::pair<const char*, const char*>, std::less<>> kGlobal = {
    {"CreateExtensionStmt", {"extension", "extname"}},
    {"CreateFdwStmt", {"foreign-data wrapper", "fdwname"}},
    {"CreateForeignServerStmt", {"server", "servername"}},
    {"CreatePublicationStmt", {"publication", "pubname"}},
    {"CreateSubscriptionStmt", {"subscription", "subname"}},
    {"CreateEventTrigStmt", {"event trigger", "trigname"}},
    {"CreatePLangStmt", {"language", "plname"}},
    {"CreateAmStmt", {"access method", "amname"}},
};

std::vector<QualifiedName> input_types(const Node& parameters) {
  std::vector<QualifiedName> types;
  for (const Node& item : parameters.items) {
    const Node& parameter = item["FunctionParameter"];
    const std::string& mode = parameter["mode"].text;
    if (mode != "FUNC_PARAM_OUT" && mode != "FUNC_PARAM_TABLE" && !parameter.empty())
      types.push_back(type_name(parameter["argType"]));
  }
  return types;
}

bool only_nulls(const Node& select) {
  if (!select["fromClause"].empty() || select["targetList"].items.empty()) return false;
  for (const Node& target : select["targetList"].items) {
    const Node* value = &target["ResTarget"]["val"];
    if (!(*value)["CollateClause"].empty()) value = &(*value)["CollateClause"]["arg"];
    if (!(*value)["TypeCast"]["arg"]["A_Const"]["isnull"].yes()) return false;
  }
  return true;
}

Declaration defined(const Node& body) {  // CREATE AGGREGATE, OPERATOR, TYPE, COLLATION, TEXT SEARCH
  Declaration d{Space::kOther, "", qualified(strings(body["defnames"])), {}, {}, false};
  std::string kind = body["kind"].text.substr(7);  // behind OBJECT_
  for (char c : kind) d.noun += c == '_' ? ' ' : static_cast<char>(c - 'A' + 'a');
  if (d.noun.starts_with("ts")) d.noun = "text search " + d.noun.substr(2);  // OBJECT_TSPARSER
  if (kind == "AGGREGATE") {
    d.space = Space::kRoutine;
    if (!body["args"].items.empty())
      d.arguments = input_types(body["args"].items[0]["List"]["items"]);
  } else if (kind == "TYPE") {
    d.space = Space::kType;
    d.placeholder = body["definition"].empty();
  } else if (kind == "OPERATOR") {
    d.arguments.resize(2);
    for (const Node& item : body["definition"].items) {
      std::string option = item["DefElem"]["defname"].text;
      if (option == "leftarg") d.arguments[0] = type_name(item["DefElem"]["arg"]["TypeName"]);
      if (option == "rightarg") d.arguments[1] = type_name(item["DefElem"]["arg"]["TypeName"]);
    }
  }
  return d;
}

}  // namespace

void find_declarations(const std::string& type, const Node& body, Analysis& analysis) {
  auto add = [&](Space space, const std::string& noun, QualifiedName name) -> Declaration& {
    return analysis.declares.emplace_back(Declaration{space, noun, std::move(name), {}, {}, false});
  };
  if (type == "CreateStmt") {
    add(Space::kRelation, "table", range_var(body["relation"]));
  } else if (type == "CreateForeignTableStmt") {
    add(Space::kRelation, "foreign table", range_var(body["base"]["relation"]));
  } else if (type == "CreateTableAsStmt") {
    add(Space::kRelation, body["objtype"].text == "OBJECT_MATVIEW" ? "materialized view" : "table",
        range_var(body["into"]["rel"]));
  } else if (type == "ViewStmt") {
    add(Space::kRelation, "view", range_var(body["view"])).placeholder =
        only_nulls(body["query"]["SelectStmt"]);
  } else if (type == "CreateSeqStmt") {
    add(Space::kRelation, "sequence", range_var(body["sequence"]));
  } else if (type == "IndexStmt" && !body["idxname"].empty()) {
    add(Space::kRelation, "index", {body["relation"]["schemaname"].text, body["idxname"].text});
  } else if (type == "CompositeTypeStmt") {
    add(Space::kType, "type", range_var(body["typevar"]));
  } else if (type == "CreateFunctionStmt") {
    bool procedure = body["is_procedure"].yes();
    add(Space::kRoutine, procedure ? "procedure" : "function", qualified(strings(body["funcname"])))
        .arguments = input_types(body["parameters"]);
  } else if (type == "DefineStmt") {
    analysis.declares.push_back(defined(body));
  } else if (type == "CreateSchemaStmt") {
    std::string name = body["schemaname"].text;
    if (name.empty()) name = body["authrole"]["rolename"].text;
    add(Space::kSchema, "schema", {"", name});
    for (const Node& element : body["schemaElts"].items) {
      std::size_t first = analysis.declares.size();
      find_declarations(element.type(), element.body(), analysis);
      for (std::size_t i = first; i < analysis.declares.size(); ++i)
        if (analysis.declares[i].name.schema.empty()) analysis.declares[i].name.schema = name;
    }
  } else if (type == "CreateTrigStmt") {
    add(Space::kOther, "trigger", {"", body["trigname"].text}).table = range_var(body["relation"]);
  } else if (type == "RuleStmt") {
    add(Space::kOther, "rule", {"", body["rulename"].text}).table = range_var(body["relation"]);
  } else if (type == "CreatePolicyStmt") {
    add(Space::kOther, "policy", {"", body["policy_name"].text}).table = range_var(body["table"]);
  } else if (type == "CreateTransformStmt") {
    add(Space::kOther, "transform", {}).arguments = {type_name(body["type_name"]),
                                                     {"", body["lang"].text}};
  } else if (type == "CreateCastStmt") {
    add(Space::kOther, "cast", {}).arguments = {type_name(body["sourcetype"]),
                                                type_name(body["targettype"])};
  } else if (type == "CreateUserMappingStmt") {
    const Node& user = body["user"];
    add(Space::kOther, "user mapping",
        {"", user["rolename"].text.empty() ? user["roletype"].text : user["rolename"].text})
        .table = {"", body["servername"].text};
  } else if (type == "CreateRoleStmt") {
    analysis.new_roles.push_back(body["role"].text);
  } else if (auto named = kNamed.find(type); named != kNamed.end()) {
    const auto& [space, noun, field] = named->second;
    Declaration& d = add(space, noun, qualified(strings(body[field])));
    if (const Node& method = body["amname"]; !method.empty())
      d.arguments.push_back({"", method.text});  // operator classes: one per method
  } else if (auto global = kGlobal.find(type); global != kGlobal.end()) {
    add(Space::kOther, global->second.first, {"", body[global->second.second].text});
  }
}

}  // namespace schemadiff
