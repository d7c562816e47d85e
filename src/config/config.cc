// From flags, atlas.toml and the environment to one Config.
#include "config/config.h"

#include <algorithm>
#include <filesystem>

#include "config/database_url.h"
#include "config/keys.h"
#include "config/said.h"
#include "config/text_file.h"
#include "sql/nearest.h"

namespace schemadiff {
namespace {

namespace fs = std::filesystem;

// The environment to use: the one asked for, else the only one, else "local", else none.
std::string choose_env(const Overrides& overrides, const Config& config) {
  const std::vector<std::string>& names = config.env_names;
  auto known = [&](const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
  };
  if (!overrides.env) return names.size() == 1 ? names[0] : known("local") ? "local" : "";
  if (known(*overrides.env)) return *overrides.env;
  Error error("E211", "there is no environment \"" + *overrides.env + "\"");
  if (config.file.empty())
    error.set_help("there is no atlas.toml in this folder; name it with --config PATH");
  else if (names.empty())
    error.set_help("add [env." + *overrides.env + "] to " + config.file);
  else
    error.set_help(did_you_mean(*overrides.env, names));
  throw error;
}

// A path that atlas.toml gives, as seen from the current folder.
void make_relative(Setting& setting, const fs::path& folder) {
  if (!setting.readable() || setting.empty()) return;
  std::string path = setting.get();
  if (path.rfind("file://", 0) == 0) path.erase(0, 7);
  path = (folder / path).lexically_normal().string();
  if (path.size() > 1 && path.back() == '/') path.pop_back();
  setting = setting.place() ? Setting(path, *setting.place()) : Setting(path);
}

void make_paths_relative(Config& config, const fs::path& folder) {
  for (const Key& key : keys()) {
    if (!key.path) continue;
    Slot slot = key.slot(config);
    if (auto** setting = std::get_if<Setting*>(&slot)) make_relative(**setting, folder);
    if (auto** list = std::get_if<std::vector<Setting>*>(&slot))
      for (Setting& setting : **list) make_relative(setting, folder);
  }
}

void apply_flags(const Overrides& overrides, Config& config) {
  auto path = [](const std::string& flag) {
    Setting setting(flag);
    make_relative(setting, "");
    return setting;
  };
  if (overrides.url) {
    config.url = Setting(*overrides.url);
    config.targets.clear();
    config.targets_query = Setting();
  }
  if (overrides.dev) config.dev.url = Setting(*overrides.dev);
  if (overrides.dir) config.migrations.dir = path(*overrides.dir);
  if (overrides.src.empty()) return;
  config.schema.src.clear();
  config.schema.programs.clear();
  for (const std::string& src : overrides.src) config.schema.src.push_back(path(src));
}

}  // namespace

Config load_config(const Overrides& overrides, const Environment& environment) {
  Config config;
  fs::path file = overrides.config.value_or("atlas.toml");
  fs::path folder = file.parent_path();
  if (overrides.config && !fs::exists(file))
    throw Error("E210", "\"" + file.string() + "\" does not exist")
        .help("--config wants an atlas.toml");
  Variables variables(environment, (folder / ".env").string());

  TomlValue root;
  if (fs::exists(file)) {
    config.file = file.string();
    root = parse_toml(read_text_file(config.file), config.file);
  }
  Said said = read_root(root);
  std::map<std::string, Said> envs = read_envs(root);
  for (const auto& [name, unused] : envs) config.env_names.push_back(name);
  config.env = choose_env(overrides, config);
  if (!config.env.empty())
    for (const auto& [key, value] : envs.at(config.env)) said[key] = value;
  for (const auto& [key, value] : said) assign(*key, *value, variables, config);
  make_paths_relative(config, folder);
  apply_flags(overrides, config);
  if (config.url.empty() && config.targets.empty()) config.url = url_from_variables(variables);
  config.variable = [variables](const std::string& name) { return variables.find(name); };
  return config;
}

bool has_several_targets(const Config& config) {
  return !config.targets.empty() || !config.targets_query.empty();
}

std::string target_url(const Config& config) {
  if (has_several_targets(config))
    throw Error("E213",
                "[env." + config.env + "] has several targets, and this works on one database")
        .help("name it with --url; apply and status work on all of them");
  if (!config.url.empty()) return config.url.get();
  std::string ways = "give one with --url postgres://user@host:5432/database, ";
  if (config.env.empty() && !config.env_names.empty()) {
    ways += "pick an environment with --env (";
    for (const std::string& name : config.env_names)
      ways += (&name == &config.env_names.front() ? "" : ", ") + name;
    ways += "), ";
  } else {
    ways += "with url in [env." + (config.env.empty() ? "local" : config.env) + "] of atlas.toml, ";
  }
  throw Error("E214", "there is no database URL")
      .help(ways +
            "with DATABASE_URL, or with DB_HOST, DB_PORT, DB_NAME, DB_USER, DB_PASSWORD and "
            "DB_SSLMODE, in the environment or in .env");
}

}  // namespace schemadiff
