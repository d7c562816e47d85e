// Compares parse trees as libpg_query prints them.
#include "format/meaning.h"

#include <algorithm>

namespace schemadiff {

namespace {

// Where something stands in the text, in bytes (libpg_query, pg_query.proto: "int32 location").
bool is_place(const Field& field) {
  return field.name == "location" || field.name == "stmt_location" || field.name == "stmt_len";
}

const Field* skip_places(const Field* at, const Field* end) {
  return std::find_if_not(at, end, is_place);
}

}  // namespace

bool same_tree(const Node& a, const Node& b) {
  if (a.text != b.text ||
      !std::equal(a.items.begin(), a.items.end(), b.items.begin(), b.items.end(), same_tree))
    return false;
  const Field *left = a.fields.data(), *left_end = left + a.fields.size();
  const Field *right = b.fields.data(), *right_end = right + b.fields.size();
  while (true) {
    left = skip_places(left, left_end);
    right = skip_places(right, right_end);
    if (left == left_end || right == right_end) return left == left_end && right == right_end;
    if (left->name != right->name || !same_tree(left->value, right->value)) return false;
    ++left;
    ++right;
  }
}

bool same_meaning(const std::string& a, const std::string& b) {
  const auto one = parse_tree(a), other = parse_tree(b);
  return one && other && same_tree(*one, *other);
}

}  // namespace schemadiff
