// What a plan does, for people at a terminal: a line per object, and why each statement is there.
#pragma once
#include <string>
#include <vector>

#include "report/paint.h"
#include "report/planned_changes.h"

namespace schemadiff {

/// A line per change, "+ table public.orders", and one that counts: "Plan: 1 to add, ...". Ends in
/// a newline.
std::string plan_outline(const Plan& plan, const std::vector<PlannedChange>& changes,
                         const Paint& paint);

/// The statements, numbered, each with its reason and the place of the declaration, and below the
/// first of each object that changes the diff of its definition. Ends in a newline.
std::string plan_explained(const Plan& plan, const std::vector<PlannedChange>& changes,
                           const Paint& paint);

}  // namespace schemadiff
