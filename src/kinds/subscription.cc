// Subscriptions: declared, and made without a word to the publisher (PostgreSQL documentation,
// "CREATE SUBSCRIPTION"). ENABLE and REFRESH PUBLICATION are what then starts them on a target.
#include <algorithm>

#include "catalog/kind.h"
#include "kinds/incidental.h"
#include "sql/secrets.h"

namespace schemadiff {

namespace {

// A password that a live database holds is masked, and equal to any declared one.
struct Connection {
  std::string text;     // as it can be written
  std::string shape;    // with all passwords masked
  bool masked = false;  // a password is not known
  bool operator==(const Connection& other) const {
    return masked || other.masked ? shape == other.shape : text == other.text;
  }
};

struct Subscription {
  static constexpr auto keyword = "SUBSCRIPTION", catalog = "pg_subscription";
  // Its place in what the publisher sends: made anew it would begin somewhere else.
  static constexpr bool holds_data = true;

  bool hidden = false;  // this role may not read the connection
  Connection connection;
  std::vector<std::string> publications;
  std::string slot;  // "" none
  bool enabled = false;
  std::vector<std::string> options;            // "name=value"
  Incidental<std::vector<std::string>> usual;  // what they are when nothing is said

  bool operator==(const Subscription&) const = default;

  // The catalog is one for the whole server; only superusers may read all its columns, and those
  // of 13 not even the oid.
  static std::string query(int version, bool superuser) {
    const std::string options = option_list(version);
    return "SELECT s.oid, s.subname AS name, s.subslotname AS slot, s.subenabled AS enabled,"
           " ARRAY(SELECT unnest(s.subpublications) ORDER BY 1) AS publications, " +
           (superuser ? masked_connection(sql("s.subconninfo"), true).text() + " AS connection, " +
                            masked_connection(sql("s.subconninfo"), false).text() + " AS shape, "
                      : "NULL AS connection, NULL AS shape, ") +
           options + " AS options, " + usual_list(version) +
           " AS usual FROM pg_subscription s"
           " WHERE s.subdbid = (SELECT d.oid FROM pg_database d WHERE d.datname ="
           " current_database())" +
           (version < 14 && !superuser ? " AND false" : "");
  }

  static std::string option_list(int version) {
    std::string list = "ARRAY['synchronous_commit=' || s.subsynccommit";
    if (version >= 14)
      list +=
          ", 'binary=' || s.subbinary, 'streaming=' || CASE s.substream::text"
          " WHEN 'p' THEN 'parallel' WHEN 't' THEN 'on' WHEN 'true' THEN 'on' ELSE 'off' END";
    if (version >= 15)
      list +=
          ", 'two_phase=' || (s.subtwophasestate <> 'd'),"
          " 'disable_on_error=' || s.subdisableonerr";
    if (version >= 16)
      list +=
          ", 'password_required=' || s.subpasswordrequired,"
          " 'run_as_owner=' || s.subrunasowner, 'origin=' || s.suborigin";
    if (version >= 17) list += ", 'failover=' || s.subfailover";
    return list + "]";
  }

  static std::string usual_list(int version) {
    return std::string(
               "ARRAY['synchronous_commit=off', 'binary=false', 'two_phase=false',"
               " 'disable_on_error=false', 'password_required=true', 'run_as_owner=false',"
               " 'origin=any', 'failover=false', ") +
           (version >= 18 ? "'streaming=parallel']" : "'streaming=off']");
  }

  static Subscription read(const Row& row) {
    Subscription read{row.is_null("connection"), {},
                      row.list("publications"),  row.text_or_empty("slot"),
                      row.boolean("enabled"),    row.list("options"),
                      {row.list("usual")}};
    if (read.hidden) return read;
    const std::string unknown = placeholder_for({"subscription", row.text("name"), "password"});
    read.connection = {mask_connection(row.text("connection"), unknown), row.text("shape"), false};
    read.connection.masked = read.connection.text != row.text("connection");
    return read;
  }

  void reveal(const Subscription& other) {
    if (connection.masked && connection.shape == other.connection.shape)
      connection = other.connection;
  }

  std::vector<Sql> settings_since(const std::vector<std::string>& others) const {
    std::vector<Sql> list;
    for (const std::string& option : options)
      if (std::ranges::find(others, option) == others.end()) {
        const auto equals = option.find('=');
        list.push_back(sql("{} = {}", Sql::trusted(option.substr(0, equals)),
                           Sql::trusted(option.substr(equals + 1))));
      }
    return list;
  }

  Sql slot_setting() const {
    return sql("slot_name = {}", slot.empty() ? sql("NONE") : sql("{}", Literal{slot}));
  }

  Sql create(const Name& name) const {
    std::vector<Sql> with = {sql("connect = false")};
    if (slot != name.name) with.push_back(slot_setting());
    std::ranges::move(settings_since(usual.value), std::back_inserter(with));
    return sql("CREATE SUBSCRIPTION {}\n  CONNECTION {}\n  PUBLICATION {}\n  WITH ({})", name.full,
               Literal{connection.text}, idents(publications), join(with));
  }

  // With connect = false nothing starts.
  Subscription created() const {
    Subscription made = *this;
    made.enabled = false;
    return made;
  }

  // A slot on the publisher could only be dropped by talking to it, outside of a transaction; it
  // stays, so that the way back goes on from where it was left.
  Sql drop(const Name& name) const {
    std::vector<Sql> statements;
    if (enabled) statements.push_back(sql("ALTER SUBSCRIPTION {} DISABLE", name.full));
    if (!slot.empty())
      statements.push_back(sql("ALTER SUBSCRIPTION {} SET (slot_name = NONE)", name.full));
    statements.push_back(sql("DROP SUBSCRIPTION {}", name.full));
    return join(statements, ";\n");
  }

  std::string leaves_behind() const {
    if (slot.empty()) return "";
    return "; its slot \"" + slot +
           "\" stays on the publisher, which keeps its log for it until the slot is dropped there";
  }

  static void alter(Subscription& have, const Subscription& want, const Name& name, Steps& steps) {
    if (have.hidden || want.hidden)
      return steps.refuse("the role that reads the database may not see its connection",
                          "connect as a superuser, or leave the subscription out with [scope] "
                          "exclude");
    const std::vector<Sql> settings = want.settings_since(have.options);
    for (const Sql& setting : settings)
      if (setting.text().starts_with("two_phase") || setting.text().starts_with("failover"))
        return steps.refuse("to change " + setting.text().substr(0, setting.text().find(' ')) +
                                " PostgreSQL has to talk to the publisher, or cannot at all",
                            "change it on the target with ALTER SUBSCRIPTION, or make another "
                            "subscription, and declare that");
    const Sql head = sql("ALTER SUBSCRIPTION {}", name.full);
    if (have.enabled && !want.enabled) steps.add(Phase::kLoosen, sql("{} DISABLE", head));
    if (have.connection != want.connection)
      steps.add(Phase::kShape, sql("{} CONNECTION {}", head, Literal{want.connection.text}));
    if (have.publications != want.publications)
      steps.add(Phase::kShape, sql("{} SET PUBLICATION {} WITH (refresh = false)", head,
                                   idents(want.publications)));
    std::vector<Sql> set = settings;
    if (have.slot != want.slot) set.insert(set.begin(), want.slot_setting());
    if (!set.empty()) steps.add(Phase::kShape, sql("{} SET ({})", head, join(set)));
    if (!have.enabled && want.enabled) steps.add(Phase::kTighten, sql("{} ENABLE", head));
    have = want;
  }
};

}  // namespace

const Kind& subscription_kind() {
  static const KindOf<Subscription> kind;
  return kind;
}

}  // namespace schemadiff
