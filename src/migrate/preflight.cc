// Goes through the files, and puts each one's questions about rows.
#include "migrate/preflight.h"

#include <fmt/format.h>

#include <algorithm>

#include "migrate/preflight_locks.h"
#include "migrate/preflight_needs.h"
#include "plan/row_questions.h"
#include "sql/lexer.h"

namespace schemadiff {

namespace {

constexpr std::string_view kCanceled = "57014";  // query_canceled, by statement_timeout too
constexpr std::string_view kNoLock = "55P03";
constexpr const char* kAllTheSame = "to run all the same: schemadiff apply --no-preflight";
constexpr std::size_t kShown = 10;

struct Question {
  Place place;
  RowQuestion ask;
};

// SET search_path and its like, on which it depends what the names behind it mean.
bool sets_path(const Statement& statement) {
  const std::vector<std::string> words = first_words(statement.text, 3);
  if (words.empty() || (words[0] != "set" && words[0] != "reset" && words[0] != "select"))
    return false;
  const auto setting = analyse(statement).setting;
  return setting && (setting->name == "search_path" || setting->name.empty());
}

// What holds only inside of the file's transaction cannot be set here.
bool sets_locally(const Statement& statement) {
  const std::vector<std::string> words = first_words(statement.text, 2);
  return words.size() == 2 && words[0] == "set" && words[1] == "local" &&
         lower(statement.text).find("search_path") != std::string::npos;
}

std::string on_lines(const std::string& text) {
  std::string indented;
  for (const char c : text) indented += c == '\n' ? "\n  " : std::string(1, c);
  return indented;
}

class LookAhead {
 public:
  LookAhead(Session& session, const StartSettings& settings, const PreflightOptions& options)
      : session_(session), settings_(settings), options_(options), questions_(session) {}

  Preflight run(const std::vector<SelectedFile>& files) {
    for (const SelectedFile& file : files) look_at(file);
    for (InTheWay& missing : needs_.missing(session_)) result_.found.push_back(std::move(missing));
    for (std::string& line : locks_.too_many(session_)) result_.told.push_back(std::move(line));
    result_.left_out = questions_.left_out();
    return std::move(result_);
  }

 private:
  void look_at(const SelectedFile& file) {
    const std::vector<Statement>& statements = file.statements.held();
    const bool whole = statements.size() == file.statements.size();
    // Pieces between delimiters of its own may hold several statements each.
    if (!whole || file.migration->up.directive("atlas", "delimiter"))
      return questions_.may_be_anything();
    std::vector<Question> questions;
    bool another_path = false;
    if (file.mode != TxMode::kAll || transaction_.empty()) transaction_ = file.migration->up.path;
    for (std::size_t i = file.done; i < statements.size(); ++i) {
      const Statement& statement = statements[i];
      if (sets_path(statement)) {
        session_.execute(Sql::trusted(statement.text));
        another_path = true;
      }
      if (sets_locally(statement)) questions_.may_be_anything();
      needs_.add(statement, questions_.changes());
      if (file.mode != TxMode::kNone) locks_.add(transaction_, statement);
      for (RowQuestion& question : questions_.of_next(statement))
        questions.push_back({statement.place(), std::move(question)});
    }
    if (!questions.empty()) put(questions);
    if (another_path) reset_session(session_, settings_);
  }

  void put(const std::vector<Question>& questions) {
    session_.execute(
        sql("BEGIN READ ONLY; SET LOCAL statement_timeout = {}", options_.timeout.count()));
    for (const Question& question : questions) {
      session_.execute("SAVEPOINT schemadiff_question");
      try {
        const std::string count = session_.value(question.ask.count());
        ++result_.asked;
        if (count != "0") broken(question, count, question.ask.sentence, shown(question, count));
      } catch (const ServerError& error) {
        session_.execute("ROLLBACK TO SAVEPOINT schemadiff_question");
        unanswered(question, error);
      }
    }
    session_.rollback();
  }

  static std::string table_of(const Question& question) {
    return "table " + question.ask.table.text();
  }

  // seen: what is wrong with them. where: which they are.
  void broken(const Question& question, const std::string& count, const std::string& seen,
              const std::string& where) {
    const bool one = count == "1";
    result_.found.push_back({question.place,
                             fmt::format("{} row{} of {} {} in the way", count, one ? "" : "s",
                                         table_of(question), one ? "is" : "are"),
                             seen + where, one ? "change it first" : "change them first"});
  }

  std::string shown(const Question& question, const std::string& count) {
    const std::vector<std::string> key = questions_.key_of(question.ask);
    const Sql query = question.ask.shown(key);
    if (query.empty()) return "";
    std::vector<std::string> rows;
    for (const Row& row : session_.query(query)) {
      std::string values;
      for (const std::string& value : row.list("key"))
        values += (values.empty() ? "" : ", ") + value;
      rows.push_back(std::move(values));
    }
    return listed(key, rows, count);
  }

  static std::string listed(const std::vector<std::string>& key,
                            const std::vector<std::string>& rows, const std::string& count) {
    if (key.empty()) return "";
    const auto in = [&](const std::string& values) {
      return key.size() > 1 ? "(" + values + ")" : values;
    };
    std::string text;
    for (const std::string& row : rows) text += (text.empty() ? "" : ", ") + in(row);
    return "\nwhere " + in(idents(key).text()) + (rows.size() == 1 ? " is " : " is one of ") +
           text + (rows.size() == kShown && count != std::to_string(kShown) ? " ..." : "");
  }

  // said: what the server says of one of them. false: how many there are was not found out.
  bool counted_one_by_one(const Question& question, const std::string& said) {
    if (question.ask.trial.empty()) return false;
    const std::vector<std::string> key = questions_.key_of(question.ask);
    try {
      session_.execute(question.ask.one_by_one(key));
      const Row row = session_.query(RowQuestion::found()).at(0);
      const std::string count = row.text("count");
      if (count == "0") return false;  // it is not a row on its own
      broken(question, count, question.ask.sentence + ": the server says: " + said,
             listed(key, row.list("keys"), count));
      return true;
    } catch (const ServerError&) {
      session_.execute("ROLLBACK TO SAVEPOINT schemadiff_question");
      return false;
    }
  }

  // data_exception, a domain's constraint, or feature_not_supported: of a numeric that is NaN.
  static bool of_a_row(const ServerError& error) {
    return error.sqlstate.starts_with("22") || error.sqlstate.starts_with("23") ||
           error.sqlstate == "0A000";
  }

  // What fails without a row, such as a label that an earlier statement adds, says nothing of rows.
  bool can_be_asked(const Question& question) {
    try {
      session_.execute(sql("EXPLAIN {}", question.ask.count()));
      return true;
    } catch (const ServerError&) {
      session_.execute("ROLLBACK TO SAVEPOINT schemadiff_question");
      return false;
    }
  }

  void unanswered(const Question& question, const ServerError& error) {
    if (error.sqlstate == kCanceled || error.sqlstate == kNoLock) {
      result_.told.push_back(
          fmt::format("{}: whether rows of {} are in the way was not found out within {} ms "
                      "([apply] preflight_timeout)",
                      to_string(question.place), table_of(question), options_.timeout.count()));
    } else if (of_a_row(error) && can_be_asked(question) &&
               !counted_one_by_one(question, error.what())) {
      result_.found.push_back({question.place, "a row of " + table_of(question) + " is in the way",
                               question.ask.sentence + ": the server says: " + error.what(),
                               "change such rows first"});
    }
  }

  Session& session_;
  const StartSettings& settings_;
  const PreflightOptions& options_;
  RowQuestions questions_;
  ServerNeeds needs_;
  LocksNeeded locks_;
  std::string transaction_;  // the path of its first file
  Preflight result_;
};

}  // namespace

std::optional<Error> Preflight::refusal() const {
  if (found.empty()) return std::nullopt;
  const InTheWay& first = found.front();
  if (found.size() == 1)
    return Error(first.id, first.what)
        .at(first.place)
        .why(first.why + "\nnothing was run")
        .help(first.help + "\n" + kAllTheSame)
        .refused();
  const bool alike =
      std::ranges::all_of(found, [&](const InTheWay& one) { return one.id == first.id; });
  std::string all;
  for (const InTheWay& one : found)
    all += to_string(one.place) + ": " + (alike ? "" : "[" + std::string(one.id.text()) + "] ") +
           one.what + "\n  " + on_lines(one.why) + "\n  " + on_lines(one.help) + "\n";
  return Error(alike ? first.id : "E815",
               fmt::format("{} things are in the way of the pending migrations", found.size()))
      .why(all + "nothing was run")
      .help(kAllTheSame)
      .refused();
}

Preflight look_ahead(Session& session, const StartSettings& settings,
                     const std::vector<SelectedFile>& files, const PreflightOptions& options) {
  return LookAhead(session, settings, options).run(files);
}

}  // namespace schemadiff
