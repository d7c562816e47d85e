// Operator families (PostgreSQL documentation, "CREATE OPERATOR FAMILY").
#include <algorithm>

#include "catalog/kind.h"
#include "kinds/operator_members.h"

namespace schemadiff {

namespace {

struct Family {
  static constexpr auto keyword = "OPERATOR FAMILY", catalog = "pg_opfamily";
  // Members of a class hang on it, and are its affair.
  static std::string query(int) {
    const std::string loose =
        "NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = m.classid AND d.objid = m.objid"
        " AND d.refclassid = 'pg_opclass'::regclass)";
    return "SELECT f.oid, " + operator_members("item", "f.oid", loose) + " AS items, " +
           operator_members("slot", "f.oid", loose) + " AS slots FROM pg_opfamily f";
  }

  std::vector<std::string> items, slots;  // loose members; how each is named to drop it

  bool operator==(const Family&) const = default;

  static Family read(const Row& row) { return {row.list("items"), row.list("slots")}; }

  Sql create(const Name& name) const { return sql("CREATE OPERATOR FAMILY {}", name.label); }
  Family created() const { return {}; }

  static void alter(Family& have, const Family& want, const Name& name, Steps& steps) {
    std::vector<Sql> gone, come;
    for (std::size_t i = 0; i < have.items.size(); ++i)
      if (std::ranges::find(want.items, have.items[i]) == want.items.end())
        gone.push_back(Sql::trusted(have.slots[i]));
    for (const std::string& item : want.items)
      if (std::ranges::find(have.items, item) == have.items.end())
        come.push_back(Sql::trusted(item));
    if (!gone.empty())
      steps.add(Phase::kLoosen,
                sql("ALTER OPERATOR FAMILY {} DROP\n  {}", name.label, join(gone, ",\n  ")));
    if (!come.empty())
      steps.add(Phase::kShape,
                sql("ALTER OPERATOR FAMILY {} ADD\n  {}", name.label, join(come, ",\n  ")));
    have = want;
  }
};

}  // namespace

const Kind& operator_family_kind() {
  static const KindOf<Family> kind;
  return kind;
}

}  // namespace schemadiff
