// Bars in characters.
#include "report/timeline.h"

#include <algorithm>
#include <cmath>

#include "report/amounts.h"

namespace schemadiff {

std::vector<double> places_of_statements(const TransactionImpact& transaction, double width,
                                         double least) {
  const auto number = static_cast<double>(transaction.statements.size());
  least = std::min(least, width / std::max(number, 1.0));
  const double shared = width - least * number;
  std::vector<double> places = {0};
  for (const StatementImpact& statement : transaction.statements)
    places.push_back(
        places.back() + least +
        (transaction.lasts > 0 ? shared * statement.lasts / transaction.lasts : shared / number));
  return places;
}

std::string timeline_text(const TransactionImpact& transaction) {
  if (transaction.locks.empty()) return "";
  constexpr double kWidth = 40;
  const std::vector<double> places = places_of_statements(transaction, kWidth, 1);
  std::size_t names = 0, modes = 0;
  for (const HeldLock& lock : transaction.locks) {
    names = std::max(names, lock.table.size());
    modes = std::max(modes, to_string(lock.mode).size());
  }
  std::string text;
  for (const HeldLock& lock : transaction.locks) {
    const auto from = static_cast<std::size_t>(std::floor(places.at(lock.first)));
    const std::string mode = to_string(lock.mode);
    text += "  " + lock.table + std::string(names - lock.table.size() + 2, ' ') + mode +
            std::string(modes - mode.size() + 2, ' ') + "|" + std::string(from, ' ') +
            std::string(static_cast<std::size_t>(kWidth) - from,
                        keeps_out_readers(lock.mode) ? '#' : '=') +
            "| " + about_seconds(lock.until - lock.from) + "\n";
  }
  return text;
}

}  // namespace schemadiff
