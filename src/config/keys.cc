// The table of keys, and how the manual shows it.
#include "config/keys.h"

namespace schemadiff {
namespace {

// The words of an enum in the order of its values.
template <class E>
Choice choice(E& field, std::vector<std::string> words) {
  std::string current = words.at(static_cast<std::size_t>(field));
  return {std::move(words), current, [&field](std::size_t i) { field = static_cast<E>(i); }};
}

Choice choice(std::string& field, const std::vector<std::string>& words) {
  return {words, field, [&field, words](std::size_t i) { field = words.at(i); }};
}

using C = Config;
constexpr bool kPath = true, kPlain = false;

const Key kKeys[] = {
    {"", "url", "url", kPlain, [](C& c) -> Slot { return &c.url; },
     "the database that migrations are applied to, a libpq URL"},
    {"", "targets", "targets", kPlain, [](C& c) -> Slot { return &c.targets; },
     "several databases instead, `[\"postgres://...\", ...]`: `apply` and `status` work on all"},
    {"", "targets_query", "targets_query", kPlain, [](C& c) -> Slot { return &c.targets_query; },
     "the same, a row for each, asked of the database of `url`: `name`, and `url` or `schema`"},
    {"schema", "src", "src", kPath, [](C& c) -> Slot { return &c.schema.src; },
     "the files that declare the schema: files, folders (every `.sql` below), globs"},
    {"schema", "program", "", kPlain, [](C& c) -> Slot { return &c.schema.programs; },
     "a program whose output declares the schema as well, `[\"go\", \"run\", \"./loader\"]`, or a "
     "list "
     "of such lists"},
    {"schema", "program_timeout", "", kPlain,
     [](C& c) -> Slot { return Duration{&c.schema.program_timeout}; },
     "how long each may run; `\"0\"`: as long as it likes"},
    {"migrations", "dir", "dir", kPath, [](C& c) -> Slot { return &c.migrations.dir; },
     "the folder of the migration files and `atlas.sum`"},
    {"migrations", "format", "", kPlain,
     [](C& c) -> Slot {
       return choice(c.migrations.format, {"atlas", "golang-migrate", "flyway"});
     },
     "how migration files are named"},
    {"migrations", "versions", "", kPlain,
     [](C& c) -> Slot {
       return choice(c.migrations.versions, {"timestamp", "sequential"});
     },
     "the version of a new migration: the time, or the number after the last"},
    {"migrations", "width", "", kPlain,
     [](C& c) -> Slot {
       return Count{&c.migrations.width, 18};
     },
     "how many digits the first sequential version has; later ones have as many as the last"},
    {"migrations", "revisions_schema", "", kPlain,
     [](C& c) -> Slot { return &c.migrations.revisions_schema; },
     "the schema of the table that records what is applied"},
    {"migrations", "lock_name", "", kPlain, [](C& c) -> Slot { return &c.migrations.lock_name; },
     "the name of the lock that keeps two runs apart; empty: the one that Atlas takes"},
    {"dev", "url", "dev", kPlain, [](C& c) -> Slot { return &c.dev.url; },
     "the throwaway server: `embedded`, `postgres://...` or `docker://postgres/15/dev`"},
    {"dev", "bin_dir", "", kPath, [](C& c) -> Slot { return &c.dev.bin_dir; },
     "the folder of `initdb` and `postgres` for `embedded`; empty: they are searched for"},
    {"dev", "preload_libraries", "", kPlain, [](C& c) -> Slot { return &c.dev.preload_libraries; },
     "libraries that the `embedded` server loads when it starts, such as a provider of security "
     "labels"},
    {"dev", "create_roles", "", kPlain, [](C& c) -> Slot { return &c.dev.create_roles; },
     "make the roles that the schema names and a `postgres://` dev server lacks"},
    {"dev", "trusted", "", kPlain, [](C& c) -> Slot { return &c.dev.trusted; },
     "let the schema files reach outside the database (`LANGUAGE C`, `dblink`, ...), and the "
     "embedded "
     "server outside of its walls ([security.md](security.md))"},
    {"dev", "baseline", "", kPath, [](C& c) -> Slot { return &c.dev.baseline; },
     "files that make what is there and not managed; every dev database begins with them"},
    {"dev", "rows", "", kPlain,
     [](C& c) -> Slot {
       return Count{&c.dev.rows.rows, 1000};
     },
     "with how many rows each table that a plan touches is filled when the plan is proved; 0: "
     "none"},
    {"dev", "seed", "", kPlain,
     [](C& c) -> Slot {
       return Count{&c.dev.rows.seed, 1'000'000};
     },
     "another number makes other rows"},
    {"diff", "online", "", kPlain, [](C& c) -> Slot { return &c.diff.online; },
     "change tables that are there in ways that let others read and write them meanwhile"},
    {"diff", "idempotent", "", kPlain, [](C& c) -> Slot { return &c.diff.idempotent; },
     "write migrations that may run twice, and prove that"},
    {"seed", "dir", "", kPath, [](C& c) -> Slot { return &c.seed.dir; },
     "the folder of the files that `seed` runs"},
    {"scope", "owners", "", kPlain,
     [](C& c) -> Slot {
       return choice(c.scope.owners, {"declared", "all", "none"});
     },
     "whose owner is compared: objects whose owner is declared, all, none"},
    {"scope", "privileges", "", kPlain,
     [](C& c) -> Slot {
       return choice(c.scope.privileges, {"declared", "all", "none"});
     },
     "whose grants are compared: objects with declared grants, all, none"},
    {"scope", "schemas", "", kPlain, [](C& c) -> Slot { return &c.scope.schemas; },
     "the schemas to manage; empty: all but the system's"},
    {"scope", "include", "", kPlain, [](C& c) -> Slot { return &c.scope.include; },
     "the objects to manage, as in `exclude`; empty: all"},
    {"scope", "exclude", "", kPlain, [](C& c) -> Slot { return &c.scope.exclude; },
     "objects to leave alone: globs on names as messages print them, `public.tmp_*`, or for one "
     "kind, `trigger:audit*`"},
    {"apply", "lock_timeout", "", kPlain,
     [](C& c) -> Slot { return Duration{&c.apply.lock_timeout}; },
     "how long a statement may wait for a lock, `\"10s\"`; empty: the server's setting"},
    {"apply", "statement_timeout", "", kPlain,
     [](C& c) -> Slot { return Duration{&c.apply.statement_timeout}; },
     "how long a statement may run, `\"5min\"`; empty: the server's setting"},
    {"apply", "preflight_timeout", "", kPlain,
     [](C& c) -> Slot { return Duration{&c.apply.preflight_timeout}; },
     "how long each question about rows may take that `apply` asks before it runs anything; "
     "`\"0\"`: as long as it likes"},
    {"apply", "lock_retries", "", kPlain,
     [](C& c) -> Slot {
       return Count{&c.apply.lock_retries, 100};
     },
     "how often what did not get its lock in time is tried again, after growing pauses"},
    {"apply", "tx_mode", "", kPlain,
     [](C& c) -> Slot {
       return choice(c.apply.tx_mode, {"file", "all", "none"});
     },
     "one transaction for each file, one for all, or none"},
    {"lint", "error", "", kPlain, [](C& c) -> Slot { return &c.lint.error; },
     "rules of `lint` that are errors, `[\"PG102\", \"BC\"]`: codes, or what they begin with"},
    {"lint", "warning", "", kPlain, [](C& c) -> Slot { return &c.lint.warning; },
     "rules that are warnings"},
    {"lint", "info", "", kPlain, [](C& c) -> Slot { return &c.lint.info; }, "rules that are hints"},
    {"lint", "off", "", kPlain, [](C& c) -> Slot { return &c.lint.off; },
     "rules that are not looked at"},
    {"lint", "names", "", kPlain,
     [](C& c) -> Slot {
       return choice(c.lint.names, {"any", "snake_case"});
     },
     "how names are written"},
    {"lint", "table_number", "", kPlain,
     [](C& c) -> Slot {
       return choice(c.lint.table_number, {"any", "plural", "singular"});
     },
     "whether tables are called `users` or `user`"},
    {"lint", "column_number", "", kPlain,
     [](C& c) -> Slot {
       return choice(c.lint.column_number, {"any", "plural", "singular"});
     },
     "the same of columns"},
    {"lint", "index_name", "", kPlain, [](C& c) -> Slot { return &c.lint.index_name; },
     "what indexes are called, `\"idx_{table}_{columns}\"`"},
    {"lint", "unique_name", "", kPlain, [](C& c) -> Slot { return &c.lint.unique_name; },
     "what unique constraints and indexes are called, `\"uq_{table}_{columns}\"`"},
    {"lint", "primary_key_name", "", kPlain, [](C& c) -> Slot { return &c.lint.primary_key_name; },
     "what primary keys are called, `\"{table}_pkey\"`"},
    {"lint", "foreign_key_name", "", kPlain, [](C& c) -> Slot { return &c.lint.foreign_key_name; },
     "what foreign keys are called, `\"fk_{table}_{referenced}\"`"},
    {"lint", "check_name", "", kPlain, [](C& c) -> Slot { return &c.lint.check_name; },
     "what checks are called, `\"ck_{table}_{columns}\"`"},
    {"lint", "uuid_keys", "", kPlain, [](C& c) -> Slot { return &c.lint.uuid_keys; },
     "whether primary keys of one column are to be uuids"},
};

std::string shown_default(const Slot& slot) {
  auto quoted = [](const std::string& text) { return "`\"" + text + "\"`"; };
  return std::visit(
      Overloaded{
          [&](Setting* setting) { return setting->empty() ? "" : quoted(setting->get()); },
          [&](const Duration& duration) {
            return duration.setting->empty() ? "" : quoted(duration.setting->get());
          },
          [&](const Choice& choice) {
            std::string text = quoted(choice.current);
            for (const std::string& word : choice.words)
              if (word != choice.current) text += ", or " + quoted(word);
            return text;
          },
          [](const Count& count) { return "`" + std::to_string(*count.number) + "`"; },
          [](bool* flag) { return std::string(*flag ? "`true`" : "`false`"); },
          [](const auto*) { return std::string("`[]`"); },
      },
      slot);
}

}  // namespace

std::string Key::title() const {
  return "[" + std::string(table.empty() ? "env.NAME" : table) + "] " + std::string(name);
}

std::span<const Key> keys() { return kKeys; }

std::string keys_as_markdown() {
  Config defaults;
  std::string text = "| table | key | default | what it says |\n|---|---|---|---|\n";
  for (const Key& key : keys()) {
    std::string table(key.table.empty() ? "env.NAME" : key.table);
    std::string short_name(key.short_name);
    text += "| `[" + table + "]` | `" + std::string(key.name) + "` | " +
            shown_default(key.slot(defaults)) + " | " + std::string(key.says);
    if (!key.table.empty() && !short_name.empty())
      text += " (`" + short_name + "` in `[env.NAME]`)";
    text += " |\n";
  }
  return text;
}

}  // namespace schemadiff
