// New migrations and checksum files.
#include "migrate/write.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <filesystem>

#include "migrate/files.h"
#include "migrate/foreign_version.h"
#include "migrate/naming.h"
#include "migrate/sum.h"

namespace schemadiff {

namespace fs = std::filesystem;
namespace chrono = std::chrono;

namespace {

using Seconds = chrono::time_point<chrono::system_clock, chrono::seconds>;

std::string format_version(Seconds time) {
  auto day = chrono::floor<chrono::days>(time);
  chrono::year_month_day date(day);
  chrono::hh_mm_ss clock(time - day);
  return fmt::format("{:04}{:02}{:02}{:02}{:02}{:02}", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                     clock.hours().count(), clock.minutes().count(), clock.seconds().count());
}

std::optional<Seconds> read_version(std::string_view version) {
  bool digits = version.find_first_not_of("0123456789") == std::string_view::npos;
  if (version.size() != 14 || !digits) return std::nullopt;
  auto number = [&](std::size_t from, std::size_t length) {
    int value = 0;
    std::from_chars(version.data() + from, version.data() + from + length, value);
    return value;
  };
  chrono::year_month_day date{chrono::year(number(0, 4)),
                              chrono::month(static_cast<unsigned>(number(4, 2))),
                              chrono::day(static_cast<unsigned>(number(6, 2)))};
  if (!date.ok()) return std::nullopt;
  return chrono::sys_days(date) + chrono::hours(number(8, 2)) + chrono::minutes(number(10, 2)) +
         chrono::seconds(number(12, 2));
}

// Digits at the end, and what stands before them: "V" and "0007".
std::pair<std::string, std::string> split_number(const std::string& version) {
  const std::size_t last = version.find_last_not_of("0123456789");
  const std::size_t start = last == std::string::npos ? 0 : last + 1;
  return {version.substr(0, start), version.substr(start)};
}

std::string number_after(const Directory& directory) {
  if (directory.migrations.empty())
    return std::string(std::max<std::size_t>(directory.numbering.width, 1) - 1, '0') + "1";
  const std::string& last = directory.migrations.back().version;
  const auto [prefix, digits] = split_number(last);
  const auto number = ForeignVersion::read(digits);
  return number && !read_version(last) ? prefix + number->next().text() : "";
}

[[noreturn]] void refuse_to_count(const Directory& directory, const std::string& next) {
  const Migration& last = directory.migrations.back();
  if (next.empty())
    throw Error("E707", "no number can follow \"" + last.version + "\"")
        .at({last.up.path, 0, 0, ""})
        .why("it is a time, or does not end in digits")
        .help("set [migrations] versions = \"timestamp\"");
  const std::string from = import_word(directory.format);
  throw Error("E704", "the version " + next + " would not come behind " + last.version)
      .at({last.up.path, 0, 0, ""})
      .why("versions are compared as text, so all have the same number of digits")
      .help("give them leading zeros: schemadiff import --from " + from + " " + directory.path +
            " --dir NEW; or go on with times: [migrations] versions = \"timestamp\"");
}

}  // namespace

bool can_follow(const Directory& directory, const std::string& version) {
  if (directory.migrations.empty()) return true;
  const Migration& last = directory.migrations.back();
  if (version <= last.version) return false;
  if (directory.format != DirectoryFormat::kFlyway)
    // The names have the order of the versions: "2_a.sql" sorts behind "20240101000000_b.sql".
    return version + "_" > last.up.name;
  return ForeignVersion::read(last.version) < ForeignVersion::read(version);
}

std::string next_version(const Directory& directory, TimePoint now) {
  if (directory.numbering.sequential) {
    std::string next = number_after(directory);
    if (next.empty() || !can_follow(directory, next)) refuse_to_count(directory, next);
    return next;
  }
  std::string version = format_version(chrono::floor<chrono::seconds>(now));
  if (directory.migrations.empty()) return version;
  const Migration& last = directory.migrations.back();
  if (std::optional<Seconds> time = read_version(last.version))
    version = std::max(version, format_version(*time + chrono::seconds(1)));
  if (can_follow(directory, version)) return version;
  throw Error("E707", "no version of the form YYYYMMDDHHMMSS can follow \"" + last.version + "\"")
      .at({last.up.path, 0, 0, ""})
      .help(
          "versions are compared as text; rename the file so that its version is a time, or go on "
          "counting: [migrations] versions = \"sequential\"");
}

std::string told_of_versions(const Directory& directory) {
  if (directory.numbering.sequential || directory.migrations.empty()) return "";
  const std::string& last = directory.migrations.back().version;
  if (read_version(last) || split_number(last).second.size() < 3) return "";
  return "The versions so far are numbers, the new one is a time; to go on counting, set "
         "[migrations] versions = \"sequential\".";
}

// That of the up files comes last: until then an interrupted
// write is seen as a mismatch.
std::vector<NewFile> checksum_files(const Directory& directory) {
  std::vector<NewFile> files;
  const std::string downs = down_sum_path(directory);
  if (!downs.empty() && (!directory.downs.empty() || fs::exists(downs)))
    files.push_back({downs, to_text(compute_sum(down_sum_inputs(directory)))});
  files.push_back({sum_path(directory), to_text(compute_sum(sum_inputs(directory)))});
  return files;
}

WrittenMigration write_migration(const Directory& directory, std::string_view name,
                                 const std::string& up, const std::optional<std::string>& down,
                                 TimePoint now) {
  verify(directory);
  const std::string version = next_version(directory, now);
  const MigrationNames names = names_of(directory.format, version, name);
  const fs::path folder(directory.path);
  WrittenMigration written{version, (folder / names.up).string(), ""};
  std::vector<NewFile> files;
  Directory after = directory;
  if (down) {
    written.down_path = (folder / names.down).string();
    files.push_back({written.down_path, *down});
    after.downs.push_back({fs::path(names.down).filename().string(), written.down_path, *down, {}});
  }
  files.push_back({written.up_path, up});
  after.migrations.push_back({version, "", {names.up, written.up_path, up, {}}, "", false});
  for (NewFile& file : checksum_files(after)) files.push_back(std::move(file));
  write_files(files);
  return written;
}

namespace {

std::string version_behind(const Directory& directory, const Migration& last, TimePoint now) {
  if (&last == &directory.migrations.back()) return next_version(directory, now);
  const std::string& next = (&last + 1)->version;
  std::optional<Seconds> time = read_version(last.version);
  const std::string version = time ? format_version(*time + chrono::seconds(1)) : "";
  if (time && version > last.version && version < next) return version;
  throw Error("E744", "there is no version between " + last.version + " and " + next)
      .at({last.up.path, 0, 0, ""})
      .why(
          "a checkpoint stands directly behind the migrations that it stands for, one second "
          "later, "
          "or, where versions are numbers, behind the last of all")
      .help("name another migration with --to");
}

}  // namespace

std::string write_checkpoint(const Directory& directory, const Migration& last,
                             const std::string& text, TimePoint now) {
  verify(directory);
  if (directory.format != DirectoryFormat::kAtlas)
    throw Error("E745", "the format of this directory knows no checkpoints")
        .at({directory.path, 0, 0, ""})
        .help("only directories of the format atlas can be squashed");
  const std::string version = version_behind(directory, last, now);
  const std::string name = version + "_checkpoint.sql";
  std::string path = (fs::path(directory.path) / name).string();
  Directory after = directory;
  after.migrations.push_back({version, "", {name, path, text, {}}, "", true});
  std::vector<NewFile> files{{path, text}};
  for (NewFile& file : checksum_files(after)) files.push_back(std::move(file));
  write_files(files);
  return path;
}

std::vector<std::string> hash(const Directory& directory) {
  const std::vector<NewFile> files = checksum_files(directory);
  write_files(files);
  std::vector<std::string> paths;
  paths.reserve(files.size());
  for (const NewFile& file : files) paths.push_back(file.path);
  return paths;
}

}  // namespace schemadiff
