// What the objects that a role makes are given from birth (PostgreSQL documentation, "ALTER DEFAULT
// PRIVILEGES").
#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "catalog/kind.h"

namespace schemadiff {

namespace {

struct Given {
  std::string grantee, privilege;  // as in GRANT
  bool grantable = false;

  auto operator<=>(const Given&) const = default;
};
using AllGiven = std::set<Given>;

AllGiven read_given(const Row& row, const std::string& column) {
  AllGiven given;
  for (const std::string& text : row.list(column)) {  // "SELECT* bob": with grant option
    const auto space = text.find(' ');
    const bool grantable = text[space - 1] == '*';
    given.insert({text.substr(space + 1), text.substr(0, space - grantable), grantable});
  }
  return given;
}

struct DefaultPrivileges {
  static constexpr auto renaming = Renaming::kImpossible;
  static constexpr auto keyword = "DEFAULT PRIVILEGES", catalog = "pg_default_acl";
  static constexpr bool names_itself = true;
  static constexpr bool only_privileges = true;

  std::string role;    // as SQL writes it
  std::string things;  // TABLES, SEQUENCES, ...
  AllGiven given;
  // Where the privileges begin and where their row is gone again: those of a schema are added to
  // others and begin with nothing, those of the whole database replace what is built in.
  AllGiven start;

  bool operator==(const DefaultPrivileges&) const = default;

  static std::string query(int) {
    const auto exploded = [](const std::string& acl) {
      return "ARRAY(SELECT x.privilege_type || CASE WHEN x.is_grantable THEN '*' ELSE '' END || ' '"
             " || CASE WHEN x.grantee = 0 THEN 'PUBLIC'"
             " WHEN pg_get_userbyid(x.grantee) = session_user THEN 'CURRENT_USER'"
             " ELSE quote_ident(pg_get_userbyid(x.grantee)) END FROM aclexplode(" +
             acl + ") x)";
    };
    return R"sql(
      SELECT d.oid, r.role, t.things,
             format('for role %s%s on %s', r.role, ' in schema ' || quote_ident(n.nspname),
                    lower(t.things)) AS identity,
             format('%s%s', 'FOR ROLE ' || nullif(r.role, 'CURRENT_USER') || ' ',
                    'IN SCHEMA ' || quote_ident(n.nspname) || ' ') AS label,
             )sql" +
           exploded("d.defaclacl") + " AS given, " +
           exploded(
               "CASE WHEN d.defaclnamespace = 0 THEN acldefault(CASE d.defaclobjtype"
               " WHEN 'S' THEN 's' ELSE d.defaclobjtype END, d.defaclrole) END") +
           R"sql( AS start
        FROM pg_default_acl d LEFT JOIN pg_namespace n ON n.oid = d.defaclnamespace
       CROSS JOIN LATERAL (SELECT CASE WHEN pg_get_userbyid(d.defaclrole) = session_user
                                       THEN 'CURRENT_USER'
                                       ELSE quote_ident(pg_get_userbyid(d.defaclrole)) END AS role) r
       CROSS JOIN LATERAL (SELECT CASE d.defaclobjtype WHEN 'r' THEN 'TABLES' WHEN 'S' THEN 'SEQUENCES'
                                       WHEN 'f' THEN 'FUNCTIONS' WHEN 'T' THEN 'TYPES'
                                       WHEN 'n' THEN 'SCHEMAS' WHEN 'L' THEN 'LARGE OBJECTS' END
                                    AS things) t)sql";
  }

  static DefaultPrivileges read(const Row& row) {
    return {row.text("role"), row.text("things"), read_given(row, "given"),
            read_given(row, "start")};
  }

  std::vector<std::string> named_roles() const {
    std::vector<std::string> list = {role};
    for (const Given& one : given) list.push_back(one.grantee);
    return list;
  }

  // One REVOKE or GRANT.
  struct Change {
    bool grants = false;
    std::string grantee;
    bool grantable = false;
    AllGiven given;
  };

  // What leads from one set to another: first what goes.
  static std::vector<Change> changes(const AllGiven& from, const AllGiven& to) {
    std::vector<Change> list;
    for (const bool grants : {false, true}) {
      const AllGiven &here = grants ? to : from, &there = grants ? from : to;
      std::map<std::pair<std::string, bool>, AllGiven> groups;
      for (const Given& one : here) {
        const bool upgraded = !grants && there.contains({one.grantee, one.privilege, true});
        if (!there.contains(one) && !upgraded) groups[{one.grantee, one.grantable}].insert(one);
      }
      for (const auto& [whom, given] : groups)
        list.push_back({grants, whom.first, whom.second, given});
    }
    return list;
  }

  Sql statement(const Change& change, const Name& name) const {
    std::vector<Sql> privileges;
    for (const Given& one : change.given) privileges.push_back(Sql::trusted(one.privilege));
    return sql("ALTER DEFAULT PRIVILEGES {}{} {} ON {} {} {}{}", name.label,
               change.grants ? sql("GRANT") : sql("REVOKE"), join(privileges), Sql::trusted(things),
               change.grants ? sql("TO") : sql("FROM"), Sql::trusted(change.grantee),
               change.grants && change.grantable ? sql(" WITH GRANT OPTION") : Sql());
  }

  // There is no CREATE: the first statement makes the row, and the others alter it.
  Sql create(const Name& name) const { return statement(changes(start, given).front(), name); }

  DefaultPrivileges created() const {
    const Change first = changes(start, given).front();
    DefaultPrivileges made{role, things, start, start};
    for (const Given& one : first.given) {
      if (first.grants) made.given.erase({one.grantee, one.privilege, false});
      if (first.grants)
        made.given.insert(one);
      else
        made.given.erase(one);
    }
    return made;
  }

  Sql drop(const Name& name) const {
    std::vector<Sql> list;
    for (const Change& change : changes(given, start)) list.push_back(statement(change, name));
    return join(list, ";\n");
  }

  static void alter(DefaultPrivileges& have, const DefaultPrivileges& want, const Name& name,
                    Steps& steps) {
    for (const Change& change : changes(have.given, want.given))
      steps.add(Phase::kShape, want.statement(change, name));
    have.given = want.given;
  }
};

}  // namespace

const Kind& default_privileges_kind() {
  static const KindOf<DefaultPrivileges> kind;
  return kind;
}

}  // namespace schemadiff
