// Words for locks, and for what is done while they are held.
#include "report/effect_text.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace schemadiff {

namespace {

using Tie = TableEffect::Tie;

constexpr std::size_t kMostNames = 3;

std::string listed(const std::vector<std::string>& names, std::size_t most) {
  std::string text;
  const std::size_t shown = names.size() > most + 1 ? most : names.size();
  for (std::size_t i = 0; i < shown; ++i)
    text += (i == 0 ? "" : i + 1 == names.size() ? " and " : ", ") + names[i];
  if (shown < names.size()) text += " and " + std::to_string(names.size() - shown) + " more";
  return text;
}

std::string locked_against(LockMode mode) { return against(mode) + " (" + to_string(mode) + ")"; }

// " while it is read whole"; "" when it does not take long.
std::string while_of(const TableEffect& effect, bool many) {
  const std::string it = many ? " while they are " : " while it is ";
  if (effect.written_anew) return it + "written anew";
  if (!effect.indexes.empty())
    return " while " + listed(effect.indexes, kMostNames) +
           (effect.indexes.size() > 1 || many ? " are" : " is") + " built anew";
  return effect.read_whole ? it + "read whole" : "";
}

// "reads public.users whole", of a table that the statement itself does not lock that firmly.
std::string work_of(const TableEffect& effect, const std::string& names) {
  if (effect.written_anew) return "writes " + names + " anew";
  if (!effect.indexes.empty())
    return "builds " + listed(effect.indexes, kMostNames) + " of " + names + " anew";
  return "reads " + names + " whole";
}

std::string beside_others(LockMode mode) {
  return " while others read and write (" + to_string(mode) + ")";
}

// Of what is done by a statement that takes no lock that keeps out anybody.
std::string still_locked(const TableEffect& effect) {
  if (keeps_out_writers(effect.held)) return ", still locked " + locked_against(effect.held);
  return effect.held == LockMode::kNone ? "" : beside_others(effect.held);
}

// Tables to which the same is done and that are tied to the first in the same way.
struct Group {
  TableEffect effect;
  std::vector<std::string> tables;

  bool takes(const TableEffect& other) const {
    auto key = [](const TableEffect& one) {
      return std::tuple(one.tie, one.taken,
                        keeps_out_writers(one.taken) ? LockMode::kNone : one.held, one.read_whole,
                        one.written_anew, one.indexes.empty());
    };
    return effect.indexes.empty() && key(effect) == key(other);
  }
  bool many() const { return tables.size() > 1; }
};

std::vector<Group> groups_of(const std::vector<TableEffect>& effects) {
  std::vector<Group> groups;
  for (const TableEffect& effect : effects) {
    const auto found =
        std::ranges::find_if(groups, [&](const Group& group) { return group.takes(effect); });
    if (found == groups.end())
      groups.push_back({effect, {effect.table}});
    else
      found->tables.push_back(effect.table);
  }
  return groups;
}

struct Called {
  std::string text;
  bool clause = false;  // it ends in one, so a comma comes before what follows
};

// What they are to the one that the statement names, where that was spoken of.
Called called(const Group& group, bool spoken_of) {
  const std::size_t number = group.tables.size();
  const std::string names = listed(group.tables, kMostNames);
  const std::string s = number > 1 ? "" : "s";
  if (spoken_of) switch (group.effect.tie) {
      case Tie::kPartition:
        return {number > kMostNames
                    ? "its " + std::to_string(number) + " partitions"
                    : std::string(number > 1 ? "its partitions " : "its partition ") + names};
      case Tie::kHeir:
        return number > kMostNames ? Called{std::to_string(number) + " tables that inherit from it"}
                                   : Called{names + ", which inherit" + s + " from it", true};
      case Tie::kReferredTo:
        return {names + ", to which it refers", true};
      case Tie::kRefers:
        return {names + ", which refer" + s + " to it", true};
      case Tie::kSaid:
      case Tie::kOther:
        break;
    }
  return {names};
}

}  // namespace

std::string against(LockMode mode) {
  if (keeps_out_readers(mode)) return "against reads and writes";
  return keeps_out_writers(mode) ? "against writes" : "";
}

std::string told(const std::vector<TableEffect>& effects) {
  std::string locks, work;
  LockMode said = LockMode::kNone;
  const bool spoken_of = !effects.empty() && effects.front().tie == Tie::kSaid;
  for (const Group& group : groups_of(effects)) {
    const TableEffect& effect = group.effect;
    const Called tables = called(group, spoken_of);
    const std::string comma = tables.clause ? "," : "";
    if (!keeps_out_writers(effect.taken)) {
      work += (work.empty() ? "" : ", ") +
              (effect.takes_long() ? work_of(effect, tables.text + comma) + still_locked(effect)
                                   : "locks " + tables.text + comma + beside_others(effect.taken));
      continue;
    }
    const std::string how = (said == effect.taken ? "" : " " + locked_against(effect.taken)) +
                            while_of(effect, group.many());
    locks += (locks.empty()   ? "locks "
              : tables.clause ? ", and "
                              : " and ") +
             tables.text + (how.empty() ? "" : comma + how);
    said = effect.taken;
  }
  return locks + (locks.empty() || work.empty() ? "" : "; ") + work;
}

namespace {

// What lasts as long as a table is large, the least first.
enum class Work { kNone, kReads, kBuilds, kWrites };

Work work_in(const TableEffect& effect) {
  return effect.written_anew       ? Work::kWrites
         : !effect.indexes.empty() ? Work::kBuilds
         : effect.read_whole       ? Work::kReads
                                   : Work::kNone;
}

// What a plan does to a table while it is locked against writes or more, and what otherwise.
struct Whole {
  bool readers_wait = false, locked = false;
  Work under_lock = Work::kNone, beside_others = Work::kNone;
};

std::string sentence(Work work, const std::string& it) {
  return work == Work::kWrites   ? "writes " + it + " anew"
         : work == Work::kBuilds ? "builds indexes of " + it + " anew"
                                 : "reads " + it + " whole";
}

}  // namespace

std::vector<std::string> told_of_tables(const Plan& plan) {
  std::map<std::string, Whole> tables;
  for (const auto& [step, effects] : plan.effects)
    for (const TableEffect& effect : effects) {
      Whole& table = tables[effect.table];
      const LockMode mode = effect.takes_long() ? effect.held : effect.taken;
      Work& work = keeps_out_writers(mode) ? table.under_lock : table.beside_others;
      work = std::max(work, work_in(effect));
      table.locked |= keeps_out_writers(mode);
      table.readers_wait |= keeps_out_readers(mode);
    }
  // Worst first: what is written while nobody reads.
  using Key = std::tuple<Work, bool>;
  std::map<Key, std::vector<std::string>, std::greater<>> locked;
  std::map<Work, std::vector<std::string>, std::greater<>> beside;
  for (const auto& [name, table] : tables) {
    if (table.locked) locked[{table.under_lock, table.readers_wait}].push_back(name);
    if (table.beside_others != Work::kNone) beside[table.beside_others].push_back(name);
  }
  std::vector<std::string> sentences;
  for (const auto& [key, names] : locked) {
    const auto [work, readers_wait] = key;
    const std::string it = names.size() > 1 ? "them" : "it";
    sentences.push_back("It locks " + listed(names, kMostNames) + " " +
                        against(readers_wait ? LockMode::kAccessExclusive : LockMode::kShare) +
                        (work == Work::kNone ? "" : " while it " + sentence(work, it)) + ".");
  }
  for (const auto& [work, names] : beside)
    sentences.push_back("It " + sentence(work, listed(names, kMostNames)) +
                        " while others read and write.");
  return sentences;
}

}  // namespace schemadiff
