// The only file that uses SQLite.
#include "cache/store.h"

#include <sqlite3.h>

#include <filesystem>
#include <utility>

namespace schemadiff {

namespace {

// Another layout gets another file, so that an older program beside a newer one keeps its own.
constexpr const char* kFile = "/cache-1.sqlite";
constexpr int kPatience = 2000;  // milliseconds for another run to finish writing

// WAL lets others read while one writes. A cache need not survive a power failure.
constexpr const char* kSchema = R"sql(
  PRAGMA journal_mode = wal;
  PRAGMA synchronous = off;
  PRAGMA auto_vacuum = full;
  CREATE TABLE IF NOT EXISTS entry (
    key BLOB PRIMARY KEY, value BLOB NOT NULL, used INTEGER NOT NULL) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS entry_used ON entry (used, length(value)))sql";

struct Close {
  void operator()(sqlite3* database) const { sqlite3_close(database); }
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};

}  // namespace

struct Store::Impl {
  std::string path, warning;
  std::int64_t limit = 0;
  std::unique_ptr<sqlite3, Close> database;

  void open() {
    sqlite3* opened = nullptr;
    const int code = sqlite3_open(path.c_str(), &opened);
    database.reset(opened);
    if (code != SQLITE_OK) return fail();
    sqlite3_busy_timeout(opened, kPatience);
    if (sqlite3_exec(opened, kSchema, nullptr, nullptr, nullptr) != SQLITE_OK) fail();
  }

  // A damaged file is thrown away, so that the next run begins with a good one.
  void fail() {
    const int code = sqlite3_errcode(database.get());
    warning = "the cache " + path + " is not used: " + sqlite3_errmsg(database.get());
    database.reset();
    if (code != SQLITE_CORRUPT && code != SQLITE_NOTADB) return;
    std::error_code ignored;
    for (const char* ending : {"", "-wal", "-shm"}) std::filesystem::remove(path + ending, ignored);
    warning += "; it was removed";
  }

  // Binds the texts as blobs and steps once. nullptr when there is no row, or something is wrong.
  template <class... Blobs>
  std::unique_ptr<sqlite3_stmt, Close> first_row(const char* text, const Blobs&... blobs) {
    if (!database) return nullptr;
    sqlite3_stmt* prepared = nullptr;
    if (sqlite3_prepare_v2(database.get(), text, -1, &prepared, nullptr) != SQLITE_OK) {
      fail();
      return nullptr;
    }
    std::unique_ptr<sqlite3_stmt, Close> statement(prepared);
    int place = 0;
    (sqlite3_bind_blob64(prepared, ++place, blobs.data(), blobs.size(), SQLITE_STATIC), ...);
    const int code = sqlite3_step(prepared);
    if (code == SQLITE_ROW) return statement;
    if (code != SQLITE_DONE && code != SQLITE_BUSY) {
      statement.reset();
      fail();
    }
    return nullptr;
  }

  std::int64_t number(const char* text) {
    const auto row = first_row(text);
    return row ? sqlite3_column_int64(row.get(), 0) : 0;
  }

  void make_room() {
    while (database && number("SELECT sum(length(value)) FROM entry") > limit)
      first_row("DELETE FROM entry WHERE key IN (SELECT key FROM entry ORDER BY used LIMIT 16)");
  }
};

Store::Store(const std::string& folder, std::int64_t limit) : impl_(std::make_unique<Impl>()) {
  impl_->path = folder + kFile;
  impl_->limit = limit;
  impl_->open();
}
Store::Store(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Store Store::unusable(std::string warning) {
  auto impl = std::make_unique<Impl>();
  impl->warning = std::move(warning);
  return Store(std::move(impl));
}
Store::~Store() = default;
Store::Store(Store&&) noexcept = default;

std::optional<std::string> Store::get(std::string_view key) {
  std::optional<std::string> value;
  {
    const auto row = impl_->first_row("SELECT value FROM entry WHERE key = ?", key);
    if (!row) return std::nullopt;
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(row.get(), 0));
    value.emplace(bytes == nullptr ? "" : bytes,
                  static_cast<std::size_t>(sqlite3_column_bytes(row.get(), 0)));
  }
  // Once an hour is enough to know what is old.
  impl_->first_row(
      "UPDATE entry SET used = unixepoch() WHERE key = ? AND used < unixepoch() - 3600", key);
  return value;
}

void Store::put(std::string_view key, std::string_view value) {
  impl_->first_row(
      "INSERT INTO entry (key, value, used) VALUES (?, ?, unixepoch())"
      " ON CONFLICT (key) DO UPDATE SET value = excluded.value, used = excluded.used",
      key, value);
  impl_->make_room();
}

void Store::clear() { impl_->first_row("DELETE FROM entry"); }

Store::Info Store::info() {
  return {impl_->path, impl_->number("SELECT count(*) FROM entry"),
          impl_->number("SELECT coalesce(sum(length(value)), 0) FROM entry")};
}

const std::string& Store::warning() const { return impl_->warning; }

}  // namespace schemadiff
