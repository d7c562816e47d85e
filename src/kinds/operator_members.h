// The operators and support functions of operator families and classes, as members of either.
#pragma once
#include <string>

namespace schemadiff {

/// A subquery that makes an array of what CREATE OPERATOR CLASS and ALTER OPERATOR FAMILY call
/// items. what: "item", the whole ("OPERATOR 1 s.<(t,t)"), or "slot", what names it to drop it
/// ("OPERATOR 1 (t, t)"). family: the oid of the family. owner: a condition over classid and objid,
/// as columns of m. Sources: pg_amop, pg_amproc.
inline std::string operator_members(const std::string& what, const std::string& family,
                                    const std::string& owner) {
  return "ARRAY(SELECT m." + what + R"sql( FROM (
             SELECT 'pg_amop'::regclass AS classid, o.oid AS objid, 1 AS sort,
                    o.amopstrategy AS number,
                    format('OPERATOR %s %s%s', o.amopstrategy, o.amopopr::regoperator,
                           (SELECT format(' FOR ORDER BY %I.%I', n.nspname, f.opfname)
                              FROM pg_opfamily f JOIN pg_namespace n ON n.oid = f.opfnamespace
                             WHERE f.oid = o.amopsortfamily)) AS item,
                    format('OPERATOR %s (%s, %s)', o.amopstrategy, o.amoplefttype::regtype,
                           o.amoprighttype::regtype) AS slot
               FROM pg_amop o WHERE o.amopfamily = )sql" +
         family + R"sql(
             UNION ALL
             SELECT 'pg_amproc'::regclass, p.oid, 2, p.amprocnum,
                    format('FUNCTION %s (%s, %s) %s', p.amprocnum, p.amproclefttype::regtype,
                           p.amprocrighttype::regtype, p.amproc::regprocedure),
                    format('FUNCTION %s (%s, %s)', p.amprocnum, p.amproclefttype::regtype,
                           p.amprocrighttype::regtype)
               FROM pg_amproc p WHERE p.amprocfamily = )sql" +
         family + ") m WHERE " + owner + " ORDER BY m.sort, m.number, m.item)";
}

}  // namespace schemadiff
