// Goes through the plan twice: forwards for what is there before it, backwards for what stays.
#include "plan/row_checks.h"

#include <algorithm>

#include "sql/lexer.h"

namespace schemadiff {

namespace {

std::vector<Statement> statements_of(const Step& step) {
  return parse_script("", step.text()).statements;
}

// A comment line holds it; nullopt where a string goes over several.
std::optional<Sql> on_one_line(const Sql& condition) {
  std::string text = condition.text();
  for (Token token = next_token(text, 0); token.kind != TokenKind::kEnd;
       token = next_token(text, token.end))
    if (token.kind != TokenKind::kOther && token.in(text).find('\n') != std::string_view::npos)
      return std::nullopt;
    else if (token.kind == TokenKind::kComment)
      return std::nullopt;
  std::ranges::replace(text, '\n', ' ');
  return Sql::trusted(text);
}

bool can_be_asked(Session& session, const RowQuestion& question) {
  try {
    session.value(sql("SELECT {}", question.none()));
    return true;
  } catch (const ServerError&) {
    return false;
  }
}

}  // namespace

RowChecks::RowChecks(Session& session, const Plan& plan) : plan_(plan) {
  RowQuestions questions(session);
  for (const Step& step : plan.steps)
    for (const Statement& statement : statements_of(step))
      for (RowQuestion& question : questions.of_next(statement))
        if (question.as_check && !question.none().empty() && can_be_asked(session, question))
          asked_.push_back({&step, std::move(question)});
}

std::vector<RowCheck> RowChecks::of_steps(const std::set<const Step*>& failed) const {
  std::vector<RowCheck> checks;
  RowChanges later;
  auto asked = asked_.rbegin();
  for (auto step = plan_.steps.rbegin(); step != plan_.steps.rend(); ++step) {
    for (; asked != asked_.rend() && asked->step == &*step; ++asked) {
      const RowQuestion& question = asked->question;
      const std::string table = dotted_name(question.table.text()).back();
      const bool stays = !later.of_table(table) &&
                         std::ranges::none_of(question.columns, [&](const std::string& column) {
                           return later.of_column(table, column);
                         });
      const std::optional<Sql> condition = on_one_line(question.none());
      if (stays && condition && failed.contains(&*step))
        checks.push_back({*condition, question.also_after});
    }
    for (const Statement& statement : statements_of(*step)) later.add(statement);
  }
  std::ranges::reverse(checks);
  return checks;
}

}  // namespace schemadiff
