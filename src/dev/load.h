// Brings a scratch database to the state that schema files declare.
#pragma once
#include <vector>

#include "dev/item.h"
#include "pg/session.h"
#include "sql/script.h"

namespace schemadiff {

struct LoadOptions {
  bool trusted = false;       // statements may reach outside of the database
  bool allow_empty = false;   // files without a statement declare an empty database
  bool create_roles = false;  // missing roles are made; they belong to the whole server
};

/// Runs the statements of schema files, in the files' order as far as they allow it, and checks the
/// bodies of the functions. session: an empty database of our own, in autocommit, where search_path
/// and the like are the defaults that each file starts from; they are so again afterwards.
/// Throws Error at the place in the files: before the server sees anything when there is nothing to
/// load, a statement is not declarative or reaches outside, or an object is declared twice; later
/// what the server refuses. The database is then in no defined state, and outside a transaction.
void load(Session& session, const std::vector<Script>& scripts, const LoadOptions& options);

/// Makes the roles (NOLOGIN) that the statements name, that no CREATE ROLE among them makes, and
/// that the server lacks, and the tablespaces likewise. Throws Error that lists them when that is
/// not allowed.
void prepare_server(Session& session, const std::vector<Item>& items, const LoadOptions& options);

/// Runs statements, in an order of their own, in the transaction that is open, which is to be
/// rolled back: beside what is there. bodies: the statements whose functions are checked after
/// that. Throws as load() does.
void load_within(Session& session, std::vector<Item> items, const std::vector<Item>& bodies,
                 const LoadOptions& options);

}  // namespace schemadiff
