// What a run of statements makes of tables before a later one is reached, as far as text tells:
// which questions about rows can no longer be asked of the database as it is.
#pragma once
#include <map>
#include <set>
#include <string>
#include <vector>

#include "sql/analysis.h"

namespace schemadiff {

struct Node;

/// Tables go by their last name, whatever their schema: where it is one too many, a question is not
/// asked. Triggers are taken to write no other tables.
class RowChanges {
 public:
  /// Takes in what the statement does. Never throws.
  void add(const Statement& statement);
  /// The same where it has been parsed already. tree: as parse_tree() returns it.
  void add(const Statement& statement, const Node& tree);
  /// What others have taken in counts here too.
  void add(const RowChanges& others);

  /// A statement has been seen that may have done anything: a block that writes, a function.
  bool anything() const { return anything_; }
  void may_be_anything() { anything_ = true; }
  /// The table is new or another one, or its rows have changed.
  bool of_table(const std::string& table) const { return anything_ || tables_.contains(table); }
  /// The table is new, or has a new name: nobody knows it before.
  bool makes(const std::string& table) const { return made_.contains(table); }
  /// One of the table's columns is new or another one, or the table is.
  bool of_column(const std::string& table, const std::string& column) const;
  /// The labels of an enum that was made on the way; nullptr: it was not.
  const std::vector<std::string>* labels_of(const std::string& type) const;
  /// The type was made, changed or renamed on the way.
  bool of_type(const std::string& type) const { return anything_ || types_.contains(type); }

 private:
  void add(const Statement& statement, const Node* tree);
  void add_tree(const std::string& type, const Node& body);
  void add_command(const std::string& table, const Node& command);
  void add_rename(const std::string& table, const Node& body);
  void add_drop(const Node& drop);
  bool anything_ = false;
  std::set<std::string> tables_, made_, types_;
  std::map<std::string, std::set<std::string>> columns_;
  std::map<std::string, std::vector<std::string>> labels_;
};

}  // namespace schemadiff
