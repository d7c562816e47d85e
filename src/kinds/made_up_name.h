// The names that the server makes up for the indexes and keys of partitions.
#pragma once
#include <string>
#include <vector>

namespace schemadiff {

/// As ChooseIndexName in the server's indexcmds.c: table, columns and label, each cut so that the
/// whole fits into 63 bytes. columns: empty for a primary key.
std::string made_up_name(const std::string& table, const std::vector<std::string>& columns,
                         const std::string& label);

/// True when name is that name, or that name with the number which tells it from one that was
/// taken.
bool is_made_up(const std::string& name, const std::string& made_up);

}  // namespace schemadiff
