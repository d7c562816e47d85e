// What the user configured: atlas.toml, the environment, .env and flags as one value.
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "catalog/catalog.h"
#include "config/setting.h"
#include "rows/fill.h"

namespace schemadiff {

/// What flags said; they win over everything else. Paths are relative to the current folder.
struct Overrides {
  std::optional<std::string> config = {};  // --config: the path of atlas.toml
  std::optional<std::string> env = {};     // --env
  std::optional<std::string> url = {};     // --url
  std::optional<std::string> dev = {};     // --dev
  std::optional<std::string> dir = {};     // --dir
  std::vector<std::string> src = {};       // --src, as often as given; empty: not given
};

/// A program whose output declares the schema.
struct ProgramSetting {
  std::vector<Setting> arguments;  // the program first
  std::string shown;               // as it was written, without the values of variables
  Place place;
};

/// Plain data. Defaults are those of docs/configuration.md, which is printed from keys.cc. A
/// Setting converts to the string it holds and throws when that needs a variable that is not set.
struct Config {
  std::string file;                    // the atlas.toml that was read; empty when there is none
  std::string env;                     // the [env.NAME] in use; empty when none is
  std::vector<std::string> env_names;  // all there are

  Setting url;                   // see target_url()
  std::vector<Setting> targets;  // several databases instead of one
  Setting targets_query;         // the same, asked of the database of url
  /// A variable of the environment or of .env.
  std::function<std::optional<std::string>(const std::string& name)> variable;
  struct {
    std::vector<Setting> src;              // see schema_files()
    std::vector<ProgramSetting> programs;  // run in the folder of file
    Setting program_timeout = Setting("60s");
  } schema;
  struct {
    Setting dir = Setting("migrations");
    std::string format = "atlas";        // or "golang-migrate", "flyway"
    std::string versions = "timestamp";  // or "sequential"
    int width = 6;                       // of the first sequential one
    Setting revisions_schema = Setting("atlas_schema_revisions");
    Setting lock_name;
  } migrations;
  struct {
    Setting url = Setting("embedded");
    Setting bin_dir;  // of the server's programs; empty: search
    std::vector<Setting> preload_libraries;
    bool create_roles = false;
    bool trusted = false;
    RowOptions rows;                // see rows/fill.h
    std::vector<Setting> baseline;  // files that every scratch database begins with
  } dev;
  struct {
    bool online = true;  // let others read and write a table that was there before
    bool idempotent = false;
  } diff;
  struct {
    Setting dir = Setting("seed");  // files of rows
  } seed;
  Scope scope;
  struct {
    Setting lock_timeout, statement_timeout;  // "10s", as PostgreSQL takes them; empty: none
    Setting preflight_timeout = Setting("30s");
    std::string tx_mode = "file";             // or "all", "none"
    int lock_retries = 5;
  } apply;
  struct {
    std::vector<std::string> error, warning, info, off;  // codes of rules, or their beginnings
    std::string names = "any";                           // or "snake_case"
    std::string table_number = "any";                    // or "plural", "singular"
    std::string column_number = "any";
    Setting index_name, unique_name, primary_key_name, foreign_key_name, check_name;  // patterns
    bool uuid_keys = false;
  } lint;
};

/// The value of an environment variable, if it is set. Injected, so that tests need no setenv.
using Environment = std::function<std::optional<std::string>(const std::string& name)>;
Environment process_environment();

/// Reads --config, else ./atlas.toml if there is one, else takes defaults. Throws Error, with its
/// place, for a file that cannot be read, a syntax error, an unknown key or environment, a value of
/// the wrong type; a variable that is not set throws only when its Setting is read.
Config load_config(const Overrides& overrides,
                   const Environment& environment = process_environment());

/// Whether the environment in use has several databases instead of one.
bool has_several_targets(const Config& config);

/// The URL of the database that migrations are applied to. It holds the password: show it only
/// through without_password(). Throws Error, saying the ways to give one, when there is none, and
/// where there are several.
std::string target_url(const Config& config);

/// The files of [schema] src: its entries in the order written, the files of a folder or glob in
/// byte order of their paths, each file once. Throws Error for an entry that yields nothing.
std::vector<std::string> schema_files(const Config& config);

/// The files of [dev] baseline, by the same rules.
std::vector<std::string> baseline_files(const Config& config);

}  // namespace schemadiff
