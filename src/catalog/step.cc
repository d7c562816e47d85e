// The text of a step.
#include "catalog/step.h"

namespace schemadiff {

std::string Step::text() const {
  if (action.empty()) return head.text() + ";";
  if (more.empty()) return head.text() + " " + action.text() + ";";
  std::string text = head.text() + "\n  " + action.text();
  for (const Sql& next : more) text += ",\n  " + next.text();
  return text + ";";
}

std::string Step::text_in_transaction() const {
  return in_transaction.empty() ? text() : in_transaction.text() + ";";
}

}  // namespace schemadiff
