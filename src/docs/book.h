// The documentation of a schema before it is written down: which objects have pages, where these
// lie, and what leads from one to another.
#pragma once
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "catalog/catalog.h"
#include "docs/diagrams.h"
#include "docs/history.h"

namespace schemadiff {

/// What a page is about: an object that belongs to no other one, or a partition. Constraints,
/// indexes, triggers and policies stand on the page of their table.
struct Topic {
  const Object* object = nullptr;
  std::string type;                    // "materialized view", "partition"
  std::string path;                    // "objects/shop/table.orders": from the top, without ending
  std::vector<const Object*> members;  // in order of kind and identity
  /// One end of a dependency. through: the member of the page on the side that needs the other, by
  /// which it does; nullptr the object itself.
  struct Tie {
    const Topic* topic;
    const Object* through;
  };
  std::vector<Tie> uses, used_by;  // in order of the other's identity; each pair once
  std::optional<Place> declared;
  std::vector<std::size_t> migrations;  // places in History::migrations
};

struct BookSources {
  const Catalog& catalog;
  const Scope& scope;
  History history;
  std::map<ObjectId, Place> declared;  // where files declare objects
};

class Book {
 public:
  explicit Book(BookSources sources);
  Book(const Book&) = delete;
  Book& operator=(const Book&) = delete;

  const Catalog& catalog() const { return sources_.catalog; }
  const Scope& scope() const { return sources_.scope; }
  const Model& model() const { return model_; }
  const History& history() const { return sources_.history; }
  /// What is drawn, and the one of them that shows a table; nullptr: none does.
  const std::vector<Diagram>& diagrams() const { return diagrams_; }
  const Diagram* diagram_of(const RelationModel& table) const;
  /// What the model says of an object; nullptr: it is no table or view.
  const RelationModel* relation_of(const Object& object) const;
  /// Of a partitioned table, in order of their identities.
  const std::vector<const RelationModel*>& partitions_of(const RelationModel& table) const;
  /// By schema, type and name.
  const std::vector<Topic>& topics() const { return topics_; }
  /// The schemas that anything stands in, raw, in order; what stands in none is under "".
  const std::vector<std::string>& schemas() const { return schemas_; }

  /// The topic of an object, or of what it belongs to; nullptr when there is no page of it.
  const Topic* topic_of(const ObjectId& id) const;
  /// Where the page of a table is; "" when it has none.
  std::string path_of(const RelationModel& table) const;
  /// The page that lists a schema.
  static std::string schema_path(const std::string& schema);

 private:
  void add_partitions();
  void add_topics();
  void add_members();
  void add_ties();
  void add_migrations();

  BookSources sources_;
  Model model_;
  std::vector<Diagram> diagrams_;
  std::map<const RelationModel*, std::size_t> diagram_of_;  // places in diagrams_
  std::map<const RelationModel*, std::vector<const RelationModel*>> partitions_;
  std::vector<Topic> topics_;
  std::vector<std::string> schemas_;
  std::map<ObjectId, Topic*> topic_of_;  // of members too
};

/// A name as a part of a path or anchor that every file system keeps apart from all others: small
/// letters, digits and "_" are themselves, every other byte is "-" and two digits.
std::string path_word(std::string_view name);

/// The anchor of a column or member on its page.
std::string anchor_of(std::string_view type, std::string_view name);

}  // namespace schemadiff
