// The clusters that are kept for the embedded server. Whatever is in them is made, copied and
// removed by the server's user, never by root, and appears under its name only when it is whole.
#include "dev/slot.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>

#include "dev/server_account.h"
#include "sql/error.h"

namespace fs = std::filesystem;

namespace schemadiff {

namespace {

// 100 servers at once on one machine: more likely something is wrong.
constexpr int kMostSlots = 100;

// $1 cluster, $2 folder of initdb, $3 stamp. Old systems have no locale C.UTF-8. WAL segments of
// 1 MB, since the template's is copied with each slot.
constexpr const char* kMakeTemplate = R"sh(
set -e; umask 077
make() {
  rm -rf "$1.new"
  "$2/initdb" --no-sync --auth=trust --username=schemadiff --encoding=UTF8 --locale="$4" \
    --wal-segsize=1 --pgdata="$1.new" >/dev/null
}
make "$1" "$2" "$3" C.UTF-8 || make "$1" "$2" "$3" C
printf %s "$3" >"$1.new/schemadiff.stamp"
rm -rf "$1"
mv "$1.new" "$1"
)sh";

// $1 the copy, $2 what is copied.
constexpr const char* kCopy = R"sh(
set -e; umask 077
rm -rf "$1" "$1.new"
cp -R "$2" "$1.new"
mv "$1.new" "$1"
)sh";

// $1 a cluster, unless another run has removed it meanwhile. It goes under another name first, so
// that half of one is never taken for whole. $2 "later": its files, of which there may be 100,000,
// go while the run is at work, and the lock with the last of them.
constexpr const char* kRemove = R"sh(
set -e
[ -d "$1" ] || exit 0
rm -rf "$1.old" "$1.new"
mv "$1" "$1.old"
[ -z "$2" ] || exec </dev/null >/dev/null 2>&1
rm -rf "$1.old" &
[ -n "$2" ] || wait $!
)sh";

constexpr const char* kKeptPrefix = "kept-";
constexpr std::size_t kMostKept = 4;

std::string content(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string wanted_stamp(const Binaries& binaries) {
  return "layout 1\n" + content("/proc/sys/kernel/random/boot_id") + binaries.folder + "\n" +
         binaries.version + "\n";
}

bool is_current(const std::string& cluster, const Binaries& binaries) {
  return content(cluster + "/schemadiff.stamp") == wanted_stamp(binaries);
}

// The lock is inherited: if we are killed, nobody else begins before the shell is done.
void run_script(const ClusterHome& home, const char* script, std::vector<std::string> arguments,
                const FileLock& lock) {
  const std::string cluster = arguments.front();
  arguments.insert(arguments.begin(), {"/bin/sh", "-c", script, "sh"});
  Command command = home.command(std::move(arguments));
  command.inherited_lock = lock.descriptor();
  if (const Finished done = run(command); !done.ok)
    throw Error("E505", "cannot make or remove the embedded dev server's cluster " + cluster)
        .why(done.output)
        .help("see that the disk is not full and that the folder can be entered by " +
              (home.account ? "user " + home.account->name : "you") +
              ", or name another in the environment variable SCHEMADIFF_CACHE_DIR");
}

// Copies the template to a path that the given lock guards. Several may copy at once, while nobody
// makes the template anew.
void copy_template(const ClusterHome& home, const std::string& folder, const std::string& to,
                   const FileLock& lock) {
  const std::string origin = folder + "/template";
  for (;;) {
    {
      const FileLock reading = FileLock::shared(origin + ".lock");
      if (is_current(origin, home.binaries)) return run_script(home, kCopy, {to, origin}, lock);
    }
    const FileLock writing = FileLock::exclusive(origin + ".lock");
    if (is_current(origin, home.binaries)) continue;
    run_script(home, kMakeTemplate, {origin, home.binaries.folder, wanted_stamp(home.binaries)},
               writing);
  }
}

std::string folder_of_version(const ClusterHome& home) {
  return home.folder + "/" + std::to_string(home.binaries.major);
}

}  // namespace

Command ClusterHome::command(std::vector<std::string> arguments) const {
  // PGPORT, PGDATESTYLE, LC_ALL, TZ and so on would change what the server does.
  std::vector<std::string> environment = {"LC_ALL=C", "PATH=" + binaries.folder + ":/usr/bin:/bin"};
  if (const char* libraries = std::getenv("LD_LIBRARY_PATH"))
    environment.push_back(std::string("LD_LIBRARY_PATH=") + libraries);
  return {std::move(arguments), std::move(environment), account};
}

Slot Slot::take(const ClusterHome& home) {
  const std::string folder = folder_of_version(home);
  make_private_folder(folder, home.account);
  for (int number = 1; number <= kMostSlots; ++number) {
    const std::string path = folder + "/" + std::to_string(number);
    std::optional<FileLock> lock = FileLock::try_exclusive(path + ".lock");
    if (!lock) continue;
    Slot slot(home, path, std::move(*lock));
    if (!is_current(path, home.binaries)) slot.renew();
    return slot;
  }
  throw Error("E506", "all " + std::to_string(kMostSlots) + " embedded dev servers in " + folder +
                          " are in use")
      .help("wait for other runs of schemadiff to end");
}

std::vector<std::string> Slot::kept(const ClusterHome& home) {
  const std::string folder = folder_of_version(home);
  std::vector<std::pair<fs::file_time_type, std::string>> found;
  if (fs::exists(folder))
    for (const auto& entry : fs::directory_iterator(folder)) {
      const std::string name = entry.path().filename();
      const bool whole = name.find('.') == std::string::npos;  // not one that is being made
      if (!entry.is_directory() || !name.starts_with(kKeptPrefix) || !whole) continue;
      std::error_code none;  // no lock file: as old as can be
      found.emplace_back(fs::last_write_time(entry.path().string() + ".lock", none), entry.path());
    }
  std::ranges::sort(found, std::greater());
  std::vector<std::string> paths;
  for (auto& [time, path] : found) paths.push_back(std::move(path));
  return paths;
}

void Slot::remove_kept(const ClusterHome& home, std::size_t but, const char* when) {
  const std::vector<std::string> paths = kept(home);
  for (std::size_t i = but; i < paths.size(); ++i)
    if (const auto lock = FileLock::try_exclusive(paths[i] + ".lock"))
      run_script(home, kRemove, {paths[i], when}, *lock);
}

Slot Slot::take_kept(const ClusterHome& home, const std::string& keep_for) {
  const std::string folder = folder_of_version(home);
  make_private_folder(folder, home.account);
  const std::string path = folder + "/" + kKeptPrefix + keep_for;
  std::optional<FileLock> lock = FileLock::try_exclusive(path + ".lock");
  if (!lock) return take(home);
  Slot slot(home, path, std::move(*lock));
  if (!is_current(path, home.binaries)) slot.renew();
  fs::last_write_time(path + ".lock", fs::file_time_type::clock::now());
  remove_kept(home, kMostKept, "later");
  slot.keeps_ = true;
  return slot;
}

void Slot::renew() { copy_template(home_, folder_of_version(home_), path_, lock_); }

}  // namespace schemadiff
