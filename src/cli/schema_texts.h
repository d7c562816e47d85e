// What declares the schema: files, and what programs print.
#pragma once
#include <vector>

#include "config/config.h"
#include "dev/excerpt.h"

namespace schemadiff {

/// Something is said to declare it.
bool declares_schema(const Config& config);

/// The files of [schema] src, then what each program of [schema] prints, under the program's name.
/// Throws Error when nothing is configured, when a file cannot be read, and when a program fails,
/// takes too long or prints nothing. verbose: tells what the programs say on stderr.
std::vector<FileText> schema_texts(const Config& config, bool verbose);

}  // namespace schemadiff
