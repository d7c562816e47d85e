// Dates and times: with and without fractions, leap days, the ends of time.
#include "rows/values.h"

namespace schemadiff {

namespace {

std::string two(std::size_t number) { return (number < 10 ? "0" : "") + std::to_string(number); }

std::string some_date(Random& random) {
  return std::to_string(1990 + random.below(50)) + "-" + two(1 + random.below(12)) + "-" +
         two(1 + random.below(28));
}

std::string some_time(Random& random) {
  return two(random.below(24)) + ":" + two(random.below(60)) + ":" + two(random.below(60));
}

}  // namespace

std::optional<Texts> time_values(const RowType& type, const Hints& hints, std::size_t wanted,
                                 Random& random) {
  if (!type.built_in || (type.category != 'D' && type.category != 'T')) return std::nullopt;
  Texts texts = hints.texts;
  const bool zoned = type.name == "timestamptz" || type.name == "timetz";
  const std::string zone = zoned ? "+00" : "";
  Texts own;
  if (type.name == "date")
    own = {"2024-02-29", "1970-01-01", "infinity", "9999-12-31", "-infinity", "0001-01-01"};
  else if (type.name == "time" || type.name == "timetz")
    own = {"12:34:56.789012" + zone, "00:00:00" + zone, "24:00:00" + zone};
  else if (type.name == "interval")
    own = {"1 day 02:03:04.5", "0", "-1 mon", "178000000 years"};
  else
    own = {"2024-02-29 12:34:56.789012" + zone,
           "1970-01-01 00:00:00" + zone,
           "infinity",
           "9999-12-31 23:59:59" + zone,
           "-infinity",
           "0001-01-01 00:00:00" + zone};
  texts.insert(texts.end(), own.begin(), own.end());
  for (std::size_t i = 0; i < wanted; ++i) {
    if (type.name == "date")
      texts.push_back(some_date(random));
    else if (type.name == "time" || type.name == "timetz")
      texts.push_back(some_time(random) + zone);
    else if (type.name == "interval")
      texts.push_back(std::to_string(i + 1) + " hours");
    else
      texts.push_back(some_date(random) + " " + some_time(random) + zone);
  }
  return texts;
}

}  // namespace schemadiff
