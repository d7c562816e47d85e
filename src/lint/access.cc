// AC: who may see and do what is another matter after the file than before it, without the file
// saying so: what is dropped and made again comes without its grants, options and policies.
#include <algorithm>

#include "lint/look.h"
#include "sql/sql.h"

namespace schemadiff {

namespace {

bool lacks(const std::vector<std::string>& list, const std::string& item) {
  return std::ranges::find(list, item) == list.end();
}

void find_made_again(const LintFile& file, const LintRelation& before, const LintRelation& after,
                     Findings& out) {
  const Place place = last_place(file, after.name);
  if (!before.privileges.empty() && before.privileges != after.privileges)
    out.add("AC101", place, "the " + called(after) + " is made anew without its grants",
            "before: " + before.privileges +
                "\nnow:    " + (after.privileges.empty() ? "its owner alone" : after.privileges) +
                "\nwhoever else used it fails; grant it again in this file, or change it in place "
                "(CREATE OR REPLACE VIEW, ALTER TABLE)");
  if (before.owner != after.owner)
    out.add("AC104", place, "the " + called(after) + " is made anew and belongs to " + after.owner,
            "it belonged to " + before.owner + ", whose rights a view uses",
            "ALTER " + std::string(after.kind == 'v' ? "VIEW " : "TABLE ") + after.sql +
                " OWNER TO " + quote_ident(before.owner) + ";");
}

void find_less_guarded(const LintFile& file, const LintRelation& before, const LintRelation& after,
                       Findings& out) {
  const Place place = last_place(file, after.name);
  if (before.row_security && !after.row_security)
    out.add("AC102", place, "row level security of " + after.sql + " is off from now on",
            "whoever may read the table sees all of its rows",
            "ALTER TABLE " + after.sql + " ENABLE ROW LEVEL SECURITY;");
  else if (after.row_security && before.row_security && after.oid != before.oid)
    for (const std::string& policy : before.policies)
      if (lacks(after.policies, policy))
        out.add("AC102", place, "the policy " + policy + " of " + after.sql + " is gone",
                "the table is made anew without it");
  for (const char* guard : {"security_invoker", "security_barrier"})
    for (const std::string& option : before.options)
      if (option == std::string(guard) + "=true" && lacks(after.options, option))
        out.add("AC103", place, "the view " + after.sql + " is no " + guard + " view any more",
                guard == std::string("security_invoker")
                    ? "it reads with the rights of its owner from now on, and past row level "
                      "security; CREATE OR REPLACE VIEW keeps only options that it says"
                    : "conditions of a query may see rows that the view hides; CREATE OR REPLACE "
                      "VIEW keeps only options that it says",
                "ALTER VIEW " + after.sql + " SET (" + guard + " = true);");
}

void find_in_file(const LintRun& run, const LintFile& file, Findings& out) {
  if (file.statements.empty()) return;
  for (const auto& [oid, before] : file.before->relations) {
    if (!run.existed(oid)) continue;
    const LintRelation* after = file.after->find(oid);
    if (after == nullptr) after = file.after->find(before->sql);
    if (after == nullptr) continue;
    if (after->oid != before->oid) find_made_again(file, *before, *after, out);
    find_less_guarded(file, *before, *after, out);
  }
  for (const auto& [oid, after] : file.after->relations) {
    const LintRelation* before = file.before->find(oid);
    if (after->row_security && after->policies.empty() && after->is_table() &&
        (before == nullptr || !before->row_security))
      out.add("AC105", last_place(file, after->name),
              "row level security of " + after->sql + " is on, and there is no policy",
              "nobody but its owner sees a row of it",
              "CREATE POLICY ... ON " + after->sql + " USING (...);");
  }
}

}  // namespace

const LintFamily& access_rules() {
  static const LintFamily family = {
      "AC",
      "who may see and do what",
      {{"AC101", Severity::kError, "what is dropped and made again lost its grants"},
       {"AC102", Severity::kError, "row level security or a policy is gone"},
       {"AC103", Severity::kError, "a view lost security_invoker or security_barrier"},
       {"AC104", Severity::kWarning, "what is dropped and made again has another owner"},
       {"AC105", Severity::kInfo, "row level security without a policy"}},
      nullptr,
      find_in_file};
  return family;
}

}  // namespace schemadiff
