// What a rule is, what it is given to look at, and what it finds.
#pragma once
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "lint/conversions.h"
#include "lint/naming.h"
#include "lint/state.h"
#include "plan/observed.h"
#include "sql/analysis.h"
#include "sql/script.h"
#include "sql/tree.h"

namespace schemadiff {

enum class Severity { kOff, kInfo, kWarning, kError };
/// "off", "info", "warning", "error".
const char* to_string(Severity severity);

/// One statement of a file that is judged, and what it did on the dev database.
struct LintStatement {
  Statement statement;
  Analysis analysis;
  Node tree;  // the node within {"CreateStmt": ...}; empty for one that libpg_query does not know
  Observation observed;
  std::shared_ptr<const LintState> before, after;
  std::vector<std::string> notices;  // of the server

  bool is(std::string_view type) const { return analysis.type == type; }
  /// Where the statement first says this name; its beginning where it does not.
  Place place_of(const std::string& name) const;
  bool says(const std::string& name) const;
};

/// One file that is judged.
struct LintFile {
  std::string name, path, version;
  bool transaction = true;  // its statements share one
  std::shared_ptr<const LintState> before, after;
  std::vector<LintStatement> statements;
  std::vector<Directive> directives;  // of the file: what it says at its top
  std::shared_ptr<const SourceFile> source;
  std::optional<Place> failed_at;  // it does not run: where, and what the server says
  std::string failure;
};

struct LintOptions {
  NamingPolicy naming;
  bool uuid_keys = false;
  bool sequential = false;   // versions are counted
  std::string lock_timeout;  // what apply sets; "" nothing
};

/// All files of a run, in order.
struct LintRun {
  LintOptions options;
  std::vector<LintFile> files;
  CastPairs implicit_casts;
  /// What was there before the first of these files, or was made by one between them.
  std::map<std::int64_t, std::shared_ptr<const LintRelation>> not_made_here;
  std::vector<std::string> versions;  // of all migrations of the directory

  const LintState& start() const { return *files.front().before; }
  const LintState& end() const { return *files.back().after; }
  /// A relation as these files found it, nullptr for one that they make. Only of what they find
  /// does somebody else read or write while they run.
  const LintRelation* was(std::int64_t relation) const {
    const auto found = not_made_here.find(relation);
    return found == not_made_here.end() ? nullptr : found->second.get();
  }
  bool existed(std::int64_t relation) const { return was(relation) != nullptr; }
  bool existed(std::int64_t relation, int column) const {
    return existed(relation) && was(relation)->columns.contains(column);
  }
};

struct Finding {
  std::string code;
  Severity severity = Severity::kOff;
  Place place;
  std::string what, why;
  std::string rewrite;  // SQL that does it safely; "" where there is none
};

/// Where rules write what they find.
class Findings {
 public:
  /// place: of the statement, or within it. what: one line. why: what happens, and what to do.
  Finding& add(std::string code, Place place, std::string what, std::string why,
               std::string rewrite = "") {
    return list.emplace_back(Finding{std::move(code), Severity::kOff, std::move(place),
                                     std::move(what), std::move(why), std::move(rewrite)});
  }
  std::vector<Finding> list;
};

struct LintRule {
  const char* code;
  Severity severity;  // unless it is configured
  const char* title;  // one line, for people
};

/// A file of src/lint.
struct LintFamily {
  const char* letters;  // that the codes begin with
  const char* title;
  std::vector<LintRule> rules;
  /// Each is called for every statement, for every file, once; nullptr: there is none.
  void (*of_statement)(const LintRun&, const LintFile&, const LintStatement&, Findings&) = nullptr;
  void (*of_file)(const LintRun&, const LintFile&, Findings&) = nullptr;
  void (*of_run)(const LintRun&, Findings&) = nullptr;
};

// One per file.
const LintFamily& data_loss_rules();
const LintFamily& data_dependent_rules();
const LintFamily& locking_rules();
const LintFamily& rewrite_rules();
const LintFamily& compatibility_rules();
const LintFamily& transaction_rules();
const LintFamily& naming_rules();
const LintFamily& design_rules();
const LintFamily& access_rules();

}  // namespace schemadiff
