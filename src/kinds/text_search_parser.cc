// Text search parsers (PostgreSQL documentation, "CREATE TEXT SEARCH PARSER").
#include "catalog/kind.h"

namespace schemadiff {

namespace {

struct Parser {
  static constexpr auto keyword = "TEXT SEARCH PARSER", catalog = "pg_ts_parser", query = R"sql(
    SELECT p.oid, p.prsstart::regproc::text AS start, p.prstoken::regproc::text AS token,
           p.prsend::regproc::text AS finish, p.prslextype::regproc::text AS types,
           nullif(p.prsheadline::oid, 0)::regproc::text AS headline
      FROM pg_ts_parser p)sql";

  Sql start, token, finish, types, headline;

  bool operator==(const Parser&) const = default;

  static Parser read(const Row& row) {
    return {row.sql("start"), row.sql("token"), row.sql("finish"), row.sql("types"),
            row.sql("headline")};
  }
  Sql create(const Name& name) const {
    return sql(
        "CREATE TEXT SEARCH PARSER {} (START = {}, GETTOKEN = {}, END = {}, LEXTYPES = {}{})",
        name.full, start, token, finish, types,
        headline.empty() ? Sql() : sql(", HEADLINE = {}", headline));
  }
  bool has_owner() const { return false; }
};

}  // namespace

const Kind& text_search_parser_kind() {
  static const KindOf<Parser> kind;
  return kind;
}

}  // namespace schemadiff
