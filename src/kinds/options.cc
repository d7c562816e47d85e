// Printing and changing of reloptions (PostgreSQL documentation, "Storage Parameters").
#include "kinds/options.h"

#include <algorithm>

namespace schemadiff {

namespace {

std::string key(const std::string& option) { return option.substr(0, option.find('=')); }

constexpr std::string_view of_toast = "toast.";

Sql name(const std::string& option) {
  const std::string whole = key(option);
  if (!whole.starts_with(of_toast)) return sql("{}", Ident{whole});
  return sql("toast.{}", Ident{whole.substr(of_toast.size())});
}

Sql setting(const std::string& option) {
  return sql("{}={}", name(option), Literal{option.substr(option.find('=') + 1)});
}

}  // namespace

bool Options::operator==(const Options& other) const {
  return std::ranges::is_permutation(list, other.list);
}

Options read_options(const Row& row) { return {row.list("options")}; }

Sql with_options(const Options& options) {
  if (options.list.empty()) return {};
  std::vector<Sql> settings;
  for (const std::string& option : options.list) settings.push_back(setting(option));
  return sql(" WITH ({})", join(settings));
}

void change_options(const Sql& head, Options& have, const Options& want, Steps& steps,
                    const Sql& before) {
  // There may be no toast table before the end of the statement that gives a column a type that
  // needs one, and then the server forgets what is set for it.
  for (const bool toast : {false, true}) {
    std::vector<Sql> reset, set;
    const Phase phase = toast ? Phase::kTighten : Phase::kShape;
    for (const std::string& option : have.list)
      if (option.starts_with(of_toast) == toast &&
          std::ranges::none_of(want.list, [&](const auto& w) { return key(w) == key(option); }))
        reset.push_back(name(option));
    for (const std::string& option : want.list)
      if (option.starts_with(of_toast) == toast &&
          std::ranges::find(have.list, option) == have.list.end())
        set.push_back(setting(option));
    auto add = [&](const Sql& action) {
      if (toast)
        steps.add(phase, sql("{} {}", head, action));
      else
        steps.add(phase, head, action);
    };
    if (!reset.empty()) add(sql("{}RESET ({})", before, join(reset)));
    if (!set.empty()) add(sql("{}SET ({})", before, join(set)));
  }
  have = want;
}

}  // namespace schemadiff
