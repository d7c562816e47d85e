// The list. A column that a future PostgreSQL version adds is compared from its first day.
#include "catalog/witness_columns.h"

#include "catalog/column_options.h"
#include "sql/secrets.h"

namespace schemadiff {

namespace {

constexpr auto may_hold_secrets = "sorted, and no secret may leave the server";
// To print one costs most of what reading an object does, and there are as many as columns.
constexpr auto printed_by_kind = "node tree; the kind compares what the server prints of it, whole";
const Sql wrapper_options = masked_options(sql("t.fdwoptions"), false);
const Sql server_options = masked_options(sql("t.srvoptions"), false);

const Sql table_options = masked_options(sql("t.ftoptions"), false);
// Most columns have none, and there are many.
const Sql foreign_options = sql("CASE WHEN t.attfdwoptions IS NOT NULL THEN {} END",
                                masked_options(sql("t.attfdwoptions"), false));

const std::string settings = column_options("t");

const WitnessColumn columns[] = {
    {"*", "oid", "", "differs between any two databases"},
    {"pg_class", "relfilenode", "", "storage number"},
    {"pg_class", "reltoastrelid", "", "toast tables are made by the server, named by oid"},
    {"pg_class", "relpages", "", "statistics"},
    {"pg_class", "reltuples", "", "statistics"},
    {"pg_class", "relallvisible", "", "statistics"},
    {"pg_class", "relallfrozen", "", "statistics"},
    {"pg_class", "relfrozenxid", "", "storage number"},
    {"pg_class", "relminmxid", "", "storage number"},
    {"pg_class", "relrewrite", "", "storage number"},
    {"pg_class", "relnatts", "", "counts dropped columns too"},
    {"pg_class", "relchecks", "", "counts check constraints, which are objects of their own"},
    {"pg_class", "relhasindex", "", "cleared late, by VACUUM"},
    {"pg_class", "relhasrules", "", "cleared late, by VACUUM"},
    {"pg_class", "relhastriggers", "", "cleared late, by VACUUM"},
    {"pg_class", "relhassubclass", "", "cleared late, by VACUUM"},
    {"pg_class", "relispopulated", "", "whether REFRESH has run is content, not schema"},
    {"pg_class", "reloptions",
     "CASE WHEN t.reloptions IS NOT NULL OR t.reltoastrelid <> 0 THEN"
     " nullif(ARRAY(SELECT unnest(t.reloptions) AS option UNION ALL"
     " SELECT 'toast.' || unnest(x.reloptions) FROM pg_class x WHERE x.oid = t.reltoastrelid"
     " ORDER BY option), '{}') END",
     "the order in which they were set means nothing; the toast table has none of its own"},
    {"pg_class", "relpartbound", "pg_get_expr(t.relpartbound, t.oid)", "node tree"},
    {"pg_attribute", "attname",
     "CASE WHEN EXISTS (SELECT FROM pg_index i WHERE i.indexrelid = t.attrelid)"
     " THEN t.attnum::text ELSE t.attname END",
     "an index keeps the names that its columns had when it was made, and nothing uses them"},
    {"pg_attribute", "attnum", "", "the order of columns is never changed"},
    {"pg_attribute", "attcacheoff", "", "only used in memory"},
    {"pg_attribute", "atthasmissing", "", "ADD COLUMN with a default keeps it outside the rows"},
    {"pg_attribute", "attmissingval", "", "ADD COLUMN with a default keeps it outside the rows"},
    {"pg_attribute", "attndims", "", "declared dimensions mean nothing and format_type drops them"},
    {"pg_attrdef", "adbin", "t.adbin IS NOT NULL", printed_by_kind},
    {"pg_type", "typarray", "", "the array type's name is made up by the server"},
    {"pg_type", "typdefaultbin", "pg_get_expr(t.typdefaultbin, 0)", "node tree"},
    {"pg_type", "typdefault", "CASE WHEN t.typdefaultbin IS NULL THEN t.typdefault END",
     "printed once, with the names of that day; the node tree is compared"},
    {"pg_proc", "proargdefaults", "pg_get_function_arguments(t.oid)", "node tree"},
    {"pg_proc", "prosqlbody", "pg_get_function_sqlbody(t.oid)", "node tree"},
    {"pg_index", "indexprs", "t.indexprs IS NOT NULL", printed_by_kind},
    {"pg_index", "indpred", "t.indpred IS NOT NULL", printed_by_kind},
    {"pg_index", "indisvalid",
     "(SELECT t.indisvalid FROM pg_class c WHERE c.oid = t.indexrelid AND c.relkind = 'I')",
     "a broken index is a live database's: its kind mends it, and no copy can be made of it"},
    {"pg_index", "indisready", "", "the same"},
    {"pg_index", "indislive", "", "the same"},
    {"pg_index", "indcheckxmin", "", "a state that passes"},
    {"pg_constraint", "connoinherit", "t.contype IN ('c', 'n') AND t.connoinherit",
     "means nothing for keys, and depends on whether their table was ever a partition"},
    {"pg_constraint", "conbin", "t.conbin IS NOT NULL", printed_by_kind},
    {"pg_trigger", "tgname", "CASE WHEN t.tgisinternal THEN NULL ELSE t.tgname END",
     "names of internal triggers are made of oids"},
    {"pg_trigger", "tgparentid",
     "CASE WHEN NOT t.tgisinternal AND t.tgparentid <> 0 THEN"
     " (SELECT p.tgrelid::regclass::text FROM pg_trigger p WHERE p.oid = t.tgparentid) END",
     "names of internal triggers are made of oids"},
    {"pg_inherits", "inhseqno",
     "(SELECT count(*) FROM pg_inherits h WHERE h.inhrelid = t.inhrelid"
     " AND h.inhseqno <= t.inhseqno)",
     "NO INHERIT leaves gaps; only the order counts"},
    {"pg_trigger", "tgqual", "CASE WHEN t.tgisinternal THEN NULL ELSE pg_get_triggerdef(t.oid) END",
     "node tree; internal triggers are told by their function"},
    {"pg_rewrite", "ev_qual", "", "part of what pg_get_ruledef prints"},
    {"pg_rewrite", "ev_action", "CASE WHEN t.rulename <> '_RETURN' THEN pg_get_ruledef(t.oid) END",
     "node tree; the query of a view is compared whole by its kind, but for what reading back "
     "adds"},
    {"pg_policy", "polroles",
     "ARRAY(SELECT nullif(pg_get_userbyid(r), session_user) FROM unnest(t.polroles) r ORDER BY 1)",
     "the order of roles means nothing, and the role that loads has another name elsewhere"},
    {"pg_policy", "polqual", "pg_get_expr(t.polqual, t.polrelid)", "node tree"},
    {"pg_policy", "polwithcheck", "pg_get_expr(t.polwithcheck, t.polrelid)", "node tree"},
    {"pg_enum", "enumsortorder",
     "(SELECT count(*) FROM pg_enum e WHERE e.enumtypid = t.enumtypid AND e.enumsortorder <= "
     "t.enumsortorder)",
     "ADD VALUE BEFORE makes fractions; only the order counts"},
    {"pg_extension", "extversion", "", "the kind compares it where it is not the default one"},
    {"pg_partitioned_table", "partexprs", "pg_get_partkeydef(t.partrelid)", "node tree"},
    {"pg_statistic_ext", "stxexprs", "pg_get_statisticsobjdef_expressions(t.oid)", "node tree"},
    {"pg_statistic_ext", "stxkeys",
     "ARRAY(SELECT a.attname FROM unnest(t.stxkeys) k JOIN pg_attribute a ON a.attrelid ="
     " t.stxrelid AND a.attnum = k ORDER BY 1)",
     "in the order of the table's columns"},
    {"pg_publication_rel", "prattrs",
     "ARRAY(SELECT a.attname FROM pg_attribute a WHERE a.attrelid = t.prrelid"
     " AND a.attnum = ANY (t.prattrs) ORDER BY a.attname)",
     "in the order of the table's columns, which is never changed"},
    {"pg_default_acl", "defaclrole", "nullif(pg_get_userbyid(t.defaclrole), session_user)",
     "the role that loads has another name elsewhere"},
    {"pg_publication_rel", "prqual", "pg_get_expr(t.prqual, t.prrelid)", "node tree"},
    {"pg_subscription", "subdbid", "", "the database itself"},
    {"pg_subscription", "subskiplsn", "",
     "a place in the publisher's log that is passed over once"},
    {"pg_subscription", "subtwophasestate", "t.subtwophasestate <> 'd'",
     "wanted and in effect are told apart when it runs"},
    {"pg_subscription", "subpublications", "ARRAY(SELECT unnest(t.subpublications) ORDER BY 1)",
     "the order means nothing"},
    {"pg_foreign_data_wrapper", "fdwoptions", wrapper_options.text(), may_hold_secrets},
    {"pg_foreign_server", "srvoptions", server_options.text(), may_hold_secrets},
    {"pg_foreign_table", "ftoptions", table_options.text(), may_hold_secrets},
    {"pg_attribute", "attfdwoptions", foreign_options.text(), may_hold_secrets},
    {"pg_attribute", "attoptions", settings, "the server's own mark on every column"},
    {"pg_collation", "collversion", "", "the server's libraries decide"},
};

constexpr WitnessRows rows[] = {
    {"pg_class",
     "t.relnamespace <> 'pg_toast'::regnamespace AND NOT pg_is_other_temp_schema(t.relnamespace)",
     "toast tables are made by the server"},
    {"pg_attribute",
     "t.attnum > 0 AND NOT t.attisdropped AND NOT EXISTS (SELECT FROM pg_class c"
     " WHERE c.oid = t.attrelid AND c.relnamespace = 'pg_toast'::regnamespace)",
     "system columns are everywhere; dropped ones are gone; a toast table stays when the last "
     "column"
     " that needed it goes"},
    {"pg_constraint",
     "NOT EXISTS (SELECT FROM pg_constraint p"
     " WHERE p.oid = t.conparentid AND p.conrelid = t.conrelid)",
     "what the server keeps for each partition that a foreign key refers to, under numbered names"},
    {"pg_trigger",
     "NOT EXISTS (SELECT FROM pg_constraint k JOIN pg_constraint p ON p.oid = k.conparentid"
     " WHERE k.oid = t.tgconstraint AND p.conrelid = k.conrelid)",
     "the same"},
    {"pg_index",
     "NOT EXISTS (SELECT FROM pg_class c"
     " WHERE c.oid = t.indexrelid AND c.relnamespace = 'pg_toast'::regnamespace)",
     "toast tables are made by the server"},
    {"pg_namespace", "t.nspname <> 'public'",
     "the built-in one has no witness, and so none that was dropped and made again may have one"},
    {"pg_operator", "t.oprcode <> 0",
     "a commutator or negator that was named and never made; it stays when who named it goes"},
    {"pg_subscription",
     "t.subdbid = (SELECT d.oid FROM pg_database d WHERE d.datname = current_database())",
     "one catalog for all databases"},
    {"pg_type",
     "t.typnamespace <> 'pg_toast'::regnamespace"
     " AND NOT EXISTS (SELECT FROM pg_type e WHERE e.typarray = t.oid)",
     "toast tables and array types are made by the server"},
};

constexpr WitnessRows skipped[] = {
    {"pg_depend", "", "read apart, as what each object needs"},
    {"pg_description", "", "compared by the kernel as comments"},
    {"pg_seclabel", "", "compared by the kernel as labels"},
    {"pg_init_privs", "", "a record of how extensions began"},
    {"pg_statistic", "", "statistics"},
    {"pg_statistic_ext_data", "", "statistics"},
    {"pg_subscription_rel", "", "what has been copied so far"},
    {"pg_largeobject", "", "data"},
    {"pg_user_mapping", "", "only superusers may read it; the kind compares all that it holds"},
    {"pg_largeobject_metadata", "", "data"},
};

}  // namespace

const WitnessColumn* witness_column(std::string_view table, std::string_view column) {
  for (const WitnessColumn& entry : columns)
    if ((entry.table == "*" || entry.table == table) && entry.column == column) return &entry;
  return nullptr;
}

std::string_view witness_condition(std::string_view table) {
  for (const WitnessRows& entry : rows)
    if (entry.table == table) return entry.condition;
  return "";
}

bool witness_skips(std::string_view table) {
  for (const WitnessRows& entry : skipped)
    if (entry.table == table) return true;
  return false;
}

std::string_view witness_owner_column(std::string_view table) {
  if (table == "pg_attrdef") return "adrelid";
  if (table == "pg_enum") return "enumtypid";
  return "";
}

}  // namespace schemadiff
