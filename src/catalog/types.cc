// Reading types and casts, and choosing a conversion (PostgreSQL documentation, "CREATE CAST").
#include "catalog/types.h"

#include <algorithm>
#include <optional>

namespace schemadiff {

namespace {

// Arrays are known by their "[]", row types of tables by their tables.
constexpr auto types_query = R"sql(
  SELECT format_type(t.oid, NULL) AS name, t.typtype AS kind, t.typcategory AS category,
         CASE WHEN t.typbasetype <> 0 THEN format_type(t.typbasetype, t.typtypmod) END AS base,
         CASE WHEN t.typtype = 'e'
              THEN ARRAY(SELECT e.enumlabel::text FROM pg_enum e WHERE e.enumtypid = t.oid
                          ORDER BY e.enumsortorder) ELSE '{}' END AS labels,
         t.typnotnull OR t.typtype = 'd' AND
           EXISTS (SELECT FROM pg_constraint k WHERE k.contypid = t.oid) AS checked
    FROM pg_type t LEFT JOIN pg_class c ON c.oid = t.typrelid
   WHERE t.typcategory <> 'A' AND coalesce(c.relkind = 'c', true) AND t.typtype <> 'p')sql";
constexpr auto casts_query = R"sql(
  SELECT format_type(castsource, NULL) AS source, format_type(casttarget, NULL) AS target,
         castcontext AS context FROM pg_cast)sql";

struct TypeText {
  std::string name;
  std::vector<int> modifier;
  bool array = false;
};

// "character varying(10)[]", "timestamp(3) with time zone"; a parenthesis inside of quotes belongs
// to the name.
TypeText take_apart(std::string text) {
  TypeText type;
  if (text.ends_with("[]")) {
    type.array = true;
    text.resize(text.size() - 2);
  }
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '"') quoted = !quoted;
    if (quoted || text[i] != '(') continue;
    const auto close = text.find(')', i);
    std::string digits;
    for (char c : text.substr(i + 1, close - i - 1) + ",") {
      if (c != ',') {
        digits += c;
        continue;
      }
      const bool number = !digits.empty() && digits.size() < 10 &&
                          digits.find_first_not_of("-0123456789") == std::string::npos;
      type.modifier.push_back(number ? std::stoi(digits) : 0);
      digits.clear();
    }
    text.erase(i, close - i + 1);
    break;
  }
  type.name = text == "bpchar" ? "character" : text;
  return type;
}

// What a value is in the end: a domain is its base.
std::optional<TypeFacts> under(TypeText& type, const Types& types, bool& checked) {
  while (true) {
    auto found = types.facts.find(type.name);
    if (found == types.facts.end()) return std::nullopt;
    if (found->second.kind != 'd') return found->second;
    checked = checked || found->second.checked;
    TypeText base = take_apart(found->second.base);
    if (base.array && type.array) return std::nullopt;
    base.array = base.array || type.array;
    type = std::move(base);
  }
}

// Does every value of the one modifier fit the other? (PostgreSQL documentation, "Data Types")
struct Fit {
  bool fits = true, exact = true;
};
Fit modifier_fit(const std::string& name, const std::vector<int>& have,
                 const std::vector<int>& want) {
  if (have == want || want.empty()) return {};
  if (name == "numeric") {
    const int scale = want.size() > 1 ? want[1] : 0;
    if (have.empty()) return {false, false};
    const int had_scale = have.size() > 1 ? have[1] : 0;
    return {have[0] - had_scale <= want[0] - scale, had_scale <= scale};
  }
  if (name.starts_with("time") || name.starts_with("interval"))
    return {true, !have.empty() && have[0] <= want[0]};
  return {!have.empty() && have[0] <= want[0], true};
}

// Assignment casts of the server that round or cut without a word.
bool rounds(const std::string& from, const std::string& to) {
  const auto any = [](const std::string& name, std::initializer_list<const char*> list) {
    return std::ranges::any_of(list, [&](const char* one) { return name == one; });
  };
  if (any(from, {"numeric", "real", "double precision"}))
    return any(to, {"smallint", "integer", "bigint", "real", "money"}) ||
           (from == "numeric" && to == "double precision");
  if (from.starts_with("timestamp")) return to == "date" || to.starts_with("time ");
  return (from == "json" && to == "jsonb") || (from == "bigint" && to == "real");
}

}  // namespace

Types read_types(Session& session) {
  Types types;
  for (const Row& row : session.query(types_query))
    types.facts[row.text("name")] = {row.text("kind")[0], row.text("category")[0],
                                     row.text_or_empty("base"), row.list("labels"),
                                     row.boolean("checked")};
  for (const Row& row : session.query(casts_query))
    types.casts[{row.text("source"), row.text("target")}] = row.text("context")[0];
  return types;
}

Sql TypeCast::using_clause(const std::string& column, const Sql& type) const {
  if (!needs_using) return {};
  return through.empty() ? sql(" USING {}::{}", Ident{column}, type)
                         : sql(" USING {}::{}::{}", Ident{column}, through, type);
}

TypeCast TypeCasts::between(const Sql& from, const Sql& to) const {
  TypeCast conversion;
  TypeText a = take_apart(from.text()), b = take_apart(to.text());
  const std::string from_name = a.name, to_name = b.name;
  bool was_checked = false;
  const auto source = under(a, have_, was_checked);
  const auto target = under(b, want_, conversion.may_fail);
  if (!source || !target) {
    conversion.needs_using = conversion.may_fail = true;
    return conversion;
  }
  const bool source_string = source->category == 'S' && !a.array;
  const bool target_string = target->category == 'S' && !b.array;
  const Sql text = Sql::trusted(a.array ? "text[]" : "text");
  auto cast = want_.casts.find({a.name, b.name});
  auto replaced = replaced_.find(a.name);
  if (a.array == b.array && a.name == b.name) {
    const Fit fit = modifier_fit(a.name, a.modifier, b.modifier);
    conversion.may_fail = conversion.may_fail || !fit.fits;
    conversion.may_lose = !fit.exact;
  } else if (a.array == b.array && source->kind == 'e' && target->kind == 'e') {
    conversion.needs_using = true;
    conversion.through = text;
    std::ranges::copy_if(source->labels, std::back_inserter(conversion.lost_labels),
                         [&](const std::string& label) {
                           return std::ranges::find(target->labels, label) == target->labels.end();
                         });
  } else if (a.array == b.array && replaced != replaced_.end() && replaced->second == b.name) {
    conversion.needs_using = conversion.may_fail = true;
    conversion.through = text;
  } else if (a.array == b.array && cast != want_.casts.end()) {
    conversion.needs_using = cast->second == 'e';
    conversion.may_fail = conversion.may_fail || cast->second != 'i' || !b.modifier.empty();
    conversion.may_lose = rounds(a.name, b.name);
  } else if (target_string) {
    conversion.may_fail = conversion.may_fail || !b.modifier.empty();
  } else if (source_string || (a.array && b.array && source->category == 'S')) {
    conversion.needs_using = conversion.may_fail = true;
  } else if (a.array && b.array && target->category == 'S') {
    conversion.may_fail = conversion.may_fail || !b.modifier.empty();
  } else {
    conversion.possible = false;
  }
  return conversion;
}

bool same_but_for_modifier(const Sql& a, const Sql& b) {
  const TypeText one = take_apart(a.text()), other = take_apart(b.text());
  return one.name == other.name && one.array == other.array;
}

}  // namespace schemadiff
