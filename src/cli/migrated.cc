// A database in the state of the migrations, from run to run.
#include <algorithm>
#include <filesystem>
#include <sstream>
#include <utility>

#include "cache/fingerprint.h"
#include "cli/bench.h"
#include "cli/server_stamps.h"
#include "migrate/executor.h"
#include "migrate/statements.h"
#include "rows/clear.h"

namespace schemadiff {

namespace {

// What the state is called after each migration, and before the first: by all that led there.
std::vector<std::string> states_of(const Directory& directory) {
  std::vector<std::string> states = {"empty"};
  for (const Migration& migration : directory.migrations)
    states.push_back(Fingerprint()
                         .add(states.back())
                         .add(migration.version)
                         .add(migration.up.name)
                         .add(migration.up.text)
                         .text());
  return states;
}

// What the next run is told, a line each: the state, whether there are rows, and on which server.
struct Told {
  std::string state, rows, server;

  explicit Told(const std::string& text) {
    std::istringstream lines(text);
    std::getline(lines, state);
    std::getline(lines, rows);
    std::getline(lines, server, '\0');
  }
  Told(std::string of_state, bool has_rows, Session& session)
      : state(std::move(of_state)), rows(has_rows ? "rows" : ""), server(server_stamps(session)) {}
  std::string text() const { return state + "\n" + rows + "\n" + server; }
};

// A role that an earlier replay has made is still there once its database is gone.
void drop_left_roles(Session& session, const std::vector<Item>& items) {
  for (const Item& item : items)
    for (const std::string& role : item.analysis.new_roles) try {
        session.execute(sql("DROP ROLE IF EXISTS {}", Ident{role}));
      } catch (const ServerError&) {
        // Another database of this run holds it; the statement that makes it says so.
      }
}

}  // namespace

void Bench::keep_migrated(const Config& config, const Directory& directory) {
  Fingerprint key;
  key.add(std::filesystem::absolute(directory.path).string()).add(program_stamp());
  for (const Script& script : baseline_) key.add(script.file->text);
  key.add(std::to_string(config.dev.trusted));
  for (const std::string& library : options_.preload_libraries) key.add(library);
  options_.keep_for = key.file_name().substr(0, 16);  // of a path, which may not be long
  options_.from_nothing = directory.migrations.empty();
}

// nullopt: there is none, or it is not on the way to the directory's state.
std::optional<ScratchDatabase> Bench::led_on_from_kept(const Directory& directory,
                                                       const std::vector<std::string>& states) {
  std::optional<KeptDatabase> kept = server().take_kept();
  if (!kept) return std::nullopt;
  const Told told(kept->state);
  const auto found = std::ranges::find(states, told.state);
  if (found == states.end() || !still_so(told.server)) return std::nullopt;
  const auto done = static_cast<std::size_t>(found - states.begin());
  const auto& all = directory.migrations;
  if (std::any_of(all.begin() + static_cast<std::ptrdiff_t>(done), all.end(),
                  [](const Migration& migration) { return migration.checkpoint; }))
    return std::nullopt;
  has_rows_ = !told.rows.empty();
  if (done < all.size()) lead_on(kept->database.session(), directory, done);
  return std::move(kept->database);
}

ScratchDatabase Bench::migrated(const Directory& directory) {
  const bool first = migrated_state_.empty();
  const std::vector<std::string> states = states_of(directory);
  // What was given back may be of another directory: "plan" compares two.
  const bool the_same = migrated_state_ == states.back();
  migrated_state_ = states.back();
  if (std::optional<ScratchDatabase> given = std::exchange(migrated_, {}); given && the_same)
    return std::move(*given);
  if (first)
    if (std::optional<ScratchDatabase> kept = led_on_from_kept(directory, states))
      return std::move(*kept);
  ScratchDatabase database = scratch();
  lead_on(database.session(), directory, 0);
  return database;
}

// The statements of the migrations behind the first `done`.
std::vector<Item> Bench::prepare(Session& session, const Directory& directory, std::size_t done) {
  std::vector<Script> scripts;
  for (std::size_t i = done; i < directory.migrations.size(); ++i)
    scripts.push_back({nullptr, {}, statements_beside_rows(directory.migrations[i].up)});
  std::vector<Item> items = read_items(scripts);
  if (options_.url == "embedded") drop_left_roles(session, items);
  prepare_server(session, items, load_options());
  return items;
}

ScratchDatabase Bench::ready_for(const Directory& directory) {
  ScratchDatabase database = scratch();
  prepare(database.session(), directory, 0);
  return database;
}

void Bench::lead_on(Session& session, const Directory& directory, std::size_t done) {
  const std::vector<Item> items = prepare(session, directory, done);
  // A role that a migration makes belongs to the whole server, and is there when it runs again.
  if (std::ranges::any_of(items, [](const Item& i) { return !i.analysis.new_roles.empty(); }))
    migrated_state_.clear();
  replay(session, directory, done == 0 ? "" : directory.migrations[done - 1].version, "");
  has_rows_ = any_rows(session);
}

std::pair<Catalog, State> Bench::around_last(const Directory& directory) {
  Directory before = directory;
  before.migrations.pop_back();
  ScratchDatabase database = migrated(before);
  Catalog first = read_catalog(database.session(), scope_);
  lead_on(database.session(), directory, before.migrations.size());
  Catalog then = read_catalog(database.session(), scope_);
  auto make =
      beginning_with(std::move(database), [this, directory] { return migrated(directory); });
  return {std::move(first), {std::move(then), std::move(make)}};
}

std::function<void(ScratchDatabase)> Bench::taker() {
  if (has_rows_) return {};
  return [this](ScratchDatabase database) { give_back(std::move(database)); };
}

Bench::~Bench() {
  if (!migrated_ || migrated_state_.empty() || options_.keep_for.empty()) return;
  try {
    const Told told(migrated_state_, has_rows_, migrated_->session());
    server_->keep(std::move(*migrated_), told.text());
  } catch (const Error&) {
    // The next run makes its own.
  }
}

}  // namespace schemadiff
