// The same judges as for the cases of tests/cases, without a golden plan.
#include "random/pair.h"

#include "dev/load.h"
#include "plan/prove.h"
#include "plan/run.h"
#include "support/case_dump.h"
#include "support/part_plan.h"

namespace schemadiff::test {

namespace {

struct Stage {
  Verdict& verdict;

  // False when the part throws; the verdict then says where and why.
  template <class Part>
  bool run(const std::string& name, Part part) {
    try {
      part();
      return true;
    } catch (const Error& error) {
      verdict = {error.code() == ExitCode::kRefused ? Outcome::kRefused : Outcome::kFails, name,
                 error.message()};
    } catch (const std::exception& error) {
      verdict = {Outcome::kFails, name, error.what()};
    }
    return false;
  }
};

// Else an owner that is declared no more would stay, which pg_dump shows.
Scope all_owners() {
  Scope scope;
  scope.owners = Scope::Compare::kAll;
  return scope;
}

class Judge {
 public:
  Judge(const Pair& pair, Style style, DevServer& server, const std::string& bin_dir)
      : before_(to_sql(pair.before)),
        after_(to_sql(pair.after)),
        style_(style),
        server_(server),
        bin_(bin_dir) {}

  Verdict run() {
    Verdict verdict;
    Stage stage{verdict};
    if (!stage.run("load", [&] { prepare(); })) return failed(verdict);
    if (!stage.run("plan", [&] { plan(); })) return verdict;
    if (!stage.run("plan in part", [&] { plan_in_part(verdict); })) return failed(verdict);
    if (!stage.run("proof", [&] { prove_it(); })) return failed(verdict);
    if (!proven_.not_online.empty())
      return failed({Outcome::kFails, "proof", "not online: " + proven_.not_online});
    if (!stage.run("apply", [&] { apply(); })) return failed(verdict);
    if (!stage.run("plan again", [&] { plan_again(); })) return failed(verdict);
    if (!stage.run("pg_dump", [&] { same_dump(*wanted_, "the plan"); })) return failed(verdict);
    if (!proven_.down) {
      verdict = {proven_.up.irreversible().empty() ? Outcome::kFails : Outcome::kOneWay, "way back",
                 proven_.irreversible};
      return verdict;
    }
    if (!stage.run("back", [&] { back(); })) return failed(verdict);
    return verdict;
  }

 private:
  static Verdict failed(Verdict verdict) {
    verdict.outcome = Outcome::kFails;
    return verdict;
  }

  ScratchDatabase loaded(const std::string& text, const char* name) const {
    ScratchDatabase database = server_.scratch();
    if (!text.empty())
      load(database.session(), {parse_script(name, text)}, {.trusted = true, .create_roles = true});
    return database;
  }

  void prepare() {
    wanted_.emplace(loaded(after_, "after.sql"));
    want_ = read_catalog(wanted_->session(), scope_);
    found_.emplace(loaded(before_, "before.sql"));
    have_ = read_catalog(found_->session(), scope_);
  }

  CurrentState current() const {
    return {have_, [this] { return loaded(before_, "before.sql"); }};
  }

  void plan() {
    plan_ =
        text_of(plan_both_ways(current(), want_, scope_, {.none = true, .pairs = {}}, style_).up);
  }

  // What the change can reach is enough to plan from.
  void plan_in_part(Verdict& verdict) {
    std::string why;
    const auto plan = test::plan_in_part(found_->session(), before_, after_, scope_, style_, why);
    verdict.in_part = plan.has_value();
    if (plan && text_of(*plan) != plan_)
      throw Error("E990", "planned from what the change reaches it is another plan")
          .why(text_of(*plan) + "\n-- and not\n" + plan_);
  }

  static std::string text_of(const Plan& plan) {
    std::string text;
    for (const Step& step : plan.steps) text += step.text() + "\n";
    return text;
  }

  void prove_it() {
    proven_ = prove(current(), want_, scope_, {.none = true, .pairs = {}}, {.style = style_});
  }

  void apply() {
    if (!run_steps(found_->session(), proven_.up)) throw Error("E990", "a boundary came late");
    made_ = read_catalog(found_->session(), scope_);
  }

  void plan_again() const {
    const std::string left = text_of(make_plan(made_, want_, scope_, style_));
    if (!left.empty()) throw Error("E990", "something is left to do").why(left);
  }

  void same_dump(const ScratchDatabase& other, const std::string& after) const {
    const std::string difference =
        dump_difference(dump_schema(bin_, found_->url()), dump_schema(bin_, other.url()));
    if (!difference.empty())
      throw Error("E990", "after " + after + " pg_dump differs (- found, + wanted)")
          .why(difference);
  }

  void back() {
    if (!run_steps(found_->session(), *proven_.down)) throw Error("E990", "a boundary came late");
    same_dump(loaded(before_, "before.sql"), "the way back");
  }

  std::string before_, after_;
  const Style style_;
  DevServer& server_;
  const std::string& bin_;
  const Scope scope_ = all_owners();
  std::optional<ScratchDatabase> wanted_, found_;
  Catalog have_, want_, made_;
  std::string plan_;
  ProvenPlan proven_;
};

// All worlds that are one step smaller.
std::vector<Pair> smaller(const Pair& pair) {
  std::vector<Pair> list;
  auto both = [&](auto change) {
    Pair next = pair;
    change(next.before);
    change(next.after);
    list.push_back(std::move(next));
  };
  std::vector<Thing> things = pair.after.things;
  things.insert(things.end(), pair.before.things.begin(), pair.before.things.end());
  for (const Thing& thing : things) both([&](World& world) { world.remove(thing.id); });
  for (const Thing& thing : things)
    for (const Part& part : thing.parts)
      if (thing.parts.size() > 1) both([&](World& world) { world.remove(thing.id, part.id); });
  for (const Thing& before : pair.before.things) {
    const Thing* after = pair.after.find(before.id);
    if (after == nullptr || before == *after) continue;
    Pair next = pair;  // this thing is not changed
    *next.after.find(before.id) = before;
    list.push_back(std::move(next));
  }
  for (const Thing& thing : things)  // plainer: no comment, owner, grant, option
    for (std::size_t die = 1; die < thing.dice.size(); ++die)
      if (thing.dice[die] != 1)
        both([&](World& world) {
          if (Thing* same = world.find(thing.id);
              same != nullptr && same->dice[die] == thing.dice[die])
            same->dice[die] = 1;
        });
  return list;
}

bool changes(const Pair& a, const Pair& b) {
  return a.before.things != b.before.things || a.after.things != b.after.things;
}

}  // namespace

Verdict judge(const Pair& pair, DevServer& server, const std::string& bin_dir) {
  const Verdict plain = Judge(pair, Style::kPlain, server, bin_dir).run();
  if (plain.outcome == Outcome::kFails || plain.outcome == Outcome::kRefused) return plain;
  Verdict online = Judge(pair, Style::kOnline, server, bin_dir).run();
  if (online.outcome == plain.outcome) return plain;
  online.stage = "online " + online.stage;
  return online;
}

Pair shrunk(Pair pair, const Verdict& verdict, DevServer& server, const std::string& bin_dir) {
  for (bool again = true; again;) {
    again = false;
    for (Pair& next : smaller(pair)) {
      if (!changes(next, pair)) continue;
      const Verdict found = judge(next, server, bin_dir);
      if (found.outcome != verdict.outcome || found.stage != verdict.stage) continue;
      pair = std::move(next);
      again = true;
      break;
    }
  }
  return pair;
}

std::string to_text(const Pair& pair, const Verdict& verdict) {
  return "-- before\n" + to_sql(pair.before) + "-- after\n" + to_sql(pair.after) + "-- " +
         verdict.stage + "\n" + verdict.text;
}

}  // namespace schemadiff::test
