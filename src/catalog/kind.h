// What the kernel asks of a kind of object, and the template that turns a plain struct into one.
#pragma once
#include <concepts>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/model.h"
#include "catalog/object.h"
#include "catalog/step.h"
#include "pg/row.h"

namespace schemadiff {

/// A column, attribute or label that ALTER can rename.
struct Part {
  std::string name;
  std::string like;  // what another must be to be perhaps the same with a new name; "" never asked
};

/// When something that goes and an equal one that comes are taken for one thing with a new name.
enum class Renaming {
  kImpossible,  // PostgreSQL has no ALTER for it
  kWhenTold,    // it is little but its name, so being equal says nothing
  kAsked,       // its data would be lost, or not: the user decides
  kSilently     // both ways lead to the same state, and this one is cheaper
};

/// Whether an object is there both before and after.
using Stays = std::function<bool(const ObjectId&)>;

class Kind {
 public:
  virtual ~Kind() = default;

  /// As in DROP ... and COMMENT ON ...
  virtual std::string_view keyword() const = 0;
  /// As in GRANT ... ON ...
  virtual std::string_view grant_keyword() const = 0;
  /// The system catalog its oid lives in: "pg_class".
  virtual std::string_view catalog() const = 0;
  /// SELECT of oid and one column per field, for a server of this major version. superuser: whether
  /// the role that reads is one, since not every column of every catalog is for everyone.
  virtual std::string query(int version, bool superuser) const = 0;
  virtual std::any read(const Row& row) const = 0;
  /// It is nothing but privileges: of no concern where these are not compared.
  virtual bool only_privileges() const { return false; }
  /// The query has columns identity and label (as in DROP), since what the server would print names
  /// the role that loads, which is another one on each server.
  virtual bool names_itself() const { return false; }

  virtual bool equal(const Object& a, const Object& b) const = 0;
  /// The CREATE statement; clauses are those of objects it takes in (see clause()).
  virtual Sql create(const Object& object, const std::vector<Sql>& clauses) const = 0;
  virtual Sql drop(const Object& object) const = 0;
  /// What rows make its creation fail, where what it belongs to has been there before.
  virtual std::optional<std::string> fails_if(const Object&) const { return std::nullopt; }
  /// Steps from have to want as far as ALTER goes; true when nothing is left unequal.
  virtual bool alter(const Object& have, const Object& want, Steps& steps) const = 0;

  /// Dropping it loses what its creation does not bring back.
  virtual bool holds_data() const { return false; }
  /// What stays elsewhere when it is dropped, for a person to clear away; "" nothing.
  virtual std::string leaves_behind(const Object&) const { return ""; }
  /// Its CREATE can take in the clauses of objects that belong to it.
  virtual bool takes_clauses() const { return false; }
  /// It can be written inside the CREATE of what it belongs to.
  virtual std::optional<Sql> clause(const Object&) const { return std::nullopt; }
  /// Of clauses that say the same here CREATE keeps only one; "" keeps all.
  virtual std::string clause_topic(const Object&) const { return ""; }
  /// ALTER COLUMN ... TYPE rebuilds it without being asked.
  virtual bool follows(Disturbance) const { return false; }
  /// ALTER ... OWNER TO exists for it.
  virtual bool has_owner(const Object&) const { return true; }
  /// It must have the owner of what it belongs to, and changes hands with it.
  virtual bool follows_owner(const Object&) const { return false; }
  /// The object as it is made, or altered to, beside what stays there; nullopt: that makes no
  /// difference.
  virtual std::optional<Object> beside(const Object&, const Stays&) const { return std::nullopt; }
  /// How it is made where others use what it belongs to. as: the name that it goes by until the one
  /// before it is gone, "" where its own is free. nullopt: as anywhere.
  virtual std::optional<OnlineForm> online(const Object&, const std::string&) const {
    return std::nullopt;
  }
  /// Its DROP where others use what it belongs to, which no transaction block takes; empty: as
  /// anywhere.
  virtual Sql drop_online(const Object&) const { return {}; }
  /// What CREATE alone makes of it; alter() leads from there to the whole.
  virtual Object created(const Object& object) const { return object; }
  /// A lesser form that can be made before the needs that are late() are met; alter() leads from
  /// there to the whole. This is how cycles are broken.
  virtual std::optional<Object> shell(const Object&) const { return std::nullopt; }
  virtual bool late(const Object&, const Need&) const { return false; }
  /// On its shell stands only what its completion needs; all else waits for the whole.
  virtual bool hollow_shell() const { return false; }
  /// When its table is taken off what it derives from, it goes, and does not stay on its own.
  virtual bool goes_when_let_go() const { return false; }
  /// One statement that drops it together with what it stands on and what stands on it, where no
  /// DROP takes the first of them.
  virtual std::optional<Sql> drop_circle(const Object&, const std::vector<const Object*>&) const {
    return std::nullopt;
  }
  /// The sequences of its identity columns, as SQL names them: their privileges are its own.
  virtual std::vector<std::string> sequences(const Object&) const { return {}; }
  /// The roles that its definition names, apart from owner and privileges, as SQL writes them.
  virtual std::vector<std::string> roles(const Object&) const { return {}; }
  /// What the server keeps from who reads it is taken to be what the other one says.
  virtual void reveal(Object&, const Object&) const {}
  /// Text in which names of other objects may stand, for the order only.
  virtual std::string mentions_in(const Object&) const { return ""; }
  /// Rows may hold its values, and these can move over to a new one while it goes by another name.
  virtual bool can_be_set_aside() const { return false; }
  /// The statements that give it the other name and make what it holds fit for the move. want may
  /// take its order where order means nothing.
  virtual void set_aside(const Object&, Object&, const std::string&, Steps&) const {}
  /// When it may be renamed without being told.
  virtual Renaming renaming() const = 0;
  /// ALTER ... RENAME; only where renaming() is possible.
  virtual Sql rename(const Object& object, const std::string& to) const = 0;
  /// ALTER ... SET SCHEMA exists for it, and it does not just follow something else.
  virtual bool moves(const Object& object) const { return !object.name.schema.empty(); }
  /// What of it can be renamed, in order, and the statement.
  virtual std::vector<Part> parts(const Object&) const { return {}; }
  virtual Sql rename_part(const Object& object, const std::string& from,
                          const std::string& to) const = 0;
  virtual std::string_view part_noun() const { return "column"; }
  /// It has a place in the neutral model.
  virtual bool is_described() const { return false; }
  /// Adds what it is to the model.
  virtual void describe(const Object&, Model&) const {}
};

/// Every kind there is; the place in the list is the priority in creation. Defined by src/kinds.
const std::vector<const Kind*>& kinds();

/// A plain value that can be read from the catalog, compared, and written as DDL.
template <class T>
concept SchemaObject = std::equality_comparable<T> && requires(const Row& row) {
  { T::keyword } -> std::convertible_to<std::string_view>;
  { T::catalog } -> std::convertible_to<std::string_view>;
  { T::read(row) } -> std::same_as<T>;
};

template <SchemaObject T>
class KindOf final : public Kind {
 public:
  std::string_view keyword() const override { return T::keyword; }
  std::string_view catalog() const override { return T::catalog; }

  std::string_view grant_keyword() const override {
    if constexpr (requires { T::grant_keyword; }) return T::grant_keyword;
    return T::keyword;
  }

  std::string query(int version, bool superuser) const override {
    if constexpr (requires { T::query(version, superuser); })
      return T::query(version, superuser);
    else if constexpr (requires { T::query(version); })
      return T::query(version);
    else
      return T::query;
  }

  std::any read(const Row& row) const override { return T::read(row); }

  bool only_privileges() const override {
    return requires { T::only_privileges; };
  }

  bool names_itself() const override {
    return requires { T::names_itself; };
  }

  bool equal(const Object& a, const Object& b) const override { return value(a) == value(b); }

  Sql create(const Object& object, const std::vector<Sql>& clauses) const override {
    if constexpr (requires(const T& t) { t.create(object.name, clauses); })
      return value(object).create(object.name, clauses);
    else
      return value(object).create(object.name);
  }

  Sql drop(const Object& object) const override {
    if constexpr (requires(const T& t) { t.drop(object.name); })
      return value(object).drop(object.name);
    else
      return sql("DROP {} {}", Sql::trusted(std::string(T::keyword)), object.name.label);
  }

  std::optional<std::string> fails_if(const Object& object) const override {
    if constexpr (requires(const T& t) { t.fails_if(object.name); })
      return value(object).fails_if(object.name);
    return std::nullopt;
  }

  bool alter(const Object& have, const Object& want, Steps& steps) const override {
    T moved = value(have);
    if constexpr (requires { T::alter(moved, value(want), want.name, steps); })
      T::alter(moved, value(want), want.name, steps);
    return moved == value(want);
  }

  bool holds_data() const override {
    if constexpr (requires { T::holds_data; }) return T::holds_data;
    return false;
  }

  std::string leaves_behind(const Object& object) const override {
    if constexpr (requires(const T& t) { t.leaves_behind(); }) return value(object).leaves_behind();
    return "";
  }

  bool takes_clauses() const override {
    return requires(const T& t, const Name& name, const std::vector<Sql>& clauses) {
      t.create(name, clauses);
    };
  }

  std::optional<Sql> clause(const Object& object) const override {
    if constexpr (requires(const T& t) { t.clause(object.name); })
      return value(object).clause(object.name);
    return std::nullopt;
  }

  std::string clause_topic(const Object& object) const override {
    if constexpr (requires(const T& t) { t.clause_topic(); }) return value(object).clause_topic();
    return "";
  }

  bool follows(Disturbance how) const override {
    if constexpr (requires { T::follows_type_changes; }) return how != Disturbance::kGone;
    if constexpr (requires { T::follows_resizing; }) return how == Disturbance::kResized;
    return false;
  }

  bool has_owner(const Object& object) const override {
    if constexpr (requires(const T& t) { t.has_owner(); })
      return value(object).has_owner();
    else
      return true;
  }

  bool follows_owner(const Object& object) const override {
    if constexpr (requires(const T& t) { t.follows_owner(); }) return value(object).follows_owner();
    return false;
  }

  std::optional<Object> beside(const Object& object, const Stays& stays) const override {
    if constexpr (requires(const T& t) { t.beside(stays); })
      if (std::optional<T> other = value(object).beside(stays)) {
        Object placed = object;
        placed.value = std::move(*other);
        return placed;
      }
    return std::nullopt;
  }

  std::optional<OnlineForm> online(const Object& object, const std::string& as) const override {
    if constexpr (requires(const T& t) { t.online(object.name, as); })
      if (std::optional<T> made = value(object).online(object.name, as)) {
        OnlineForm form{object, {}};
        if constexpr (requires { made->create_in_transaction(object.name); })
          form.in_transaction = made->create_in_transaction(object.name);
        if constexpr (requires { made->made_together(); }) form.together = made->made_together();
        form.object.value = std::move(*made);
        return form;
      }
    return std::nullopt;
  }

  Sql drop_online(const Object& object) const override {
    if constexpr (requires(const T& t) { t.drop_online(object.name); })
      return value(object).drop_online(object.name);
    return {};
  }

  Object created(const Object& object) const override {
    Object made = object;
    if constexpr (requires(const T& t) { t.created(); }) made.value = value(object).created();
    return made;
  }

  std::optional<Object> shell(const Object& object) const override {
    if constexpr (requires(const T& t) { t.shell(); }) {
      Object shell = object;
      shell.value = value(object).shell();
      return shell;
    }
    return std::nullopt;
  }

  bool late(const Object& object, const Need& need) const override {
    if constexpr (requires(const T& t) { t.late(need); }) return value(object).late(need);
    return false;
  }

  bool hollow_shell() const override {
    return requires { T::hollow_shell; };
  }

  bool goes_when_let_go() const override {
    return requires { T::goes_when_let_go; };
  }

  std::optional<Sql> drop_circle(const Object& object,
                                 const std::vector<const Object*>& others) const override {
    if constexpr (requires(const T& t) { t.drop_circle(object.name, others); })
      return value(object).drop_circle(object.name, others);
    return std::nullopt;
  }

  std::vector<std::string> sequences(const Object& object) const override {
    if constexpr (requires(const T& t) { t.sequences(); }) return value(object).sequences();
    return {};
  }

  std::vector<std::string> roles(const Object& object) const override {
    if constexpr (requires(const T& t) { t.named_roles(); }) return value(object).named_roles();
    return {};
  }

  void reveal(Object& object, const Object& other) const override {
    if constexpr (requires(T& t) { t.reveal(t); })
      std::any_cast<T>(&object.value)->reveal(value(other));
  }

  std::string mentions_in(const Object& object) const override {
    if constexpr (requires(const T& t) { t.mentions_in(); }) return value(object).mentions_in();
    return "";
  }

  bool can_be_set_aside() const override {
    return requires(const T& have, T& want, const Name& name, const std::string& other,
                    Steps& steps) { T::set_aside(have, want, name, other, steps); };
  }

  void set_aside(const Object& have, Object& want, const std::string& other,
                 Steps& steps) const override {
    if constexpr (requires(T& t) { T::set_aside(t, t, have.name, other, steps); })
      T::set_aside(value(have), *std::any_cast<T>(&want.value), have.name, other, steps);
  }

  Renaming renaming() const override {
    if constexpr (requires { T::renaming; }) return T::renaming;
    return holds_data() ? Renaming::kAsked : Renaming::kSilently;
  }

  Sql rename(const Object& object, const std::string& to) const override {
    if constexpr (requires(const T& t) { t.rename(object.name, Ident{to}); })
      return value(object).rename(object.name, Ident{to});
    else
      return sql("ALTER {} {} RENAME TO {}", Sql::trusted(std::string(T::keyword)),
                 object.name.label, Ident{to});
  }

  bool moves(const Object& object) const override {
    if constexpr (requires { T::moves; }) return T::moves;
    return Kind::moves(object);
  }

  std::vector<Part> parts(const Object& object) const override {
    if constexpr (requires(const T& t) { t.parts(); }) return value(object).parts();
    return {};
  }

  std::string_view part_noun() const override {
    if constexpr (requires { T::part_noun; }) return T::part_noun;
    return Kind::part_noun();
  }

  Sql rename_part(const Object& object, const std::string& from,
                  const std::string& to) const override {
    if constexpr (requires { T::rename_part(object.name, from, to); })
      return T::rename_part(object.name, from, to);
    else
      return sql("ALTER {} {} RENAME COLUMN {} TO {}", Sql::trusted(std::string(T::keyword)),
                 object.name.label, Ident{from}, Ident{to});
  }

  bool is_described() const override {
    return requires(const T& t, const Object& object, Model& model) { t.describe(object, model); };
  }

  void describe(const Object& object, Model& model) const override {
    if constexpr (requires(const T& t) { t.describe(object, model); })
      value(object).describe(object, model);
  }

 private:
  static const T& value(const Object& object) { return *std::any_cast<T>(&object.value); }
};

}  // namespace schemadiff
