// Defaults and printing of sequence options (PostgreSQL documentation, "CREATE SEQUENCE").
#include "kinds/sequence_options.h"

#include <limits>
#include <sstream>

namespace schemadiff {

SequenceOptions SequenceOptions::read(const Row& row) {
  return {row.text("type"),   row.integer("start"), row.integer("increment"), row.integer("min"),
          row.integer("max"), row.integer("cache"), row.boolean("cycle")};
}

SequenceOptions SequenceOptions::parse(const std::string& text) {
  SequenceOptions options;
  std::istringstream stream(text);
  std::string cycle;
  stream >> options.type >> options.start >> options.increment >> options.min >> options.max >>
      options.cache >> cycle;
  options.cycle = cycle == "t" || cycle == "true";
  return options;
}

namespace {

struct Bounds {
  std::int64_t low, high;
};

template <class Integer>
constexpr Bounds bounds{std::numeric_limits<Integer>::min(), std::numeric_limits<Integer>::max()};

Bounds bounds_of(const std::string& type) {
  if (type == "smallint") return bounds<std::int16_t>;
  if (type == "integer") return bounds<std::int32_t>;
  return bounds<std::int64_t>;
}

}  // namespace

SequenceOptions SequenceOptions::defaults(const SequenceOptions& options) {
  Bounds limits = bounds_of(options.type);
  bool descending = options.increment < 0;
  SequenceOptions base;
  base.type = "bigint";
  base.min = descending ? limits.low : 1;
  base.max = descending ? -1 : limits.high;
  base.start = descending ? options.max : options.min;
  return base;
}

SequenceOptions SequenceOptions::retyped(const std::string& new_type) const {
  Bounds before = bounds_of(type), after = bounds_of(new_type);
  SequenceOptions changed = *this;
  changed.type = new_type;
  if (min == before.low) changed.min = after.low;
  if (max == before.high) changed.max = after.high;
  return changed;
}

std::vector<Sql> SequenceOptions::options_from(const SequenceOptions& base) const {
  std::vector<Sql> list;
  if (type != base.type) list.push_back(sql("AS {}", Sql::trusted(type)));
  if (increment != base.increment) list.push_back(sql("INCREMENT BY {}", increment));
  if (min != base.min) list.push_back(sql("MINVALUE {}", min));
  if (max != base.max) list.push_back(sql("MAXVALUE {}", max));
  if (start != base.start) list.push_back(sql("START WITH {}", start));
  if (cache != base.cache) list.push_back(sql("CACHE {}", cache));
  if (cycle != base.cycle) list.push_back(cycle ? sql("CYCLE") : sql("NO CYCLE"));
  return list;
}

Sql SequenceOptions::differences_from(const SequenceOptions& base) const {
  Sql text;
  for (const Sql& option : options_from(base)) text += sql(" {}", option);
  return text;
}

Sql SequenceOptions::settings_from(const SequenceOptions& base) const {
  Sql text;
  for (const Sql& option : options_from(base)) text += sql(" SET {}", option);
  return text;
}

std::optional<Sql> SequenceOptions::move_into(const SequenceOptions& have, const Sql& sequence,
                                              bool& restart) const {
  restart = !takes(have.start) && !have.takes(start);
  if (takes(have.start) || restart) return std::nullopt;
  return sql(
      "SELECT setval({}, {}, false) FROM {}"
      " WHERE NOT is_called AND last_value NOT BETWEEN {} AND {}",
      Literal{sequence.text()}, start, sequence, min, max);
}

}  // namespace schemadiff
