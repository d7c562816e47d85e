// Parts of analyse(): each fills one side of an Analysis from the parse tree.
#pragma once
#include "sql/analysis.h"
#include "sql/sql.h"
#include "sql/tree.h"

namespace schemadiff {

/// The last two names of a dotted name; catalog prefixes are dropped.
QualifiedName qualified(const std::vector<std::string>& names);
/// The name of a TypeName node, with pg_catalog removed and [] behind an array.
QualifiedName type_name(const Node& type);
QualifiedName range_var(const Node& relation);
/// The name in quotes where it needs some.
Sql written(const QualifiedName& name);

/// Every name in the tree below a node.
void collect_references(const Node& node, std::vector<Reference>& references);
/// The names of roles below a node.
void collect_roles(const Node& node, std::vector<std::string>& roles);
/// The names of tablespaces below a node.
void collect_tablespaces(const Node& node, std::vector<std::string>& tablespaces);
void find_declarations(const std::string& type, const Node& body, Analysis& analysis);
void find_modified(const std::string& type, const Node& body, Analysis& analysis);

std::optional<SettingStatement> find_setting(const std::string& type, const Node& body);
void judge_tree(const std::string& type, const Node& body, Analysis& analysis);
/// The same from the words alone, for a statement that does not parse.
void judge_words(const std::string& text, Analysis& analysis);

}  // namespace schemadiff
