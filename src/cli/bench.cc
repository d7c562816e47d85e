// Making states on the dev server.
#include "cli/bench.h"

#include <filesystem>

#include "cli/command.h"
#include "config/text_file.h"
#include "dev/roles.h"
#include "dev/tablespaces.h"
#include "migrate/executor.h"
#include "migrate/revisions.h"
#include "migrate/seed.h"
#include "plan/declared_objects.h"
#include "plan/directives.h"
#include "plan/plan.h"
#include "plan/run.h"
#include "sql/lexer.h"

namespace schemadiff {

void compare_owners_of_our_making(Config& config) {
  if (config.scope.owners == Scope::Compare::kDeclared) config.scope.owners = Scope::Compare::kAll;
}

void compare_all_of_our_making(Config& config, std::vector<std::string> allow_unknown) {
  config.scope = Scope{};
  config.scope.owners = config.scope.privileges = Scope::Compare::kAll;
  config.scope.allow_unknown = std::move(allow_unknown);
}

Style style_of(const Config& config) { return config.diff.online ? Style::kOnline : Style::kPlain; }

ProofOptions proof_of(const Config& config, ProofReads reads) {
  return {config.dev.rows, reads, style_of(config)};
}

Scope scope_of(const Config& config) {
  Scope scope = config.scope;
  scope.exclude.push_back(std::string("*") + kRevisionsTable + "*");
  scope.exclude.push_back(std::string("*.") + kSeedsTable + "*");
  const std::string& schema = config.migrations.revisions_schema;
  if (schema != "public") scope.exclude.push_back(schema);
  return scope;
}

DirectoryFormat directory_format(const std::string& name) {
  return name == "golang-migrate" ? DirectoryFormat::kGolangMigrate
         : name == "flyway"       ? DirectoryFormat::kFlyway
                                  : DirectoryFormat::kAtlas;
}

Numbering numbering_of(const Config& config) {
  return {config.migrations.versions == "sequential",
          static_cast<std::size_t>(config.migrations.width)};
}

Directory directory_of(const Config& config) {
  return read_directory(config.migrations.dir, directory_format(config.migrations.format),
                        numbering_of(config));
}

namespace {

void reveal(Catalog& catalog, const Catalog& beside) {
  catalog.objects.edit_all([&](Object& object) {
    const Object* other = beside.find(object.id);
    if (other != nullptr && other->kind == object.kind) object.kind->reveal(object, *other);
  });
}

void keep_names(Catalog& catalog, const Catalog& beside, const std::string& role) {
  const ObjectId of_database_owner{"pg_namespace", "public"};
  catalog.objects.edit_all([&](Object& object) {
    const Object* other = beside.find(object.id);
    if (object.owner.empty() && other != nullptr && other->owner == role &&
        object.id != of_database_owner)
      object.owner = role;
  });
}

std::set<std::string> tablespaces_of(const Plan& plan) {
  std::string text;
  for (const Step& step : plan.steps) text += step.text() + "\n";
  return schemadiff::tablespaces_of(read_items({parse_script("plan", text)}));
}

NamedRoles roles_of(const Catalog& catalog, const std::string& database) {
  NamedRoles roles;
  auto add = [&](const std::string& role) {
    if (!role.empty() && role != "@owner") roles.named.emplace(role, Place{database, 0, 0, ""});
  };
  for (const auto& [id, object] : catalog.objects) {
    add(object.owner);
    for (const std::string& role : object.kind->roles(object))
      if (role != "PUBLIC" && role != "CURRENT_USER") add(name_of(role));
    if (object.privileges)
      for (const Grant& grant : object.privileges->grants) add(grant.grantee);
  }
  return roles;
}

// A source that is not there is told of where the files are read.
std::size_t declared_bytes(const Config& config) {
  if (config.schema.src.empty()) return 0;
  try {
    std::size_t bytes = 0;
    for (const std::string& path : schema_files(config)) bytes += std::filesystem::file_size(path);
    return bytes;
  } catch (const std::exception&) {
    return 0;
  }
}

}  // namespace

std::vector<FileText> read_files(const std::vector<std::string>& paths) {
  std::vector<FileText> files;
  for (const std::string& path : paths) files.push_back({path, read_text_file(path)});
  return files;
}

std::vector<Script> scripts_of(const std::vector<FileText>& files) {
  std::vector<Script> scripts;
  for (const FileText& file : files) scripts.push_back(parse_script(file.path, file.text));
  return scripts;
}

Bench::Bench(const Config& config, int major_version) : scope_(scope_of(config)) {
  options_.url = config.dev.url.get();
  options_.bin_dir = config.dev.bin_dir.get();
  options_.major_version = major_version;
  for (const Setting& library : config.dev.preload_libraries)
    options_.preload_libraries.push_back(library.get());
  options_.create_roles = config.dev.create_roles;
  options_.trusted = config.dev.trusted;
  options_.declared_bytes = declared_bytes(config);
  baseline_ = scripts_of(read_files(baseline_files(config)));
}

DevServer& Bench::server() const {
  std::call_once(opened_, [this] {
    server_ = DevServer::open(options_);
    tell_if_any(server_->note());
  });
  return *server_;
}

LoadOptions Bench::load_options() const {
  return {.trusted = options_.trusted, .create_roles = server().may_create_roles()};
}

std::function<ScratchDatabase()> beginning_with(ScratchDatabase first,
                                                std::function<ScratchDatabase()> make) {
  auto left = std::make_shared<std::optional<ScratchDatabase>>(std::move(first));
  return [left, make = std::move(make)] {
    if (!left->has_value()) return make();
    ScratchDatabase database = std::move(**left);
    left->reset();
    return database;
  };
}

State Bench::state(std::function<ScratchDatabase()> make, const std::vector<Script>& schema_files) {
  ScratchDatabase database = make();
  Catalog catalog = read_catalog(database.session(), database.url(), scope_);
  attach_directives(schema_files, catalog, database.session());
  if (!schema_files.empty()) catalog.places = places_in(schema_files);
  return {
      std::move(catalog), beginning_with(std::move(database), std::move(make)), {}, schema_files};
}

ScratchDatabase Bench::scratch() const {
  ScratchDatabase database = server().scratch();
  if (!baseline_.empty()) load(database.session(), baseline_, load_options());
  return database;
}

State Bench::of_nothing() {
  return state([this] { return scratch(); });
}

State Bench::of_files(const std::vector<FileText>& files, bool may_be_empty) {
  LoadOptions options = load_options();
  options.allow_empty = may_be_empty;
  const std::vector<Script> scripts = scripts_of(files);
  return state(
      [this, scripts, options] {
        ScratchDatabase database = scratch();
        load(database.session(), scripts, options);
        return database;
      },
      scripts);
}

State Bench::of_directory(const std::string& path, const std::string& format) {
  Directory directory = read_directory(path, directory_format(format));
  verify(directory);
  return of_migrations(directory);
}

State Bench::of_migrations(const Directory& directory) {
  ScratchDatabase database = migrated(directory);
  Catalog catalog = read_catalog(database.session(), database.url(), scope_);
  give_back(std::move(database));
  return {std::move(catalog), [this, directory] { return migrated(directory); }, taker()};
}

LiveCatalog read_live(const std::string& url, const Scope& scope, Reads reads) {
  Session session(url);
  Catalog catalog = reads == Reads::kEverything ? read_catalog(session, url, scope)
                                                : read_catalog(session, scope, reads);
  return {std::move(catalog), session.query("SELECT session_user AS role")[0].text("role"),
          session.label()};
}

State Bench::of_database(const std::string& url, const Catalog* beside) {
  return of_database(read_live(url, scope_), beside);
}

State Bench::of_database(LiveCatalog live, const Catalog* beside) {
  Catalog catalog = std::move(live.catalog);
  if (beside != nullptr) {
    keep_names(catalog, *beside, live.role);
    reveal(catalog, *beside);
  }
  auto copy = [this, catalog, roles = roles_of(catalog, live.label)] {
    ScratchDatabase database = scratch();
    create_missing_roles(database.session(), roles, server().may_create_roles());
    Plan plan = make_plan(read_catalog(database.session(), scope_), catalog, scope_, Style::kPlain);
    create_missing_tablespaces(database.session(), tablespaces_of(plan),
                               server().may_create_roles());
    while (!run_steps(database.session(), plan)) database = scratch();
    require_same(read_catalog(database.session(), database.url(), scope_), catalog, scope_,
                 "rebuilding the live database's schema on the dev server");
    return database;
  };
  return {catalog, copy};
}

}  // namespace schemadiff
