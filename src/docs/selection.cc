// Sets of boxes: by schema, by pattern, by a walk over the foreign keys.
#include "docs/selection.h"

#include <fnmatch.h>

#include <algorithm>
#include <map>
#include <set>

#include "docs/drawing.h"
#include "sql/error.h"
#include "sql/nearest.h"

namespace schemadiff {
namespace {

using Table = const RelationModel*;
using Set = std::set<Table>;

std::string raw_name(Table table) { return table->schema + "." + table->name; }

bool fits(const std::string& pattern, Table table) {
  return fnmatch(pattern.c_str(), table->name.c_str(), 0) == 0 ||
         fnmatch(pattern.c_str(), raw_name(table).c_str(), 0) == 0;
}

bool is_named(const std::string& name, Table table) {
  return name == table->name || name == raw_name(table) || name == qualified_name(*table);
}

// "did you mean", among the names in the form in which the word is written.
Error unknown(const std::string& what, const std::string& word, const std::vector<Table>& boxes) {
  std::vector<std::string> known;
  for (const Table table : boxes)
    known.push_back(word.find('.') == std::string::npos ? table->name : raw_name(table));
  Error error("E902", what);
  if (const auto near = nearest(word, known)) error.set_help("did you mean \"" + *near + "\"?");
  return error;
}

class Selecting {
 public:
  Selecting(const Model& model, const Selection& wish) : model_(model), wish_(wish) {
    for (const RelationModel& relation : model.relations)
      if (has_box(model, relation)) boxes_.push_back(&relation);
  }

  Set chosen() {
    Set set(boxes_.begin(), boxes_.end());
    if (!wish_.schemas.empty()) keep(set, of_schemas());
    if (!wish_.tables.empty()) keep(set, of_patterns());
    if (!wish_.around.empty()) keep(set, near());
    if (set.empty() && !boxes_.empty())
      throw Error("E904", "no table fits all that was asked for")
          .help("--schema, --table and --around narrow each other down: leave one out");
    return set;
  }

 private:
  static void keep(Set& set, const Set& other) {
    std::erase_if(set, [&](Table table) { return !other.contains(table); });
  }

  Set of_schemas() const {
    const std::vector<std::string> known = er_schemas(model_);
    for (const std::string& name : wish_.schemas)
      if (std::ranges::find(known, name) == known.end())
        throw Error("E903", "there is no schema \"" + name + "\" with tables")
            .help(known.empty() ? "nothing has tables here" : did_you_mean(name, known));
    Set set;
    for (const Table table : boxes_)
      if (std::ranges::find(wish_.schemas, table->schema) != wish_.schemas.end()) set.insert(table);
    return set;
  }

  Set of_patterns() const {
    Set set;
    for (const std::string& pattern : wish_.tables) {
      const std::size_t before = set.size();
      bool any = false;
      for (const Table table : boxes_)
        if (fits(pattern, table)) any = true, set.insert(table);
      if (!any && set.size() == before)
        throw unknown("no table is called \"" + pattern + "\"", pattern, boxes_);
    }
    return set;
  }

  Set near() const {
    std::map<Table, std::vector<Table>> ties;
    for (const Table table : boxes_)
      for (const ForeignKeyModel& key : table->foreign_keys)
        if (const Table to = box_of(model_, key.target_schema, key.target_table)) {
          ties[table].push_back(to);
          ties[to].push_back(table);
        }
    Set set;
    std::vector<Table> edge;
    for (const std::string& name : wish_.around) {
      const std::size_t before = edge.size();
      for (const Table table : boxes_)
        if (is_named(name, table)) edge.push_back(table);
      if (edge.size() == before) throw unknown("there is no table \"" + name + "\"", name, boxes_);
    }
    set.insert(edge.begin(), edge.end());
    for (std::size_t step = 0; step < wish_.depth && !edge.empty(); ++step) {
      std::vector<Table> next;
      for (const Table table : edge)
        for (const Table to : ties[table])
          if (set.insert(to).second) next.push_back(to);
      edge = std::move(next);
    }
    return set;
  }

  const Model& model_;
  const Selection& wish_;
  std::vector<Table> boxes_;
};

}  // namespace

Model select(const Model& model, const Selection& selection) {
  if (selection.all()) return model;
  const Set chosen = Selecting(model, selection).chosen();
  const bool other_schemas = selection.tables.empty() && selection.around.empty();
  Model selected;
  for (const RelationModel& relation : model.relations) {
    const bool tabular = relation.type == "table" || relation.type == "foreign table";
    if (!tabular || !chosen.contains(&model.root_of(relation))) continue;
    RelationModel& copy = selected.relations.emplace_back(relation);
    if (other_schemas) continue;
    for (ForeignKeyModel& key : copy.foreign_keys)
      if (!chosen.contains(box_of(model, key.target_schema, key.target_table)))
        key.target_table.clear();
    if (copy.bound.empty())
      std::erase_if(copy.parents, [&](const ParentModel& parent) {
        return !chosen.contains(box_of(model, parent.schema, parent.table));
      });
  }
  return selected;
}

}  // namespace schemadiff
