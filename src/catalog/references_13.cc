// From pg_get_catalog_foreign_keys() of PostgreSQL 14, which is the first to have it, without the
// columns that 13 lacks. 13 gets no new columns any more, so the list is final.
#include "catalog/references_13.h"

namespace schemadiff {

const std::string_view references_13 = R"(
pg_aggregate aggcombinefn>pg_proc aggdeserialfn>pg_proc aggfinalfn>pg_proc aggfnoid>pg_proc
  aggmfinalfn>pg_proc aggminvtransfn>pg_proc aggmtransfn>pg_proc aggmtranstype>pg_type
  aggserialfn>pg_proc aggsortop>pg_operator aggtransfn>pg_proc aggtranstype>pg_type
pg_am amhandler>pg_proc
pg_amop amopfamily>pg_opfamily amoplefttype>pg_type amopmethod>pg_am amopopr>pg_operator
  amoprighttype>pg_type amopsortfamily>pg_opfamily
pg_amproc amproc>pg_proc amprocfamily>pg_opfamily amproclefttype>pg_type amprocrighttype>pg_type
pg_attrdef adnum>pg_attribute:adrelid adrelid>pg_class
pg_attribute attcollation>pg_collation attrelid>pg_class atttypid>pg_type
pg_cast castfunc>pg_proc castsource>pg_type casttarget>pg_type
pg_class relam>pg_am relnamespace>pg_namespace reloftype>pg_type relowner>pg_authid
  relrewrite>pg_class reltablespace>pg_tablespace reltoastrelid>pg_class reltype>pg_type
pg_collation collnamespace>pg_namespace collowner>pg_authid
pg_constraint conexclop>pg_operator[] conffeqop>pg_operator[] confkey>pg_attribute:confrelid[]
  confrelid>pg_class conindid>pg_class conkey>pg_attribute:conrelid[] connamespace>pg_namespace
  conparentid>pg_constraint conpfeqop>pg_operator[] conppeqop>pg_operator[] conrelid>pg_class
  contypid>pg_type
pg_conversion connamespace>pg_namespace conowner>pg_authid conproc>pg_proc
pg_default_acl defaclnamespace>pg_namespace defaclrole>pg_authid
pg_enum enumtypid>pg_type
pg_event_trigger evtfoid>pg_proc evtowner>pg_authid
pg_extension extconfig>pg_class[] extnamespace>pg_namespace extowner>pg_authid
pg_foreign_data_wrapper fdwhandler>pg_proc fdwowner>pg_authid fdwvalidator>pg_proc
pg_foreign_server srvfdw>pg_foreign_data_wrapper srvowner>pg_authid
pg_foreign_table ftrelid>pg_class ftserver>pg_foreign_server
pg_index indclass>pg_opclass[] indcollation>pg_collation[] indexrelid>pg_class
  indkey>pg_attribute:indrelid[] indrelid>pg_class
pg_inherits inhparent>pg_class inhrelid>pg_class
pg_language laninline>pg_proc lanowner>pg_authid lanplcallfoid>pg_proc lanvalidator>pg_proc
pg_namespace nspowner>pg_authid
pg_opclass opcfamily>pg_opfamily opcintype>pg_type opckeytype>pg_type opcmethod>pg_am
  opcnamespace>pg_namespace opcowner>pg_authid
pg_operator oprcode>pg_proc oprcom>pg_operator oprjoin>pg_proc oprleft>pg_type
  oprnamespace>pg_namespace oprnegate>pg_operator oprowner>pg_authid oprrest>pg_proc
  oprresult>pg_type oprright>pg_type
pg_opfamily opfmethod>pg_am opfnamespace>pg_namespace opfowner>pg_authid
pg_partitioned_table partattrs>pg_attribute:partrelid[] partclass>pg_opclass[]
  partcollation>pg_collation[] partdefid>pg_class partrelid>pg_class
pg_policy polrelid>pg_class polroles>pg_authid[]
pg_proc proallargtypes>pg_type[] proargtypes>pg_type[] prolang>pg_language
  pronamespace>pg_namespace proowner>pg_authid prorettype>pg_type prosupport>pg_proc
  protrftypes>pg_type[] provariadic>pg_type
pg_publication pubowner>pg_authid
pg_publication_rel prpubid>pg_publication prrelid>pg_class
pg_range rngcanonical>pg_proc rngcollation>pg_collation rngsubdiff>pg_proc rngsubopc>pg_opclass
  rngsubtype>pg_type rngtypid>pg_type
pg_rewrite ev_class>pg_class
pg_seclabel classoid>pg_class
pg_sequence seqrelid>pg_class seqtypid>pg_type
pg_statistic_ext stxkeys>pg_attribute:stxrelid[] stxnamespace>pg_namespace stxowner>pg_authid
  stxrelid>pg_class
pg_subscription_rel srrelid>pg_class srsubid>pg_subscription
pg_transform trffromsql>pg_proc trflang>pg_language trftosql>pg_proc trftype>pg_type
pg_trigger tgattr>pg_attribute:tgrelid[] tgconstraint>pg_constraint tgconstrindid>pg_class
  tgconstrrelid>pg_class tgfoid>pg_proc tgparentid>pg_trigger tgrelid>pg_class
pg_ts_config cfgnamespace>pg_namespace cfgowner>pg_authid cfgparser>pg_ts_parser
pg_ts_config_map mapcfg>pg_ts_config mapdict>pg_ts_dict
pg_ts_dict dictnamespace>pg_namespace dictowner>pg_authid dicttemplate>pg_ts_template
pg_ts_parser prsend>pg_proc prsheadline>pg_proc prslextype>pg_proc prsnamespace>pg_namespace
  prsstart>pg_proc prstoken>pg_proc
pg_ts_template tmplinit>pg_proc tmpllexize>pg_proc tmplnamespace>pg_namespace
pg_type typanalyze>pg_proc typarray>pg_type typbasetype>pg_type typcollation>pg_collation
  typelem>pg_type typinput>pg_proc typmodin>pg_proc typmodout>pg_proc typnamespace>pg_namespace
  typoutput>pg_proc typowner>pg_authid typreceive>pg_proc typrelid>pg_class typsend>pg_proc
pg_user_mapping umserver>pg_foreign_server umuser>pg_authid
)";

}  // namespace schemadiff
