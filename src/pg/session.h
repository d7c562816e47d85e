// A connection to one PostgreSQL database. The only header through which the rest sees a server.
#pragma once
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "pg/row.h"
#include "sql/error.h"
#include "sql/sql.h"

namespace schemadiff {

/// What the server said when it refused a statement.
class ServerError : public Error {
 public:
  ServerError(const std::string& message, std::string sqlstate, int line, int column)
      : Error("E403", message), sqlstate(std::move(sqlstate)), line(line), column(column) {}

  std::string sqlstate;  // five characters (documentation, appendix "PostgreSQL Error Codes")
  int line;              // in the text that was sent, from 1; 0 when the server named no position
  int column;            // in characters, from 1; 0 likewise
};

/// The server has ended, or can no longer be reached.
class ConnectionBroken : public Error {
 public:
  explicit ConnectionBroken(const Error& error) : Error(error) {}
};

/// Movable, not copyable; closed by the destructor. Every call throws ServerError when the server
/// refuses, ConnectionBroken when the connection breaks. Runs in autocommit until begin() is
/// called.
class Session {
 public:
  /// url: a libpq URI or conninfo string; libpq adds PGPASSWORD, ~/.pgpass, PGSERVICE and so on.
  /// Throws Error, without the password, when the server cannot be reached or says no.
  explicit Session(const std::string& url);
  ~Session();
  Session(Session&&) noexcept;
  Session& operator=(Session&&) noexcept;

  /// The rows of one statement.
  Rows query(const Sql& statement);
  Rows query(std::string_view statement) { return query(Sql::trusted(std::string(statement))); }
  /// The same one by one, a part of them at a time, so that many take no more memory than few. Only
  /// inside of a transaction: it is read through a cursor. The row is valid during the call, which
  /// must not use the session: that may be fetching the next part.
  void each(const Sql& statement, const std::function<void(const Row&)>& row);
  /// One value of one row; throws when the result has another shape.
  std::string value(const Sql& statement);
  std::string value(std::string_view statement) {
    return value(Sql::trusted(std::string(statement)));
  }
  /// One or several statements (several run as one implicit transaction, unless they say BEGIN).
  void execute(const Sql& statements);
  void execute(std::string_view statements) { execute(Sql::trusted(std::string(statements))); }

  void begin() { execute("BEGIN"); }
  void commit() { execute("COMMIT"); }
  void rollback() { execute("ROLLBACK"); }

  /// For example 15 for PostgreSQL 15.18.
  int major_version() const;
  /// "user@host:port/database", for messages; never a password.
  const std::string& label() const;
  /// Warnings and notices since the last call, as the server printed them.
  std::vector<std::string> take_notices();
  /// Asks the server to cancel what this session is running; safe to call from another thread.
  void cancel();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// The URL with its password replaced by "***", for messages.
std::string without_password(std::string_view url);

}  // namespace schemadiff
