// The only file that uses libpqxx.
#include "pg/session.h"

#include <future>
#include <pqxx/pqxx>

#include "pg/own_server.h"
#include "pg/server_message.h"
#include "pg/url.h"
#include "sql/text_pattern.h"

namespace schemadiff {

namespace {

// Collects notices, which libpqxx would otherwise print to stderr. Returning false ends the chain.
class NoticeCollector : public pqxx::errorhandler {
 public:
  NoticeCollector(pqxx::connection_base& connection, std::vector<std::string>& into)
      : errorhandler(connection), into_(into) {}
  bool operator()(const char message[]) noexcept override {
    into_.emplace_back(message);
    return false;
  }

 private:
  std::vector<std::string>& into_;
};

// libpqxx 6 connects anew by itself when the connection broke: to a session without the
// transaction, the locks and the settings of the one that was lost.
void never_connect_again(pqxx::connection& connection) {
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
  connection.inhibit_reactivation(true);
#pragma GCC diagnostic pop
}

}  // namespace

struct Session::Impl {
  explicit Impl(const std::string& url) : connection(url) {
    never_connect_again(connection);
    collector = std::make_unique<NoticeCollector>(connection, notices);
    work = std::make_unique<pqxx::nontransaction>(connection);
    host = connection.hostname() ? connection.hostname() : "";
    label = std::string(connection.username() ? connection.username() : "") + "@" +
            (host.empty() ? "localhost" : host) + ":" +
            (connection.port() ? connection.port() : "") + "/" +
            (connection.dbname() ? connection.dbname() : "");
  }

  ConnectionBroken broken(const std::string& reason) const {
    // What libpqxx says when it stumbles over that on its way to tell.
    const bool after_it = reason.find("client encoding") != std::string::npos;
    const std::string why =
        after_it ? "the server has stopped or has ended it, or the network failed" : reason;
    if (const auto told = told_by_own_server(host, true, why)) return ConnectionBroken(*told);
    return ConnectionBroken(Error("E402", "the connection to " + label + " broke").why(why));
  }

  pqxx::result run(const std::string& text) {
    try {
      return work->exec(text);
    } catch (const pqxx::broken_connection& e) {
      // Also what a server says that could not connect to another one: dblink, foreign data.
      if (connection.is_open()) throw read_server_message(e.what(), "", text);
      throw broken(e.what());
    } catch (const pqxx::insufficient_privilege& e) {  // libpqxx 6.4 leaves its code empty
      throw read_server_message(e.what(), "42501", text);
    } catch (const pqxx::sql_error& e) {
      throw read_server_message(e.what(), e.sqlstate(), text);
    } catch (const pqxx::failure& e) {
      throw read_server_message(e.what(), "", text);
    }
  }

  std::vector<std::string> notices;
  pqxx::connection connection;
  std::unique_ptr<NoticeCollector> collector;
  std::unique_ptr<pqxx::nontransaction> work;
  std::string host, label;
};

Session::Session(const std::string& url) {
  check_url(url);
  try {
    impl_ = std::make_unique<Impl>(url);
  } catch (const pqxx::failure& e) {
    const std::string reason = trimmed_reason(e.what());
    if (const auto told = told_by_own_server(host_of(url), false, reason)) throw Error(*told);
    throw Error("E401", "cannot connect to " + without_password(url))
        .why(reason)
        .help(
            "check that the server runs and that host, port, database, user and password are "
            "right");
  }
}

Session::~Session() = default;
Session::Session(Session&&) noexcept = default;
Session& Session::operator=(Session&&) noexcept = default;

namespace {

Row::Header header_of(const pqxx::result& result) {
  auto header = std::make_shared<std::vector<std::string>>();
  for (pqxx::row::size_type c = 0; c < result.columns(); ++c)
    header->emplace_back(result.column_name(c));
  return header;
}

// With one iterator, since each copy of a field counts the references to the whole result.
void fill(Row& row, const pqxx::row& line) {
  auto field = line.begin();
  for (std::size_t place = 0; place < line.size(); ++place, ++field)
    row.assign(place, field->is_null()
                          ? std::nullopt
                          : std::optional(std::string_view(field->c_str(), field->size())));
}

}  // namespace

Rows Session::query(const Sql& statement) {
  const pqxx::result result = impl_->run(statement.text());
  const Row empty(header_of(result), std::vector<std::optional<std::string>>(result.columns()));
  Rows rows(result.size(), empty);
  for (std::size_t i = 0; i < rows.size(); ++i)
    fill(rows[i], result[static_cast<pqxx::result::size_type>(i)]);
  return rows;
}

// The cursor before it is closed with the first rows of the next one: one message less for each.
// The server makes the next rows while these are read.
void Session::each(const Sql& statement, const std::function<void(const Row&)>& row) {
  constexpr int at_once = 1000;
  const std::string fetch = "FETCH " + std::to_string(at_once) + " FROM schemadiff_rows";
  pqxx::result result = impl_->run("CLOSE ALL; DECLARE schemadiff_rows NO SCROLL CURSOR FOR " +
                                   statement.text() + ";" + fetch);
  Row current(header_of(result), std::vector<std::optional<std::string>>(result.columns()));
  while (true) {
    std::future<pqxx::result> next;
    if (static_cast<int>(result.size()) == at_once)
      next = std::async(std::launch::async, [&] { return impl_->run(fetch); });
    for (const auto& line : result) {
      fill(current, line);
      row(current);
    }
    if (!next.valid()) return;
    result = next.get();
  }
}

std::string Session::value(const Sql& statement) {
  pqxx::result result = impl_->run(statement.text());
  if (result.size() != 1 || result.columns() != 1)
    throw Error("E992", "expected one value from: " + statement.text());
  return result[0][0].is_null() ? "" : result[0][0].c_str();
}

void Session::execute(const Sql& statements) { impl_->run(statements.text()); }

int Session::major_version() const { return impl_->connection.server_version() / 10000; }

const std::string& Session::label() const { return impl_->label; }

std::vector<std::string> Session::take_notices() { return std::exchange(impl_->notices, {}); }

void Session::cancel() { impl_->connection.cancel_query(); }

std::string without_password(std::string_view url) {
  static const TextPattern in_uri("://[^:/@?]*:([^@]*)@");
  static const TextPattern in_words(
      "(?:password|sslpassword)\\s*=\\s*('(?:[^'\\\\]|\\\\.)*'|[^\\s&]+)");
  const auto hide = [](std::string_view) { return std::string("***"); };
  return in_words.replace_last_group(in_uri.replace_last_group(url, hide), hide);
}

}  // namespace schemadiff
