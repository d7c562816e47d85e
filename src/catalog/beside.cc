// Keeps the rows of the witness until they are wanted; chooses when a second session is worth it.
#include "catalog/beside.h"

#include "catalog/catalog.h"
#include "catalog/pinned.h"

namespace schemadiff {

Beside::Beside(Session& session)
    : session_(&session), witness_(std::async(std::launch::async, [&session] {
        Whole whole;
        whole.columns = read_witness(session, Extent(),
                                     [&](WitnessRow row) { whole.rows.push_back(std::move(row)); });
        return whole;
      })) {}

std::optional<Beside> Beside::join(Session& session, const std::string& snapshot) {
  try {
    session.execute(sql("{} SET TRANSACTION SNAPSHOT {}; {}", Sql::trusted(kOneSnapshot),
                        Literal{snapshot}, Sql::trusted(kPin)));
  } catch (const ServerError&) {
    return std::nullopt;
  }
  return Beside(session);
}

Session& Beside::free_session() {
  whole_ = witness_.get();
  return *session_;
}

WitnessColumnNames Beside::give_witness(const std::function<void(WitnessRow)>& give) {
  for (WitnessRow& row : whole_.rows) give(std::move(row));
  return std::move(whole_.columns);
}

namespace {

// Worth another process of the server: it is some 0.1 s that is read.
constexpr const char* kMuch =
    "SELECT EXISTS (SELECT FROM pg_catalog.pg_class c WHERE c.oid >= 16384 OFFSET 1000)";

// Not every role may have two connections, nor has every server one left.
std::optional<Session> second_session(const std::string& url) {
  try {
    return Session(url);
  } catch (const Error&) {
    return std::nullopt;
  }
}

}  // namespace

Catalog read_catalog(Session& session, const std::string& url, const Scope& scope) {
  std::optional<Session> beside;
  if (session.value(kMuch) == "t") beside = second_session(url);
  return beside ? read_catalog(session, *beside, scope) : read_catalog(session, scope);
}

}  // namespace schemadiff
