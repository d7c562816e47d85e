// Random schemas, random changes to them, and their text.
#include <algorithm>

#include "random/families.h"

namespace schemadiff::test {

const std::vector<Family>& families() {
  static const std::vector<Family> list = [] {
    std::vector<Family> all;
    for (const auto* part : {&type_families(), &table_families(), &table_part_families(),
                             &query_families(), &routine_families(), &other_families()})
      all.insert(all.end(), part->begin(), part->end());
    return all;
  }();
  return list;
}

const Family& family_of(const Thing& thing) {
  return *std::ranges::find(families(), thing.family, &Family::name);
}

const Thing* any_of_family(const World& world, Random& random,
                           std::initializer_list<const char*> names) {
  std::vector<const Thing*> found;
  for (const Thing& thing : world.things)
    for (const char* name : names)
      if (thing.family == name) found.push_back(&thing);
  return found.empty() ? nullptr : found[random.below(static_cast<unsigned>(found.size()))];
}

std::string qualified_label(const Thing& thing, const World& world) { return world.name_of(thing); }

std::string label_on_table(const Thing& thing, const World& world) {
  return quoted(thing.name) + " ON " + world.name_of(thing.on[0].thing);
}

namespace {

const Family& any_family(Random& random) {
  unsigned sum = 0;
  for (const Family& family : families()) sum += family.weight;
  unsigned at = random.below(sum);
  for (const Family& family : families()) {
    if (at < family.weight) return family;
    at -= family.weight;
  }
  return families().front();
}

void add_thing(World& world, Random& random) {
  for (int tries = 0; tries < 20; ++tries) {
    const Family& family = any_family(random);
    world.given.clear();
    Thing thing;
    thing.id = world.next_id++;
    thing.family = family.name;
    thing.name = world.fresh_name(random);
    for (std::size_t i = 0; i < dice_per_thing; ++i) thing.dice.push_back(random());
    if (family.in_schema && random.one_in(3))
      if (const Thing* schema = any_of_family(world, random, {"schema"})) thing.schema = schema->id;
    if (!family.make(thing, world, random)) continue;
    world.things.push_back(std::move(thing));
    return;
  }
}

bool stood_on(const World& world, const Thing& thing) {
  return std::ranges::any_of(world.things, [&](const Thing& other) {
    return std::ranges::any_of(other.on, [&](const Ref& ref) { return ref.thing == thing.id; });
  });
}

void throw_a_die(Thing& thing, Random& random) {
  const bool of_part = !thing.parts.empty() && random.one_in(2);
  auto& dice = of_part ? thing.parts[random.below(static_cast<unsigned>(thing.parts.size()))].dice
                       : thing.dice;
  if (dice.size() > 1) dice[1 + random.below(static_cast<unsigned>(dice.size()) - 1)] = random();
}

void change(World& world, Random& random) {
  if (world.things.empty() || random.one_in(4)) return add_thing(world, random);
  Thing& thing = world.things[random.below(static_cast<unsigned>(world.things.size()))];
  const Family& family = family_of(thing);
  switch (random.below(8)) {
    case 0:
      if (!stood_on(world, thing) || random.one_in(3)) world.remove(thing.id);
      break;
    case 1:
    case 2:
      if (family.part != nullptr)
        if (std::optional<Part> part = family.part(thing, world, random)) {
          auto at =
              thing.parts.begin() + random.below(static_cast<unsigned>(thing.parts.size()) + 1);
          const bool key_stays = family.name == "table" || family.name == "partitioned";
          thing.parts.insert(key_stays ? thing.parts.end() : at, *part);
        }
      break;
    case 3:
      if (family.part != nullptr && thing.parts.size() > 1)
        world.remove(
            thing.id,
            thing.parts[1 + random.below(static_cast<unsigned>(thing.parts.size()) - 1)].id);
      break;
    default:
      throw_a_die(thing, random);
  }
}

std::string common_sql(const Thing& thing, const World& world) {
  const Family& family = family_of(thing);
  if (family.keyword.empty()) return "";
  const std::string on = family.keyword + " " + family.label(thing, world);
  std::string sql;
  if (thing.dice[kComment] % 4 == 0)
    sql += "COMMENT ON " + on + " IS " + literal("about " + thing.name + "\nit's 'so'") + ";\n";
  if (family.owned && thing.dice[kOwner] % 5 == 0)
    sql += "ALTER " + on + " OWNER TO \"role one\";\n";
  if (!family.grants.empty() && thing.dice[kGrant] % 4 == 0)
    sql += "GRANT " + family.grants + " " + family.label(thing, world) + " TO role_two" +
           (thing.dice[kGrant] % 8 == 0 ? " WITH GRANT OPTION" : "") + ";\n";
  if (!family.grants.empty() && thing.dice[kGrant] % 13 == 0)
    sql += "REVOKE ALL ON " + family.grants.substr(family.grants.find(" ON ") + 4) + " " +
           family.label(thing, world) + " FROM PUBLIC;\n";
  return sql;
}

}  // namespace

World random_world(Random& random, unsigned things) {
  World world;
  for (unsigned i = 0; i < things; ++i) add_thing(world, random);
  return world;
}

World changed(World world, Random& random, unsigned changes) {
  for (unsigned i = 0; i < changes; ++i) change(world, random);
  return world;
}

std::string to_sql(const World& world) {
  std::string sql;
  for (const Thing& thing : world.things)
    sql += family_of(thing).sql(thing, world) + common_sql(thing, world) + "\n";
  return sql;
}

}  // namespace schemadiff::test
