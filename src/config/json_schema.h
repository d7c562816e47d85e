// The keys of atlas.toml for editors: JSON Schema (draft 7), which Taplo and others read.
#pragma once
#include <string>

namespace schemadiff {

/// The text of docs/atlas.schema.json, made of keys().
std::string keys_as_json_schema();

}  // namespace schemadiff
