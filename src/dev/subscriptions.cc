// The one shared catalog that a dev database has rows in (PostgreSQL documentation,
// "pg_subscription").
#include "dev/subscriptions.h"

namespace schemadiff {

namespace {

constexpr auto of_this_database =
    " FROM pg_catalog.pg_subscription s WHERE s.subdbid ="
    " (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = current_database())";

}  // namespace

void require_asleep(Session& session) {
  for (const Row& row : session.query(std::string("SELECT s.subname") + of_this_database +
                                      " AND s.subenabled AND"
                                      " current_setting('max_logical_replication_workers') <> '0'"))
    throw Error("E534", "the subscription " + quote_ident(row.text("subname")) +
                            " is enabled, and the dev server would start it")
        .why("it would take changes from the publisher in the place of the real subscriber")
        .help(
            "take another dev server (embedded is right), or start this one with "
            "max_logical_replication_workers = 0");
}

void drop_subscriptions(Session& session) {
  for (const Row& row : session.query(std::string("SELECT s.subname") + of_this_database)) {
    const Ident name{row.text("subname")};
    session.execute(sql("ALTER SUBSCRIPTION {} DISABLE", name));
    session.execute(sql("ALTER SUBSCRIPTION {} SET (slot_name = NONE)", name));
    session.execute(sql("DROP SUBSCRIPTION {}", name));
  }
}

}  // namespace schemadiff
