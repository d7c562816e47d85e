// A statement on its way into a scratch database.
#pragma once
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pg/session.h"
#include "sql/analysis.h"
#include "sql/foreign_keys.h"
#include "sql/script.h"
#include "sql/sql.h"

namespace schemadiff {

/// The settings that a file has made so far: by name, the statement that made it.
struct SettingInEffect {
  Sql statement;
  std::vector<std::string> values;
  Place place;
};
using Settings = std::map<std::string, SettingInEffect>;

struct Item {
  Statement statement;
  Analysis analysis;
  std::shared_ptr<const Settings> settings;  // of its file, where it stands
  std::optional<Place> fixed_place;  // of a statement that we wrote: the server's are no use

  /// Where a position in the text that was sent, as the server counts, stands in the files.
  Place place(int line = 0, int column = 0) const {
    if (fixed_place) return *fixed_place;
    return line > 0 ? statement.place(line, column) : statement.place();
  }
  /// The same, or where the statement names what the message is about if the server says nothing.
  Place place_of(const ServerError& error) const;
  /// The schemas in which an unqualified name is looked up; the first is where objects are made.
  std::vector<std::string> search_path() const;
  /// Whether it is a statement of libpg_query's name: "CreateStmt".
  bool is(std::string_view type) const { return analysis.type == type; }
  /// Whether the file lets the server check the bodies of functions here.
  bool checks_bodies() const;
};

/// A foreign key that was taken out of a CREATE TABLE, as a statement in its place in the file.
Item foreign_key_of(const Item& table, const ForeignKey& key);

/// The statements of all files but those that only change settings, each with its settings.
std::vector<Item> read_items(const std::vector<Script>& scripts);

}  // namespace schemadiff
