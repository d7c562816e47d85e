// Which objects have to be created, altered, recreated or dropped.
#pragma once
#include <map>
#include <memory>

#include "catalog/catalog.h"
#include "catalog/step.h"
#include "plan/style.h"

namespace schemadiff {

enum class Verb { kCreate, kAlter, kRecreate, kDrop };

/// A way of making an object while others use what it belongs to.
struct OnlineWay {
  OnlineForm form;
  bool beside = false;  // before the one goes whose place it takes
  Steps steps;          // that complete it

  bool alone() const { return !form.in_transaction.empty(); }
};

struct Change {
  Verb verb = Verb::kAlter;
  const Object* have = nullptr;               // not for create
  const Object* want = nullptr;               // not for drop
  Steps steps;                                // of an alter, or what completes a creation
  std::shared_ptr<const Object> placed = {};  // what want points to, where Kind::beside() says so
  std::vector<OnlineWay> ways = {};           // of making want, the best first; none: as anywhere
  Sql drop_online = {};                       // Kind::drop_online() where it is of use

  bool drops() const { return verb == Verb::kDrop || verb == Verb::kRecreate; }
  bool creates() const { return verb == Verb::kCreate || verb == Verb::kRecreate; }
};

using Changes = std::map<ObjectId, Change>;

/// Does the object derive from the other, belong to it?
bool derives(const Object& object, const ObjectId& from);
bool belongs(const Object& object, const ObjectId& to);

/// What the object derives from in both states of an alter, in only the first, in only the second
/// (then also of a creation).
std::vector<ObjectId> keeps_deriving_from(const Change& change);
std::vector<ObjectId> lets_go_of(const Change& change);
std::vector<ObjectId> begins_to_derive_from(const Change& change);
/// Does it belong to something that lets go of what it derives from? A partition that is detached
/// keeps its indexes, keys and the like, which are then on their own.
bool set_free(const Object& object, const Changes& changes);

/// Does what the object belongs to, or derives from, stay all the while, so that it may have rows?
bool belongs_to_what_stays(const Object& object, const Changes& changes);

/// Does the object go without a statement when the host, which changes so, lets go of what it
/// derives from? So do the triggers of a partition that is detached.
bool goes_with_release(const Object& object, const ObjectId& host, const Change& change);

/// Compares the catalogs and takes in whoever stands on something that goes or is disturbed. Throws
/// Error::refused() that names every change which cannot be made without losing data.
Changes find_changes(const Catalog& have, const Catalog& want, const Scope& scope, Style style);

}  // namespace schemadiff
