// Reads a database into a Catalog: each kind's query wrapped once for names, owner and privileges.
#include <algorithm>
#include <atomic>
#include <future>
#include <mutex>
#include <nlohmann/json.hpp>
#include <unordered_set>

#include "catalog/beside.h"
#include "catalog/catalog.h"
#include "catalog/catalog_mark.h"
#include "catalog/identity_query.h"
#include "catalog/name.h"
#include "catalog/needs.h"
#include "catalog/pinned.h"
#include "catalog/privileges.h"
#include "catalog/relations.h"
#include "catalog/witness.h"

namespace schemadiff {

namespace {

using AddressSet = std::unordered_set<Address, AddressHash>;

struct Reading {
  Session& session;
  std::optional<Beside> beside;
  const Scope& scope;
  Extent extent;
  bool superuser;
  Relations relations;
  Catalog catalog;
  AddressMap ids;       // of all objects that a kind describes
  AddressSet left_out;  // out of scope, or an extension's
};

// Built-in objects have oids below 16384; of those only the schema public is the user's. What
// belongs to the role that loads, or to whoever owns the database, has no declared owner.
Sql wrapped(const Kind& kind, int version, bool superuser, const Extent& extent) {
  const std::string table(kind.catalog());
  const CatalogColumns columns = catalog_columns(table);
  const Ident owner{std::string(columns.owner)};
  Sql owner_name = columns.owner.empty()
                       ? sql("''")
                       : sql("CASE WHEN pg_get_userbyid(o.{}) IN (session_user,"
                             " 'pg_database_owner') THEN '' ELSE pg_get_userbyid(o.{}) END",
                             owner, owner);
  const bool row_of_catalog =
      !columns.name.empty() || !columns.owner.empty() || !columns.schema.empty();
  const IdentityQuery query = identity_query(table, columns.schema);
  return sql(
      "SELECT k.oid AS object_oid, {} AS object_identity, {} AS object_label,"
      " {} AS object_type, {} AS object_schema, {} AS object_name, {} AS object_names,"
      " {} AS object_args, {} AS object_signature, {} AS object_owner, k.*"
      " FROM ({}) k{}{} WHERE {}{}",
      kind.names_itself() ? sql("k.identity") : query.identity,
      kind.names_itself() ? sql("k.label") : sql("NULL"), query.type, query.schema,
      columns.name.empty() ? sql("NULL") : sql("o.{}", Ident{std::string(columns.name)}),
      query.names, query.args,
      table == "pg_proc"       ? sql("k.oid::regprocedure::text")
      : table == "pg_operator" ? sql("k.oid::regoperator::text")
                               : sql("NULL"),
      owner_name, Sql::trusted(kind.query(version, superuser)),
      // Older servers lack some catalogs. Not every role may read every catalog.
      row_of_catalog ? sql(" JOIN pg_catalog.{} o ON o.oid = k.oid", Ident{table}) : Sql(),
      query.joins, extent.condition(table, sql("k.oid")),
      table == "pg_namespace" ? sql(" OR o.nspname = 'public'") : Sql());
}

void read_kind(Reading& reading, Session& session, std::mutex& putting, const Kind& kind) {
  if (reading.extent.none_of(kind.catalog())) return;
  const Interned catalog(kind.catalog());
  const auto read = [&](const Row& row) {
    Object object;
    object.kind = &kind;
    object.name = read_name(row);
    object.id = {std::string(kind.catalog()), read_identity(row)};
    const Address address{catalog, static_cast<std::uint32_t>(row.integer("object_oid"))};
    if (reading.relations.is_part(address)) return;  // a range type's constructors
    const bool unwanted =
        kind.only_privileges() && reading.scope.privileges == Scope::Compare::kNone;
    const bool left_out = unwanted || reading.relations.in_extension(address) ||
                          !in_scope(reading.scope, type_of(object), object.id, object.name);
    if (!left_out) {
      object.value = kind.read(row);
      if (reading.scope.owners != Scope::Compare::kNone && kind.has_owner(object))
        object.owner = row.text_or_empty("object_owner");
    }
    const std::lock_guard one_at_a_time(putting);
    Described& described = reading.ids.emplace(address, Described{object.id}).first->second;
    if (left_out)
      reading.left_out.insert(address);
    else
      described.object = &reading.catalog.objects.add(std::move(object));
  };
  session.each(wrapped(kind, reading.catalog.major_version, reading.superuser, reading.extent),
               read);
}

// Each session takes the next kind when it has read one.
void read_kinds(Reading& reading, const std::function<bool(const Kind&)>& wanted) {
  std::mutex putting;
  std::atomic<std::size_t> next = 0;
  const auto take = [&](Session& session) {
    for (std::size_t i = next++; i < kinds().size(); i = next++)
      if (wanted(*kinds()[i])) read_kind(reading, session, putting, *kinds()[i]);
  };
  std::future<void> other;
  if (reading.beside)
    other = std::async(std::launch::async, [&] { take(reading.beside->free_session()); });
  take(reading.session);
  if (other.valid()) other.get();
}

bool under_left_out(const Reading& reading, const Address& address) {
  return reading.relations.under(address,
                                 [&](const Address& at) { return reading.left_out.contains(at); });
}

// The indexes, constraints, triggers and sequences of a table that is left out, whatever their
// names are.
void leave_out_what_belongs(Reading& reading) {
  for (auto& [address, described] : reading.ids) {
    if (reading.left_out.contains(address) || !under_left_out(reading, address)) continue;
    reading.catalog.objects.erase(described.id);
    described.object = nullptr;
    reading.left_out.insert(address);
  }
}

Object* object_at(Reading& reading, const Address& address) {
  const auto described = reading.ids.find(address);
  return described == reading.ids.end() ? nullptr : described->second.object;
}

// What CREATE EXTENSION and initdb say by themselves is usual.
constexpr auto comments = R"sql(
  SELECT d.classoid::regclass::text AS catalog, d.objoid::bigint AS oid,
         coalesce(a.attname, '') AS part, d.description,
         coalesce(CASE WHEN e.oid IS NOT NULL
                       THEN d.description = (SELECT v.comment FROM pg_available_extensions v
                                              WHERE v.name = e.extname)
                       ELSE n.oid IS NOT NULL AND d.description = 'standard public schema' END,
                  false) AS usual
    FROM pg_description d
    LEFT JOIN pg_attribute a ON d.objsubid > 0 AND d.classoid = 'pg_class'::regclass
         AND a.attrelid = d.objoid AND a.attnum = d.objsubid
    LEFT JOIN pg_extension e ON d.classoid = 'pg_extension'::regclass AND e.oid = d.objoid
    LEFT JOIN pg_namespace n ON d.classoid = 'pg_namespace'::regclass
         AND n.oid = d.objoid AND n.nspname = 'public'
   WHERE d.classoid = 'pg_namespace'::regclass
         AND d.objoid = (SELECT p.oid FROM pg_namespace p WHERE p.nspname = 'public')
      OR )sql";

void add_comments(Reading& reading) {
  for (const Row& row :
       reading.session.query(sql("{}{}", Sql::trusted(comments),
                                 reading.extent.condition(sql("d.classoid"), sql("d.objoid"))))) {
    Address part{row.text("catalog"), static_cast<std::uint32_t>(row.integer("oid"))};
    Address whole = reading.relations.whole(
        part, [&](const Address& address) { return reading.ids.contains(address); });
    Object* object = object_at(reading, whole);
    if (object == nullptr) continue;
    // Of a NOT NULL constraint, say: its kind knows how to write it.
    if (whole != part && row.text("part").empty())
      object->witness.add(
          "comment " +
          nlohmann::json{{"on", part.catalog.text()}, {"text", row.text("description")}}.dump());
    else if (row.boolean("usual"))
      object->usual_comment = row.text("description");
    else
      object->comments[row.text("part")] = row.text("description");
  }
}

// Those of subscriptions are in a catalog that all databases share.
void add_labels(Reading& reading) {
  for (const Row& row : reading.session.query(R"sql(
         SELECT l.classoid::regclass::text AS catalog, l.objoid::bigint AS oid,
                coalesce(a.attname, '') AS part, l.provider, l.label
           FROM (SELECT classoid, objoid, objsubid, provider, label FROM pg_seclabel
                 UNION ALL
                 SELECT classoid, objoid, 0, provider, label FROM pg_shseclabel) l
           LEFT JOIN pg_attribute a ON l.objsubid > 0 AND l.classoid = 'pg_class'::regclass
                AND a.attrelid = l.objoid AND a.attnum = l.objsubid)sql"))
    if (Object* object = object_at(
            reading, {row.text("catalog"), static_cast<std::uint32_t>(row.integer("oid"))}))
      object->labels[{row.text("part"), row.text("provider")}] = row.text("label");
}

// ALTER ... DEPENDS ON EXTENSION.
void add_extensions(Reading& reading) {
  for (const Dependency& dependency : reading.relations.all()) {
    if (dependency.type != 'x') continue;
    const auto extension = reading.ids.find(dependency.to);
    if (Object* object = object_at(reading, dependency.from);
        object != nullptr && extension != reading.ids.end())
      object->extensions.insert(extension->second.id.identity);
  }
}

// What ALTER EXTENSION ADD took in is the extension's, and nobody else's business; that it is the
// same on both sides is seen here.
void add_members(Reading& reading) {
  for (const Row& row : reading.session.query(R"sql(
         SELECT e.oid::bigint AS oid,
                replace(i.type || ' ' || i.identity, quote_ident(n.nspname) || '.', '') AS member
           FROM pg_extension e
           JOIN pg_namespace n ON n.oid = e.extnamespace
           JOIN pg_depend d ON d.refclassid = 'pg_extension'::regclass AND d.refobjid = e.oid
                AND d.deptype = 'e'
          CROSS JOIN LATERAL pg_identify_object(d.classid, d.objid, 0) i
          WHERE e.oid >= 16384)sql"))
    if (Object* object =
            object_at(reading, {"pg_extension", static_cast<std::uint32_t>(row.integer("oid"))}))
      object->witness.add("member " + nlohmann::json{{"is", row.text("member")}}.dump());
}

void add_privileges(Reading& reading) {
  if (reading.scope.privileges == Scope::Compare::kNone) return;
  std::vector<std::string> catalogs;
  for (const Kind* kind : kinds())
    if (std::ranges::find(catalogs, kind->catalog()) == catalogs.end())
      catalogs.emplace_back(kind->catalog());
  for (auto& [address, privileges] : read_privileges(reading.session, catalogs, reading.extent))
    if (Object* object = object_at(reading, address))
      if (!privileges.usual() || privileges.given != privileges.defaults)
        object->privileges = std::move(privileges);
}

WitnessColumnNames each_witness(Reading& reading, const std::function<void(WitnessRow)>& give) {
  if (!reading.beside) return read_witness(reading.session, reading.extent, give);
  return reading.beside->give_witness(give);
}

// Rows that belong to an object become its witness; an object that no kind describes is unknown.
void add_witness(Reading& reading) {
  auto known = [&](const Address& address) { return reading.ids.contains(address); };
  std::vector<Address> unknown;
  Address last;  // columns, which are the most, come one after the other
  Object* object = nullptr;
  auto add = [&](WitnessRow row) {
    if (row.owner == last && object != nullptr) return object->witness.add(std::move(row.line));
    last = row.owner;
    const Address whole = reading.relations.whole(row.owner, known);
    object = object_at(reading, whole);
    if (object != nullptr)
      object->witness.add(std::move(row.line));
    else if (!known(whole) && whole == row.owner && row.own &&
             !reading.relations.in_extension(whole) && !under_left_out(reading, whole))
      unknown.push_back(whole);
  };
  reading.catalog.witness_columns =
      std::make_shared<const WitnessColumnNames>(each_witness(reading, add));
  for (const Address& whole : unknown) {
    Row identity =
        reading.session.query(sql("SELECT type, identity, coalesce(schema, '') AS schema"
                                  " FROM pg_identify_object({}::regclass, {}, 0)",
                                  Literal{"pg_catalog." + whole.catalog.text()}, whole.oid))[0];
    Name name;
    name.schema = identity.text("schema");
    const std::string type = identity.text("type"), called = identity.text("identity");
    if (in_scope(reading.scope, type, {whole.catalog.text(), called}, name) &&
        !may_stay_unknown(reading.scope, type, called))
      reading.catalog.unknown.push_back({type, called});
  }
  reading.catalog.objects.edit_all([](Object& object) { object.witness.sort(); });
}

// From few rows to others by an index each; the server takes them to be many.
constexpr auto by_index = "SET LOCAL enable_hashjoin = off; SET LOCAL enable_mergejoin = off";

Reading begin(Session& session, const Scope& scope, Extent extent,
              std::optional<Beside> beside = {}) {
  if (!extent.everything()) session.execute(by_index);
  const bool superuser = session.value("SELECT current_setting('is_superuser')") == "on";
  Relations relations(session, extent);
  Reading reading{session,   std::move(beside),    scope, std::move(extent),
                  superuser, std::move(relations), {},    {},
                  {}};
  reading.catalog.major_version = session.major_version();
  return reading;
}

// Needs and types are read of everything, and when the part is to be planned with.
enum class Also { kNothing, kNeeds };

Catalog put_together(Reading reading, Also also,
                     const std::function<void(Reading&)>& restrict = {}) {
  read_kinds(reading, [](const Kind&) { return true; });
  leave_out_what_belongs(reading);
  if (restrict) restrict(reading);
  add_comments(reading);
  add_labels(reading);
  add_extensions(reading);
  add_members(reading);
  add_privileges(reading);
  if (also == Also::kNeeds) add_needs(reading.catalog, reading.relations, reading.ids);
  add_witness(reading);
  if (also == Also::kNeeds) reading.catalog.types = read_types(reading.session);
  return std::move(reading.catalog);
}

Catalog read_everything(Session& session, const Scope& scope) {
  return put_together(begin(session, scope, Extent()), Also::kNeeds);
}

Catalog read_model(Session& session, const Scope& scope) {
  Reading reading = begin(session, scope, Extent());
  read_kinds(reading, [](const Kind& kind) { return kind.is_described(); });
  leave_out_what_belongs(reading);
  add_comments(reading);
  return std::move(reading.catalog);
}

// Beyond so many rows (objects and their parts), reading everything costs no more.
constexpr std::size_t kFewRows = 1000;

// What may have gone with one of these, and these.
std::set<ObjectId> standing_on(const Catalog& catalog, const std::set<ObjectId>& named) {
  std::map<ObjectId, std::vector<ObjectId>> dependents;
  for (const auto& [id, object] : catalog.objects)
    for (const Need& need : object.needs)
      if (need.hold != Hold::kMentions) dependents[need.id].push_back(id);
  std::set<ObjectId> found = named;
  std::vector<ObjectId> work(named.begin(), named.end());
  while (!work.empty()) {
    const std::vector<ObjectId> next = dependents[work.back()];
    work.pop_back();
    for (const ObjectId& id : next)
      if (found.insert(id).second) work.push_back(id);
  }
  return found;
}

}  // namespace

Catalog read_catalog(Session& session, const Scope& scope, Reads reads) {
  return pinned(session, [&] {
    return reads == Reads::kModel ? read_model(session, scope) : read_everything(session, scope);
  });
}

Catalog read_catalog(Session& session, Session& beside, const Scope& scope) {
  return pinned(session, [&] {
    std::optional<Beside> joined =
        Beside::join(beside, session.value("SELECT pg_export_snapshot()"));
    return put_together(begin(session, scope, Extent(), std::move(joined)), Also::kNeeds);
  });
}

Catalog read_catalog_within(Session& session, const Scope& scope) {
  return pinned_within(session, [&] { return read_everything(session, scope); });
}

Catalog read_part(Session& session, const Scope& scope, const std::vector<Address>& rows,
                  Snapshot snapshot) {
  auto part = [&] { return put_together(begin(session, scope, Extent(rows)), Also::kNeeds); };
  Catalog catalog =
      snapshot == Snapshot::kOwn ? pinned(session, part) : pinned_within(session, part);
  catalog.part = true;
  return catalog;
}

std::optional<Catalog> read_changed(Session& session, const Scope& scope, const Catalog& before,
                                    const CatalogMark& mark, const std::set<ObjectId>& named) {
  const std::size_t much = std::max(kFewRows, before.objects.size());
  if (!before.part && named.size() > much) return std::nullopt;
  return pinned(session, [&]() -> std::optional<Catalog> {
    const std::set<ObjectId> shaken = standing_on(before, named);
    NamesByCatalog names;
    for (const ObjectId& id : shaken)
      if (const Object* object = before.find(id)) names[id.catalog].insert(object->name.name);
    const CatalogMark::Changed changed = mark.changed_since(session, names);
    if (!before.part && changed.rows.size() > much) return std::nullopt;
    Catalog now = before;
    for (const ObjectId& id : shaken) now.objects.erase(id);
    auto restrict = [&](Reading& reading) {
      for (auto& [address, described] : reading.ids) {
        if (!before.part || before.find(described.id) != nullptr ||
            changed.written.contains(address))
          continue;
        reading.catalog.objects.erase(described.id);
        described.object = nullptr;
      }
    };
    Catalog part =
        put_together(begin(session, scope, Extent(changed.rows)), Also::kNothing, restrict);
    now.objects.take(part.objects);
    now.unknown.insert(now.unknown.end(), part.unknown.begin(), part.unknown.end());
    return now;
  });
}

}  // namespace schemadiff
