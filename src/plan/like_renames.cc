// Two things are equal but for the name when their CREATE statements are.
#include "plan/like_renames.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "sql/lexer.h"

namespace schemadiff {

namespace {

std::vector<const Object*> missing(const Catalog& from, const Catalog& in) {
  std::vector<const Object*> list;
  for (const auto& [id, object] : from.objects)
    if (in.find(id) == nullptr) list.push_back(&object);
  return list;
}

// The CREATE statement with its own name taken out: the first word that is the name.
std::string nameless(const Object& object) {
  const std::string text = object.kind->create(object, {}).text();
  for (const Token& token : tokens(text)) {
    const bool is_name = token.kind == TokenKind::kWord || token.kind == TokenKind::kQuoted;
    if (is_name && name_of(token.in(text)) == object.name.name)
      return text.substr(0, token.start) + text.substr(token.end);
  }
  return text;
}

// What it belongs to, by name and column; nullptr when it stands alone.
const Need* host(const Object& object) {
  auto found = std::ranges::find(object.needs, Hold::kBelongs, &Need::hold);
  return found == object.needs.end() ? nullptr : &*found;
}

bool same_host(const Object& gone, const Object& come) {
  const Need *one = host(gone), *other = host(come);
  return one != nullptr && other != nullptr && one->id == other->id && one->part == other->part;
}

// What it belongs to and derives from, sorted.
std::set<std::pair<ObjectId, std::string>> footing(const Object& object, Hold hold) {
  std::set<std::pair<ObjectId, std::string>> list;
  for (const Need& need : object.needs)
    if (need.hold == hold) list.emplace(need.id, need.part);
  return list;
}

bool derives(const Object& object) { return !footing(object, Hold::kDerives).empty(); }

// What derives from something is made along with it, so that stays as it is.
bool same_footing(const Object& gone, const Object& come, const Catalog& have,
                  const Catalog& want) {
  const auto sources = footing(gone, Hold::kDerives);
  return footing(gone, Hold::kBelongs) == footing(come, Hold::kBelongs) &&
         sources == footing(come, Hold::kDerives) &&
         std::ranges::all_of(sources, [&](const auto& source) {
           const Object *before = have.find(source.first), *after = want.find(source.first);
           return before != nullptr && after != nullptr && before->kind == after->kind &&
                  before->kind->equal(*before, *after);
         });
}

bool shares_parts(const std::vector<Part>& before, const std::vector<Part>& after) {
  std::size_t shared = 0;
  for (const Part& part : before)
    shared += std::ranges::any_of(after, [&](const Part& other) {
      return part.name == other.name && part.like == other.like;
    });
  return shared > 0 && 2 * shared >= std::max(before.size(), after.size());
}

std::string dotted(const Object& object, const std::string& part = "") {
  return object.name.label.text() + (part.empty() ? "" : "." + quote_ident(part));
}

RenameQuestion question(Rename rename, const std::string& type, const std::string& from,
                        const std::string& to, const std::string& old) {
  return {std::move(rename),
          type + " " + from + " goes, and " + to + " comes: is it the same with a new name?",
          from + "=" + to, "-- schemadiff:renamed-from " + old};
}

// With what is compared, which takes a while to make.
struct Candidate {
  const Object* object;
  std::vector<Part> parts;
  std::string likeness;
};

// Rows may be lost with what goes, or held by it.
std::vector<Candidate> candidates(const Catalog& from, const Catalog& in) {
  std::vector<Candidate> list;
  for (const Object* object : missing(from, in)) {
    const Kind& kind = *object->kind;
    const bool asked = kind.renaming() == Renaming::kAsked || kind.can_be_set_aside();
    if (asked && (host(*object) == nullptr || derives(*object)))
      list.push_back({object, kind.parts(*object), nameless(*object)});
  }
  return list;
}

void ask_about_objects(const Catalog& have, const Catalog& want,
                       std::vector<RenameQuestion>& list) {
  const std::vector<Candidate> comers = candidates(want, have);
  if (comers.empty()) return;
  for (const Candidate& goer : candidates(have, want)) {
    for (const Candidate& comer : comers) {
      const Object &gone = *goer.object, &come = *comer.object;
      if (come.kind != gone.kind) continue;
      // Partitions are all alike but for their bounds.
      if (goer.likeness != comer.likeness &&
          (derives(gone) || !shares_parts(goer.parts, comer.parts)))
        continue;
      const bool moves = gone.name.schema != come.name.schema;
      if (moves && !gone.kind->moves(gone)) continue;
      list.push_back(question({&gone, "", moves ? come.name.schema : "", come.name.name, ""},
                              type_of(gone), dotted(gone), dotted(come),
                              moves ? gone.name.full.text() : quote_ident(gone.name.name)));
    }
  }
}

std::vector<Part> missing(const std::vector<Part>& from, const std::vector<Part>& in) {
  std::vector<Part> list;
  for (const Part& part : from)
    if (std::ranges::find(in, part.name, &Part::name) == in.end()) list.push_back(part);
  return list;
}

void ask_about_parts(const Object& before, const Object& after, std::vector<RenameQuestion>& list) {
  const std::vector<Part> have = before.kind->parts(before), want = after.kind->parts(after);
  for (const Part& gone : missing(have, want))
    for (const Part& come : missing(want, have))
      if (gone.like == come.like && !gone.like.empty())
        list.push_back(question({&before, gone.name, "", come.name, ""},
                                std::string(before.kind->part_noun()), dotted(before, gone.name),
                                quote_ident(come.name), quote_ident(gone.name)));
}

// Only by what leaves its name in the same breath can it be had.
bool taken(const Rename& rename, const std::vector<Rename>& leaving, const Catalog& have) {
  return std::ranges::any_of(have.objects, [&](const auto& entry) {
    const Object& object = entry.second;
    return object.name.name == rename.name && share_names(object, *rename.object) &&
           std::ranges::find(leaving, &object, &Rename::object) == leaving.end();
  });
}

}  // namespace

std::string likeness(const Object& object) {
  const std::vector<Part> parts = object.kind->parts(object);
  std::string text;
  for (const Part& part : parts) text += quote_ident(part.name) + " " + part.like + ", ";
  return parts.empty() ? nameless(object) : text;
}

std::vector<Rename> silent_renames(const Catalog& have, const Catalog& want) {
  auto place = [](const Object& object) {
    return std::tuple(object.kind, object.name.schema, object.name.parent.text());
  };
  std::map<decltype(place(Object())), std::vector<const Object*>> going;
  for (const Object* gone : missing(have, want)) going[place(*gone)].push_back(gone);
  std::vector<Rename> list;
  for (const Object* come : missing(want, have)) {
    const Renaming how = come->kind->renaming();
    auto found = going.find(place(*come));
    if (found == going.end() || (how != Renaming::kSilently && how != Renaming::kAsked)) continue;
    std::vector<const Object*>& gone = found->second;
    auto like = std::ranges::find_if(gone, [&](const Object* object) {
      return (how == Renaming::kSilently || same_host(*object, *come)) &&
             same_footing(*object, *come, have, want) &&
             ((derives(*come) && how == Renaming::kSilently) ||
              nameless(*object) == nameless(*come));
    });
    if (like == gone.end()) continue;
    list.push_back({*like, "", "", come->name.name, "equal but for the name"});
    gone.erase(like);
  }
  std::erase_if(list, [&](const Rename& rename) { return taken(rename, list, have); });
  return list;
}

std::vector<RenameQuestion> rename_questions(const Catalog& have, const Catalog& want) {
  std::vector<RenameQuestion> list;
  ask_about_objects(have, want, list);
  for (const auto& [id, before] : have.objects)
    if (const Object* after = want.find(id); after != nullptr && after->kind == before.kind)
      ask_about_parts(before, *after, list);
  return list;
}

}  // namespace schemadiff
