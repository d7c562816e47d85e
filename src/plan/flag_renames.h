// Renames that the command line asks for: --rename OLD=NEW.
#pragma once
#include <string>

#include "plan/rename_steps.h"

namespace schemadiff {

/// "public.users.email=mail", "public.user=users", "a.t=b.t", "trigger public.t.x=y". Throws Error
/// when the left side is not there or may mean several things.
Rename rename_of_pair(const std::string& pair, const Catalog& have);

}  // namespace schemadiff
