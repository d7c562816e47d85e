// What belongs to what, and what stands on what, from the catalog's needs.
#include "docs/book.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <unordered_map>

#include "docs/dot.h"

namespace schemadiff {
namespace {

// Of a part of a path, in bytes, so that with type and ending it is below the 255 that file systems
// take; only texts that are no plain names (casts) can be longer.
constexpr std::size_t kLongestWord = 190;

std::size_t rank_of(const Kind* kind) {
  static const std::unordered_map<const Kind*, std::size_t> ranks = [] {
    std::unordered_map<const Kind*, std::size_t> map;
    for (const Kind* one : kinds()) map.emplace(one, map.size());
    return map;
  }();
  return ranks.at(kind);
}

bool is_schema(const Object& object) { return object.id.catalog == "pg_namespace"; }

bool is_table(const Object& object) {
  return object.id.catalog == "pg_class" && object.kind->keyword().ends_with("TABLE");
}

// Of what something goes with, the one that its name says (a trigger's table) comes first, then its
// table: an index of a partition goes with that of the partitioned table too. A partition has a
// page of its own, though it goes with its table.
const Object* host_of(const Catalog& catalog, const Object& object) {
  if (is_table(object)) return nullptr;
  const Object* host = nullptr;
  for (const Need& need : object.needs) {
    const Object* other = catalog.find(need.id);
    if (other == nullptr || other == &object) continue;
    const bool named = !object.name.parent.empty() && other->name.full == object.name.parent;
    if (named) return other;
    if (need.hold != Hold::kBelongs) continue;
    if (host == nullptr || (is_table(*other) && !is_table(*host))) host = other;
  }
  return host;
}

// What a partition has because its table has it says nothing new of what it stands on.
bool is_derived(const Object& member) {
  return std::ranges::find(member.needs, Hold::kDerives, &Need::hold) != member.needs.end();
}

// The object itself, or the topmost of those that it belongs to.
const Object* top_of(const Catalog& catalog, const Object& object) {
  const Object* top = &object;
  constexpr int kDeepest = 8;  // a circle would have no end
  for (int i = 0; i < kDeepest; ++i) {
    const Object* host = host_of(catalog, *top);
    if (host == nullptr || is_schema(*host)) break;
    top = host;
  }
  return top;
}

}  // namespace

std::string path_word(std::string_view name) {
  std::string word;
  for (const char c : name) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_')
      word += c;
    else
      word += fmt::format("-{:02x}", static_cast<unsigned>(static_cast<unsigned char>(c)));
  }
  return word.substr(0, kLongestWord);
}

std::string anchor_of(std::string_view type, std::string_view name) {
  return path_word(type) + "." + path_word(name);
}

std::string Book::schema_path(const std::string& schema) {
  // No name becomes this word, since "-s" is no byte.
  return fmt::format("objects/{}/index", schema.empty() ? "no-schema" : path_word(schema));
}

Book::Book(BookSources sources) : sources_(std::move(sources)), model_(describe(catalog())) {
  diagrams_ = diagrams_of(model_, kMostDrawn);
  for (std::size_t i = 0; i < diagrams_.size(); ++i)
    for (const RelationModel* table : diagrams_[i].tables) diagram_of_.emplace(table, i);
  add_partitions();
  add_topics();
  add_members();
  add_ties();
  add_migrations();
}

void Book::add_partitions() {
  for (const RelationModel& relation : model_.relations)
    if (!relation.bound.empty())
      if (const RelationModel* table =
              model_.find(relation.parents[0].schema, relation.parents[0].table))
        partitions_[table].push_back(&relation);
}

void Book::add_topics() {
  std::set<std::string> schemas;
  for (const auto& [id, object] : catalog().objects) {
    if (top_of(catalog(), object) != &object) continue;
    Topic topic;
    topic.object = &object;
    const RelationModel* relation = relation_of(object);
    topic.type = relation != nullptr && !relation->bound.empty() ? "partition" : type_of(object);
    topics_.push_back(std::move(topic));
    schemas.insert(is_schema(object) ? object.name.name : object.name.schema);
  }
  schemas_.assign(schemas.begin(), schemas.end());
  std::ranges::sort(topics_, {}, [](const Topic& topic) {
    const Object& object = *topic.object;
    return std::tuple(object.name.schema, rank_of(object.kind), object.id.identity);
  });
  std::map<std::string, int> taken;  // overloaded routines have one name
  for (Topic& topic : topics_) {
    const Object& object = *topic.object;
    std::string type = topic.type;
    std::ranges::replace(type, ' ', '_');
    const std::string& name = object.name.name.empty() ? object.id.identity : object.name.name;
    const std::string folder = schema_path(object.name.schema);
    topic.path = is_schema(object) ? schema_path(object.name.name)
                                   : fmt::format("{}/{}.{}", folder.substr(0, folder.rfind('/')),
                                                 type, path_word(name));
    if (const int number = ++taken[topic.path]; number > 1)
      topic.path += fmt::format(".{}", number);
    if (const auto place = sources_.declared.find(object.id); place != sources_.declared.end())
      topic.declared = place->second;
    topic_of_.emplace(object.id, &topic);
  }
}

void Book::add_members() {
  for (const auto& [id, object] : catalog().objects) {
    const Object* top = top_of(catalog(), object);
    const auto topic = topic_of_.find(top->id);
    if (top == &object || topic == topic_of_.end()) continue;
    topic->second->members.push_back(&object);
    topic_of_.emplace(id, topic->second);
  }
  for (Topic& topic : topics_)
    std::ranges::stable_sort(topic.members, {},
                             [](const Object* member) { return rank_of(member->kind); });
}

void Book::add_ties() {
  std::set<std::pair<const Topic*, const Topic*>> known;
  // That a partition stands on its table has a place of its own on both pages.
  for (const auto& [table, partitions] : partitions_)
    for (const RelationModel* partition : partitions)
      known.insert({topic_of({"pg_class", qualified_name(*partition)}),
                    topic_of({"pg_class", qualified_name(*table)})});
  auto add = [&](Topic& user, const Object& object) {
    for (const Need& need : object.needs) {
      const auto other = topic_of_.find(need.id);
      if (other == topic_of_.end() || other->second == &user || is_schema(*other->second->object))
        continue;
      if (!known.insert({&user, other->second}).second) continue;
      const Object* through = &object == user.object ? nullptr : &object;
      user.uses.push_back({other->second, through});
      other->second->used_by.push_back({&user, through});
    }
  };
  for (Topic& topic : topics_) {
    for (const Object* member : topic.members)
      if (!is_derived(*member)) add(topic, *member);
    add(topic, *topic.object);
  }
  auto by_identity = [](const Topic::Tie& tie) {
    return std::tuple(tie.topic->object->id.identity, tie.topic->type);
  };
  for (Topic& topic : topics_) {
    std::ranges::stable_sort(topic.uses, {}, by_identity);
    std::ranges::stable_sort(topic.used_by, {}, by_identity);
  }
}

void Book::add_migrations() {
  for (std::size_t i = 0; i < history().migrations.size(); ++i)
    for (const Touch& touch : history().migrations[i].touched) {
      const auto found = touch.now ? topic_of_.find(*touch.now) : topic_of_.end();
      if (found == topic_of_.end()) continue;
      std::vector<std::size_t>& list = found->second->migrations;
      if (list.empty() || list.back() != i) list.push_back(i);
    }
}

const Diagram* Book::diagram_of(const RelationModel& table) const {
  const auto found = diagram_of_.find(&model_.root_of(table));
  return found == diagram_of_.end() ? nullptr : &diagrams_[found->second];
}

const RelationModel* Book::relation_of(const Object& object) const {
  return object.id.catalog == "pg_class" ? model_.find(object.name.schema, object.name.name)
                                         : nullptr;
}

const std::vector<const RelationModel*>& Book::partitions_of(const RelationModel& table) const {
  static const std::vector<const RelationModel*> kNone;
  const auto found = partitions_.find(&table);
  return found == partitions_.end() ? kNone : found->second;
}

const Topic* Book::topic_of(const ObjectId& id) const {
  const auto found = topic_of_.find(id);
  return found == topic_of_.end() ? nullptr : found->second;
}

std::string Book::path_of(const RelationModel& table) const {
  const Topic* topic = topic_of({"pg_class", qualified_name(table)});
  return topic == nullptr ? "" : topic->path;
}

}  // namespace schemadiff
