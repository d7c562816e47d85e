// ALTER ... OWNER TO, GRANT, REVOKE, COMMENT ON, SECURITY LABEL ON.
#include "plan/finish.h"

#include <algorithm>

namespace schemadiff {

namespace {

Sql keyword(const Object& object) { return Sql::trusted(std::string(object.kind->keyword())); }

bool owner_counts(const Object* have, const Object& want, const Scope& scope) {
  if (have != nullptr && have->kind->follows_owner(*have) && want.kind->follows_owner(want))
    return false;
  return scope.owners == Scope::Compare::kAll ||
         (scope.owners == Scope::Compare::kDeclared && !want.owner.empty());
}

bool privileges_count(const Object& want, const Scope& scope) {
  return scope.privileges == Scope::Compare::kAll ||
         (scope.privileges == Scope::Compare::kDeclared && want.privileges.has_value() &&
          !want.privileges->usual());
}

bool same_privileges(const Object& have, const Object& want) {
  const auto usual = [](const Object& o) { return !o.privileges || o.privileges->usual(); };
  return (usual(have) && usual(want)) || have.privileges == want.privileges;
}

// What it has; where that is what is built in, as with the other one, of which that is known, and
// on the sequences of identity columns what acldefault() gives (PostgreSQL documentation,
// "Privileges").
std::set<Grant> grants_of(const Object* object, const std::set<Grant>& defaults) {
  if (object == nullptr) return defaults;
  if (object->privileges) return object->privileges->grants;
  std::set<Grant> grants;
  for (const Grant& grant : defaults)
    if (grant.sequence.empty()) grants.insert(grant);
  for (const std::string& sequence : object->kind->sequences(*object))
    for (const char* privilege : {"SELECT", "UPDATE", "USAGE"})
      grants.insert({"", "@owner", privilege, false, "", sequence});
  return grants;
}

Sql grantee(const Grant& grant, const Object& object) {
  if (grant.grantee.empty()) return sql("PUBLIC");
  if (grant.grantee == "@owner")
    return object.owner.empty() ? sql("CURRENT_USER") : sql("{}", Ident{object.owner});
  return sql("{}", Ident{grant.grantee});
}

// GRANT SELECT, UPDATE ON TABLE x TO role: one statement for privileges that differ in nothing
// else.
struct Group {
  std::string grantor, sequence, part, grantee;
  bool grantable = false;
  auto operator<=>(const Group&) const = default;
};

std::map<Group, std::vector<Grant>> grouped(const std::set<Grant>& grants) {
  std::map<Group, std::vector<Grant>> groups;
  for (const Grant& grant : grants)
    groups[{grant.grantor, grant.sequence, grant.part, grant.grantee, grant.grantable}].push_back(
        grant);
  return groups;
}

// Only who gave a privilege can take it back, and GRANTED BY takes no other role than the current
// one.
Sql said_by(const std::string& grantor, const Sql& statement) {
  if (grantor.empty()) return statement;
  return sql("SET ROLE {};\n{};\nRESET ROLE", Ident{grantor}, statement);
}

Sql privilege_list(const std::vector<Grant>& grants) {
  std::vector<Sql> list;
  for (const Grant& grant : grants)
    list.push_back(grant.part.empty()
                       ? Sql::trusted(grant.privilege)
                       : sql("{} ({})", Sql::trusted(grant.privilege), Ident{grant.part}));
  return join(list);
}

std::set<Grant> minus(const std::set<Grant>& from, const std::set<Grant>& taken) {
  std::set<Grant> rest;
  std::ranges::set_difference(from, taken, std::inserter(rest, rest.end()));
  return rest;
}

std::set<std::string> sequences_of(const Object& object) {
  const std::vector<std::string> names = object.kind->sequences(object);
  return {names.begin(), names.end()};
}

// The sequence of an identity column comes and goes with the column.
void match_sequences(const Object& have, const Object& want, std::set<Grant>& before,
                     const std::set<Grant>& after) {
  const std::set<std::string> old = sequences_of(have), now = sequences_of(want);
  auto passes = [&](const Grant& grant) {
    return !grant.sequence.empty() &&
           !(old.contains(grant.sequence) && now.contains(grant.sequence));
  };
  std::erase_if(before, passes);
  for (const Grant& given : want.privileges ? want.privileges->given : after)
    if (passes(given)) before.insert(given);
}

void finish_privileges(const Object* have, const Object& want, Steps& steps) {
  if (!want.privileges && (have == nullptr || !have->privileges)) return;
  const std::set<Grant>& defaults =
      want.privileges ? want.privileges->defaults : have->privileges->defaults;
  std::set<Grant> before = grants_of(have, defaults), after = grants_of(&want, defaults);
  if (have == nullptr && want.privileges) before = want.privileges->given;
  if (have != nullptr) match_sequences(*have, want, before, after);
  auto on = [&](const Group& group) {
    if (!group.sequence.empty()) return sql("ON SEQUENCE {}", Sql::trusted(group.sequence));
    return sql("ON {} {}", Sql::trusted(std::string(want.kind->grant_keyword())), want.name.label);
  };
  std::set<Grant> revoked = minus(before, after);
  // A grant option is given on top of what is there.
  std::erase_if(revoked, [&](const Grant& grant) {
    return after.contains(
        {grant.part, grant.grantee, grant.privilege, true, grant.grantor, grant.sequence});
  });
  // What others gave goes first: their right to give may be the next to go.
  for (const bool of_others : {true, false})
    for (const auto& [group, grants] : grouped(revoked))
      if (group.grantor.empty() != of_others)
        steps.add(Phase::kTighten,
                  said_by(group.grantor, sql("REVOKE {} {} FROM {}", privilege_list(grants),
                                             on(group), grantee(grants.front(), want))));
  std::set<Grant> granted = minus(after, before);
  // What is revoked of the whole is revoked of its columns too.
  for (const Grant& kept : after)
    for (const Grant& gone : revoked)
      if (gone.part.empty() && gone.grantee == kept.grantee && gone.privilege == kept.privilege &&
          gone.grantor == kept.grantor && gone.sequence == kept.sequence)
        granted.insert(kept);
  for (const auto& [group, grants] : grouped(granted))
    steps.add(Phase::kTighten,
              said_by(group.grantor, sql("GRANT {} {} TO {}{}", privilege_list(grants), on(group),
                                         grantee(grants.front(), want),
                                         group.grantable ? sql(" WITH GRANT OPTION") : Sql())));
}

// As COMMENT ON and SECURITY LABEL ON name it.
Sql named(const Object& object, const std::string& part) {
  return part.empty() ? sql("{} {}", keyword(object), object.name.label)
                      : sql("COLUMN {}.{}", object.name.full, Ident{part});
}

void finish_labels(const Object* have, const Object& want, Steps& steps) {
  static const std::map<LabelKey, std::string> none;
  const auto& before = have == nullptr ? none : have->labels;
  auto label = [&](const LabelKey& key, const Sql& text) {
    steps.add(Phase::kTighten, sql("SECURITY LABEL FOR {} ON {} IS {}", Ident{key.provider},
                                   named(want, key.part), text));
  };
  for (const auto& [key, text] : want.labels) {
    auto known = before.find(key);
    if (known == before.end() || known->second != text) label(key, sql("{}", Literal{text}));
  }
  for (const auto& [key, text] : before)
    if (!want.labels.contains(key)) label(key, sql("NULL"));
}

void finish_extensions(const Object* have, const Object& want, Steps& steps) {
  static const std::set<std::string> none;
  const auto& before = have == nullptr ? none : have->extensions;
  auto say = [&](const char* word, const std::set<std::string>& from, const auto& in) {
    for (const std::string& extension : from)
      if (!in.contains(extension))
        steps.add(Phase::kTighten,
                  sql("ALTER {} {} {} ON EXTENSION {}", keyword(want), want.name.label,
                      Sql::trusted(word), Sql::trusted(extension)));
  };
  say("NO DEPENDS", before, want.extensions);
  say("DEPENDS", want.extensions, before);
}

void finish_comments(const Object* have, const Object& want, Steps& steps) {
  static const std::map<std::string, std::string> none;
  const auto& before = have == nullptr ? none : have->comments;
  auto comment_on = [&](const std::string& part, const Sql& text) {
    steps.add(Phase::kTighten, sql("COMMENT ON {} IS {}", named(want, part), text));
  };
  for (const auto& [part, text] : want.comments) {
    auto known = before.find(part);
    if (known == before.end() || known->second != text) comment_on(part, sql("{}", Literal{text}));
  }
  for (const auto& [part, text] : before)
    if (!want.comments.contains(part))
      comment_on(part, part.empty() && !want.usual_comment.empty()
                           ? sql("{}", Literal{want.usual_comment})
                           : sql("NULL"));
}

}  // namespace

bool finished_alike(const Object& have, const Object& want, const Scope& scope) {
  if (owner_counts(&have, want, scope) && have.owner != want.owner) return false;
  if (privileges_count(want, scope) && !same_privileges(have, want)) return false;
  return have.comments == want.comments && have.labels == want.labels &&
         have.extensions == want.extensions;
}

void finish(const Object* have, const Object& want, const Scope& scope, Steps& steps) {
  const std::string owner = have == nullptr ? "" : have->owner;
  // What takes hold of something else's owner does so before it is tied to it.
  if (owner_counts(have, want, scope) && owner != want.owner)
    steps.add(want.kind->follows_owner(want) ? Phase::kShape : Phase::kTighten,
              sql("ALTER {} {} OWNER TO {}", keyword(want), want.name.label,
                  want.owner.empty() ? sql("CURRENT_USER") : sql("{}", Ident{want.owner})));
  if (privileges_count(want, scope)) finish_privileges(have, want, steps);
  finish_comments(have, want, steps);
  finish_labels(have, want, steps);
  finish_extensions(have, want, steps);
}

}  // namespace schemadiff
