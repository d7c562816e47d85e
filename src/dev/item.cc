// Turns scripts into items and follows the settings through each file.
#include "dev/item.h"

#include "sql/lexer.h"
#include "sql/named.h"

namespace schemadiff {

Place Item::place_of(const ServerError& error) const {
  if (error.line > 0 || fixed_place) return place(error.line, error.column);
  return statement.place(offset_of_named(statement.text, error.what()).value_or(0));
}

std::vector<std::string> Item::search_path() const {
  auto found = settings->find("search_path");
  if (found == settings->end()) return {"public"};
  std::vector<std::string> schemas;
  for (const std::string& schema : found->second.values)
    if (!schema.empty() && schema != "$user") schemas.push_back(schema);
  return schemas;
}

bool Item::checks_bodies() const {
  auto found = settings->find("check_function_bodies");
  if (found == settings->end() || found->second.values.empty()) return true;
  std::string value = lower(found->second.values.front());
  return value != "off" && value != "false" && value != "no" && value != "0" && value != "f";
}

Item foreign_key_of(const Item& table, const ForeignKey& key) {
  Item item = table;
  item.fixed_place = table.statement.place(key.offset);
  item.statement.text = key.statement.text();
  item.analysis = analyse(item.statement);
  return item;
}

std::vector<Item> read_items(const std::vector<Script>& scripts) {
  std::vector<Item> items;
  for (const Script& script : scripts) {
    auto settings = std::make_shared<const Settings>();
    for (const Statement& statement : script.statements) {
      Analysis analysis = analyse(statement);
      if (const auto& setting = analysis.setting) {
        auto changed = std::make_shared<Settings>(*settings);
        if (setting->reset && setting->name.empty())
          changed->clear();
        else if (setting->reset)
          changed->erase(setting->name);
        else
          (*changed)[setting->name] = {Sql::trusted(statement.text), setting->values,
                                       statement.place()};
        settings = std::move(changed);
      } else {
        items.push_back({statement, std::move(analysis), settings, std::nullopt});
      }
    }
  }
  return items;
}

}  // namespace schemadiff
