// Values for a column: typical ones, what constraints hint at, edges, and as many more as wanted.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "rows/hints.h"
#include "rows/random.h"
#include "rows/type.h"

namespace schemadiff {

using Texts = std::vector<std::string>;

/// Expressions for a column of this type, each different, the typical ones first; about as many as
/// wanted where the type has them. No NULL. Whether they fit is for the server to say.
std::vector<Sql> values_for(const RowType& type, const Hints& hints, std::size_t wanted,
                            Random& random);

// A family of scalar types each: values as text, or nullopt when the type is not theirs.
std::optional<Texts> number_values(const RowType& type, const Hints& hints, std::size_t wanted,
                                   Random& random);
std::optional<Texts> text_values(const RowType& type, const Hints& hints, std::size_t wanted,
                                 Random& random);
std::optional<Texts> time_values(const RowType& type, const Hints& hints, std::size_t wanted,
                                 Random& random);
/// json, xml, uuid, bytea, bit, network, geometric, text search and the other built-in types.
std::optional<Texts> other_values(const RowType& type, const Hints& hints, std::size_t wanted,
                                  Random& random);

}  // namespace schemadiff
