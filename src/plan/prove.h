// A plan with its way back, both run on a real server before they are believed.
#pragma once
#include <optional>
#include <string>

#include "plan/renames.h"
#include "plan/swaps.h"
#include "rows/fill.h"

namespace schemadiff {

struct ProvenPlan {
  Plan up;
  std::optional<Plan> down;             // nullopt: there is no way back
  std::string irreversible;             // why not, one line or several
  std::vector<Unfilled> unfilled = {};  // tables on whose rows nothing could be tried

  bool back_loses = false;      // the way back loses values that the way there kept
  std::string not_online = {};  // why the plan is a plain one where an online one was asked for

  /// Between what it leads, for those who tell of it: from where the renames have led.
  Catalog have = {}, want = {};

  /// What the way back is called: it brings back all, not all, or does not exist.
  enum class WayBack { kLossless, kLossy, kIrreversible };
  WayBack way_back() const;
};

/// From have over the renames, the renames first, to want, and back. Throw as make_plan().
Plan plan_there(const CurrentState& have, const RenamedState& renamed, const Catalog& want,
                const Scope& scope, Style style);
Plan plan_back(const CurrentState& want, const RenamedState& renamed, const Scope& scope,
               Style style);

/// Plans both ways. Renames are run first, and what is left is planned from where they lead;
/// without renames nothing is run. Throws Error::refused() when a rename must be decided.
ProvenPlan plan_both_ways(const CurrentState& have, const Catalog& want, const Scope& scope,
                          const Renames& renames, Style style);

/// For a plan that is not run: throws Error::refused() when an object that the plan leaves alone
/// differs in something that no kind compares.
void require_nameable(const Catalog& have, const Catalog& want, const Scope& scope,
                      const Plan& plan);

/// Whether a proof reads the whole catalog after each way, or only what the way can have changed,
/// and the whole when that is not what it should be.
enum class ProofReads { kChanged, kEverything };

struct ProofOptions {
  RowOptions rows = {};
  ProofReads reads = ProofReads::kChanged;
  Style style = Style::kPlain;
  /// A database in the state want, however it got there, for where ways_may_part().
  std::function<ScratchDatabase()> arrive = {};
};

/// Whether the way back may be run on another database than the way there, at the same time: a
/// plan leaves behind what no catalog shows (the place of a dropped column) only in tables and
/// types that were there before it, and have has none.
bool ways_may_part(const Catalog& have);

/// Plans both ways, runs the way there on a database in the state have, reads the catalog and
/// compares it with want, runs the way back and compares with have. Throws Error when the way there
/// fails or leads elsewhere, and when the two states differ in what no kind compares; a way back
/// that fails becomes irreversible. Then both are run over rows of our making (see data_proof.h).
/// Where an online plan cannot be proved, the plain one is, and says so.
ProvenPlan prove(const CurrentState& have, const Catalog& want, const Scope& scope,
                 const Renames& renames, const ProofOptions& options = {});

}  // namespace schemadiff
