// The families of things that random schemas are made of.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "random/world.h"

namespace schemadiff::test {

struct Family {
  std::string name;
  unsigned weight;  // how often it is chosen, relative to the others
  /// Chooses what it stands on and its parts; false when what it needs is not there. The thing has
  /// its id, name, schema and dice.
  bool (*make)(Thing& thing, World& world, Random& random);
  /// Its statements.
  std::string (*sql)(const Thing& thing, const World& world);
  /// A part to add, when it can have more.
  std::optional<Part> (*part)(const Thing& thing, World& world, Random& random) = nullptr;
  std::string keyword;  // for COMMENT ON and ALTER ... OWNER TO
  std::string (*label)(const Thing& thing, const World& world) = nullptr;  // after the keyword
  bool owned = true;
  std::string grants = "";  // "SELECT ON TABLE"; "" none
  bool in_schema = true;
};

constexpr std::size_t dice_per_thing = 10;
/// The dice that decide about comment, owner and grants.
enum CommonDie : std::size_t { kComment = 7, kOwner = 8, kGrant = 9 };

/// The parts of the list, one per file.
const std::vector<Family>& type_families();
const std::vector<Family>& table_families();
const std::vector<Family>& table_part_families();
const std::vector<Family>& query_families();
const std::vector<Family>& routine_families();
const std::vector<Family>& other_families();

/// All of them.
const std::vector<Family>& families();
const Family& family_of(const Thing& thing);

/// A thing of one of these families, or nullptr.
const Thing* any_of_family(const World& world, Random& random,
                           std::initializer_list<const char*> names);
/// "schema"."name", as most keywords want it.
std::string qualified_label(const Thing& thing, const World& world);
/// "name" ON "schema"."table", for what stands on its first reference.
std::string label_on_table(const Thing& thing, const World& world);

}  // namespace schemadiff::test
