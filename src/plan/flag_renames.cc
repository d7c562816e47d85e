// The left side is looked up in the current state.
#include "plan/flag_renames.h"

#include <algorithm>

#include "sql/lexer.h"

namespace schemadiff {

namespace {

[[noreturn]] void refuse_pair(const std::string& pair, const std::string& why) {
  throw Error("E115", "--rename " + pair + ": " + why)
      .help(
          "write schema.name=new_name or schema.table.column=new_name, with names as they are now "
          "on the left, and if need be the sort in front: \"trigger public.t.x=y\"");
}

bool means(const Object& object, const std::string& text, const std::vector<std::string>& names) {
  const Name& name = object.name;
  if (name.label.text() == text || object.id.identity == text) return true;
  if (text.ends_with(')') && label_suffix(object).starts_with('(')) return false;
  if (names.size() == 1) return name.schema.empty() && name.parent.empty() && name.name == names[0];
  if (names.size() == 2) return name.schema == names[0] && name.name == names[1];
  return names.size() == 3 && name.parent_schema == names[0] && name.parent_name == names[1] &&
         name.name == names[2];
}

}  // namespace

Rename rename_of_pair(const std::string& pair, const Catalog& have) {
  const auto equals = pair.rfind('=');
  if (equals == std::string::npos) refuse_pair(pair, "there is no \"=\" in it");
  std::string left = pair.substr(0, equals), sort;
  for (const Kind* kind : kinds())
    if (lower(left).starts_with(lower(std::string(kind->keyword()) + " "))) sort = kind->keyword();
  left = left.substr(sort.empty() ? 0 : sort.size() + 1);
  const std::vector<std::string> from = dotted_name(left),
                                 to = dotted_name(pair.substr(equals + 1));
  if (from.size() > 3) refuse_pair(pair, "that names nothing that can be renamed");
  if (to.empty() || to.size() > 2) refuse_pair(pair, "the new name has one part, or two to move");
  std::vector<Rename> found;
  for (const auto& [id, object] : have.objects) {
    if (!sort.empty() && object.kind->keyword() != sort && (sort != "COLUMN" || from.size() != 3))
      continue;
    if (means(object, left, from))
      found.push_back({&object, "", to.size() == 2 ? to[0] : "", to.back(), "--rename " + pair});
    if (from.size() == 3 && object.name.schema == from[0] && object.name.name == from[1] &&
        has_part(object, from[2]))
      found.push_back({&object, from[2], "", to.back(), "--rename " + pair});
  }
  if (found.empty()) refuse_pair(pair, "there is nothing of that name now");
  if (found.size() > 1) {
    std::string list;
    for (const Rename& rename : found)
      list += (list.empty() ? "" : ", ") + (rename.part.empty() ? "" : rename.part + " of ") +
              title(*rename.object);
    refuse_pair(pair, "that may be " + list);
  }
  const Rename& rename = found[0];
  if (!rename.part.empty() && to.size() > 1)
    refuse_pair(pair, "the new name of a part has one part");
  if (rename.part.empty() && rename.object->kind->renaming() == Renaming::kImpossible)
    refuse_pair(pair, "PostgreSQL cannot rename " + title(*rename.object));
  if (!rename.schema.empty() && !rename.object->kind->moves(*rename.object))
    refuse_pair(pair, title(*rename.object) + " cannot be moved to another schema");
  return rename;
}

}  // namespace schemadiff
