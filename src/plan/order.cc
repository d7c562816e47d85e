// Every object has a vertex for its drop, one for its creation and one per statement that alters
// it; the edges come from what the two catalogs' objects need.
#include "plan/order.h"

#include <algorithm>
#include <optional>

#include "plan/graph.h"
#include "sql/array_casts.h"

namespace schemadiff {

namespace {

struct Vertex {
  enum class Type { kDrop, kCreate, kStep } type;
  const Change* change;
  Step step;  // of a kStep
};

struct Vertices {
  std::optional<std::size_t> drop, create;
  std::vector<std::size_t> steps;
  bool drop_carried = false, create_carried = false;  // they are a carrier's vertex
};

// How cycles are broken, more from round to round: objects that no longer ride along with what they
// belong to, and objects that are made in two parts.
struct Breaks {
  std::set<ObjectId> uncarried;
  std::set<ObjectId> shelled;
};

int priority_of(const Kind* kind) {
  const auto& list = kinds();
  return static_cast<int>(std::ranges::find(list, kind) - list.begin());
}

class Builder {
 public:
  Builder(const Changes& changes, const Breaks& breaks) : changes_(changes), breaks_(breaks) {
    for (const auto& [id, change] : changes_) add_vertices(id, change);
    for (const auto& [id, change] : changes_) carry(id, change);
    for (const auto& [id, change] : changes_) {
      if (change.drops()) drop_edges(id, change);
      if (change.verb == Verb::kAlter) release_edges(id, change);
      if (change.want != nullptr) need_edges(id, change);
      own_edges(id);
    }
    name_edges();
  }

  Graph& graph() { return graph_; }
  std::vector<Step> steps(const std::vector<std::size_t>& order) const;
  bool break_cycles(const std::vector<std::vector<std::size_t>>& cycles, Breaks& breaks) const;
  std::string members(const std::vector<std::size_t>& cycle) const;

 private:
  void add_vertices(const ObjectId& id, const Change& change) {
    Vertices& own = vertices_[id];
    if (change.drops())
      own.drop = add(Vertex{Vertex::Type::kDrop, &change, {}},
                     {0, -priority_of(change.have->kind), id.identity, 0});
    if (change.creates())
      own.create = add(Vertex{Vertex::Type::kCreate, &change, {}},
                       {1, priority_of(change.want->kind), id.identity, 0});
    Steps shelled;
    const std::vector<Step>* list = &change.steps.list();
    if (breaks_.shelled.contains(id)) {
      shelled = completion_of_shell(*change.want);
      shelled.list().insert(shelled.list().end(), list->begin(), list->end());
      list = &shelled.list();
    }
    int sequence = 0;
    for (const Step& step : *list) {
      int place = 1000 * (1 + static_cast<int>(step.phase)) + ++sequence;
      own.steps.push_back(add(Vertex{Vertex::Type::kStep, &change, step},
                              {1, priority_of(change.want->kind), id.identity, place}));
    }
  }

  static Steps completion_of_shell(const Object& want) {
    Steps steps;
    want.kind->alter(*want.kind->shell(want), want.kind->created(want), steps);
    return steps;
  }

  std::size_t add(Vertex vertex, Rank rank) {
    vertices_list_.push_back(std::move(vertex));
    return graph_.add(std::move(rank));
  }

  // What belongs to something that is dropped goes with it, without a statement of its own; what
  // can be written inside the CREATE of what it belongs to is.
  void carry(const ObjectId& id, const Change& change) {
    if (breaks_.uncarried.contains(id)) return;
    Vertices& own = vertices_.at(id);
    if (change.drops())
      for (const Need& need : change.have->needs)
        if (auto host = vertices_.find(need.id);
            need.hold == Hold::kBelongs && host != vertices_.end() && host->second.drop) {
          drop_host_[id] = need.id;
          own.drop_carried = true;
          break;
        }
    if (change.drops() && !own.drop_carried) carry_with_column(id, change);
    if (change.creates() && change.want->kind->clause(*change.want))
      for (const Need& need : change.want->needs)
        if (auto host = changes_.find(need.id);
            host != changes_.end() && host->second.creates() &&
            host->second.want->kind->takes_clauses() &&
            host->second.want->name.full == change.want->name.parent) {
          create_host_[id] = need.id;
          own.create_carried = true;
          break;
        }
  }

  // What belongs to a column that uses it (the sequence of a serial) can only go with the column.
  void carry_with_column(const ObjectId& id, const Change& change) {
    for (const Need& need : change.have->needs) {
      auto host = changes_.find(need.id);
      if (need.hold != Hold::kBelongs || host == changes_.end() || host->second.have == nullptr)
        continue;
      const auto& disturbed = host->second.steps.disturbed();
      const auto& used = host->second.have->needs;
      auto column = disturbed.find(need.part);
      if (column == disturbed.end() || column->second != Disturbance::kGone ||
          std::ranges::find(used, id, &Need::id) == used.end())
        continue;
      drop_step_[id] = loosening(need.id, need.part).back();
      vertices_.at(id).drop_carried = true;
      return;
    }
  }

  // The vertex at which the object goes or comes, its own or its carrier's.
  std::size_t drop_of(const ObjectId& id) const {
    if (auto step = drop_step_.find(id); step != drop_step_.end()) return step->second;
    auto host = drop_host_.find(id);
    return host == drop_host_.end() ? *vertices_.at(id).drop : drop_of(host->second);
  }
  std::size_t create_of(const ObjectId& id) const {
    auto host = create_host_.find(id);
    return host == create_host_.end() ? *vertices_.at(id).create : create_of(host->second);
  }

  std::vector<std::size_t> steps_on(const ObjectId& id, const std::string& part) const {
    std::vector<std::size_t> matching;
    for (std::size_t vertex : vertices_.at(id).steps) {
      const Step& step = vertices_list_[vertex].step;
      bool shapes = step.phase == Phase::kShape || step.part == part;
      if (part.empty() ? shapes : step.part == part || (step.part.empty() && shapes))
        matching.push_back(vertex);
    }
    return matching;
  }

  // What only belongs to a part (a sequence to its column) does not mind that it changes.
  static bool loses_footing(const Need& need, const Change& change) {
    return need.hold != Hold::kBelongs || change.steps.disturbed().contains(need.part);
  }

  Phase phase_of(std::size_t step) const { return vertices_list_[step].step.phase; }

  // The steps that take the part off what it stands on; later ones may take hold of its name.
  std::vector<std::size_t> loosening(const ObjectId& id, const std::string& part) const {
    std::vector<std::size_t> steps = steps_on(id, part);
    std::erase_if(steps, [&](std::size_t step) { return phase_of(step) != Phase::kLoosen; });
    return steps;
  }

  // Old: drop a before drop b, and before whatever alters the part of b that a stands on.
  void drop_edges(const ObjectId& id, const Change& change) {
    for (const Need& need : change.have->needs) {
      auto target = changes_.find(need.id);
      if (target == changes_.end()) continue;
      bool soft = need.hold == Hold::kMentions;
      if (target->second.drops())
        graph_.edge(drop_of(id), drop_of(need.id), soft);
      else if (!soft && !need.part.empty())
        for (std::size_t step : steps_on(need.id, need.part))
          if (loses_footing(need, target->second) ||
              (phase_of(step) == Phase::kTighten && !loosening(need.id, need.part).empty()))
            graph_.edge(drop_of(id), step);
    }
  }

  // An altered a lets go of b before b is dropped.
  void release_edges(const ObjectId& id, const Change& change) {
    for (const Need& need : change.have->needs) {
      auto target = changes_.find(need.id);
      if (target == changes_.end() || !target->second.drops() || need.hold == Hold::kMentions)
        continue;
      auto steps = loosening(id, need.own_part);
      if ((steps.empty() || need.own_part.empty()) && !target->second.creates())
        steps = steps_on(id, need.own_part);
      for (std::size_t step : steps) graph_.edge(step, drop_of(need.id));
    }
  }

  // New: make b, or bring it into shape, before a is made or takes hold of it.
  void need_edges(const ObjectId& id, const Change& change) {
    const Kind& kind = *change.want->kind;
    for (const Need& need : change.want->needs) {
      auto target = changes_.find(need.id);
      if (target == changes_.end() || target->second.want == nullptr) continue;
      bool held_before = change.verb == Verb::kAlter && !target->second.creates() &&
                         std::ranges::find(change.have->needs, need) != change.have->needs.end();
      if (held_before) continue;
      auto providers =
          target->second.creates() ? std::vector{create_of(need.id)} : steps_on(need.id, need.part);
      std::erase_if(providers, [&](std::size_t vertex) {  // owner, privileges and comments can wait
        const Step& step = vertices_list_[vertex].step;
        return step.part.empty() && step.phase == Phase::kTighten;
      });
      if (need.hold == Hold::kBelongs && change.creates() && !target->second.creates())
        for (std::size_t step : loosening(need.id, need.part)) graph_.edge(step, create_of(id));
      bool in_two_parts = !kind.shell(*change.want) || breaks_.shelled.contains(id);
      bool at_creation = change.creates() && !(kind.late(*change.want, need) && in_two_parts);
      if (change.creates() && !at_creation && kind.follows_owner(*change.want))
        std::ranges::copy(vertices_.at(need.id).steps, std::back_inserter(providers));
      std::vector<std::size_t> takers;
      if (at_creation)
        takers.push_back(create_of(id));
      else
        for (std::size_t step : steps_on(id, need.own_part))
          if (phase_of(step) != Phase::kLoosen) takers.push_back(step);
      if (!change.creates() && need.own_part.empty())
        for (std::size_t step : vertices_.at(id).steps) takers.push_back(step);
      for (std::size_t provider : providers)
        for (std::size_t taker : takers) graph_.edge(provider, taker, need.hold == Hold::kMentions);
    }
  }

  // Drop before create, create before what completes it, and the phases of each part in their
  // order.
  void own_edges(const ObjectId& id) {
    const Vertices& own = vertices_.at(id);
    if (own.drop && own.create) graph_.edge(drop_of(id), create_of(id));
    for (std::size_t i = 0; i < own.steps.size(); ++i) {
      if (own.create) graph_.edge(create_of(id), own.steps[i]);
      const Step& later = vertices_list_[own.steps[i]].step;
      for (std::size_t j = 0; j < own.steps.size(); ++j) {
        const Step& earlier = vertices_list_[own.steps[j]].step;
        bool related = earlier.part == later.part || earlier.part.empty() || later.part.empty();
        bool before = earlier.phase < later.phase || (earlier.phase == later.phase && j < i);
        if (i != j && related && before) graph_.edge(own.steps[j], own.steps[i]);
      }
    }
  }

  // A name is free before it is taken again: relations, types, constraints share their names.
  void name_edges() {
    std::multimap<std::pair<std::string, std::string>, const ObjectId*> dropped;
    auto key = [](const Object& object) {
      return std::pair(object.name.schema.empty() ? object.name.parent_schema : object.name.schema,
                       object.name.name);
    };
    for (const auto& [id, change] : changes_)
      if (change.drops()) dropped.emplace(key(*change.have), &id);
    for (const auto& [id, change] : changes_) {
      if (!change.creates()) continue;
      auto [first, last] = dropped.equal_range(key(*change.want));
      for (auto found = first; found != last; ++found)
        graph_.edge(drop_of(*found->second), create_of(id), *found->second != id);
    }
  }

  std::vector<Sql> clauses_for(const ObjectId& host) const {
    std::vector<std::pair<int, Sql>> clauses;
    for (const auto& [id, carrier] : create_host_)
      if (carrier == host) {
        const Object& object = *changes_.at(id).want;
        clauses.emplace_back(priority_of(object.kind), *object.kind->clause(object));
      }
    std::ranges::stable_sort(clauses, {}, &std::pair<int, Sql>::first);
    std::vector<Sql> list;
    for (auto& [priority, clause] : clauses) list.push_back(std::move(clause));
    return list;
  }

  const Changes& changes_;
  const Breaks& breaks_;
  Graph graph_;
  std::vector<Vertex> vertices_list_;
  std::map<ObjectId, Vertices> vertices_;
  std::map<ObjectId, ObjectId> drop_host_, create_host_;
  std::map<ObjectId, std::size_t> drop_step_;  // the DROP COLUMN with which it goes
};

void repair(Step& step) {
  if (step.action.empty()) {
    step.head = Sql::trusted(keep_array_types(step.head.text()));
  } else {
    std::string whole = keep_array_types(sql("{} {}", step.head, step.action).text());
    step.action = Sql::trusted(whole.substr(step.head.text().size() + 1));
  }
}

std::vector<Step> Builder::steps(const std::vector<std::size_t>& order) const {
  std::vector<Step> steps;
  for (std::size_t index : order) {
    const Vertex& vertex = vertices_list_[index];
    const Change& change = *vertex.change;
    const ObjectId& id = (change.want != nullptr ? change.want : change.have)->id;
    const Vertices& own = vertices_.at(id);
    Step step = vertex.step;
    if (vertex.type == Vertex::Type::kDrop) {
      if (own.drop_carried) continue;
      const Object& object = *change.have;
      step.head = object.kind->drop(object);
      step.phase = Phase::kLoosen;
      if (object.kind->holds_data()) step.hazards.push_back(LosesData{title(object)});
    } else if (vertex.type == Vertex::Type::kCreate) {
      if (own.create_carried) continue;
      Object made = *change.want;
      if (breaks_.shelled.contains(id)) made = *made.kind->shell(made);
      step.head = made.kind->create(made, clauses_for(id));
    }
    repair(step);
    step.object = id;
    bool joins = !steps.empty() && !step.action.empty() && !steps.back().action.empty() &&
                 steps.back().head == step.head;
    if (!joins) {
      steps.push_back(std::move(step));
      continue;
    }
    steps.back().more.push_back(step.action);
    steps.back().hazards.insert(steps.back().hazards.end(), step.hazards.begin(),
                                step.hazards.end());
  }
  return steps;
}

// First whatever rides along with something in the cycle gets a statement of its own; then what can
// be made in two parts is.
bool Builder::break_cycles(const std::vector<std::vector<std::size_t>>& cycles,
                           Breaks& breaks) const {
  bool broken = false;
  for (const auto& cycle : cycles) {
    std::set<std::size_t> members(cycle.begin(), cycle.end());
    auto rides_in = [&](const std::map<ObjectId, ObjectId>& hosts, bool drops) {
      for (const auto& [id, host] : hosts)
        if (members.contains(drops ? drop_of(id) : create_of(id)))
          for (const Need& need : (drops ? changes_.at(id).have : changes_.at(id).want)->needs) {
            auto other = vertices_.find(need.id);
            if (need.id == host || other == vertices_.end()) continue;
            bool exists = drops ? other->second.drop.has_value() : other->second.create.has_value();
            if (exists && members.contains(drops ? drop_of(need.id) : create_of(need.id)) &&
                (drops ? drop_of(need.id) != drop_of(id) : create_of(need.id) != create_of(id)))
              broken = breaks.uncarried.insert(id).second || broken;
          }
    };
    rides_in(create_host_, false);
    rides_in(drop_host_, true);
  }
  if (broken) return true;
  for (const auto& cycle : cycles)
    for (std::size_t vertex : cycle) {
      const Change& change = *vertices_list_[vertex].change;
      if (vertices_list_[vertex].type != Vertex::Type::kCreate) continue;
      if (change.want->kind->shell(*change.want))
        broken = breaks.shelled.insert(change.want->id).second || broken;
    }
  return broken;
}

std::string Builder::members(const std::vector<std::size_t>& cycle) const {
  std::set<std::string> names;
  for (std::size_t vertex : cycle) {
    const Change& change = *vertices_list_[vertex].change;
    names.insert((change.want != nullptr ? change.want : change.have)->id.identity);
  }
  std::string list;
  for (const std::string& name : names) list += (list.empty() ? "" : ", ") + name;
  return list;
}

}  // namespace

std::vector<Step> order_steps(const Changes& changes) {
  Breaks breaks;
  while (true) {
    Builder builder(changes, breaks);
    while (true) {
      if (auto order = builder.graph().order()) return builder.steps(*order);
      if (!builder.graph().loosen()) break;
    }
    auto cycles = builder.graph().cycles();
    if (!builder.break_cycles(cycles, breaks))
      throw Error("these objects stand on each other in a circle: " + builder.members(cycles[0]))
          .help("declare one of them in two statements, or change them in two migrations")
          .refused();
  }
}

}  // namespace schemadiff
