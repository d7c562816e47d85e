-- Takes the shipped schema of Icinga 2 back to 2.0.0, the reverse of its shipped upgrade scripts.

-- 2.8.0
DROP INDEX idx_downtimehistory_remove, idx_scheduleddowntime_remove, idx_commenthistory_remove,
  idx_comments_remove;
ALTER TABLE icinga_downtimehistory ADD CONSTRAINT uq_downtimehistory
  UNIQUE (instance_id, object_id, entry_time, scheduled_start_time, scheduled_end_time);
ALTER TABLE icinga_scheduleddowntime ADD CONSTRAINT uq_scheduleddowntime
  UNIQUE (instance_id, object_id, entry_time, scheduled_start_time, scheduled_end_time);
ALTER TABLE icinga_commenthistory ADD CONSTRAINT uq_commenthistory
  UNIQUE (instance_id, object_id, comment_time, internal_comment_id);
ALTER TABLE icinga_comments ADD CONSTRAINT uq_comments
  UNIQUE (instance_id, object_id, comment_time, internal_comment_id);

-- 2.6.0, and 2.4.0, which changed the defaults of the same columns
SET timezone = 'Europe/Berlin';
DROP FUNCTION from_unixtime(bigint);
CREATE FUNCTION from_unixtime(bigint) RETURNS timestamp with time zone AS $$
  SELECT to_timestamp($1) AS result
$$ LANGUAGE sql;
DROP FUNCTION unix_timestamp(timestamp);
CREATE FUNCTION unix_timestamp(timestamp with time zone) RETURNS bigint AS '
  SELECT CAST(EXTRACT(EPOCH FROM $1) AS bigint) AS result;
' LANGUAGE sql;
DO $$
DECLARE a record;
BEGIN
  FOR a IN SELECT table_name, column_name FROM information_schema.columns
           WHERE table_schema = 'public' AND data_type = 'timestamp without time zone' LOOP
    EXECUTE format('ALTER TABLE %I ALTER %I TYPE timestamp with time zone, ALTER %2$I SET DEFAULT '
                   '''1970-01-01 00:00:00''', a.table_name, a.column_name);
  END LOOP;
END $$;

-- 2.5.0
DROP INDEX idx_comments_object_id, idx_scheduleddowntime_object_id, idx_endpoints_object_id,
  idx_endpointstatus_object_id, idx_endpoints_zone_object_id, idx_endpointstatus_zone_object_id,
  idx_zones_object_id, idx_zonestatus_object_id, idx_zones_parent_object_id,
  idx_zonestatus_parent_object_id, idx_comments_session_del, idx_downtimes_session_del,
  idx_statehistory_cleanup, idx_customvariables_object_id, idx_contactgroup_members_object_id,
  idx_hostgroup_members_object_id, idx_servicegroup_members_object_id,
  idx_servicedependencies_dependent_service_object_id,
  idx_hostdependencies_dependent_host_object_id, idx_service_contacts_service_id,
  idx_host_contacts_host_id;
ALTER TABLE icinga_comments DROP session_token;
ALTER TABLE icinga_scheduleddowntime DROP session_token;
ALTER TABLE icinga_commands DROP config_hash;
ALTER TABLE icinga_contactgroups DROP config_hash;
ALTER TABLE icinga_contacts DROP config_hash;
ALTER TABLE icinga_hostgroups DROP config_hash;
ALTER TABLE icinga_hosts DROP config_hash;
ALTER TABLE icinga_servicegroups DROP config_hash;
ALTER TABLE icinga_services DROP config_hash;
ALTER TABLE icinga_timeperiods DROP config_hash;
ALTER TABLE icinga_endpoints DROP config_hash;
ALTER TABLE icinga_zones DROP config_hash;
ALTER TABLE icinga_hoststatus ALTER check_source TYPE text;
ALTER TABLE icinga_servicestatus ALTER check_source TYPE text;

-- 2.4.0
ALTER TABLE icinga_statehistory ALTER check_source TYPE varchar(64),
  ALTER check_source DROP DEFAULT;
ALTER TABLE icinga_customvariables DROP session_token;
ALTER TABLE icinga_customvariablestatus DROP session_token;
ALTER TABLE icinga_endpoints DROP zone_object_id;
ALTER TABLE icinga_endpointstatus DROP zone_object_id;
DROP TABLE icinga_zones, icinga_zonestatus;
ALTER TABLE icinga_servicestatus DROP original_attributes;
ALTER TABLE icinga_hoststatus DROP original_attributes;
ALTER TABLE icinga_comments DROP name;
ALTER TABLE icinga_commenthistory DROP name;
ALTER TABLE icinga_scheduleddowntime DROP name;
ALTER TABLE icinga_downtimehistory DROP name;

-- 2.3.0
DROP INDEX idx_servicedependencies, idx_hostdependencies;
ALTER TABLE icinga_servicedependencies ADD CONSTRAINT uq_servicedependencies UNIQUE (instance_id,
  config_type, service_object_id, dependent_service_object_id, dependency_type, inherits_parent,
  fail_on_ok, fail_on_warning, fail_on_unknown, fail_on_critical);
ALTER TABLE icinga_hostdependencies ADD CONSTRAINT uq_hostdependencies UNIQUE (instance_id,
  config_type, host_object_id, dependent_host_object_id, dependency_type, inherits_parent,
  fail_on_up, fail_on_down, fail_on_unreachable);

-- 2.2.0 and 2.1.0
ALTER TABLE icinga_programstatus DROP program_version;
ALTER TABLE icinga_customvariables DROP is_json;
ALTER TABLE icinga_customvariablestatus DROP is_json;
ALTER TABLE icinga_programstatus DROP endpoint_name;
RESET timezone;
