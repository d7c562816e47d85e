// Choosing among what is installed.
#include "cli/on_servers.h"

#include <algorithm>
#include <map>

#include "dev/binaries.h"

namespace schemadiff {

namespace {

constexpr std::string_view kDockerImage = "docker://postgres/";

bool is_number(const std::string& word) {
  return !word.empty() && word.size() < 4 &&
         std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

Error no_server(const std::string& word) {
  return Error("E108", "\"" + word + "\" names no PostgreSQL server")
      .why("a word of --servers is a major version from " + std::to_string(kOldestVersion) +
           " on, the folder of a server's programs, or all")
      .help("schemadiff validate --servers 15,16,/opt/postgresql-17/bin");
}

ServerToTry with_programs(const Config& config, const Binaries& set) {
  ServerToTry server{"PostgreSQL " + std::to_string(set.major), set.major, config};
  server.config.dev.url = Setting("embedded");
  server.config.dev.bin_dir = Setting(set.folder);
  return server;
}

ServersToTry images(const Config& config, const std::vector<std::string>& words) {
  ServersToTry found;
  for (const std::string& word : words) {
    if (!is_number(word) || std::stoi(word) < kOldestVersion) throw no_server(word);
    ServerToTry server{"PostgreSQL " + word, std::stoi(word), config};
    server.config.dev.url = Setting(std::string(kDockerImage) + word + "/dev");
    found.servers.push_back(std::move(server));
  }
  return found;
}

// By major version; what is configured, or named as a folder, goes before what is found.
std::map<int, Binaries> installed(const std::string& configured) {
  std::map<int, Binaries> sets;
  for (const std::string& folder : {configured, std::string()})
    for (const Binaries& set : find_binaries(folder))
      if (set.major >= kOldestVersion) sets.emplace(set.major, set);
  return sets;
}

}  // namespace

ServersToTry servers_to_try(const Config& config, const std::vector<std::string>& words) {
  const std::string url = config.dev.url;
  if (url.starts_with(kDockerImage)) return images(config, words);
  if (!url.empty() && url != "embedded")
    throw Error("E109", "--servers needs a dev server that can be of several versions")
        .why("[dev] url names one server")
        .help("add --dev embedded, or --dev docker://postgres/16/dev");
  const std::map<int, Binaries> sets = installed(config.dev.bin_dir);
  std::map<int, Binaries> chosen;
  ServersToTry found;
  for (const std::string& word : words) {
    if (word == "all") {
      chosen.insert(sets.begin(), sets.end());
    } else if (word.find('/') != std::string::npos) {
      const std::vector<Binaries> there = find_binaries(word);
      if (there.empty() || there.front().major < kOldestVersion) throw no_server(word);
      chosen[there.front().major] = there.front();
    } else if (!is_number(word) || std::stoi(word) < kOldestVersion) {
      throw no_server(word);
    } else if (const auto set = sets.find(std::stoi(word)); set != sets.end()) {
      chosen.insert(*set);
    } else {
      found.missing.push_back(std::stoi(word));
    }
  }
  for (const auto& [major, set] : chosen) found.servers.push_back(with_programs(config, set));
  // A folder may have brought what the number did not find.
  std::erase_if(found.missing, [&](int major) { return chosen.contains(major); });
  return found;
}

}  // namespace schemadiff
