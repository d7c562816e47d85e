// The table of kinds and folders.
#include "support/case_kinds.h"

#include <algorithm>

#include "plan/changes.h"
#include "plan/swaps.h"

namespace schemadiff::test {

namespace {

bool shows(const std::string& verb, const Kind* kind, const Change& change) {
  static const Object nothing;
  const Object& have = change.have == nullptr ? nothing : *change.have;
  const Object& want = change.want == nullptr ? nothing : *change.want;
  if (have.kind != kind && want.kind != kind) return false;
  if (verb == "create") return have.kind != kind;
  if (verb == "drop") return want.kind != kind;
  if (verb == "recreate") return change.verb == Verb::kRecreate;
  if (verb == "alter") return change.verb == Verb::kAlter;
  if (verb == "comment") return have.comments != want.comments;
  if (verb == "owner") return have.owner != want.owner;
  return verb == "grant" && have.privileges != want.privileges;
}

}  // namespace

const std::vector<KindCases>& kind_cases() {
  static const std::vector<KindCases> list = {
      {"default_privileges", {"create", "alter", "drop"}},
      {"schema", {"create", "drop", "comment", "owner", "grant"}},
      {"extension", {"create", "alter", "drop", "comment"}},
      {"language", {"create", "alter", "drop", "comment", "owner", "grant"}},
      {"collation", {"create", "recreate", "drop", "comment", "owner"}},
      {"enum", {"create", "alter", "recreate", "drop", "comment", "owner", "grant"}},
      {"composite", {"create", "alter", "drop", "comment", "owner", "grant"}},
      {"domain", {"create", "alter", "recreate", "drop", "comment", "owner", "grant"}},
      {"domain_constraint", {"create", "recreate", "drop", "comment"}},
      {"range", {"create", "recreate", "drop", "comment", "owner"}},
      {"base_type", {"create", "alter", "recreate", "drop", "comment", "owner", "grant"}},
      {"function", {"create", "alter", "recreate", "drop", "comment", "owner", "grant"}},
      {"procedure", {"create", "alter", "recreate", "drop", "comment", "owner", "grant"}},
      {"aggregate", {"create", "recreate", "drop", "comment", "owner", "grant"}},
      {"access_method", {"create", "recreate", "drop", "comment"}},
      {"operator", {"create", "alter", "recreate", "drop", "comment", "owner"}},
      {"operator_family", {"create", "alter", "drop", "comment", "owner"}},
      {"operator_class", {"create", "recreate", "drop", "comment", "owner"}},
      {"cast", {"create", "recreate", "drop", "comment"}},
      {"transform", {"create", "recreate", "drop", "comment"}},
      {"conversion", {"create", "recreate", "drop", "comment", "owner"}},
      {"text_search_parser", {"create", "recreate", "drop", "comment"}},
      {"text_search_template", {"create", "recreate", "drop", "comment"}},
      {"text_search_dictionary", {"create", "alter", "recreate", "drop", "comment", "owner"}},
      {"text_search_configuration", {"create", "alter", "recreate", "drop", "comment", "owner"}},
      {"foreign_data_wrapper", {"create", "alter", "drop", "comment", "grant"}},
      {"server", {"create", "alter", "recreate", "drop", "comment", "owner", "grant"}},
      {"user_mapping", {"create", "alter", "recreate", "drop"}},
      {"sequence", {"create", "alter", "drop", "comment", "owner", "grant"}},
      {"table", {"create", "alter", "drop", "comment", "owner", "grant"}},
      {"foreign_table", {"create", "alter", "recreate", "drop", "comment", "owner", "grant"}},
      {"constraint", {"create", "recreate", "drop", "comment"}},
      {"foreign_key", {"create", "alter", "recreate", "drop", "comment"}},
      {"view", {"create", "alter", "recreate", "drop", "comment", "owner", "grant"}},
      {"materialized_view", {"create", "alter", "recreate", "drop", "comment", "owner", "grant"}},
      {"index", {"create", "recreate", "drop", "comment"}},
      {"statistics", {"create", "alter", "recreate", "drop", "comment", "owner"}},
      {"rule", {"create", "alter", "recreate", "drop", "comment"}},
      {"trigger", {"create", "alter", "recreate", "drop", "comment"}},
      {"policy", {"create", "alter", "recreate", "drop", "comment"}},
      {"publication", {"create", "alter", "recreate", "drop", "comment", "owner"}},
      {"published_table", {"create", "recreate", "drop"}},
      {"published_schema", {"create", "drop"}},
      {"subscription", {"create", "alter", "drop", "comment", "owner"}},
      {"event_trigger", {"create", "alter", "recreate", "drop", "comment"}},
  };
  return list;
}

std::string broken_promise(const CaseFile& file, const Catalog& have, const Catalog& want) {
  const auto& list = kind_cases();
  const auto found = std::ranges::find(list, file.folder, &KindCases::folder);
  if (found == list.end()) return "";
  const Kind* kind = kinds().at(static_cast<std::size_t>(found - list.begin()));
  for (const ObjectId& id : find_swaps(have, want))  // made anew under its dependents
    if (file.verb() == "recreate" && want.find(id)->kind == kind) return "";
  for (const auto& [id, change] : find_changes(have, want, {}, Style::kPlain))
    if (shows(file.verb(), kind, change)) return "";
  return "by its name it should " + file.verb() + " an object of the kind " + file.folder;
}

}  // namespace schemadiff::test
