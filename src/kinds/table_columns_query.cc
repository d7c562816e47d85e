// Reads pg_attribute into arrays, an element per column of a relation.
#include "catalog/column_options.h"
#include "kinds/table_columns.h"

namespace schemadiff {

namespace {

// Of a column's own NOT NULL constraint, and of the one of its first parent: rows of pg_constraint
// from 18 on.
constexpr auto not_null_of_18 = R"sql(
                  coalesce(n.conname, '')::text AS not_null_name,
                  coalesce(n.connoinherit::text, '') AS not_null_no_inherit,
                  coalesce((NOT n.convalidated)::text, '') AS not_null_not_valid,
                  coalesce(obj_description(n.oid, 'pg_constraint'), '') AS not_null_comment,
                  coalesce(n.conislocal::text, '') AS not_null_local,
                  coalesce(h.not_null_name, '')::text AS parent_not_null_name,)sql";
constexpr auto not_null_before_18 = R"sql(
                  '' AS not_null_name, '' AS not_null_no_inherit, '' AS not_null_not_valid,
                  '' AS not_null_comment, '' AS not_null_local, '' AS parent_not_null_name,)sql";

// What the first of its parents says; most columns have none, and for them nothing is looked up.
std::string ancestors_subquery(int version) {
  return std::string(R"sql(
             LEFT JOIN LATERAL (
                  SELECT string_agg(h.inhparent::regclass::text, chr(1) ORDER BY h.inhseqno)
                           AS parents,
                         (array_agg(p.attnum ORDER BY h.inhseqno))[1] AS place,
                         (array_agg(pg_get_expr(e.adbin, e.adrelid) ORDER BY h.inhseqno))[1]
                           AS default,
                         (array_agg(p.attnotnull ORDER BY h.inhseqno))[1] AS not_null,)sql") +
         (version < 18 ? "" : R"sql(
                         (array_agg((SELECT k.conname FROM pg_constraint k
                                      WHERE k.contype = 'n' AND k.conrelid = p.attrelid
                                        AND k.conkey = ARRAY[p.attnum])
                                    ORDER BY h.inhseqno))[1] AS not_null_name,)sql") +
         R"sql(
                         (array_agg(p.attstorage::text ORDER BY h.inhseqno))[1] AS storage,
                         (array_agg(to_jsonb(p)->>'attcompression' ORDER BY h.inhseqno))[1]
                           AS compression
                    FROM pg_inherits h
                    JOIN pg_attribute p ON p.attrelid = h.inhparent AND p.attname = a.attname
                         AND NOT p.attisdropped
                    LEFT JOIN pg_attrdef e ON e.adrelid = p.attrelid AND e.adnum = p.attnum
                   WHERE a.attinhcount > 0 AND h.inhrelid = a.attrelid
                   GROUP BY h.inhrelid) h ON true)sql";
}

// One row per column of the relation c, in order. OFFSET 0 keeps a subquery whole, so that its
// condition on a is tested before anything is looked up.
std::string columns_rows(int version) {
  return R"sql(
           SELECT a.attname::text AS name, format_type(a.atttypid, a.atttypmod) AS type,
                  CASE WHEN a.attcollation <> y.typcollation
                       THEN a.attcollation::regcollation::text ELSE '' END AS collation,
                  CASE WHEN a.atthasdef
                       THEN (SELECT pg_get_expr(d.adbin, d.adrelid) FROM pg_attrdef d
                              WHERE d.adrelid = a.attrelid AND d.adnum = a.attnum)
                       ELSE '' END AS default,
                  a.attgenerated::text AS generated, a.attnotnull AS not_null,
                  a.attidentity::text AS identity, coalesce(s.name, '') AS identity_name,
                  coalesce(s.options, '') AS identity_options,
                  coalesce(nullif(a.attstattarget, -1)::text, '') AS statistics,
                  a.attstorage::text AS storage, y.typstorage::text AS usual_storage,)sql" +
         std::string(version >= 18 ? not_null_of_18 : not_null_before_18) +
         (version >= 14 ? " a.attcompression::text" : " ''") + R"sql( AS compression,
                  coalesce(array_to_string()sql" +
         column_options("a") + R"sql(, ','), '') AS options,
                  a.attislocal AS local, coalesce(h.parents, '') AS parents,
                  coalesce(h.place, 0) AS parent_place,
                  coalesce(h.default, '') AS parent_default,
                  coalesce(h.not_null, false) AS parent_not_null,
                  coalesce(h.storage, '') AS parent_storage,
                  coalesce(h.compression, '') AS parent_compression
             FROM pg_attribute a
             JOIN pg_type y ON y.oid = a.atttypid
             LEFT JOIN LATERAL (
                  SELECT s.seqrelid::regclass::text AS name,
                         concat_ws(' ', s.seqtypid::regtype, s.seqstart, s.seqincrement, s.seqmin,
                                   s.seqmax, s.seqcache, s.seqcycle) AS options
                    FROM pg_depend i JOIN pg_sequence s ON s.seqrelid = i.objid
                   WHERE a.attidentity <> '' AND i.deptype = 'i'
                     AND i.refclassid = 'pg_class'::regclass AND i.refobjid = a.attrelid
                     AND i.refobjsubid = a.attnum AND i.classid = 'pg_class'::regclass
                  OFFSET 0) s ON true)sql" +
         (version >= 18 ? R"sql(
             LEFT JOIN pg_constraint n ON n.contype = 'n' AND n.conrelid = a.attrelid
                  AND n.conkey = ARRAY[a.attnum])sql"
                        : "") +
         ancestors_subquery(version) + R"sql(
            WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
            ORDER BY a.attnum OFFSET 0)sql";
}

}  // namespace

// Sorted once, and not for each of the arrays.
std::string columns_subquery(int version) {
  return R"sql((
    SELECT array_agg(a.name) AS names, array_agg(a.type) AS types,
           array_agg(a.collation) AS collations, array_agg(a.default) AS defaults,
           array_agg(a.generated) AS generated, array_agg(a.not_null) AS not_null,
           array_agg(a.identity) AS identities, array_agg(a.identity_name) AS identity_names,
           array_agg(a.identity_options) AS identity_options,
           array_agg(a.statistics) AS statistics, array_agg(a.storage) AS storages,
           array_agg(a.usual_storage) AS usual_storages,
           array_agg(a.not_null_name) AS not_null_names,
           array_agg(a.not_null_no_inherit) AS not_null_no_inherit,
           array_agg(a.not_null_not_valid) AS not_null_not_valid,
           array_agg(a.not_null_comment) AS not_null_comments,
           array_agg(a.not_null_local) AS not_null_locals,
           array_agg(a.compression) AS compressions, array_agg(a.options) AS column_options,
           array_agg(a.local) AS locals, array_agg(a.parents) AS ancestors,
           array_agg(a.parent_place) AS ancestor_places,
           array_agg(a.parent_default) AS ancestor_defaults,
           array_agg(a.parent_not_null) AS ancestor_not_null,
           array_agg(a.parent_not_null_name) AS ancestor_not_null_names,
           array_agg(a.parent_storage) AS ancestor_storages,
           array_agg(a.parent_compression) AS ancestor_compressions
      FROM ()sql" +
         columns_rows(version) + ") a) a";
}

}  // namespace schemadiff
