// Patterns of [scope] against identities.
#include "catalog/scope.h"

#include <fnmatch.h>

#include <algorithm>

namespace schemadiff {

namespace {

struct Pattern {
  std::string type;  // "": any
  std::string glob;
};

// A kind is lower case words before a single colon; "(a)::b" in an identity is none.
Pattern parse(const std::string& text) {
  const auto colon = text.find(':');
  if (colon == std::string::npos || text.substr(colon, 2) == "::") return {"", text};
  const std::string type = text.substr(0, colon);
  const bool words =
      std::ranges::all_of(type, [](char c) { return c == ' ' || (c >= 'a' && c <= 'z'); });
  return words && !type.empty() ? Pattern{type, text.substr(colon + 1)} : Pattern{"", text};
}

bool fits(const std::string& glob, const std::string& identity) {
  return fnmatch(glob.c_str(), identity.c_str(), 0) == 0;
}

bool included(const Scope& scope, std::string_view type, const std::string& identity) {
  bool spoken_of = false;
  for (const std::string& text : scope.include) {
    const Pattern pattern = parse(text);
    if (!pattern.type.empty() && pattern.type != type) continue;
    if (fits(pattern.glob, identity)) return true;
    spoken_of = true;
  }
  return !spoken_of;
}

}  // namespace

bool matches(const std::string& pattern, std::string_view type, const std::string& identity) {
  const Pattern parsed = parse(pattern);
  return (parsed.type.empty() || parsed.type == type) && fits(parsed.glob, identity);
}

bool in_scope(const Scope& scope, std::string_view type, const ObjectId& id, const Name& name) {
  const std::string& schema = id.catalog == "pg_namespace" ? name.name
                              : name.schema.empty()        ? name.parent_schema
                                                           : name.schema;
  if (schema == "information_schema" || schema.starts_with("pg_")) return false;
  if (!scope.schemas.empty() && !schema.empty() &&
      std::ranges::find(scope.schemas, schema) == scope.schemas.end())
    return false;
  return included(scope, type, id.identity) &&
         std::ranges::none_of(scope.exclude, [&](const std::string& pattern) {
           return matches(pattern, type, id.identity);
         });
}

bool may_stay_unknown(const Scope& scope, std::string_view type, const std::string& identity) {
  return std::ranges::any_of(scope.allow_unknown, [&](const std::string& pattern) {
    return pattern == type || matches(pattern, type, identity);
  });
}

}  // namespace schemadiff
