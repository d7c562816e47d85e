// Reading, printing and changing of foreign-data options (PostgreSQL documentation, "ALTER
// SERVER").
#include "kinds/generic_options.h"

#include <algorithm>

#include "sql/secrets.h"

namespace schemadiff {

namespace {

Sql setting(const GenericOption& option) {
  return sql("{} {}", Ident{option.name}, Literal{option.value});
}

bool has_name(const GenericOptions& options, const std::string& name) {
  return std::ranges::find(options, name, &GenericOption::name) != options.end();
}

}  // namespace

std::string generic_options_of(const Sql& column) { return masked_options(column, true).text(); }

GenericOptions read_generic_options(const Row& row, const std::vector<std::string>& words) {
  return parse_generic_options(row.list("options"), words);
}

GenericOptions parse_generic_options(const std::vector<std::string>& list,
                                     const std::vector<std::string>& words) {
  GenericOptions options;
  for (const std::string& text : list) {
    auto equals = text.find('=');
    GenericOption option{text.substr(0, equals), text.substr(equals + 1), false};
    if (is_secret_option(option.name) && !is_placeholder(option.value)) {
      std::vector<std::string> named = words;
      named.push_back(option.name);
      option.masked = true;
      option.value = placeholder_for(named);
    }
    options.push_back(std::move(option));
  }
  return options;
}

void reveal_secrets(GenericOptions& options, const GenericOptions& other) {
  for (GenericOption& option : options)
    if (const auto said = std::ranges::find(other, option.name, &GenericOption::name);
        option.masked && said != other.end())
      option = *said;
}

Sql with_generic_options(const GenericOptions& options) {
  std::vector<Sql> list;
  for (const GenericOption& option : options) list.push_back(setting(option));
  return list.empty() ? Sql() : sql(" OPTIONS ({})", join(list));
}

Sql change_generic_options(GenericOptions& have, const GenericOptions& want) {
  std::vector<Sql> list;
  for (const GenericOption& option : have)
    if (!has_name(want, option.name)) list.push_back(sql("DROP {}", Ident{option.name}));
  for (const GenericOption& option : want)
    if (std::ranges::find(have, option) == have.end())
      list.push_back(has_name(have, option.name) ? sql("SET {}", setting(option))
                                                 : sql("ADD {}", setting(option)));
  have = want;
  return list.empty() ? Sql() : sql("OPTIONS ({})", join(list));
}

}  // namespace schemadiff
