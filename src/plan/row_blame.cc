// Empties one table after the other until the statement passes, then puts back row by row.
#include "plan/row_blame.h"

#include <algorithm>

#include "sql/lexer.h"

namespace schemadiff {

namespace {

// A row's address, as it is written in a WHERE.
struct RowAddress {
  Sql text;
};

std::vector<RowAddress> addresses(Session& session, const Sql& table) {
  std::vector<RowAddress> list;
  for (const Row& row :
       session.query(sql("SELECT format('(%s, %L::tid)', tableoid::bigint, ctid) AS address FROM {}"
                         " ORDER BY tableoid, ctid",
                         table)))
    list.push_back({row.sql("address")});
  return list;
}

class Search {
 public:
  Search(Session& session, const std::string& statement, const ServerError& error,
         std::vector<Held>& tables)
      : session_(session), statement_(statement), tables_(tables) {
    blame_.seen = error.what();
    if (error.sqlstate.starts_with("235") || error.sqlstate == "23P01")
      blame_.seen += first_line(error.why()).empty() ? "" : ": " + first_line(error.why());
    detailed_ = error.sqlstate == "23505" || error.sqlstate == "23503" ||
                error.sqlstate == "23P01" || error.sqlstate == "23502";
  }

  Blame run() {
    for (Held& table : tables_) {
      const Sql name = now_called(table);
      if (name.empty() || !passes(sql("TRUNCATE {} CASCADE", name))) continue;
      if (!keep_what_fits(table, name)) empty(name);
      return blame_;
    }
    std::vector<Sql> names;
    for (const Held& table : tables_)
      if (const Sql name = now_called(table); !name.empty()) names.push_back(name);
    if (!names.empty()) empty(join(names));
    return blame_;
  }

 private:
  static std::string first_line(const std::string& text) { return text.substr(0, text.find('\n')); }

  Sql now_called(const Held& table) {
    return session_
        .query(sql("SELECT (SELECT format('%I.%I', n.nspname, c.relname) FROM pg_class c"
                   " JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = {}) AS name",
                   table.oid))
        .at(0)
        .sql("name");
  }

  bool attempt(const Sql& preparation) {
    session_.execute("SAVEPOINT attempt");
    try {
      session_.execute(preparation);
      session_.execute(statement_);
      return true;
    } catch (const ServerError&) {
      session_.execute("ROLLBACK TO SAVEPOINT attempt");
      return false;
    }
  }

  // Undone in any case.
  bool passes(const Sql& preparation) {
    const bool passed = attempt(preparation);
    session_.execute("ROLLBACK TO SAVEPOINT attempt; RELEASE SAVEPOINT attempt");
    return passed;
  }

  Sql only(const Sql& table, const std::vector<Sql>& rows) const {
    if (rows.empty()) return sql("{}DELETE FROM {}", cleared_, table);
    return sql("{}DELETE FROM {} WHERE (tableoid::bigint, ctid) NOT IN ({})", cleared_, table,
               join(rows));
  }

  // Rows of other tables may refer to these; those go first, of one table if that is enough.
  bool can_be_emptied(const Held& table, const Sql& name) {
    cleared_ = Sql();
    if (passes(only(name, {}))) return true;
    Sql all;
    for (auto other = tables_.rbegin(); other != tables_.rend(); ++other) {
      const Sql others = now_called(*other);
      if (others.empty() || other->oid == table.oid) continue;
      cleared_ = sql("DELETE FROM {}; ", others);
      if (passes(only(name, {}))) {
        other->fewer = true;
        return true;
      }
      all += cleared_;
    }
    cleared_ = all;
    if (!passes(only(name, {}))) return false;
    for (Held& other : tables_) other.fewer = true;
    return true;
  }

  bool keep_what_fits(Held& table, const Sql& name) {
    if (!can_be_emptied(table, name)) return false;
    std::vector<Sql> kept;
    bool first = true;
    for (const RowAddress& row : addresses(session_, name)) {
      kept.push_back(row.text);
      if (passes(only(name, kept))) continue;
      kept.pop_back();
      if (first && !detailed_) show(table, name, row);
      first = false;
    }
    note_cascades(only(name, kept));
    if (!attempt(only(name, kept))) return false;
    session_.execute("RELEASE SAVEPOINT attempt");
    blame_.passed = table.fewer = true;
    blame_.any_row = kept.empty();
    return true;
  }

  // Rows that ON DELETE CASCADE takes along are not the statement's doing.
  void note_cascades(const Sql& deletion) {
    const std::vector<std::string> before = counts();
    session_.execute("SAVEPOINT attempt");
    session_.execute(deletion);
    const std::vector<std::string> after = counts();
    session_.execute("ROLLBACK TO SAVEPOINT attempt; RELEASE SAVEPOINT attempt");
    for (std::size_t i = 0; i < tables_.size(); ++i) tables_[i].fewer |= before[i] != after[i];
  }

  std::vector<std::string> counts() {
    std::vector<std::string> list;
    for (const Held& table : tables_) {
      const Sql name = now_called(table);
      list.push_back(name.empty() ? "" : session_.value(sql("SELECT count(*) FROM {}", name)));
    }
    return list;
  }

  void empty(const Sql& names) {
    blame_.any_row = true;
    blame_.passed = attempt(sql("TRUNCATE {} CASCADE", names));
    session_.execute("RELEASE SAVEPOINT attempt");
    for (Held& table : tables_) table.fewer = true;
  }

  // The values of the columns that the statement speaks of.
  void show(const Held& table, const Sql& name, const RowAddress& row) {
    const std::vector<std::string> spoken = mentions(statement_);
    std::string text;
    for (const Row& found : session_.query(
             sql("SELECT attname AS name FROM pg_attribute WHERE attrelid = {} AND attnum > 0"
                 " AND NOT attisdropped ORDER BY attnum",
                 table.oid))) {
      const std::string column = found.text("name");
      if (std::ranges::find(spoken, column) == spoken.end()) continue;
      const Row value = session_
                            .query(sql("SELECT {}::text AS value FROM {}"
                                       " WHERE (tableoid::bigint, ctid) = {}",
                                       Ident{column}, name, row.text))
                            .at(0);
      text += (text.empty() ? "" : ", ") + quote_ident(column) +
              (value.is_null("value") ? " is " : " = ") + shown(value.maybe("value"));
    }
    if (!text.empty()) blame_.seen += " (where " + text + ")";
  }

  Session& session_;
  const std::string& statement_;
  std::vector<Held>& tables_;
  bool detailed_ = false;
  Sql cleared_;  // statements that take away rows which refer to those in question
  Blame blame_;
};

}  // namespace

Blame run_without_culprits(Session& session, const std::string& statement, const ServerError& error,
                           std::vector<Held>& tables) {
  return Search(session, statement, error, tables).run();
}

}  // namespace schemadiff
