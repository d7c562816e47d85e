// New migrations and checksum files.
#include "migrate/write.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <filesystem>

#include "migrate/files.h"
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

// The checksum file of these texts and of one that is about to be added.
NewFile sum_file(const std::string& path, std::vector<SumInput> files,
                 const std::optional<SumInput>& added) {
  if (added) files.push_back(*added);
  std::sort(files.begin(), files.end(),
            [](const SumInput& a, const SumInput& b) { return a.name < b.name; });
  return {path, to_text(compute_sum(files))};
}

NewFile up_sum(const Directory& directory, const std::optional<SumInput>& added) {
  std::vector<SumInput> files;
  for (const Migration& migration : directory.migrations)
    files.push_back({migration.up.name, migration.up.text});
  return sum_file(sum_path(directory), files, added);
}

NewFile down_sum(const Directory& directory, const std::optional<SumInput>& added) {
  std::vector<SumInput> files;
  for (const MigrationText& down : directory.downs) files.push_back({down.name, down.text});
  return sum_file(down_sum_path(directory), files, added);
}

}  // namespace

std::string next_version(const Directory& directory, TimePoint now) {
  std::string version = format_version(chrono::floor<chrono::seconds>(now));
  if (directory.migrations.empty()) return version;
  const Migration& last = directory.migrations.back();
  if (std::optional<Seconds> time = read_version(last.version))
    version = std::max(version, format_version(*time + chrono::seconds(1)));
  // The names have the order of the versions: "2_a.sql" sorts behind "20240101000000_b.sql".
  if (version > last.version && version + "_" > last.up.name) return version;
  throw Error("no version of the form YYYYMMDDHHMMSS can follow \"" + last.version + "\"")
      .at({last.up.path, 0, 0, ""})
      .help("versions are compared as text; rename the file so that its version is a time");
}

WrittenMigration write_migration(const Directory& directory, std::string_view name,
                                 const std::string& up, const std::optional<std::string>& down,
                                 TimePoint now) {
  verify(directory);
  const std::string version = next_version(directory, now);
  const MigrationNames names = names_of(directory.format, version, name);
  const fs::path folder(directory.path);

  // The checksum of the up files comes last: until then an interrupted write is seen as a mismatch.
  WrittenMigration written{version, (folder / names.up).string(), ""};
  std::vector<NewFile> files;
  if (down) {
    written.down_path = (folder / names.down).string();
    files.push_back({written.down_path, *down});
    const std::string down_name = fs::path(names.down).filename().string();
    files.push_back(down_sum(directory, SumInput{down_name, *down}));
  }
  files.push_back({written.up_path, up});
  files.push_back(up_sum(directory, SumInput{names.up, up}));
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
  throw Error("there is no version between " + last.version + " and " + next)
      .at({last.up.path, 0, 0, ""})
      .why(
          "a checkpoint stands directly behind the migrations that it stands for, one second later")
      .help("name another migration with --to");
}

}  // namespace

std::string write_checkpoint(const Directory& directory, const Migration& last,
                             const std::string& text, TimePoint now) {
  verify(directory);
  if (directory.format != DirectoryFormat::kAtlas)
    throw Error("golang-migrate knows no checkpoints")
        .at({directory.path, 0, 0, ""})
        .help("only directories of the format atlas can be squashed");
  const std::string name = version_behind(directory, last, now) + "_checkpoint.sql";
  const std::string path = (fs::path(directory.path) / name).string();
  write_files({{path, text}, up_sum(directory, SumInput{name, text})});
  return path;
}

std::vector<std::string> hash(const Directory& directory) {
  std::vector<NewFile> files;
  if (!directory.downs.empty() || fs::exists(down_sum_path(directory)))
    files.push_back(down_sum(directory, std::nullopt));
  files.push_back(up_sum(directory, std::nullopt));
  write_files(files);
  std::vector<std::string> paths;
  for (const NewFile& file : files) paths.push_back(file.path);
  return paths;
}

}  // namespace schemadiff
