// Words, numbers and a timeline in characters.
#include "report/impact_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "report/amounts.h"
#include "report/timeline.h"

namespace schemadiff {

namespace {

using nlohmann::ordered_json;

std::string first_line(const std::string& text) {
  constexpr std::size_t kMost = 90;
  std::string line = text.substr(0, text.find('\n'));
  if (line.size() < text.size() || line.size() > kMost) {
    std::size_t cut = std::min(line.size(), kMost);
    while (cut > 0 && (static_cast<unsigned char>(line[cut]) & 0xC0) == 0x80) --cut;
    line = line.substr(0, cut) + " ...";
  }
  return line;
}

std::string facts_text(const std::optional<TargetTable>& facts) {
  if (!facts) return "not on the target";
  std::string text = bytes_text(static_cast<double>(facts->bytes + facts->index_bytes));
  if (facts->rows) text += ", " + number_text(*facts->rows) + " rows";
  if (facts->writes_per_second)
    text += *facts->writes_per_second < 0.5
                ? ", hardly written to"
                : ", about " + number_text(*facts->writes_per_second) + " writes a second";
  return text;
}

const char* work_text(TableWork work) {
  switch (work) {
    case TableWork::kRead:
      return "while it is read whole";
    case TableWork::kIndexBuilt:
      return "while its index is built";
    case TableWork::kWrittenAnew:
      return "while it is written anew";
    case TableWork::kNone:
      break;
  }
  return "";
}

std::string who(LockMode mode) {
  return keeps_out_readers(mode) ? "readers and writers" : "writers";
}

// "readers and writers of public.users (38 GB, 120 M rows) wait while it is read whole, about 3
// min"
std::string table_text(const TableImpact& table) {
  const std::string name = table.table + " (" + facts_text(table.facts) + ")";
  const std::string time =
      table.facts && table.work != TableWork::kNone ? ", " + about_seconds(table.seconds) : "";
  const bool keeps_out =
      keeps_out_writers(table.work == TableWork::kNone ? table.taken : table.held);
  if (!keeps_out) return "nobody waits for " + name + " " + work_text(table.work) + time;
  if (table.work == TableWork::kNone)
    return who(table.taken) + " of " + name + " wait from here to the end of the transaction";
  return who(table.held) + " of " + name + " wait " + work_text(table.work) + time;
}

std::string room_text(const RoomNeeded& room) {
  const auto size = [](std::int64_t bytes) { return bytes_text(static_cast<double>(bytes)); };
  return "  needs " + size(room.bytes) + " more in tablespace " + room.tablespace +
         " until it ends" +
         (room.free_bytes ? ", where " + size(*room.free_bytes) + " are free" +
                                (room.is_there() ? "" : ": that is not enough")
                          : "; how much is free there is not known") +
         "\n";
}

std::string transaction_text(const TransactionImpact& transaction) {
  std::string text = transaction.file +
                     (transaction.alone ? ", a statement by itself" : ", a transaction") +
                     (transaction.locks.empty() && transaction.lasts == 0
                          ? ""
                          : ", " + about_seconds(transaction.lasts)) +
                     ":\n";
  for (const StatementImpact& statement : transaction.statements) {
    if (statement.tables.empty()) continue;
    text += fmt::format("  line {}: {}\n", statement.place.line, first_line(statement.text));
    for (const TableImpact& table : statement.tables) text += "    " + table_text(table) + "\n";
  }
  for (const RoomNeeded& room : transaction.room) text += room_text(room);
  return text + timeline_text(transaction);
}

std::string facts_text(const TargetFacts& facts) {
  std::string text;
  if (facts.oldest && facts.oldest->seconds >= 1)
    text += "A transaction has been open for " + seconds_text(facts.oldest->seconds) +
            " (process " + std::to_string(facts.oldest->pid) +
            (facts.oldest->application.empty() ? "" : ", " + facts.oldest->application) +
            (facts.oldest->state.empty() ? "" : ", " + facts.oldest->state) +
            "): a statement that waits for its locks keeps all who come later waiting behind it.\n";
  if (facts.replicas > 0)
    text += fmt::format(
        "{} {}{}: what is written anew goes there as well.\n", facts.replicas,
        facts.replicas == 1 ? "replica follows" : "replicas follow",
        facts.replay_lag_bytes
            ? ", " + bytes_text(static_cast<double>(*facts.replay_lag_bytes)) + " behind"
            : "");
  for (const ReplicationSlot& slot : facts.slots)
    text += "Replication slot " + slot.name + (slot.active ? "" : ", which nobody reads,") +
            " holds back " + bytes_text(static_cast<double>(slot.behind_bytes)) +
            " of the log, and what is written anew adds to it.\n";
  return text;
}

ordered_json table_json(const TableImpact& table) {
  ordered_json json = {{"table", table.table},
                       {"lock_taken", to_string(table.taken)},
                       {"lock_held", to_string(table.held)},
                       {"readers_wait", keeps_out_readers(table.held)},
                       {"writers_wait", keeps_out_writers(table.held)},
                       {"work", work_name(table.work)},
                       {"seconds", std::round(table.seconds)},
                       {"on_target", table.facts.has_value()}};
  if (!table.facts) return json;
  json["bytes"] = table.facts->bytes;
  json["index_bytes"] = table.facts->index_bytes;
  if (table.facts->rows) json["rows"] = std::llround(*table.facts->rows);
  if (table.facts->writes_per_second) json["writes_per_second"] = *table.facts->writes_per_second;
  return json;
}

ordered_json room_json(const RoomNeeded& room) {
  ordered_json json = {{"tablespace", room.tablespace}, {"bytes", room.bytes}};
  if (room.free_bytes) json["free_bytes"] = *room.free_bytes;
  return json;
}

ordered_json transaction_json(const TransactionImpact& transaction) {
  ordered_json statements = ordered_json::array(), locks = ordered_json::array(),
               rooms = ordered_json::array();
  for (const RoomNeeded& room : transaction.room) rooms.push_back(room_json(room));
  for (const StatementImpact& statement : transaction.statements) {
    ordered_json tables = ordered_json::array();
    for (const TableImpact& table : statement.tables) tables.push_back(table_json(table));
    statements.push_back({{"line", statement.place.line},
                          {"sql", statement.text},
                          {"begins", std::round(statement.begins)},
                          {"seconds", std::round(statement.lasts)},
                          {"tables", tables}});
  }
  for (const HeldLock& lock : transaction.locks)
    locks.push_back({{"table", lock.table},
                     {"mode", to_string(lock.mode)},
                     {"from", std::round(lock.from)},
                     {"until", std::round(lock.until)}});
  return {{"file", transaction.file},
          {"in_transaction", !transaction.alone},
          {"seconds", std::round(transaction.lasts)},
          {"statements", statements},
          {"room", rooms},
          {"locks", locks}};
}

}  // namespace

std::string impact_text(const Impact& impact) {
  if (impact.transactions.empty())
    return "No table that the target has is locked against writes, read whole or written anew.\n" +
           facts_text(impact.facts);
  std::string text =
      "On the target, with the sizes that it has now. Times are no measurements: rows are taken to "
      "be read at " +
      bytes_text(impact.speed.read) + " a second, indexed at " +
      bytes_text(impact.speed.index_built) + " and written anew at " +
      bytes_text(impact.speed.written_anew) + ".\n";
  for (const TransactionImpact& transaction : impact.transactions)
    text += "\n" + transaction_text(transaction);
  const std::string facts = facts_text(impact.facts);
  return text + (facts.empty() ? "" : "\n" + facts);
}

const char* work_name(TableWork work) {
  switch (work) {
    case TableWork::kRead:
      return "read";
    case TableWork::kIndexBuilt:
      return "index_built";
    case TableWork::kWrittenAnew:
      return "written_anew";
    case TableWork::kNone:
      break;
  }
  return "none";
}

std::string impact_json(const Impact& impact) {
  ordered_json transactions = ordered_json::array(), slots = ordered_json::array();
  for (const TransactionImpact& one : impact.transactions)
    transactions.push_back(transaction_json(one));
  for (const ReplicationSlot& slot : impact.facts.slots)
    slots.push_back(
        {{"name", slot.name}, {"active", slot.active}, {"behind_bytes", slot.behind_bytes}});
  ordered_json json = {{"assumed_bytes_per_second",
                        {{"read", impact.speed.read},
                         {"index_built", impact.speed.index_built},
                         {"written_anew", impact.speed.written_anew}}},
                       {"transactions", transactions},
                       {"replicas", impact.facts.replicas},
                       {"slots", slots}};
  if (const auto& oldest = impact.facts.oldest)
    json["oldest_transaction"] = {{"process", oldest->pid},
                                  {"seconds", std::round(oldest->seconds)},
                                  {"state", oldest->state},
                                  {"application", oldest->application}};
  if (impact.facts.replay_lag_bytes) json["replay_lag_bytes"] = *impact.facts.replay_lag_bytes;
  return json.dump(2);
}

}  // namespace schemadiff
