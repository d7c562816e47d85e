// Keeps the rows of the witness until they are wanted.
#include "catalog/beside.h"

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

}  // namespace schemadiff
