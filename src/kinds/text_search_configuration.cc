// Text search configurations (PostgreSQL documentation, "CREATE TEXT SEARCH CONFIGURATION").
#include <algorithm>
#include <map>

#include "catalog/kind.h"

namespace schemadiff {

namespace {

struct Configuration {
  static constexpr auto keyword = "TEXT SEARCH CONFIGURATION", catalog = "pg_ts_config",
                        query = R"sql(
    SELECT c.oid, format('%I.%I', n.nspname, p.prsname) AS parser,
           ARRAY(SELECT quote_ident(t.alias) FROM ts_token_type(c.cfgparser) t
                  WHERE EXISTS (SELECT FROM pg_ts_config_map m
                                 WHERE m.mapcfg = c.oid AND m.maptokentype = t.tokid)
                  ORDER BY t.alias) AS tokens,
           ARRAY(SELECT string_agg(format('%I.%I', dn.nspname, d.dictname), ', '
                                   ORDER BY m.mapseqno)
                   FROM ts_token_type(c.cfgparser) t
                   JOIN pg_ts_config_map m ON m.mapcfg = c.oid AND m.maptokentype = t.tokid
                   JOIN pg_ts_dict d ON d.oid = m.mapdict
                   JOIN pg_namespace dn ON dn.oid = d.dictnamespace
                  GROUP BY t.alias ORDER BY t.alias) AS dictionaries
      FROM pg_ts_config c
      JOIN pg_ts_parser p ON p.oid = c.cfgparser
      JOIN pg_namespace n ON n.oid = p.prsnamespace)sql";

  Sql parser;
  std::vector<std::string> tokens, dictionaries;  // one list of dictionaries per token type

  bool operator==(const Configuration&) const = default;

  static Configuration read(const Row& row) {
    return {row.sql("parser"), row.list("tokens"), row.list("dictionaries")};
  }
  Sql create(const Name& name) const {
    return sql("CREATE TEXT SEARCH CONFIGURATION {} (PARSER = {})", name.full, parser);
  }
  Configuration created() const { return {parser, {}, {}}; }

  const std::string* dictionaries_of(const std::string& token) const {
    auto found = std::ranges::find(tokens, token);
    return found == tokens.end() ? nullptr
                                 : &dictionaries[static_cast<std::size_t>(found - tokens.begin())];
  }

  static void alter(Configuration& have, const Configuration& want, const Name& name,
                    Steps& steps) {
    if (have.parser != want.parser) return;
    Sql head = sql("ALTER TEXT SEARCH CONFIGURATION {}", name.full);
    std::vector<Sql> gone;
    for (const std::string& token : have.tokens)
      if (want.dictionaries_of(token) == nullptr) gone.push_back(Sql::trusted(token));
    if (!gone.empty()) steps.add(Phase::kLoosen, sql("{} DROP MAPPING FOR {}", head, join(gone)));
    // One statement for all tokens that get the same dictionaries.
    std::map<std::pair<bool, std::string>, std::vector<Sql>> tokens_for;
    for (std::size_t i = 0; i < want.tokens.size(); ++i) {
      const std::string* known = have.dictionaries_of(want.tokens[i]);
      if (known == nullptr || *known != want.dictionaries[i])
        tokens_for[{known == nullptr, want.dictionaries[i]}].push_back(
            Sql::trusted(want.tokens[i]));
    }
    for (const auto& [how, tokens] : tokens_for)
      steps.add(Phase::kShape,
                sql("{} {} MAPPING FOR {} WITH {}", head, how.first ? sql("ADD") : sql("ALTER"),
                    join(tokens), Sql::trusted(how.second)));
    have = want;
  }
};

}  // namespace

const Kind& text_search_configuration_kind() {
  static const KindOf<Configuration> kind;
  return kind;
}

}  // namespace schemadiff
