// Asks libpg_query's scanner for the class of a word, once per word.
#include "sql/keywords.h"

#include <pg_query.h>
#include <pg_query/pg_query.pb-c.h>

#include <mutex>
#include <string>
#include <unordered_map>

namespace schemadiff {

namespace {

KeywordClass scan(const std::string& word) {
  PgQueryScanResult scanned = pg_query_scan(word.c_str());
  KeywordClass found = KeywordClass::kOther;
  if (!scanned.error) {
    PgQuery__ScanResult* result = pg_query__scan_result__unpack(
        nullptr, scanned.pbuf.len, reinterpret_cast<const uint8_t*>(scanned.pbuf.data));
    if (result && result->n_tokens == 1) {
      auto kind = result->tokens[0]->keyword_kind;
      if (kind == PG_QUERY__KEYWORD_KIND__NO_KEYWORD) found = KeywordClass::kNone;
      if (kind == PG_QUERY__KEYWORD_KIND__UNRESERVED_KEYWORD) found = KeywordClass::kUnreserved;
    }
    pg_query__scan_result__free_unpacked(result, nullptr);
  }
  pg_query_free_scan_result(scanned);
  return found;
}

}  // namespace

KeywordClass keyword_class(std::string_view word) {
  static std::mutex mutex;
  static std::unordered_map<std::string, KeywordClass> known;
  std::lock_guard lock(mutex);
  auto [entry, is_new] = known.try_emplace(std::string(word), KeywordClass::kNone);
  if (is_new) entry->second = scan(entry->first);
  return entry->second;
}

bool is_reserved_somewhere(std::string_view word) {
  return keyword_class(word) == KeywordClass::kOther;
}

}  // namespace schemadiff
