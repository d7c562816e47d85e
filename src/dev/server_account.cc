// Who runs the embedded server, and the folder where its clusters are kept.
#include "dev/server_account.h"

#include <grp.h>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>

#include "sql/error.h"

namespace schemadiff {

namespace {

constexpr const char* kHelp =
    "name another folder in the environment variable SCHEMADIFF_CACHE_DIR";

std::string absolute_from_environment(const char* name) {
  const char* value = std::getenv(name);
  return value && *value == '/' ? value : "";
}

std::optional<std::string> configured_folder() {
  const char* value = std::getenv("SCHEMADIFF_CACHE_DIR");
  if (!value || !*value) return std::nullopt;
  return std::filesystem::absolute(value).lexically_normal();
}

std::string home_folder() {
  if (std::string home = absolute_from_environment("HOME"); !home.empty()) return home;
  const passwd* entry = getpwuid(getuid());
  return entry && entry->pw_dir ? entry->pw_dir : "";
}

// Makes a folder and its parents with the usual modes; false when that is not possible.
bool make_parents(const std::filesystem::path& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  return std::filesystem::is_directory(folder, error);
}

std::string folder_of_user() {
  if (const auto configured = configured_folder()) {
    make_parents(std::filesystem::path(*configured).parent_path());
    make_private_folder(*configured, std::nullopt);
    return *configured;
  }
  std::string cache = absolute_from_environment("XDG_CACHE_HOME");
  if (cache.empty()) cache = home_folder() + "/.cache";
  std::string folder = cache + "/schemadiff";
  if (!make_parents(cache) || access(cache.c_str(), W_OK | X_OK) != 0)
    folder = "/tmp/schemadiff-" + std::to_string(getuid());
  make_private_folder(folder, std::nullopt);
  return folder;
}

std::string folder_for(const Account& account) {
  const std::string base = configured_folder().value_or("/var/cache/schemadiff");
  make_parents(std::filesystem::path(base).parent_path());
  if (mkdir(base.c_str(), 0711) == 0) chmod(base.c_str(), 0711);  // whatever the umask says
  const std::string folder = base + "/" + account.name;
  make_private_folder(folder, account);
  return folder;
}

}  // namespace

std::optional<Account> server_account() {
  if (geteuid() != 0) return std::nullopt;
  for (const char* name : {"postgres", "nobody"}) {
    const passwd* entry = getpwnam(name);
    if (!entry || entry->pw_uid == 0) continue;
    Account account{name, entry->pw_uid, entry->pw_gid, {}};
    int count = 64;
    account.groups.resize(static_cast<std::size_t>(count));
    getgrouplist(name, entry->pw_gid, account.groups.data(), &count);
    account.groups.resize(static_cast<std::size_t>(std::clamp(count, 0, 64)));
    return account;
  }
  throw Error("E507", "the embedded dev server cannot run as root")
      .why("PostgreSQL refuses to, and there is no user postgres or nobody to run it as")
      .help("run schemadiff as another user, or name another dev server with --dev postgres://...");
}

void make_private_folder(const std::string& path, const std::optional<Account>& account) {
  const uid_t owner = account ? account->uid : geteuid();
  if (mkdir(path.c_str(), 0700) == 0) {
    if (account && lchown(path.c_str(), account->uid, account->gid) != 0)
      throw Error("E508", "cannot give " + path + " to user " + account->name)
          .why(std::strerror(errno));
  } else if (errno != EEXIST) {
    throw Error("E508", "cannot make the folder " + path).why(std::strerror(errno)).help(kHelp);
  }
  struct stat found {};
  if (lstat(path.c_str(), &found) != 0 || !S_ISDIR(found.st_mode))
    throw Error("E508", path + " is not a folder").help(kHelp);
  if (found.st_uid != owner || (found.st_mode & 0077) != 0)
    throw Error("E508", "will not keep a dev server in " + path)
        .why("the folder must belong to " + (account ? "user " + account->name : "you") +
             " and be closed to all others (mode 0700)")
        .help(kHelp);
}

std::string cluster_folder(const std::optional<Account>& account) {
  return account ? folder_for(*account) : folder_of_user();
}

// A configured folder that root shares with the server's user is open for both to pass through.
std::string cache_folder() {
  return geteuid() == 0 && configured_folder() ? folder_for({"root", 0, 0, {}}) : folder_of_user();
}

}  // namespace schemadiff
