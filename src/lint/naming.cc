// NM: names as [lint] wants them, and names that the server cuts.
#include "lint/naming.h"

#include <algorithm>
#include <array>

#include "lint/look.h"

namespace schemadiff {

namespace {

constexpr std::size_t kLongest = 63;  // NAMEDATALEN - 1

bool is_snake_case(const std::string& name) {
  return !name.empty() && !(name[0] >= '0' && name[0] <= '9') &&
         std::ranges::all_of(name, [](char byte) {
           return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || byte == '_';
         });
}

bool is_plural(const std::string& name) {
  constexpr std::array<std::string_view, 8> others = {"people", "children", "data",     "men",
                                                      "women",  "media",    "criteria", "staff"};
  constexpr std::array<std::string_view, 3> endings = {"ss", "us", "is"};
  auto ends = [&](std::string_view ending) { return name.ends_with(ending); };
  if (std::ranges::any_of(others, ends)) return true;
  return name.ends_with("s") && !std::ranges::any_of(endings, ends);
}

std::string joined(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : "_") + name;
  return text;
}

std::string filled(std::string pattern, const LintRelation& table, const std::vector<int>& columns,
                   const std::string& referenced) {
  auto put = [&](const std::string& hole, const std::string& text) {
    for (std::size_t at = pattern.find(hole); at != std::string::npos;
         at = pattern.find(hole, at + text.size()))
      pattern.replace(at, hole.size(), text);
  };
  put("{table}", table.name);
  put("{columns}", joined(table.names_of(columns)));
  put("{referenced}", referenced);
  return pattern.substr(0, kLongest);
}

class Names {
 public:
  Names(const LintRun& run, Findings& out) : run_(run), policy_(run.options.naming), out_(out) {}

  void look() {
    for (const auto& [oid, name] : run_.end().schemas)
      if (!run_.start().schemas.contains(oid)) style("NM101", "schema", name);
    for (const auto& [oid, relation] : run_.end().relations) of_relation(*relation);
  }

 private:
  void of_relation(const LintRelation& relation) {
    const LintRelation* was = run_.was(relation.oid);
    if (relation.kind == 'S') return;
    if (was == nullptr || was->name != relation.name) {
      style("NM102", "table", relation.name);
      if (relation.is_table() && !relation.partition)
        number("NM102", "table", relation.name, policy_.tables);
    }
    for (const auto& [column_number, column] : relation.columns) {
      if (was != nullptr && was->column(column.name) != nullptr) continue;
      style("NM103", "column", column.name);
      number("NM103", "column", column.name, policy_.columns);
    }
    for (const LintIndex& index : relation.indexes)
      if (!index.of_constraint && !index.inherited && is_new(was, index))
        pattern("NM104", "index", index.name,
                filled(index.unique && !policy_.unique.empty() ? policy_.unique : policy_.index,
                       relation, index.columns, ""));
    for (const LintConstraint& constraint : relation.constraints)
      if (!constraint.inherited && is_new(was, constraint)) of_constraint(relation, constraint);
  }

  void of_constraint(const LintRelation& table, const LintConstraint& constraint) {
    auto wanted = [&](const std::string& policy) {
      return filled(policy, table, constraint.columns, constraint.referenced_name);
    };
    switch (constraint.type) {
      case 'f':
        return pattern("NM105", "foreign key", constraint.name, wanted(policy_.foreign_key));
      case 'c':
        return pattern("NM106", "check", constraint.name, wanted(policy_.check));
      case 'u':
        return pattern("NM107", "unique constraint", constraint.name, wanted(policy_.unique));
      case 'p':
        return pattern("NM107", "primary key", constraint.name, wanted(policy_.primary_key));
      default:
        return style("NM107", "constraint", constraint.name);
    }
  }

  static bool is_new(const LintRelation* was, const LintIndex& index) {
    return was == nullptr || was->index(index.oid) == nullptr ||
           was->index(index.oid)->name != index.name;
  }
  static bool is_new(const LintRelation* was, const LintConstraint& constraint) {
    return was == nullptr || was->constraint(constraint.oid) == nullptr ||
           was->constraint(constraint.oid)->name != constraint.name;
  }

  void add(const char* code, const std::string& noun, const std::string& name,
           const std::string& rule, const std::string& wanted = "") {
    out_.add(code, first_place(run_, name), "the " + noun + " is called \"" + name + "\"",
             rule + (wanted.empty() ? "" : ", so it would be \"" + wanted + "\""));
  }
  void style(const char* code, const std::string& noun, const std::string& name) {
    if (policy_.style == "snake_case" && !is_snake_case(name))
      add(code, noun, name, "[lint] names asks for snake_case");
  }
  void number(const char* code, const std::string& noun, const std::string& name,
              const std::string& wanted) {
    if (!wanted.empty() && is_plural(name) != (wanted == "plural"))
      add(code, noun, name, "[lint] " + noun + "_number asks for the " + wanted);
  }
  bool is_said(const std::string& name) const {
    return std::ranges::any_of(run_.files, [&](const LintFile& file) {
      return std::ranges::any_of(file.statements,
                                 [&](const LintStatement& one) { return one.says(name); });
    });
  }
  void pattern(const char* code, const std::string& noun, const std::string& name,
               const std::string& wanted) {
    // Else the server made the name from others.
    if (wanted.empty()) {
      if (is_said(name)) style(code, noun, name);
      return;
    }
    if (name != wanted) add(code, noun, name, "[lint] has a pattern for its name", wanted);
  }

  const LintRun& run_;
  const NamingPolicy& policy_;
  Findings& out_;
};

// The server says so in a notice.
void find_cut(const LintRun&, const LintFile&, const LintStatement& one, Findings& out) {
  for (const std::string& notice : one.notices) {
    const std::size_t start = notice.find("identifier \"");
    const std::size_t cut = notice.find("\" will be truncated to \"");
    if (start == std::string::npos || cut == std::string::npos) continue;
    const std::string name = notice.substr(start + 12, cut - start - 12);
    out.add("NM110", one.place_of(name), "the server cuts the name \"" + name + "\"",
            "names have 63 bytes at most, and two that begin alike become the same");
  }
}

void find_in_run(const LintRun& run, Findings& out) { Names(run, out).look(); }

}  // namespace

const LintFamily& naming_rules() {
  static const LintFamily family = {
      "NM",
      "names, as [lint] wants them",
      {{"NM101", Severity::kWarning, "the name of a schema"},
       {"NM102", Severity::kWarning, "the name of a table or view"},
       {"NM103", Severity::kWarning, "the name of a column"},
       {"NM104", Severity::kWarning, "the name of an index"},
       {"NM105", Severity::kWarning, "the name of a foreign key"},
       {"NM106", Severity::kWarning, "the name of a check"},
       {"NM107", Severity::kWarning, "the name of a key or another constraint"},
       {"NM110", Severity::kWarning, "a name that the server cuts at 63 bytes"}},
      find_cut,
      nullptr,
      find_in_run};
  return family;
}

}  // namespace schemadiff
