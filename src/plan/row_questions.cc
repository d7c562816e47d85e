// Takes demands apart with the catalog's help, and leaves out those that come too late.
#include "plan/row_questions.h"

#include <algorithm>

#include "sql/lexer.h"
#include "sql/walk.h"

namespace schemadiff {

namespace {

using What = RowDemand::What;

// Whether its tree is worth looking at: there are very many statements that ask nothing.
bool may_ask(const Statement& statement) {
  if (!statement.parsed) return false;
  const std::vector<std::string> words = first_words(statement.text, 3);
  if (words.size() < 2) return false;
  const auto says = [&](std::string_view word) {
    return lower(statement.text).find(word) != std::string::npos;
  };
  if (words[0] == "alter") return words[1] == "table" || words[1] == "domain";
  return words[0] == "create" &&
         (words[1] == "unique" || (words[1] == "table" && says("partition of")));
}

std::string key_of_constraint(const RowDemand& demand) {
  return demand.table.name + "." + demand.constraint;
}

bool is_of_domain(const RowDemand& demand) {
  return demand.what == What::kDomainCheck || demand.what == What::kDomainNotNull ||
         demand.what == What::kDomainConstraint;
}

}  // namespace

std::vector<RowQuestion> RowQuestions::of_next(const Statement& statement) {
  const std::optional<Node> tree = may_ask(statement) ? parse_tree(statement.text) : std::nullopt;
  if (!tree) {
    changes_.add(statement);
    return {};
  }
  std::vector<RowQuestion> questions;
  RowChanges own;
  own.add(statement, *tree);
  for (const RowDemand& said : demands_on_rows(statement.text, *tree)) {
    if (said.put_off) {
      put_off_[key_of_constraint(said)].push_back(said);
      continue;
    }
    for (const RowDemand& demand : resolved(said))
      if (auto question = ask(demand, own);
          question && asked_.insert(question->count().text()).second)
        questions.push_back(std::move(*question));
  }
  changes_.add(own);
  return questions;
}

std::vector<RowDemand> RowQuestions::resolved(const RowDemand& demand) {
  const bool by_name = demand.what == What::kConstraint || demand.what == What::kDomainConstraint;
  if (by_name) {
    const auto known = put_off_.find(key_of_constraint(demand));
    std::vector<RowDemand> said;
    if (known == put_off_.end())
      said = catalog_.of_constraint(demand);
    else
      said = known->second;
    std::vector<RowDemand> all;
    for (RowDemand& one : said) {
      one.put_off = false;
      const std::vector<RowDemand> apart = resolved(one);
      all.insert(all.end(), apart.begin(), apart.end());
    }
    return all;
  }
  if (is_of_domain(demand)) {
    if (!changes_.of_type(demand.table.name)) return catalog_.of_domain(demand);
    ++left_out_;
    return {};
  }
  if (demand.what != What::kWithin && demand.what != What::kNotInDefault) return {demand};
  if (changes_.of_table(demand.other.name)) {
    ++left_out_;
    return {};
  }
  const auto bound = catalog_.of_bound(demand);
  return bound ? std::vector<RowDemand>{*bound} : std::vector<RowDemand>();
}

bool RowQuestions::changed(const RowDemand& demand, const RowChanges& by) const {
  const auto column = [&](const std::string& table, const std::vector<std::string>& columns) {
    return std::ranges::any_of(columns,
                               [&](const std::string& one) { return by.of_column(table, one); });
  };
  if (by.of_table(demand.table.name)) return true;
  if (demand.what == What::kRefers &&
      (by.of_table(demand.other.name) || column(demand.other.name, demand.other_columns)))
    return true;
  return demand.what != What::kNoRows && column(demand.table.name, demand.columns);
}

std::optional<RowQuestion> RowQuestions::ask(const RowDemand& demand, const RowChanges& own) {
  if (changes_.makes(demand.table.name)) return std::nullopt;
  const TableFacts* table = catalog_.table(written(demand.table));
  const bool by_kin = table != nullptr && std::ranges::any_of(table->kin, [&](const auto& name) {
                        return changes_.of_table(name);
                      });
  // What a conversion and a new column are about is changed by their own statement.
  const bool of_shape = demand.what == What::kFits || demand.what == What::kNoRows ||
                        demand.what == What::kWithin || demand.what == What::kNotInDefault;
  if (changed(demand, changes_) || by_kin || (!of_shape && changed(demand, own))) {
    if (table != nullptr) ++left_out_;
    return std::nullopt;
  }
  if (table == nullptr) return std::nullopt;
  RowFacts facts{.server_version = catalog_.server_version(), .heirs = table->heirs};
  if (demand.what == What::kRefers) {
    const TableFacts* other = catalog_.table(written(demand.other));
    if (other == nullptr) return std::nullopt;
    facts.other_heirs = other->heirs;
    facts.other_key = other->key;
  }
  catalog_.look_up_types(demand, facts);
  if (demand.what == What::kFits) {
    if (const auto* labels = changes_.labels_of(demand.type_name.name)) {
      facts.labels = *labels;
    } else if (changes_.of_type(demand.type_name.name)) {
      ++left_out_;
      return std::nullopt;
    }
  }
  return question(demand, facts);
}

std::vector<std::string> RowQuestions::key_of(const RowQuestion& question) {
  const TableFacts* table = catalog_.table(question.table);
  return table == nullptr ? std::vector<std::string>() : table->key;
}

}  // namespace schemadiff
