// How a statement is written so that it may run again: IF [NOT] EXISTS, OR REPLACE, or a question
// that tells whether it has anything to do.
#pragma once
#include <string>

#include "sql/sql.h"

namespace schemadiff {

struct SecondRun {
  std::string text;           // the statement, with the words that PostgreSQL has for it
  Sql only_if = {};           // where this is false it has nothing left to do; "" it may always run
  bool creates = false;       // it makes something, and PostgreSQL has no words for it
  bool renames = false;       // it gives something another name or schema, likewise
  std::string relation = {};  // quoted; it fails where that is gone
  bool alters = false;        // that relation: ALTER TABLE and its like, which have IF EXISTS
  std::string column = {};    // of it; it fails where that is gone
  Sql if_column = {};         // the question whether the column is there
  bool needs_object = true;   // it fails where what it is about is gone
};

/// What the text tells. A statement that may run again as it is comes back as it is, and so does
/// one that does not parse. statement: one, with at most one action of ALTER TABLE, without its
/// ';'. server_version: the major version that it is for.
SecondRun for_second_run(const std::string& statement, int server_version);

/// ALTER TABLE and its like with IF EXISTS.
std::string where_it_exists(const std::string& alter);

/// The statement (without its ';') in a DO block that runs it only where the condition is true.
Sql run_only_if(const Sql& condition, const std::string& statement);

}  // namespace schemadiff
