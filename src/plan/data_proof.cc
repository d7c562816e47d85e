// Runs both plans over rows and turns what is seen into hazards and verdicts.
#include "plan/data_proof.h"

#include <algorithm>
#include <functional>
#include <set>

#include "plan/row_blame.h"
#include "plan/row_checks.h"
#include "sql/lexer.h"

namespace schemadiff {

namespace {

class DataProof {
 public:
  DataProof(ProvenPlan& proven, Session& session) : proven_(proven), session_(session) {}

  LeftIn run(const std::vector<Oid>& touched, const RowOptions& options) {
    const Filled filled = fill(session_, touched, options);
    proven_.unfilled = filled.unfilled;
    for (const Oid oid : filled.tables) before_.push_back(hold(session_, oid));
    if (before_.empty()) return LeftIn::kBefore;
    const RowChecks checks(session_, proven_.up);
    const bool arrives = there();
    proven_.up.checks = checks.of_steps(failed_);
    if (!arrives) return proven_.up.files().size() == 1 ? LeftIn::kBefore : LeftIn::kBetween;
    std::vector<std::vector<HeldLoss>> lost = all_losses(Follow::kIdentity);
    std::vector<HeldNow> now = std::move(now_);
    if (!proven_.down || !back()) {
      announce(proven_.up, lost, now);
      return !proven_.down || proven_.down->files().size() == 1 ? LeftIn::kAfter : LeftIn::kBetween;
    }
    judge_way_back(lost, now);
    return LeftIn::kBefore;
  }

 private:
  using Lost = std::vector<std::vector<HeldLoss>>;  // per table

  // false: what the rows do from here on cannot be told.
  bool there() {
    Step* last = nullptr;
    try {
      return each_file(proven_.up, [&](Step& step) { return tried(*(last = &step)); });
    } catch (const ServerError& error) {  // at COMMIT: what was put off until then
      session_.rollback();
      fails_on_rows(*last, error.what(), false);
      return false;
    }
  }

  bool tried(Step& step) {
    session_.execute("SAVEPOINT step");
    try {
      session_.execute(step.text_in_transaction());
    } catch (const ServerError& error) {
      session_.execute("ROLLBACK TO SAVEPOINT step");
      const Blame blame =
          run_without_culprits(session_, step.text_in_transaction(), error, before_);
      fails_on_rows(step, blame.seen, blame.any_row);
      if (!blame.passed) return false;
    }
    session_.execute("RELEASE SAVEPOINT step");
    return true;
  }

  // false: it fails on rows, as one that brings back a NOT NULL column must; without rows it works.
  bool back() {
    Step* last = nullptr;
    try {
      return each_file(*proven_.down, [&](Step& step) {
        session_.execute((last = &step)->text_in_transaction());
        return true;
      });
    } catch (const ServerError& error) {
      session_.rollback();
      fails_on_rows(*last, error.what(), false);
      proven_.back_loses = true;
      return false;
    }
  }

  // Each file in a transaction of its own, and what runs alone too, in the form that one takes.
  bool each_file(Plan& plan, const std::function<bool(Step&)>& run) {
    for (const PlanFile& file : plan.files())
      for (std::size_t at = file.first; at < file.last;) {
        const std::size_t end = file.alone ? at + 1 : file.last;
        session_.begin();
        for (; at < end; ++at)
          if (!run(plan.steps[at])) {
            session_.rollback();
            return false;
          }
        session_.commit();
      }
    return true;
  }

  // What the kind said of it: of several the one that speaks of what the server names in quotes.
  static DependsOnData* known_hazard(Step& step, const std::string& seen) {
    DependsOnData* any = nullptr;
    for (Hazard& hazard : step.hazards) {
      auto* known = std::get_if<DependsOnData>(&hazard);
      if (known == nullptr) continue;
      any = any == nullptr ? known : any;
      for (const std::string& word : mentions(known->why))
        if (seen.find("\"" + word + "\" of") != std::string::npos) return known;
    }
    for (Hazard& hazard : step.hazards) {
      auto* known = std::get_if<DependsOnData>(&hazard);
      if (known != nullptr && any != known) return nullptr;  // which one cannot be told
    }
    return any;
  }

  void fails_on_rows(Step& step, const std::string& seen, bool any_row) {
    failed_.insert(&step);
    if (DependsOnData* known = known_hazard(step, seen)) {
      known->seen = seen;
      return;
    }
    step.hazards.push_back(
        DependsOnData{any_row ? "fails if there are rows" : "fails on some rows", seen});
  }

  Lost all_losses(Follow follow) {
    Lost lost;
    now_.clear();
    for (const Held& table : before_) {
      now_.push_back(hold_again(session_, table, follow));
      lost.push_back(losses(table, now_.back()));
    }
    return lost;
  }

  // Lost is what the way back does not bring back: to the plan when it took it, else to the way
  // back.
  void judge_way_back(const Lost& there, const std::vector<HeldNow>& now) {
    const Lost both = all_losses(Follow::kName);
    Lost by_up(both.size()), by_down(both.size());
    for (std::size_t t = 0; t < both.size(); ++t)
      for (const HeldLoss& loss : both[t]) {
        const auto found = std::ranges::find(there[t], loss.column, &HeldLoss::column);
        if (found != there[t].end())
          by_up[t].push_back(*found);
        else
          by_down[t].push_back(loss);
      }
    announce(proven_.up, by_up, now);
    announce(*proven_.down, by_down, now);
    for (const auto& list : by_down) proven_.back_loses |= !list.empty();
  }

  void announce(Plan& plan, const Lost& lost, const std::vector<HeldNow>& now) {
    for (std::size_t t = 0; t < lost.size(); ++t)
      for (const HeldLoss& loss : lost[t]) {
        const std::vector<std::string> names = {before_[t].name, now[t].name};
        if (announced(names, loss.column)) continue;
        const std::string example = loss.example.empty() ? "" : ": " + loss.example;
        if (LosesData* known = known_loss(plan, names, loss.column)) {
          known->what += example;
          continue;
        }
        const std::string of_table = " of table " + before_[t].name;
        const std::string what = loss.column.empty()
                                     ? "rows" + of_table
                                     : "values of column " + loss.column + of_table + example;
        step_for(plan, names, loss.column).hazards.push_back(LosesData{what});
      }
  }

  // Kinds write "table s.t" and "column c of table s.t".
  bool announced(const std::vector<std::string>& names, const std::string& column) const {
    const std::vector<std::string> said = proven_.up.losses();
    return std::ranges::any_of(said, [&](const std::string& text) {
      return std::ranges::any_of(names, [&](const std::string& name) {
        return text == "table " + name ||
               (!column.empty() && text == "column " + column + " of table " + name);
      });
    });
  }

  // What the kind said that the column loses: "what column c of s.t holds beyond numeric(10,2)".
  static LosesData* known_loss(Plan& plan, const std::vector<std::string>& names,
                               const std::string& column) {
    if (column.empty()) return nullptr;
    for (Step& step : plan.steps)
      for (Hazard& hazard : step.hazards)
        if (auto* loss = std::get_if<LosesData>(&hazard))
          for (const std::string& name : names)
            if (loss->what.find("column " + column + " of " + name + " ") != std::string::npos)
              return loss;
    return nullptr;
  }

  static Step& step_for(Plan& plan, const std::vector<std::string>& names,
                        const std::string& column) {
    auto about = [&](const Step& step, bool with_column) {
      if (std::ranges::find(names, step.object.identity) == names.end()) return false;
      const std::vector<std::string> words = mentions(step.text());
      return !with_column || std::ranges::find(words, column) != words.end();
    };
    for (const bool with_column : {true, false})
      for (Step& step : plan.steps)
        if (about(step, with_column)) return step;
    return plan.steps.back();
  }

  ProvenPlan& proven_;
  Session& session_;
  std::vector<Held> before_;
  std::vector<HeldNow> now_;
  std::set<const Step*> failed_;
};

}  // namespace

LeftIn prove_on_rows(ProvenPlan& proven, Session& session, const TouchedTables& touched,
                     const RowOptions& options) {
  const std::vector<Oid> tables = touched.in(session);
  return tables.empty() ? LeftIn::kBefore : DataProof(proven, session).run(tables, options);
}

}  // namespace schemadiff
