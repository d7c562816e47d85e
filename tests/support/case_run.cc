// The six checks of a case: docs/design.md, "Tests".
#include "support/case_run.h"

#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <functional>

#include "catalog/catalog_mark.h"
#include "plan/changes.h"
#include "plan/prove.h"
#include "plan/run.h"
#include "plan/swaps.h"
#include "support/case_dump.h"
#include "support/case_kinds.h"
#include "support/case_states.h"
#include "support/part_plan.h"

namespace schemadiff::test {

namespace {

std::string text_of(const Hazard& hazard) {
  if (const auto* loses = std::get_if<LosesData>(&hazard)) return "-- loses: " + loses->what + "\n";
  if (const auto* one_way = std::get_if<Irreversible>(&hazard))
    return "-- irreversible: " + one_way->why + "\n";
  return "-- depends on data: " + std::get<DependsOnData>(hazard).why + "\n";
}

std::string text_of(const Plan& plan) {
  std::string text;
  const std::vector<PlanFile> files = plan.files();
  for (std::size_t i = 0; i < plan.steps.size(); ++i) {
    const auto file = std::ranges::find(files, i, &PlanFile::first);
    if (file != files.end() && file->alone)
      text += "-- a new file without transaction begins here\n";
    else if (file != files.end() && i > 0)
      text += "-- a new file begins here\n";
    for (const Hazard& hazard : plan.steps[i].hazards) text += text_of(hazard);
    text += plan.steps[i].text() + "\n";
  }
  if (!text.empty()) text.pop_back();
  return text;
}

class CaseRun {
 public:
  CaseRun(CaseFile& file, const CaseSurroundings& surroundings, Style style)
      : file_(file),
        surroundings_(surroundings),
        version_(surroundings.server.major_version()),
        style_(style),
        golden_(style == (file.online ? Style::kOnline : Style::kPlain)) {}

  // After run(): an online plan would be another one, one way or the other. Where it goes wrong, it
  // is for a run of its own to say so.
  bool differs_online() {
    if (!arrived_) return false;
    try {
      const CurrentState have{have_, [&] { return made(file_.before); }};
      const CurrentState want{want_, [&] { return made(file_.after); }};
      return texts(have, want, Style::kOnline) != texts(have, want, Style::kPlain);
    } catch (const Error&) {
      return true;
    }
  }

  std::vector<std::string> run() {
    guarded([&] { prepare(); });
    if (failures_.empty()) guarded([&] { there(); });
    if (failures_.empty() && arrived_) guarded([&] { back(); });
    if (surroundings_.bless && golden_) file_.save();
    if (!failures_.empty()) leave_data();
    return std::move(failures_);
  }

 private:
  std::string texts(const CurrentState& have, const CurrentState& want, Style style) {
    const Plan up = plan_there(have, renamed_, want_, scope_, style);
    if (!up.irreversible().empty() || section_goes_wrong(file_.backs)) return text_of(up);
    return text_of(up) + text_of(plan_back(want, renamed_, scope_, style));
  }
  bool section_goes_wrong(std::vector<CaseSection>& sections) const {
    return !sections.empty() && section_for(sections, version_).goes_wrong();
  }

  void guarded(const std::function<void()>& part) {
    try {
      part();
    } catch (const Error& error) {
      fail(error.message());
    } catch (const std::exception& error) {
      fail(error.what());
    }
  }
  void fail(std::string text) { failures_.push_back(std::move(text)); }

  ScratchDatabase made(const CaseSection& section) const {
    return test::made(file_, section, surroundings_.server);
  }

  std::vector<std::string> dump(const ScratchDatabase& database) const {
    if (surroundings_.bin_dir.empty()) return {};
    return dump_schema(surroundings_.bin_dir, database.url());
  }

  void prepare() {
    wanted_.emplace(made(file_.after));
    want_ = read_made(file_, file_.after, *wanted_);
    database_.emplace(made(file_.before));
    have_ = read_made(file_, file_.before, *database_);
  }

  void there() {
    try {
      const CurrentState have{have_, [&] { return made(file_.before); }};
      renamed_ = after_renames(have, want_, scope_, renames_);
      up_ = plan_there(have, renamed_, want_, scope_, style_);
      plan_text_ = text_of(up_);
      require_same_in_part();
      if (up_.irreversible().empty() && !file_.before.text.empty()) have_dump_ = dump(*database_);
      std::optional<CatalogMark> mark(database_->session());
      while (!run_steps(database_->session(), up_)) {
        database_.emplace(made(file_.before));
        mark.emplace(database_->session());
      }
      plan_text_ = text_of(up_);
      found_ = read_catalog(database_->session(), scope_);
      require_same(found_, want_, scope_, "the plan");
      require_seen(have_, *mark, up_, "plan");
    } catch (const Error& error) {
      return judge(file_.plans, error, "plan");
    }
    arrived_ = true;
    if (section_for(file_.plans, version_).goes_wrong() && !surroundings_.bless)
      fail("the plan should go wrong");
    compare(file_.plans, "plan");
    if (const std::string wrong = broken_promise(file_, have_, want_); !wrong.empty()) fail(wrong);
    if (!file_.after.text.empty()) want_dump_ = dump(*wanted_);
    settled(want_, want_dump_, "plan");
  }

  void back() {
    if (!up_.irreversible().empty()) {
      if (!file_.backs.empty()) fail("there is no way back, so the section back has to go");
      return;
    }
    try {
      const CurrentState want{want_, [&] { return made(file_.after); }};
      Plan down = plan_back(want, renamed_, scope_, style_);
      plan_text_ = text_of(down);
      const CatalogMark mark(database_->session());
      if (!run_steps(database_->session(), down))
        throw Error("E990", "the way back needs two files");
      found_ = read_catalog(database_->session(), scope_);
      require_same(found_, have_, scope_, "the way back");
      require_seen(want_, mark, down, "way back");
    } catch (const Error& error) {
      return judge(file_.backs, error, "way back");
    }
    if (!file_.backs.empty()) {
      if (section_for(file_.backs, version_).goes_wrong() && !surroundings_.bless)
        fail("the way back should go wrong");
      compare(file_.backs, "back");
    }
    settled(have_, have_dump_, "back");
  }

  // What the change can reach is enough to plan from.
  void require_same_in_part() {
    std::string why;
    const std::optional<Plan> plan = plan_in_part(database_->session(), file_.before.text,
                                                  file_.after.text, scope_, style_, why);
    if (plan && text_of(*plan) != plan_text_)
      fail("planned from what the change reaches it is another plan:\n" + text_of(*plan));
  }

  // Reading only what changed finds what reading everything does.
  void require_seen(const Catalog& before, const CatalogMark& mark, const Plan& plan,
                    const std::string& what) {
    const auto changed =
        read_changed(database_->session(), scope_, before, mark, objects_of(plan, before));
    if (!changed) return fail("the " + what + " changed so much that a case should be smaller");
    const auto missed = differences(*changed, found_, scope_);
    if (!missed.empty())
      fail("reading only what the " + what + " changed finds something else:\n" + to_text(missed));
  }

  // Nothing is left to do, and pg_dump agrees.
  void settled(const Catalog& want, const std::vector<std::string>& want_dump,
               const std::string& after) {
    auto never = []() -> ScratchDatabase { throw Error("E990", "something is left to rename"); };
    const RenamedState kept = after_renames({found_, never}, want, scope_, renames_);
    const Plan again = make_plan(kept.catalog, want, scope_, style_);
    if (!again.empty()) fail("after the " + after + " something is left to do:\n" + text_of(again));
    found_dump_ = dump(*database_);
    const std::string difference = dump_difference(found_dump_, want_dump);
    if (!difference.empty())
      fail("after the " + after + " pg_dump differs (- found, + wanted):\n" + difference);
  }

  void compare(std::vector<CaseSection>& golden, const std::string& which) {
    if (!golden_ || section_for(golden, version_).text == plan_text_) return;
    if (surroundings_.bless)
      record(golden, file_.usual_version(), version_, plan_text_);
    else
      fail("the " + which + " is not as recorded, but:\n" + plan_text_);
  }

  // A plan that goes wrong as the case says: refused, or failing on the server.
  void judge(std::vector<CaseSection>& golden, const Error& error, const std::string& which) {
    const std::string mark = error.code() == ExitCode::kRefused ? "refused" : "fails";
    const auto expected =
        golden.empty() ? std::vector<std::string>() : section_for(golden, version_).said(mark);
    const bool as_expected =
        !expected.empty() && std::ranges::all_of(expected, [&](const std::string& text) {
          return error.message().find(text) != std::string::npos;
        });
    if (as_expected) return;
    fail("the " + which + " goes wrong:\n" + error.message());
    const bool may_record = which == "plan" ? file_.verb() == "refuse" : !file_.backs.empty();
    if (!surroundings_.bless || !golden_ || !may_record) return;
    const std::string& reason = error.why().empty() ? error.what() : error.why();
    std::string text = "-- " + mark + ": ";
    for (const char c : reason) text += c == '\n' ? "\n-- " + mark + ": " : std::string(1, c);
    record(golden, file_.usual_version(), version_, text);
  }

  void leave_data() {
    const std::filesystem::path folder = std::filesystem::temp_directory_path() /
                                         ("schemadiff-cases-" + std::to_string(getpid())) /
                                         file_.folder / file_.name;
    std::filesystem::create_directories(folder);
    auto write = [&](const char* name, const std::string& text) {
      std::ofstream(folder / name) << text << "\n";
    };
    write("before.sql", file_.before.text);
    write("after.sql", file_.after.text);
    write("plan.sql", plan_text_);
    write("before.dump", to_text(have_dump_));
    write("after.dump", to_text(want_dump_));
    write("found.dump", to_text(found_dump_));
    failures_.push_back("its data: " + folder.string());
  }

  CaseFile& file_;
  const CaseSurroundings& surroundings_;
  const int version_;
  const Style style_;
  const bool golden_;  // the recorded plans are of this style
  const Scope scope_;
  const Renames renames_{.none = true, .pairs = {}};
  Catalog have_, want_, found_;
  RenamedState renamed_;
  Plan up_;
  bool arrived_ = false;
  std::string plan_text_;
  std::vector<std::string> have_dump_, want_dump_, found_dump_;
  std::optional<ScratchDatabase> wanted_, database_;
  std::vector<std::string> failures_;
};

}  // namespace

std::vector<std::string> run_case(CaseFile file, const CaseSurroundings& surroundings) {
  CaseRun recorded(file, surroundings, file.online ? Style::kOnline : Style::kPlain);
  std::vector<std::string> failures = recorded.run();
  if (file.online || !failures.empty() || !recorded.differs_online()) return failures;
  for (std::string& failure : CaseRun(file, surroundings, Style::kOnline).run())
    failures.push_back("online: " + std::move(failure));
  return failures;
}

}  // namespace schemadiff::test
