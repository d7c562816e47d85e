// All objects of one state and what each needs.
#pragma once
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "catalog/address.h"
#include "catalog/kind.h"
#include "catalog/objects.h"
#include "catalog/scope.h"
#include "catalog/types.h"
#include "catalog/witness_lines.h"
#include "pg/session.h"

namespace schemadiff {

/// Something in the database that no kind describes.
struct Unknown {
  std::string type;  // as pg_identify_object calls it: "text search parser"
  std::string identity;
};

struct Catalog;
/// Where an object of the catalog is declared; nullopt: nobody knows.
using Places = std::function<std::optional<Place>(const Catalog&, const ObjectId&)>;

struct Catalog {
  Objects objects;
  std::vector<Unknown> unknown;
  int major_version = 0;
  Types types;
  /// What the lines of the objects' witnesses consist of.
  std::shared_ptr<const WitnessColumnNames> witness_columns = {};
  /// Types that were set aside, and what replaces them, both as format_type prints them.
  std::map<std::string, std::string> replaced;

  Places places = {};  // empty when it was not made from files
  /// It holds only what a change can reach; all else is the same in every state of the run.
  bool part = false;

  const Object* find(const ObjectId& id) const;
  std::optional<Place> place_of(const ObjectId& id) const {
    return places ? places(*this, id) : std::nullopt;
  }
};

/// How much is read of each object: all that comparing needs, with the witness; or only what the
/// neutral model is made of, of the kinds that are in it.
enum class Reads { kEverything, kModel };

/// Reads the catalog of a database in one snapshot. Throws ServerError.
Catalog read_catalog(Session& session, const Scope& scope, Reads reads = Reads::kEverything);

/// The same with a second connection to the same database, which reads a part of it at the same
/// time and in the same snapshot (PostgreSQL documentation, "Snapshot Synchronization Functions").
/// It is left in a transaction. Throws ServerError.
Catalog read_catalog(Session& session, Session& beside, const Scope& scope);

/// The same over a second connection of its own where there is much to read and the server gives
/// one. url: of the session's database. Throws ServerError.
Catalog read_catalog(Session& session, const std::string& url, const Scope& scope);

/// The same in the transaction that is open, which sees what it has done.
Catalog read_catalog_within(Session& session, const Scope& scope);

/// Whose: its own, or that of the transaction that is open.
enum class Snapshot { kOwn, kOfTransaction };

/// What these rows are of it, with the needs among them. Throws ServerError.
Catalog read_part(Session& session, const Scope& scope, const std::vector<Address>& rows,
                  Snapshot snapshot = Snapshot::kOwn);

class CatalogMark;
/// The same after statements that began behind the mark, reading only what they can have changed:
/// the rows that are new, and whatever stands on them. before: the catalog at the mark; named: the
/// objects that the statements speak of, which may be gone. Needs and types are not brought up to
/// date, so this is for comparing. Of a part, what is neither in it nor written since is left out.
/// nullopt: it can be so much that reading everything costs no more. Throws ServerError.
std::optional<Catalog> read_changed(Session& session, const Scope& scope, const Catalog& before,
                                    const CatalogMark& mark, const std::set<ObjectId>& named);

/// The neutral model of tables, columns and keys.
Model describe(const Catalog& catalog);

}  // namespace schemadiff
