// Printing and changing of reloptions (PostgreSQL documentation, "Storage Parameters").
#include "kinds/options.h"

#include <algorithm>

namespace schemadiff {

namespace {

std::string key(const std::string& option) { return option.substr(0, option.find('=')); }

Sql name(const std::string& option) {
  constexpr std::string_view of_toast = "toast.";
  const std::string whole = key(option);
  if (!whole.starts_with(of_toast)) return sql("{}", Ident{whole});
  return sql("toast.{}", Ident{whole.substr(of_toast.size())});
}

Sql setting(const std::string& option) {
  return sql("{}={}", name(option), Literal{option.substr(option.find('=') + 1)});
}

}  // namespace

std::vector<std::string> sorted_options(const Row& row) {
  std::vector<std::string> options = row.list("options");
  std::ranges::sort(options);
  return options;
}

Sql with_options(const std::vector<std::string>& options) {
  if (options.empty()) return {};
  std::vector<Sql> settings;
  for (const std::string& option : options) settings.push_back(setting(option));
  return sql(" WITH ({})", join(settings));
}

void change_options(const Sql& head, std::vector<std::string>& have,
                    const std::vector<std::string>& want, Steps& steps, const Sql& before) {
  std::vector<Sql> reset, set;
  for (const std::string& option : have)
    if (std::ranges::none_of(want, [&](const auto& w) { return key(w) == key(option); }))
      reset.push_back(name(option));
  for (const std::string& option : want)
    if (std::ranges::find(have, option) == have.end()) set.push_back(setting(option));
  if (!reset.empty()) steps.add(Phase::kShape, head, sql("{}RESET ({})", before, join(reset)));
  if (!set.empty()) steps.add(Phase::kShape, head, sql("{}SET ({})", before, join(set)));
  have = want;
}

}  // namespace schemadiff
