// A plan as the text of migration files.
#pragma once
#include <string>
#include <vector>

#include "plan/prove.h"

namespace schemadiff {

/// The up files of a plan, in order: mostly one; more where steps have to be committed apart (see
/// Plan::files). What is destroyed stands on the first lines.
std::vector<std::string> up_texts(const Plan& plan);

/// The whole plan as one file, without a transaction around it where it needs several. comments:
/// lines for its beginning.
std::string in_one_file(const Plan& plan, const std::string& comments = "");

/// The down file that belongs to each of as many up files, the way back of the first up file first.
std::vector<std::string> down_texts(const ProvenPlan& proven, std::size_t files);

/// The same files; the first begins with what was left out of the comparison and why. scope: as the
/// user configured it. Empty files stay empty.
std::vector<std::string> with_head(const Scope& scope, std::vector<std::string> files);

/// One text of several files, which says where each begins.
std::string in_parts(const std::vector<std::string>& files);

/// The statements only, for the command "plan": nothing when there are none.
std::string plan_text(const Plan& plan);

}  // namespace schemadiff
