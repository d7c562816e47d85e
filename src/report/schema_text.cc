// Groups the statements of a plan by what they belong to, and has each formatted.
#include "report/schema_text.h"

#include <algorithm>
#include <map>
#include <set>

#include "report/statement_text.h"

namespace schemadiff {

namespace {

// The publication of a published table comes later in the list of kinds than its table.
bool comes_later(const Object& object, const Object& other) {
  return std::ranges::find(kinds(), object.kind) > std::ranges::find(kinds(), other.kind);
}

// What it stands with in a file: the table of an index, the publication of a published table; all
// else stands for itself.
const Object& host_of(const Object& object, const Catalog& catalog) {
  const Object* host = nullptr;
  for (const Need& need : object.needs)
    if (const Object* other = catalog.find(need.id);
        need.hold == Hold::kBelongs && other != nullptr && other->id != object.id &&
        (host == nullptr || comes_later(*other, *host)))
      host = other;
  return host == nullptr ? object : host_of(*host, catalog);
}

struct Group {
  const Object* host = nullptr;
  std::vector<const Step*> steps;
  std::size_t after = 0;  // what of it has to wait stands behind the group of this place
};

class Groups {
 public:
  Groups(const Plan& plan, const Catalog& catalog) : catalog_(catalog) {
    for (const Step& step : plan.steps)
      if (const Object* object = catalog.find(step.object); object != nullptr)
        by_host_[host_of(*object, catalog).id].steps.push_back(&step);
    std::set<ObjectId> placed;
    for (const Step& step : plan.steps)  // a group stands where its host is made
      if (by_host_.contains(step.object) && placed.insert(step.object).second) place(step.object);
    for (const auto& [id, group] : by_host_)  // hosts without a statement of their own
      if (placed.insert(id).second) place(id);
  }

  std::vector<Group> in_files() const {
    std::vector<Group> list;
    for (const ObjectId& id : order_) list.push_back({catalog_.find(id), by_host_.at(id).steps});
    return list;
  }

  // What needs something that comes later waits until that is there.
  std::vector<Group> in_order() const {
    std::vector<Group> list = in_files();
    std::multimap<std::size_t, Group> late;
    for (std::size_t i = 0; i < list.size(); ++i) {
      std::map<ObjectId, std::size_t> wait;
      for (const Step* step : list[i].steps) wait.try_emplace(step->object, last_need(*step, i));
      Group now{list[i].host, {}};
      std::map<std::size_t, Group> later;
      for (const Step* step : list[i].steps) {
        const std::size_t until = wait.at(step->object);
        const bool makes_host = step->object == list[i].host->id;
        if (until <= i || makes_host)
          now.steps.push_back(step);
        else
          later[until].steps.push_back(step);
      }
      for (auto& [until, group] : later) {
        group.host = list[i].host;
        late.emplace(until, std::move(group));
      }
      list[i] = std::move(now);
    }
    std::vector<Group> ordered;
    for (std::size_t i = 0; i < list.size(); ++i) {
      if (!list[i].steps.empty()) ordered.push_back(std::move(list[i]));
      for (auto [at, end] = late.equal_range(i); at != end; ++at)
        ordered.push_back(std::move(at->second));
    }
    return ordered;
  }

 private:
  void place(const ObjectId& id) {
    place_[id] = order_.size();
    order_.push_back(id);
  }

  // The last group that holds something on which the object stands.
  std::size_t last_need(const Step& step, std::size_t own) const {
    std::size_t last = own;
    for (const Need& need : catalog_.find(step.object)->needs) {
      const Object* other = catalog_.find(need.id);
      if (other == nullptr || need.hold == Hold::kMentions) continue;
      const auto found = place_.find(host_of(*other, catalog_).id);
      if (found != place_.end()) last = std::max(last, found->second);
    }
    return last;
  }

  const Catalog& catalog_;
  std::map<ObjectId, Group> by_host_;
  std::map<ObjectId, std::size_t> place_;
  std::vector<ObjectId> order_;
};

// Short statements of the same sort follow each other without an empty line.
std::string joined(const std::vector<std::string>& statements) {
  std::string text, before;
  for (const std::string& statement : statements) {
    const std::string sort =
        statement.find('\n') == std::string::npos ? statement.substr(0, statement.find(' ')) : "";
    if (!text.empty() && (sort.empty() || sort != before)) text += "\n";
    text += statement + "\n";
    before = sort;
  }
  return text;
}

}  // namespace

std::vector<DeclaredObject> declared_objects(const Plan& plan, const Catalog& catalog,
                                             const SchemaStyle& style) {
  const StatementText texts(catalog, style.tidy, style.bare_schema);
  std::vector<DeclaredObject> list;
  const Groups groups(plan, catalog);
  for (const Group& group :
       style.layout == Layout::kOneFile ? groups.in_order() : groups.in_files())
    list.push_back({group.host, joined(texts.of(group.steps))});
  return list;
}

std::vector<SchemaFile> schema_text(const Plan& plan, const Catalog& catalog,
                                    const SchemaStyle& style) {
  const std::vector<DeclaredObject> objects = declared_objects(plan, catalog, style);
  std::vector<std::string> paths;
  for (const DeclaredObject& declared : objects)
    paths.push_back(path_of(*declared.object, style.layout));
  paths = told_apart(paths);
  std::map<std::string, std::string> files;
  for (std::size_t i = 0; i < objects.size(); ++i) {
    std::string& text = files[paths[i]];
    text += (text.empty() ? "" : "\n") + objects[i].text;
  }
  std::vector<SchemaFile> list;
  for (auto& [path, text] : files) list.push_back({path, std::move(text)});
  return list;
}

}  // namespace schemadiff
