// A random schema as data: things with dice, from which their SQL follows. Changing a die, a part
// or the list of things changes the schema; taking things away makes a failure smaller.
#pragma once
#include <cstdint>
#include <random>
#include <set>
#include <string>
#include <vector>

namespace schemadiff::test {

/// The same on every platform: the distributions of <random> are not.
class Random {
 public:
  explicit Random(std::uint64_t seed) : engine_(seed) {}
  unsigned operator()() { return static_cast<unsigned>(engine_() >> 33); }
  /// From 0 to below.
  unsigned below(unsigned limit) { return (*this)() % limit; }
  bool one_in(unsigned n) { return below(n) == 0; }

 private:
  std::mt19937_64 engine_;
};

/// A thing, or a part of one; -1 is none.
struct Ref {
  int thing = -1, part = -1;
  bool operator==(const Ref&) const = default;
};

/// A column, an attribute, an enum label.
struct Part {
  int id = 0;
  std::string name;
  std::vector<unsigned> dice;  // the first is never thrown again
  Ref type;                    // the type or the table it takes its own type from
  bool operator==(const Part&) const = default;
};

struct Thing {
  int id = 0;
  std::string family;  // "table"; see families.h
  std::string name;
  int schema = -1;             // the thing; -1: public
  std::vector<unsigned> dice;  // the first is never thrown again
  std::vector<Part> parts;
  std::vector<Ref> on;  // what it stands on, by place
  bool operator==(const Thing&) const = default;

  /// One of the words, as the die says.
  template <std::size_t N>
  const char* pick(std::size_t die, const char* const (&words)[N]) const {
    return words[dice[die] % N];
  }
  const Part* part(int part_id) const;
};

struct World {
  std::vector<Thing> things;  // each after what it stands on
  int next_id = 1;
  mutable std::set<std::string> given;  // names of the thing that is being made

  const Thing* find(int id) const;
  Thing* find(int id);
  /// The thing or the part is there.
  bool has(const Ref& ref) const;
  /// Takes a thing away with all that stands on it.
  void remove(int id);
  /// Takes a part away with all that stands on it.
  void remove(int id, int part_id);
  /// "schema"."name" of a thing.
  std::string name_of(int id) const;
  std::string name_of(const Thing& thing) const;
  /// A name that nothing has yet, often an awkward one of up to 63 bytes.
  std::string fresh_name(Random& random) const;

 private:
  void remove_dangling();
};

/// As an identifier, as a literal.
std::string quoted(const std::string& name);
std::string literal(const std::string& text);

/// The seed's schema of about as many things.
World random_world(Random& random, unsigned things);
/// A few random changes to it.
World changed(World world, Random& random, unsigned changes);
/// The schema file.
std::string to_sql(const World& world);

}  // namespace schemadiff::test
