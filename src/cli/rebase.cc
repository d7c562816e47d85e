// rebase: after a merge, the migrations of one branch come behind those of the other.
#include "migrate/rebase.h"

#include <algorithm>
#include <chrono>

#include "cli/bench.h"
#include "cli/command.h"
#include "cli/two_branches.h"
#include "migrate/git.h"
#include "migrate/naming.h"
#include "report/rebase_report.h"

namespace schemadiff {

namespace {

struct Wish {
  std::vector<std::string> files;
  std::string onto, git_base;
  bool allow_conflicts = false;
  bool dry_run = false;
};

using Rows = std::vector<Revision>;

// The record of the target; none where there is no target to ask.
Rows rows_of_target(const Invocation& invocation, const Config& config) {
  std::string url;
  try {
    url = target_url(config);
    Session session(url);
    return read_revisions(session,
                          find_revisions_schema(session, config.migrations.revisions_schema));
  } catch (const Error& error) {
    if (invocation.flags.url || has_several_targets(config)) throw;
    tell("No database was asked what it has applied, since " +
         (url.empty() ? std::string("none is configured") : std::string(error.what())) + ".");
    return {};
  }
}

FileNames named(const Directory& merged, const std::vector<std::string>& wanted) {
  FileNames names;
  for (const std::string& text : wanted) {
    const std::size_t before = names.size();
    for (const Migration& migration : merged.migrations)
      if (migration.up.name == text || migration.version == text) names.insert(migration.up.name);
    if (names.size() == before)
      throw Error("E701", "there is no migration " + text)
          .why("looked in " + merged.path)
          .help(
              "name a file, or a version: the part of its name before the first \"_\"; nothing "
              "was written");
    if (names.size() > before + 1)
      throw Error("E735", "two migrations have the version " + text)
          .help("name the file; nothing was written");
  }
  return names;
}

FileNames not_among(const Directory& merged, const std::set<std::string>& theirs) {
  FileNames names;
  for (const Migration& migration : merged.migrations)
    if (!theirs.contains(migration.up.name)) names.insert(migration.up.name);
  return names;
}

[[noreturn]] void refuse_not_here(const std::string& base, const std::string& name) {
  throw Error("E731", base + " has " + name + ", which is not here")
      .help("merge it first: git merge " + base + "; nothing was written");
}

FileNames new_since(const Directory& merged, const std::string& base) {
  const auto theirs = files_in_git(merged.path, base);
  if (!theirs)
    throw Error("E110", "git has no " + base + " in which " + merged.path + " can be looked up")
        .help(
            "name a branch, tag or commit: --git-base REF; or the files to renumber; nothing was "
            "written");
  for (const std::string& name : *theirs) {
    const bool here = std::ranges::any_of(
        merged.migrations, [&](const Migration& migration) { return migration.up.name == name; });
    if (!here && read_name(merged.format, name).role == FileRole::kUp) refuse_not_here(base, name);
  }
  return not_among(merged, *theirs);
}

// One of ours at least is not behind all others. onto: the last of theirs, "" when nobody says.
bool any_out_of_place(const Directory& merged, const FileNames& ours, const std::string& onto) {
  std::string last = onto;
  for (const Migration& migration : merged.migrations)
    if (!ours.contains(migration.up.name)) last = std::max(last, migration.version);
  return std::ranges::any_of(merged.migrations, [&](const Migration& migration) {
    return ours.contains(migration.up.name) && migration.version <= last;
  });
}

// What the first branch that people share does not have, where that is out of place.
FileNames new_since_main(const Directory& merged, const std::string& onto) {
  for (const char* branch : {"main", "master", "origin/main", "origin/master"})
    if (const auto theirs = files_in_git(merged.path, branch)) {
      FileNames names = not_among(merged, *theirs);
      if (names.size() < merged.migrations.size() && any_out_of_place(merged, names, onto))
        return names;
    }
  return {};
}

// What is shared is known to others, and stays; a database of one's own has to follow.
FileNames choose(const Directory& merged, const Wish& wish, const Rows& rows) {
  if (!wish.files.empty()) return named(merged, wish.files);
  if (!wish.git_base.empty()) return new_since(merged, wish.git_base);
  FileNames ours = new_since_main(merged, wish.onto);
  return ours.empty() ? not_applied(merged, rows) : ours;
}

// With --onto, those of ours that are older.
FileNames only_older(const Directory& merged, const FileNames& ours, const std::string& onto) {
  const auto last = std::ranges::find(merged.migrations, onto, &Migration::version);
  if (last == merged.migrations.end())
    throw Error("E701", "there is no migration with the version " + onto)
        .why("looked in " + merged.path)
        .help("--onto names the newest of the other branch; nothing was written");
  if (ours.empty())
    throw Error("E732", "nothing says which migrations are those of this branch")
        .why("no target has applied the others, and git has no main branch without them")
        .help("name them: schemadiff rebase VERSION ... --onto " + onto + "; nothing was written");
  return any_out_of_place(merged, ours, onto) ? ours : FileNames();
}

bool is_twice(const Directory& merged, const Migration& migration) {
  return std::ranges::count(merged.migrations, migration.version, &Migration::version) > 1;
}

void refuse_applied(const Directory& merged, const Renumbering& renumbering, const Rows& rows) {
  for (const Migration& migration : renumbering.ours) {
    const bool renamed = std::ranges::any_of(renumbering.renamed, [&](const RenamedFile& file) {
      return file.from == migration.up.path;
    });
    if (renamed && is_applied(merged, migration, rows))
      throw Error("E733",
                  migration.up.name + " is applied in the database and would get another version")
          .at({migration.up.path, 0, 0, ""})
          .why("the database knows it by the version that it has")
          .help(std::string("take it back there with the files from before the merge (git merge "
                            "--abort, schemadiff down), then merge again") +
                (is_twice(merged, migration)
                     ? ""
                     : "; or let it stay, and apply the others beside it: schemadiff apply "
                       "--exec-order non-linear") +
                "; nothing was written")
          .refused();
  }
}

std::string list_of(const std::vector<std::string>& names) {
  std::string list;
  for (const std::string& name : names) list += (list.empty() ? "" : "\n") + name;
  return list;
}

void check_together(const TwoBranches& found, const Wish& wish) {
  if (!found.contradictory.empty() && !wish.allow_conflicts)
    throw Error("E734", "both branches change the same, and the last one wins")
        .why(list_of(found.contradictory))
        .help(
            "decide what it shall be and write that into the file that comes last; then: "
            "schemadiff rebase --allow-conflicts; nothing was written")
        .refused();
  for (const std::string& name : found.both)
    tell("Both branches change " + name +
         (std::ranges::find(found.contradictory, name) == found.contradictory.end()
              ? "; it is the same in whichever order."
              : "; the one that comes last wins."));
}

void mend_checksums(const Directory& merged, bool dry_run) {
  try {
    verify(read_again(merged));
    tell("Every migration is in its place: there is nothing to renumber.");
  } catch (const Error& error) {
    if (dry_run) throw;
    const Directory checked = read_again(merged);  // throws when versions have no order
    for (const std::string& path : hash(checked)) print(path + "\n");
    tell("Every migration is in its place; the checksums are written anew.");
  }
}

void run(const Invocation& invocation, const Wish& wish) {
  const Config config = invocation.config();
  const Directory merged = read_unchecked(
      config.migrations.dir, directory_format(config.migrations.format), numbering_of(config));
  const Rows rows = rows_of_target(invocation, config);
  FileNames ours = choose(merged, wish, rows);
  if (!wish.onto.empty()) ours = only_older(merged, ours, wish.onto);
  const Renumbering renumbering = renumber(merged, ours, std::chrono::system_clock::now());
  if (renumbering.renamed.empty()) return mend_checksums(merged, wish.dry_run);
  refuse_applied(merged, renumbering, rows);
  Config of_all = config;
  compare_all_of_our_making(of_all, {});
  Bench bench(of_all);
  const TwoBranches found = try_together(bench, renumbering);
  check_together(found, wish);
  if (!wish.dry_run) carry_out(merged, renumbering);
  print(invocation.json() ? rebase_json(renumbering, found.both) : rebase_text(renumbering));
  tell(wish.dry_run ? "Nothing was written; in this order every file runs on the dev server."
                    : "Every file runs on the dev server in the new order, and the checksums are "
                      "written; \"schemadiff validate\" tries the ways back.");
}

}  // namespace

void add_rebase(CLI::App& app, Invocation& invocation) {
  auto wish = std::make_shared<Wish>();
  const Subcommand command =
      add_command(app, invocation, "rebase",
                  "After a merge, renumber the migrations of this branch behind those of the other",
                  [&invocation, wish] { run(invocation, *wish); });
  command.add_option("FILES", wish->files,
                     "the versions or files to renumber (default: those that the target has not "
                     "applied, or that the main branch of git does not have)");
  command.add_option("--onto", wish->onto, "the newest version of the other branch");
  command.add_option("--git-base", wish->git_base,
                     "renumber what this branch or commit of git does not have");
  command.add_flag("--allow-conflicts", wish->allow_conflicts,
                   "go ahead where both branches change the same in different ways");
  command.add_flag("--dry-run", wish->dry_run, "print what would be renamed; write nothing");
  command.footer(
      "Examples:\n  schemadiff rebase --git-base main\n  schemadiff rebase 20240101120000 "
      "--dry-run");
}

}  // namespace schemadiff
