// Checks the bodies of functions once everything that they use is there.
#pragma once
#include <vector>

#include "dev/item.h"
#include "dev/session_settings.h"

namespace schemadiff {

/// Lets the languages' validators look at every function that an item made, unless its file turned
/// check_function_bodies off. Throws Error at the place in the body; the session may then be in a
/// transaction.
void check_function_bodies(Session& session, SessionSettings& settings,
                           const std::vector<Item>& items);

}  // namespace schemadiff
