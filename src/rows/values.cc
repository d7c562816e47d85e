// Which family a type is of, and types that are made of others.
#include "rows/values.h"

#include <algorithm>
#include <set>

namespace schemadiff {

namespace {

std::vector<Sql> literals_of(const Texts& texts) {
  std::vector<Sql> list;
  for (const std::string& text : texts) list.push_back(sql("{}", Literal{text}));
  return list;
}

// Of a type that an extension brought: something of many forms, for the server to choose from.
Texts of_any_form(std::size_t wanted) {
  Texts texts = {"1",     "a",          "0",     "",        "-1",  "a=>1",
                 "(1,2)", "POINT(1 2)", "[1,2]", "{1,2}",   "1.5", "2024-02-29",
                 "{}",    "a.b",        "1.2.3", "\\x00ff", "t"};
  for (std::size_t i = texts.size(); i < wanted; ++i) texts.push_back(std::to_string(i));
  return texts;
}

std::vector<Sql> arrays(const RowType& type, const std::vector<Sql>& items) {
  std::vector<Sql> list = {sql("ARRAY[]::{}", type.full)};
  if (items.empty()) return list;
  auto item = [&](std::size_t i) { return items[i % items.size()]; };
  list.insert(list.begin(), sql("ARRAY[{}, {}]::{}", item(0), item(1), type.full));
  list.push_back(sql("ARRAY[{}, NULL]::{}", item(0), type.full));
  for (std::size_t i = 0; i < items.size(); ++i)
    list.push_back(sql("ARRAY[{}]::{}", item(i), type.full));
  return list;
}

// Each apart from the others, so that they can stand side by side under an exclusion constraint.
std::vector<Sql> ranges(const RowType& type, const Hints& hints, std::size_t wanted,
                        Random& random) {
  const char category = type.part->category;
  std::vector<Sql> list;
  auto between = [&](const std::string& low, const std::string& high) {
    list.push_back(sql("{}({}, {}, '[)')", type.full, Literal{low}, Literal{high}));
  };
  for (std::size_t i = 0; i < wanted && category == 'N'; ++i)
    between(std::to_string(10 * i), std::to_string(10 * i + 5));
  for (std::size_t i = 0; i < wanted && category == 'D'; ++i) {
    const std::string month =
        std::to_string(2000 + i / 12) + (i % 12 < 9 ? "-0" : "-") + std::to_string(i % 12 + 1);
    between(month + "-03", month + "-20");
  }
  if (category != 'N' && category != 'D')
    for (const Sql& value : values_for(*type.part, hints, wanted, random))
      list.push_back(sql("{}({}, {}, '[]')", type.full, value, value));
  list.insert(list.begin() + std::min<std::ptrdiff_t>(2, std::ssize(list)),
              sql("'empty'::{}", type.full));
  return list;
}

std::vector<Sql> composites(const RowType& type, std::size_t wanted, Random& random) {
  std::vector<std::vector<Sql>> fields;
  for (const RowTypePtr& attribute : type.attributes)
    fields.push_back(values_for(*attribute, {}, wanted, random));
  std::vector<Sql> list;
  for (std::size_t i = 0; i < wanted; ++i) {
    std::vector<Sql> values;
    for (const auto& field : fields)
      values.push_back(field.empty() ? sql("NULL") : field[i % field.size()]);
    list.push_back(sql("ROW({})::{}", join(values), type.full));
  }
  return list;
}

std::vector<Sql> scalars(const RowType& type, const Hints& hints, std::size_t wanted,
                         Random& random) {
  for (auto* family : {number_values, text_values, time_values, other_values})
    if (auto texts = family(type, hints, wanted, random)) return literals_of(*texts);
  Texts texts = hints.texts;
  for (const std::string& text : of_any_form(wanted)) texts.push_back(text);
  return literals_of(texts);
}

}  // namespace

std::vector<Sql> values_for(const RowType& type, const Hints& hints, std::size_t wanted,
                            Random& random) {
  std::vector<Sql> list;
  if (type.type == 'A') {
    list = arrays(type, values_for(*type.part, hints, wanted, random));
  } else if (type.type == 'c') {
    list = composites(type, wanted, random);
  } else if (type.type == 'e') {
    list = literals_of(type.labels);
  } else if (type.type == 'r') {
    list = ranges(type, hints, wanted, random);
  } else if (type.type == 'm') {
    list = {sql("{}()", type.full)};
    for (const Sql& range : ranges(*type.part, hints, wanted, random))
      list.insert(list.end() - 1, sql("{}({})", type.full, range));
  } else if (type.type == 'd') {
    Hints own = hints;
    for (const std::string& check : type.checks) own.add(check);
    list = values_for(*type.part, own, wanted, random);
  } else {
    list = scalars(type, hints, wanted, random);
  }
  std::set<Sql> seen;
  std::erase_if(list, [&](const Sql& value) { return !seen.insert(value).second; });
  return list;
}

}  // namespace schemadiff
