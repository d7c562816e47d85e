// Names, references, and what goes when something goes.
#include "random/world.h"

#include <algorithm>

namespace schemadiff::test {

namespace {

constexpr std::size_t longest_name = 63;  // NAMEDATALEN - 1

const char* const words[] = {
    "orders",     "users",
    "Users",      "user",
    "select",     "table",
    "größe",      "日本語",
    "my own",     "quo\"te",
    "semi;",      "dash-",
    "UPPER",      "new",
    "a.b",        "apo's",
    "back\\",     "primary",
    "$money",     "%",
    "line-- end", "/*note*/",
    "Straße ",    "with",
    "x",          "aVeryLongNameThatFillsAllTheSixtyThreeBytesThatPostgreSQLAllows"};

// Cut between characters, not within one.
std::string cut(std::string name, std::size_t length) {
  if (name.size() <= length) return name;
  while (length > 0 && (static_cast<unsigned char>(name[length]) & 0xC0) == 0x80) --length;
  name.resize(length);
  return name;
}

}  // namespace

const Part* Thing::part(int part_id) const {
  const auto found = std::ranges::find(parts, part_id, &Part::id);
  return found == parts.end() ? nullptr : &*found;
}

const Thing* World::find(int id) const {
  const auto found = std::ranges::find(things, id, &Thing::id);
  return found == things.end() ? nullptr : &*found;
}

Thing* World::find(int id) { return const_cast<Thing*>(static_cast<const World*>(this)->find(id)); }

bool World::has(const Ref& ref) const {
  const Thing* thing = find(ref.thing);
  return thing != nullptr && (ref.part < 0 || thing->part(ref.part) != nullptr);
}

void World::remove(int id) {
  std::erase_if(things, [&](const Thing& thing) { return thing.id == id; });
  remove_dangling();
}

void World::remove(int id, int part_id) {
  if (Thing* thing = find(id))
    std::erase_if(thing->parts, [&](const Part& part) { return part.id == part_id; });
  remove_dangling();
}

void World::remove_dangling() {
  for (bool again = true; again;) {
    again = std::erase_if(things, [&](const Thing& thing) {
              return (thing.schema >= 0 && find(thing.schema) == nullptr) ||
                     std::ranges::any_of(thing.on, [&](const Ref& ref) { return !has(ref); });
            }) > 0;
    for (Thing& thing : things)
      again |= std::erase_if(thing.parts, [&](const Part& part) {
                 return part.type.thing >= 0 && !has(part.type);
               }) > 0;
  }
}

std::string World::name_of(const Thing& thing) const {
  const Thing* schema = find(thing.schema);
  return (schema == nullptr ? "public" : quoted(schema->name)) + "." + quoted(thing.name);
}

std::string World::name_of(int id) const { return name_of(*find(id)); }

std::string World::fresh_name(Random& random) const {
  const std::string word = words[random.below(std::size(words))];
  auto taken = [&](const std::string& name) {
    return given.contains(name) || std::ranges::any_of(things, [&](const Thing& thing) {
             return thing.name == name || std::ranges::any_of(thing.parts, [&](const Part& part) {
                      return part.name == name;
                    });
           });
  };
  std::string name = cut(word, longest_name);
  for (int number = 2; taken(name); ++number) {
    const std::string suffix = std::to_string(number);
    name = cut(word, longest_name - suffix.size()) + suffix;
  }
  given.insert(name);
  return name;
}

std::string quoted(const std::string& name) {
  std::string text = "\"";
  for (const char c : name) text += c == '"' ? "\"\"" : std::string(1, c);
  return text + "\"";
}

std::string literal(const std::string& text) {
  std::string out = "'";
  for (const char c : text) out += c == '\'' ? "''" : std::string(1, c);
  return out + "'";
}

}  // namespace schemadiff::test
