// Text search dictionaries (PostgreSQL documentation, "CREATE TEXT SEARCH DICTIONARY").
#include <algorithm>
#include <utility>

#include "catalog/kind.h"
#include "sql/lexer.h"

namespace schemadiff {

namespace {

struct Dictionary {
  static constexpr auto keyword = "TEXT SEARCH DICTIONARY", catalog = "pg_ts_dict", query = R"sql(
    SELECT d.oid, format('%I.%I', n.nspname, t.tmplname) AS template, d.dictinitoption AS options
      FROM pg_ts_dict d
      JOIN pg_ts_template t ON t.oid = d.dicttemplate
      JOIN pg_namespace n ON n.oid = t.tmplnamespace)sql";

  Sql template_name;
  std::vector<std::pair<Sql, Sql>> options;  // names and values as the server writes them

  bool operator==(const Dictionary&) const = default;
  static Dictionary read(const Row& row) {
    return {row.sql("template"), read_options(row.text_or_empty("options"))};
  }

  // "stopwords = 'english', n = 1": names as quote_ident() writes them, each value one token or a
  // number.
  static std::vector<std::pair<Sql, Sql>> read_options(const std::string& text) {
    std::vector<std::pair<Sql, Sql>> options;
    const std::vector<Token> all = tokens(text);
    for (std::size_t i = 0; i + 2 < all.size();) {
      const Token name = all[i], first = all[i + 2];
      for (i += 3; i < all.size() && !all[i].is(text, ','); ++i) {
      }
      options.emplace_back(Sql::trusted(std::string(name.in(text))),
                           Sql::trusted(text.substr(first.start, all[i - 1].end - first.start)));
      ++i;
    }
    return options;
  }

  Sql create(const Name& name) const {
    std::vector<Sql> list = {sql("TEMPLATE = {}", template_name)};
    for (const auto& [option, value] : options) list.push_back(sql("{} = {}", option, value));
    return sql("CREATE TEXT SEARCH DICTIONARY {} ({})", name.full, join(list));
  }

  // An option that is named without a value goes; one that is set moves to the end.
  static void alter(Dictionary& have, const Dictionary& want, const Name& name, Steps& steps) {
    if (have.template_name != want.template_name || have.options == want.options) return;
    std::vector<std::pair<Sql, Sql>> kept;
    std::vector<Sql> list;
    for (const auto& option : have.options) {
      auto wanted = std::ranges::find(want.options, option.first, &std::pair<Sql, Sql>::first);
      if (wanted == want.options.end())
        list.push_back(option.first);
      else if (kept.size() < want.options.size() && want.options[kept.size()] == option)
        kept.push_back(option);
    }
    for (std::size_t i = kept.size(); i < want.options.size(); ++i)
      list.push_back(sql("{} = {}", want.options[i].first, want.options[i].second));
    have = want;
    steps.add(Phase::kShape, sql("ALTER TEXT SEARCH DICTIONARY {} ({})", name.full, join(list)));
  }
};

}  // namespace

const Kind& text_search_dictionary_kind() {
  static const KindOf<Dictionary> kind;
  return kind;
}

}  // namespace schemadiff
