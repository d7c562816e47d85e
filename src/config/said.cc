// From tables of TOML to known keys, with errors for all others.
#include "config/said.h"

#include <algorithm>

#include "sql/nearest.h"

namespace schemadiff {
namespace {

const TomlValue& expect_table(const std::string& title, const TomlValue& value) {
  if (!value.is(TomlValue::Type::kTable))
    throw Error("E202", "[" + title + "] must be a table, not " + value.type_name).at(value.place);
  return value;
}

[[noreturn]] void unknown_key(const TomlEntry& entry, const std::string& where,
                              const std::vector<std::string>& known) {
  std::string help = did_you_mean(entry.key, known);
  for (const Key& key : keys())
    if (key.name == entry.key || key.short_name == entry.key) help += "\nthere is " + key.title();
  throw Error("E203",
              "unknown key \"" + entry.key + "\"" + (where.empty() ? "" : " in [" + where + "]"))
      .at(entry.place)
      .help(help);
}

void say(Said& said, const Key& key, const TomlEntry& entry) {
  check(key, entry.value);
  auto [at, is_new] = said.emplace(&key, &entry.value);
  if (!is_new)
    throw Error("E204", key.title() + " is said twice")
        .at(entry.place)
        .why("first here: " + to_string(at->second->place))
        .help("remove one");
}

void read_sub_table(const TomlEntry& table, const std::string& title, Said& said) {
  for (const TomlEntry& entry : expect_table(title, table.value).entries) {
    std::vector<std::string> known;
    const Key* found = nullptr;
    for (const Key& key : keys()) {
      if (key.table != table.key) continue;
      known.emplace_back(key.name);
      if (key.name == entry.key) found = &key;
    }
    if (!found) unknown_key(entry, title, known);
    say(said, *found, entry);
  }
}

// What one table says: the root of the file (env_name empty) or an [env.NAME].
Said read_table(const TomlValue& root, const std::string& env_name) {
  bool in_env = !env_name.empty();
  std::vector<std::string> known;
  auto knows = [&](std::string_view name) {
    return std::find(known.begin(), known.end(), name) != known.end();
  };
  for (const Key& key : keys())
    for (std::string_view name : {key.table, in_env ? key.short_name : std::string_view()})
      if (!name.empty() && !knows(name)) known.emplace_back(name);
  if (!in_env) known.emplace_back("env");

  Said said;
  std::string prefix = in_env ? "env." + env_name : "";
  for (const TomlEntry& entry : root.entries) {
    if (!knows(entry.key)) unknown_key(entry, prefix, known);
    if (!in_env && entry.key == "env") continue;
    // [env.NAME] dev is a string, or the table of [dev] again.
    auto key = std::find_if(keys().begin(), keys().end(), [&](const Key& candidate) {
      return in_env && candidate.short_name == entry.key;
    });
    bool also_a_table = std::any_of(keys().begin(), keys().end(), [&](const Key& candidate) {
      return candidate.table == entry.key;
    });
    if (key != keys().end() && !(also_a_table && entry.value.is(TomlValue::Type::kTable)))
      say(said, *key, entry);
    else
      read_sub_table(entry, (in_env ? prefix + "." : "") + entry.key, said);
  }
  return said;
}

}  // namespace

Said read_root(const TomlValue& root) { return read_table(root, ""); }

std::map<std::string, Said> read_envs(const TomlValue& root) {
  std::map<std::string, Said> envs;
  for (const TomlEntry& entry : root.entries) {
    if (entry.key != "env") continue;
    for (const TomlEntry& env : expect_table("env", entry.value).entries) {
      if (env.key.empty()) throw Error("E212", "an environment needs a name").at(env.place);
      envs[env.key] = read_table(expect_table("env." + env.key, env.value), env.key);
    }
  }
  return envs;
}

}  // namespace schemadiff
