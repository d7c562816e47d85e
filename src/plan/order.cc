// Orders the graph of steps, breaking circles until there is an order, and writes the statements.
#include "plan/order.h"

#include <algorithm>
#include <utility>

#include "plan/step_graph.h"
#include "sql/array_casts.h"

namespace schemadiff {

namespace {

void repair(Step& step) {
  if (step.action.empty()) {
    step.head = Sql::trusted(keep_array_types(step.head.text()));
    if (!step.in_transaction.empty())
      step.in_transaction = Sql::trusted(keep_array_types(step.in_transaction.text()));
  } else {
    std::string whole = keep_array_types(sql("{} {}", step.head, step.action).text());
    step.action = Sql::trusted(whole.substr(step.head.text().size() + 1));
  }
}

}  // namespace

std::vector<std::size_t> StepGraph::in_waves(const std::vector<std::size_t>& order) {
  for (auto& [id, own] : vertices_)
    own.drop_alone = own.drop && !own.drop_carried && !changes_.at(id).drop_online.empty() &&
                     !graph_.leads_on(*own.drop);  // else what waits for it would wait for a file
  std::vector<bool> alone_ones, late;
  for (std::size_t vertex = 0; vertex < vertices_list_.size(); ++vertex) {
    alone_ones.push_back(alone(vertex));
    const Vertex& at = vertices_list_[vertex];
    late.push_back(at.type == Vertex::Type::kDrop ||
                   (at.type == Vertex::Type::kStep && at.step->phase == Phase::kLoosen));
  }
  if (std::ranges::find(alone_ones, true) == alone_ones.end()) return order;
  graph_.set_waves(order, alone_ones, late);
  return *graph_.order();
}

std::vector<Step> StepGraph::steps(const std::vector<std::size_t>& order) const {
  std::vector<Step> steps;
  std::multimap<std::size_t, const Object*> data;  // partitions go with their table
  for (const auto& [id, host] : drop_host_)
    if (const Object& object = *changes_.at(id).have;
        object.kind->holds_data() && derives(object, host))
      data.emplace(drop_of(id), &object);
  for (std::size_t index : order) {
    const Vertex& vertex = vertices_list_[index];
    const Change& change = *vertex.change;
    const ObjectId& id = (change.want != nullptr ? change.want : change.have)->id;
    const Vertices& own = vertices_.at(id);
    Step step = *vertex.step;
    if (vertex.type == Vertex::Type::kDrop) {
      if (own.drop_carried) continue;
      const Object& object = *change.have;
      step.head = drop_statement(object);
      step.alone = own.drop_alone;
      if (step.alone) step.in_transaction = std::exchange(step.head, change.drop_online);
      step.phase = Phase::kLoosen;
      if (object.kind->holds_data())
        step.hazards.push_back(LosesData{title(object) + object.kind->leaves_behind(object)});
      for (auto [first, last] = data.equal_range(index); first != last; ++first)
        step.hazards.push_back(LosesData{title(*first->second)});
    } else if (vertex.type == Vertex::Type::kCreate) {
      if (own.create_carried) continue;
      Object made = *change.want;
      if (breaks_.shelled.contains(id)) made = *made.kind->shell(made);
      if (const OnlineWay* way = way_of(id)) {
        made = way->form.object;
        step.alone = way->alone();
        step.in_transaction = way->form.in_transaction;
      }
      step.head = made.kind->create(made, clauses_for(id));
      if (step.head.empty()) continue;  // it comes with what it derives from
      if (const auto why = made.kind->fails_if(made); why && belongs_to_what_stays(made, changes_))
        step.hazards.push_back(DependsOnData{"fails if " + *why});
    }
    repair(step);
    step.object = id;
    bool joins = !steps.empty() && !step.action.empty() && !steps.back().action.empty() &&
                 steps.back().head == step.head;
    const std::vector<Sql> checks = std::move(step.checks);
    for (const Sql& check : checks) {
      Step before{check, {}, step.phase, step.part, {}, id, {}, {}};
      steps.insert(joins ? steps.end() - 1 : steps.end(), std::move(before));
    }
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

std::vector<Step> order_steps(const Changes& changes) {
  Breaks breaks;
  while (true) {
    StepGraph graph(changes, breaks);
    while (true) {
      if (auto order = graph.graph().order()) return graph.steps(graph.in_waves(*order));
      if (!graph.graph().loosen()) break;
    }
    auto cycles = graph.graph().cycles();
    if (!graph.break_cycles(cycles, breaks))
      throw Error("E604",
                  "these objects stand on each other in a circle: " + graph.members(cycles[0]))
          .help("declare one of them in two statements, or change them in two migrations")
          .refused();
  }
}

}  // namespace schemadiff
