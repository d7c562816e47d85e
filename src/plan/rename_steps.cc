// What depends on others is renamed before them, and schemas come last, so that every name is as it
// was read.
#include "plan/rename_steps.h"

#include <algorithm>
#include <deque>

#include "plan/free_name.h"

namespace schemadiff {

namespace {

int priority_of(const Rename& rename) {
  const auto& list = kinds();
  return static_cast<int>(std::ranges::find(list, rename.object->kind) - list.begin());
}

Sql keyword(const Object& object) { return Sql::trusted(std::string(object.kind->keyword())); }

class Writer {
 public:
  Writer(std::vector<Rename> renames, const Catalog& have, const Catalog& want)
      : pending_(std::move(renames)), have_(have) {
    std::ranges::stable_sort(pending_, [](const Rename& a, const Rename& b) {
      return std::pair(a.part.empty(), -priority_of(a)) <
             std::pair(b.part.empty(), -priority_of(b));
    });
    for (Rename& rename : pending_)
      if (rename.part.empty() && !rename.schema.empty()) find_schema(rename, want);
  }

  RenameSteps run() {
    std::vector<Rename> left = pending_;
    while (!left.empty()) {
      auto next = std::ranges::find_if(left, [&](const Rename& rename) {
        const Object* holder = holder_of(rename);
        if (holder != nullptr) require_leaving(*holder, rename);
        return holder == nullptr && !in_the_way(rename);
      });
      if (next == left.end()) {
        step_aside(left.front());
        continue;
      }
      write(*next);
      steps_.names.insert(next->part.empty() ? next->object->name.name : next->part);
      gone_.emplace(next->object, next->part);
      left.erase(next);
    }
    return std::move(steps_);
  }

 private:
  // By the name it has now; made where nothing has it.
  void find_schema(Rename& rename, const Catalog& want) {
    for (const Rename& other : pending_)
      if (is_schema(*other.object) && other.name == rename.schema) {
        rename.schema = other.object->name.name;
        return;
      }
    auto is_it = [&](const auto& entry) {
      return is_schema(entry.second) && entry.second.name.name == rename.schema;
    };
    auto schema = std::ranges::find_if(want.objects, is_it);
    if (schema == want.objects.end() || std::ranges::any_of(have_.objects, is_it) ||
        !made_.insert(rename.schema).second)
      return;
    const Object& made = schema->second;
    add(made, made.kind->create(made, {}), made, made.kind->drop(made));
  }

  // The object that has the name and has not left it yet.
  const Object* holder_of(const Rename& rename) const {
    if (!rename.part.empty()) {
      const Object& object = *rename.object;
      return has_part(object, rename.name) && !gone_.contains({&object, rename.name}) ? &object
                                                                                      : nullptr;
    }
    const Name name = renamed(rename);
    for (const auto& [id, object] : have_.objects)
      if (id.catalog == rename.object->id.catalog && object.name.label == name.label &&
          object.name.parent == name.parent && !gone_.contains({&object, ""}))
        return &object;
    return nullptr;
  }

  // Something else that has yet to leave the name, or what the server ties to it.
  bool in_the_way(const Rename& rename) const {
    return rename.part.empty() && std::ranges::any_of(pending_, [&](const Rename& other) {
             return other.part.empty() && other.object->name.name == rename.name &&
                    other.object != rename.object && !gone_.contains({other.object, ""}) &&
                    share_names(*other.object, *rename.object);
           });
  }

  void require_leaving(const Object& holder, const Rename& rename) const {
    const std::string part = rename.part.empty() ? "" : rename.name;
    if (std::ranges::any_of(pending_, [&](const Rename& other) {
          return other.object == &holder && other.part == part;
        }))
      return;
    throw Error("E627", rename.told + ": the name " + rename.name + " is taken")
        .why((part.empty()
                  ? title(holder)
                  : "a " + std::string(holder.kind->part_noun()) + " of " + title(holder)) +
             " is there and stays")
        .help("rename or drop that first, in a migration of its own");
  }

  // Takes a name that nothing has, and goes on from there.
  void step_aside(Rename& rename) {
    const Object& object = *rename.object;
    gone_.emplace(&object, rename.part);
    if (!rename.part.empty()) {
      const std::string other = free_name(
          rename.part, "old", [&](const std::string& name) { return has_part(object, name); });
      write({&object, rename.part, "", other, rename.told});
      rename.part = other;
      return;
    }
    const std::string other = free_name(object.name.name, "old", [&](const std::string& name) {
      return holder_of({&object, "", "", name, ""}) != nullptr;
    });
    write({&object, "", "", other, rename.told});
    aside_.push_back(object);
    aside_.back().name = renamed({&object, "", "", other, ""});
    rename.object = &aside_.back();
  }

  void write(const Rename& rename) {
    const Object& object = *rename.object;
    if (!rename.part.empty())
      return add(object, object.kind->rename_part(object, rename.part, rename.name), object,
                 object.kind->rename_part(object, rename.name, rename.part));
    const bool moves = !rename.schema.empty() && rename.schema != object.name.schema;
    const bool new_name = rename.name != object.name.name;
    const Rename move{&object, "", rename.schema, object.name.name, rename.told};
    if (!moves) return write_name(object, rename.name);
    if (!new_name) return write_move(object, rename.schema);
    Object between = object;
    if (holder_of(move) == nullptr) {
      write_move(object, rename.schema);
      between.name = renamed(move);
      write_name(between, rename.name);
    } else {
      write_name(object, rename.name);
      between.name = renamed({&object, "", "", rename.name, ""});
      write_move(between, rename.schema);
    }
  }

  void write_name(const Object& object, const std::string& name) {
    Object after = object;
    after.name = renamed({&object, "", "", name, ""});
    add(object, object.kind->rename(object, name), after,
        object.kind->rename(after, object.name.name));
  }

  void write_move(const Object& object, const std::string& schema) {
    Object after = object;
    after.name = renamed({&object, "", schema, object.name.name, ""});
    auto move = [](const Object& from, const std::string& to) {
      return sql("ALTER {} {} SET SCHEMA {}", keyword(from), from.name.label, Ident{to});
    };
    add(object, move(object, schema), after, move(after, object.name.schema));
  }

  static Step step(const Object& from, Sql statement) {
    Step made;
    made.head = std::move(statement);
    made.formerly = {from.id.catalog, from.name.label};
    return made;
  }

  void add(const Object& before, Sql there, const Object& after, Sql back) {
    steps_.there.push_back(step(before, std::move(there)));
    steps_.back.insert(steps_.back.begin(), step(after, std::move(back)));
  }

  std::vector<Rename> pending_;
  const Catalog& have_;
  std::set<std::string> made_;                            // schemas
  std::set<std::pair<const Object*, std::string>> gone_;  // from their names, with the part
  std::deque<Object> aside_;                              // as they are called in between
  RenameSteps steps_;
};

}  // namespace

bool is_schema(const Object& object) { return object.id.catalog == "pg_namespace"; }

bool has_part(const Object& object, const std::string& name) {
  auto parts = object.kind->parts(object);
  return std::ranges::find(parts, name, &Part::name) != parts.end();
}

bool share_names(const Object& a, const Object& b) {
  auto space = [](const Object& object) {
    return object.name.schema.empty() ? object.name.parent_schema : object.name.schema;
  };
  auto shared = [](const Object& object) {
    const std::string& catalog = object.id.catalog;
    return catalog == "pg_class" || catalog == "pg_type" || catalog == "pg_constraint";
  };
  if (space(a) != space(b)) return false;
  if (shared(a) && shared(b)) return true;
  return a.id.catalog == b.id.catalog && a.name.parent == b.name.parent &&
         label_suffix(a) == label_suffix(b);
}

std::string label_suffix(const Object& object) {
  const std::string name = object.name.full.text(), label = object.name.label.text();
  return label.starts_with(name) ? label.substr(name.size()) : "";
}

Name renamed(const Rename& rename) {
  Name name = rename.object->name;
  if (!name.label.text().starts_with(name.full.text()))
    throw Error("E628", title(*rename.object) + " cannot be renamed: it has no name of its own")
        .help("write the migration with \"schemadiff new\"")
        .refused();
  if (!rename.schema.empty()) name.schema = rename.schema;
  name.name = rename.name;
  name.full = name.schema.empty() ? sql("{}", Ident{name.name})
                                  : sql("{}.{}", Ident{name.schema}, Ident{name.name});
  name.label = sql("{}{}", name.full, Sql::trusted(label_suffix(*rename.object)));
  return name;
}

RenameSteps rename_steps(std::vector<Rename> renames, const Catalog& have, const Catalog& want) {
  return Writer(std::move(renames), have, want).run();
}

}  // namespace schemadiff
