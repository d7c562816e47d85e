// Looks up in the current state what had the old name, through containers that are renamed too.
#include "plan/declared_renames.h"

#include <algorithm>
#include <set>

#include "plan/like_renames.h"
#include "plan/rename_claims.h"
#include "sql/lexer.h"
#include "sql/nearest.h"

namespace schemadiff {

namespace {

constexpr const char* kWord = "renamed-from";

std::string told(const ObjectDirective& said) {
  return to_string(said.place) + ": " + kWord + " " + said.argument;
}

// Schemas before what is in them, types before routines, tables before what is on them.
int depth(const Object& object) {
  if (!object.name.parent.empty()) return 3;
  if (object.name.schema.empty()) return 0;
  return label_suffix(object).empty() ? 1 : 2;
}
constexpr int kDepths = 4;

// A name as in SQL, or a label as in SQL or as it is.
std::string old_part(const Object& object, const ObjectDirective& said) {
  const std::string& text = said.argument;
  if (text.size() > 1 && text.front() == '\'' && text.back() == '\'') {
    std::string label;
    for (std::size_t i = 1; i + 1 < text.size(); ++i) {
      label += text[i];
      if (text[i] == '\'') ++i;
    }
    return label;
  }
  const std::vector<std::string> names = dotted_name(text);
  return names.size() == 1 && (has_part(object, names[0]) || text.starts_with('"')) ? names[0]
                                                                                    : text;
}

class Declared {
 public:
  Declared(const Catalog& have, const Catalog& want) : have_(have), want_(want) {
    for (const auto& [id, object] : have.objects) by_name_.emplace(object.name.name, &object);
  }

  std::vector<Rename> run() {
    for (int level = 0; level < kDepths; ++level) add_objects(level);
    for (const auto& [id, object] : want_.objects)
      if (std::ranges::any_of(object.directives, &Declared::is_of_part)) add_parts(object);
    for (const auto& [wanted, said] : unknown_) require_none_goes(*wanted, *said);
    return std::move(list_);
  }

 private:
  static bool is_of_part(const ObjectDirective& said) {
    return said.word == kWord && !said.part.empty();
  }

  void add_objects(int level) {
    std::vector<RenameClaim> claims;
    std::vector<std::pair<const Object*, const Object*>> objects;  // old and wanted
    for (const auto& [id, wanted] : want_.objects) {
      const ObjectDirective* said = wanted.directive(kWord);
      if (said == nullptr || depth(wanted) != level) continue;
      const Object* old = find_old(wanted, *said);
      const Object* there = find(wanted, wanted.name.name, wanted.name.schema);
      if (old == nullptr && there == nullptr) unknown_.emplace_back(&wanted, said);
      if (old == nullptr || old == there) continue;
      if (wanted.kind->renaming() == Renaming::kImpossible)
        throw Error("E623", "PostgreSQL cannot rename " + title(wanted))
            .at(said->place)
            .help("remove the directive: it is dropped and created anew");
      claims.push_back({key(old), key(there), want_.find(old->id) != nullptr, likeness(*old),
                        there == nullptr ? "" : likeness(*there), likeness(wanted), said,
                        title(*old), there == nullptr ? "" : title(*there)});
      objects.emplace_back(old, &wanted);
    }
    const std::vector<bool> to_do = rename_claims_to_do(claims);
    for (std::size_t i = 0; i < claims.size(); ++i)
      if (to_do[i]) add(*objects[i].first, *objects[i].second, *claims[i].said);
  }

  static std::string key(const Object* object) {
    return object == nullptr ? "" : object->id.catalog.text() + " " + object->id.identity;
  }

  void add(const Object& old, const Object& wanted, const ObjectDirective& said) {
    old_of_[&wanted] = &old;
    leaving_.insert(&old);
    const std::string& schema = wanted.name.schema;
    const bool moves =
        !schema.empty() && old_schema(schema) != old.name.schema && wanted.name.parent.empty();
    list_.push_back({&old, "", moves ? schema : "", wanted.name.name, told(said)});
  }

  void add_parts(const Object& wanted) {
    const Object* object = before(wanted);
    if (object == nullptr) return;
    auto like = [](const Object& of, const std::string& name) {
      for (const Part& part : of.kind->parts(of))
        if (part.name == name) return part.like;
      return std::string();
    };
    std::vector<RenameClaim> claims;
    for (const ObjectDirective& said : wanted.directives) {
      if (!is_of_part(said)) continue;
      const std::string old = old_part(*object, said);
      const bool known = has_part(*object, old), there = has_part(*object, said.part);
      if (!known && !there) require_no_part_goes(*object, wanted, said);
      if (!known || old == said.part) continue;
      const std::string of = " of " + title(*object);
      const std::string noun = std::string(object->kind->part_noun()) + " ";
      claims.push_back({old, there ? said.part : "", has_part(wanted, old), like(*object, old),
                        like(*object, said.part), like(wanted, said.part), &said, noun + old + of,
                        noun + said.part});
    }
    const std::vector<bool> to_do = rename_claims_to_do(claims);
    for (std::size_t i = 0; i < claims.size(); ++i)
      if (to_do[i])
        list_.push_back({object, claims[i].from, "", claims[i].said->part, told(*claims[i].said)});
  }

  // What the wanted object is in the current state; nullptr when it is new.
  const Object* before(const Object& wanted) const {
    if (auto old = old_of_.find(&wanted); old != old_of_.end()) return old->second;
    const Object* same = find(wanted, wanted.name.name, wanted.name.schema);
    return leaving_.contains(same) ? nullptr : same;
  }

  const Object* find_old(const Object& wanted, const ObjectDirective& said) const {
    const std::vector<std::string> names = dotted_name(said.argument);
    const bool in_schema = !wanted.name.schema.empty();
    if (names.empty() || names.size() > (in_schema ? 2u : 1u))
      throw Error("E621", "\"" + said.argument + "\" is not the old name of " + title(wanted))
          .at(said.place)
          .help(in_schema ? "write name or schema.name, in double quotes where it needs them"
                          : "write its name alone, in double quotes where it needs them");
    if (names.size() == 1) return find(wanted, names[0], wanted.name.schema);
    if (names[0] != wanted.name.schema && !wanted.kind->moves(wanted))
      throw Error("E621", title(wanted) + " cannot be moved: it is in the schema of its table")
          .at(said.place)
          .help("write the old name without a schema");
    const Object* old = find(wanted, names[1], names[0], true);
    return old != nullptr ? old : find(wanted, names[1], names[0]);
  }

  // The current object of the wanted one's sort, with this name and schema and the same parent.
  const Object* find(const Object& wanted, const std::string& name, const std::string& schema,
                     bool schema_as_now = false) const {
    const std::string from = schema_as_now ? schema : old_schema(schema);
    const Sql parent = old_parent(wanted);
    std::vector<const Object*> found;
    auto [first, last] = by_name_.equal_range(name);
    for (auto entry = first; entry != last; ++entry) {
      const Object& object = *entry->second;
      if (same_sort(object, wanted) && object.name.schema == from && object.name.parent == parent)
        found.push_back(&object);
    }
    if (found.size() == 1 && label_suffix(*found[0]).empty()) return found[0];
    const std::string suffix = old_suffix(wanted);
    for (const Object* object : found)
      if (label_suffix(*object) == suffix || !parent.empty()) return object;
    return found.size() == 1 && name != wanted.name.name ? found[0] : nullptr;
  }

  // With the types of a routine by the names that they have now.
  std::string old_suffix(const Object& wanted) const {
    std::string suffix = label_suffix(wanted);
    if (depth(wanted) != 2) return suffix;
    for (const Need& need : wanted.needs) {
      const Object* type = want_.find(need.id);
      const Object* old = type == nullptr || depth(*type) != 1 ? nullptr : before(*type);
      if (old == nullptr || old->name.full == type->name.full) continue;
      const std::string name = type->name.full.text(), old_name = old->name.full.text();
      for (std::size_t at = 0; (at = suffix.find(name, at)) != std::string::npos;) {
        const std::size_t end = at + name.size();
        const bool whole = suffix.find_first_of(",)[", end) == end;
        if (whole) suffix.replace(at, name.size(), old_name);
        at += whole ? old_name.size() : 1;
      }
    }
    return suffix;
  }

  static bool same_sort(const Object& a, const Object& b) {
    return a.id.catalog == b.id.catalog && a.kind->keyword() == b.kind->keyword();
  }

  std::string old_schema(const std::string& schema) const {
    for (const auto& [wanted, old] : old_of_)
      if (is_schema(*wanted) && wanted->name.name == schema) return old->name.name;
    return schema;
  }

  Sql old_parent(const Object& wanted) const {
    if (wanted.name.parent.empty()) return wanted.name.parent;
    for (const Need& need : wanted.needs)
      if (const Object* parent = want_.find(need.id);
          parent != nullptr && parent->name.full == wanted.name.parent)
        if (const Object* old = before(*parent)) return old->name.full;
    return wanted.name.parent;
  }

  // A misspelt old name would drop what was meant.
  void require_none_goes(const Object& wanted, const ObjectDirective& said) const {
    std::set<const Object*> kept;
    for (const auto& [id, object] : want_.objects)
      if (same_sort(object, wanted)) kept.insert(before(object));
    std::vector<std::string> going;
    for (const auto& [id, object] : have_.objects)
      if (same_sort(object, wanted) && !kept.contains(&object) &&
          object.name.parent == old_parent(wanted))
        going.push_back(object.name.name);
    refuse_unknown(said, title(wanted), going);
  }

  static void require_no_part_goes(const Object& object, const Object& wanted,
                                   const ObjectDirective& said) {
    std::vector<std::string> going;
    for (const Part& part : object.kind->parts(object)) {
      const bool claimed = std::ranges::any_of(wanted.directives, [&](const auto& other) {
        return is_of_part(other) && old_part(object, other) == part.name;
      });
      if (!claimed && !has_part(wanted, part.name)) going.push_back(part.name);
    }
    refuse_unknown(said, std::string(object.kind->part_noun()) + " " + said.part, going);
  }

  static void refuse_unknown(const ObjectDirective& said, const std::string& what,
                             const std::vector<std::string>& going) {
    if (going.empty()) return;
    std::string list;
    for (const std::string& name : going) list += (list.empty() ? "" : ", ") + name;
    const auto near = nearest(said.argument, going);
    throw Error("E622",
                "nothing of the old name " + said.argument + " is there, nor " + what + " itself")
        .at(said.place)
        .why("what goes, and may have been meant: " + list)
        .help(near ? "did you mean \"" + *near + "\"? if it is new, remove the directive"
                   : "write the old name as it is now, or remove the directive if it is new");
  }

  const Catalog& have_;
  const Catalog& want_;
  std::multimap<std::string, const Object*> by_name_;
  std::map<const Object*, const Object*> old_of_;  // by the wanted one
  std::set<const Object*> leaving_;                // their names
  std::vector<std::pair<const Object*, const ObjectDirective*>> unknown_;
  std::vector<Rename> list_;
};

}  // namespace

std::vector<Rename> declared_renames(const Catalog& have, const Catalog& want) {
  return Declared(have, want).run();
}

}  // namespace schemadiff
