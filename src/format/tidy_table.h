// CREATE TABLE as the planner writes it, every constraint with its name and below the columns,
// turned into what a person would write.
#pragma once
#include <functional>
#include <string>
#include <vector>

namespace schemadiff {

/// A column whose default counts on in a sequence of its own.
struct Serial {
  std::string column, type;  // what type the column has: "integer"
  std::string value;         // its default: "nextval('public.t_id_seq'::regclass)"
};

struct TidyNames {
  std::string table;
  /// Whether a name is that of one relation or constraint of the table's schema only, so that the
  /// server makes it up again when it is left out.
  std::function<bool(const std::string&)> sole;
};

/// The statement with constraints of one column moved into it, names left out that the server makes
/// up again (PostgreSQL source, ChooseConstraintName), short names of types, and NOT NULL before
/// DEFAULT. What is a partition or has a type of its own stays as it is. serials: those of them
/// that are not NULL become serial, smallserial or bigserial, the others are taken out of the list.
std::string tidy_table(const std::string& create, const TidyNames& names,
                       std::vector<Serial>& serials);

}  // namespace schemadiff
