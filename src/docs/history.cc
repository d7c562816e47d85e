// PostgreSQL documentation, "Event Trigger Functions".
#include "docs/history.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace schemadiff {
namespace {

// host: the table of what stands on a table, which is not told once the thing is gone.
// pg_event_trigger_ddl_commands() names no object for GRANT; those whose privileges the transaction
// has written are taken instead.
constexpr auto kInstall = R"sql(
CREATE SCHEMA schemadiff_touch_log;
CREATE TABLE schemadiff_touch_log.entry (
  number bigint GENERATED ALWAYS AS IDENTITY, migration integer, tag text, catalog oid, object oid,
  type text, identity text, host oid);
CREATE FUNCTION schemadiff_touch_log.host(catalog oid, object oid) RETURNS oid
LANGUAGE sql SET search_path = pg_catalog AS $$
  SELECT CASE catalog
    WHEN 'pg_class'::regclass THEN (SELECT indrelid FROM pg_index WHERE indexrelid = object)
    WHEN 'pg_trigger'::regclass THEN (SELECT tgrelid FROM pg_trigger WHERE oid = object)
    WHEN 'pg_policy'::regclass THEN (SELECT polrelid FROM pg_policy WHERE oid = object)
    WHEN 'pg_rewrite'::regclass THEN (SELECT ev_class FROM pg_rewrite WHERE oid = object)
    WHEN 'pg_constraint'::regclass THEN (SELECT conrelid FROM pg_constraint WHERE oid = object)
  END
$$;
CREATE FUNCTION schemadiff_touch_log.now(catalog oid, object oid) RETURNS text
LANGUAGE plpgsql SET search_path = '' AS $$
DECLARE found text;
BEGIN
  found := (pg_identify_object(catalog, object, 0)).identity;
  RETURN CASE WHEN found IS NULL THEN NULL
              WHEN catalog = 'pg_proc'::regclass THEN object::regprocedure::text
              WHEN catalog = 'pg_operator'::regclass THEN object::regoperator::text
              ELSE found END;
EXCEPTION WHEN internal_error THEN  -- what PostgreSQL 13 says of an object that is gone
  RETURN NULL;
END $$;
CREATE FUNCTION schemadiff_touch_log.made() RETURNS event_trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  INSERT INTO schemadiff_touch_log.entry (tag, catalog, object, type, identity, host)
  SELECT command_tag, classid, objid, object_type, object_identity,
         schemadiff_touch_log.host(classid, objid)
  FROM pg_event_trigger_ddl_commands() AS command
  WHERE objid IS NOT NULL AND NOT in_extension AND schema_name IS DISTINCT FROM 'pg_temp'
    AND NOT EXISTS (SELECT FROM pg_depend AS part  -- a key's index, the sequence of an identity
                    WHERE part.classid = command.classid AND part.objid = command.objid
                      AND part.objsubid = 0 AND part.deptype = 'i');
  IF tg_tag IN ('GRANT', 'REVOKE') THEN
    INSERT INTO schemadiff_touch_log.entry (tag, catalog, object, type, identity)
    SELECT tg_tag, found.catalog, found.oid, named.type, named.identity
    FROM (SELECT 'pg_class'::regclass AS catalog, oid FROM pg_class
            WHERE xmin = pg_current_xact_id()::xid AND relacl IS NOT NULL
          UNION SELECT 'pg_class'::regclass, attrelid FROM pg_attribute
            WHERE xmin = pg_current_xact_id()::xid AND attacl IS NOT NULL
          UNION ALL SELECT 'pg_proc'::regclass, oid FROM pg_proc
            WHERE xmin = pg_current_xact_id()::xid AND proacl IS NOT NULL
          UNION ALL SELECT 'pg_namespace'::regclass, oid FROM pg_namespace
            WHERE xmin = pg_current_xact_id()::xid AND nspacl IS NOT NULL
          UNION ALL SELECT 'pg_type'::regclass, oid FROM pg_type
            WHERE xmin = pg_current_xact_id()::xid AND typacl IS NOT NULL) AS found,
         pg_identify_object(found.catalog, found.oid, 0) AS named;
  END IF;
END $$;
CREATE FUNCTION schemadiff_touch_log.gone() RETURNS event_trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  INSERT INTO schemadiff_touch_log.entry (tag, catalog, object, type, identity)
  SELECT tg_tag, classid, objid, object_type, object_identity
  FROM pg_event_trigger_dropped_objects()
  WHERE original AND NOT is_temporary AND objsubid = 0;
END $$;
CREATE EVENT TRIGGER schemadiff_touch_log_made ON ddl_command_end
  EXECUTE FUNCTION schemadiff_touch_log.made();
CREATE EVENT TRIGGER schemadiff_touch_log_gone ON sql_drop
  EXECUTE FUNCTION schemadiff_touch_log.gone();
)sql";

// now_...: as the catalog calls things (see ObjectId); of what is gone, the table it stood on.
constexpr auto kRead = R"sql(
WITH host AS (
  SELECT DISTINCT ON (catalog, object) catalog, object, host FROM schemadiff_touch_log.entry
  WHERE host IS NOT NULL ORDER BY catalog, object, number),
entry AS (
  SELECT e.*, schemadiff_touch_log.now(e.catalog, e.object) AS own,
    CASE WHEN host.host IS NOT NULL
         THEN schemadiff_touch_log.now('pg_class'::regclass, host.host) END AS its_host
  FROM schemadiff_touch_log.entry e LEFT JOIN host USING (catalog, object)
  WHERE e.migration IS NOT NULL)
SELECT migration, tag, type, identity, coalesce(own, its_host) AS now_identity,
  CASE WHEN own IS NOT NULL THEN catalog::regclass::text ELSE 'pg_class' END AS now_catalog
FROM entry
ORDER BY migration, type COLLATE "C", identity COLLATE "C", number)sql";

Touch::How how_of(const std::string& tag) {
  if (tag.starts_with("CREATE ")) return Touch::How::kCreated;
  return tag.starts_with("DROP ") ? Touch::How::kDropped : Touch::How::kChanged;
}

}  // namespace

std::unique_ptr<TouchLog> TouchLog::open(Session& session) {
  try {
    session.execute(kInstall);
  } catch (const ServerError& error) {
    constexpr auto kInsufficientPrivilege = "42501";
    if (error.sqlstate == kInsufficientPrivilege) return nullptr;
    throw;
  }
  return std::unique_ptr<TouchLog>(new TouchLog(session));
}

void TouchLog::end_migration() {
  session_.execute(sql(
      "UPDATE schemadiff_touch_log.entry SET migration = {} WHERE migration IS NULL", ended_++));
}

std::vector<std::vector<Touch>> TouchLog::read() {
  std::vector<std::vector<Touch>> migrations(static_cast<std::size_t>(ended_));
  session_.begin();
  session_.execute("SET LOCAL search_path = ''");
  for (const Row& row : session_.query(kRead)) {
    Touch touch{how_of(row.text("tag")), row.text_or_empty("type"), row.text_or_empty("identity"),
                std::nullopt};
    if (!row.is_null("now_identity"))
      touch.now = ObjectId{row.text("now_catalog"), row.text("now_identity")};
    std::vector<Touch>& list = migrations.at(static_cast<std::size_t>(row.integer("migration")));
    const bool same =
        !list.empty() && list.back().type == touch.type && list.back().identity == touch.identity;
    if (!same)
      list.push_back(std::move(touch));
    else if (touch.how != Touch::How::kChanged)  // created or dropped says more than changed
      list.back().how = touch.how;
  }
  session_.rollback();
  return migrations;
}

}  // namespace schemadiff
