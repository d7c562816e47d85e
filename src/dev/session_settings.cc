// Emits only differences: a file of pg_dump makes ten settings, and its statements rarely move.
#include "dev/session_settings.h"

#include "sql/lexer.h"

namespace schemadiff {

namespace {

Sql reset(const std::string& name) {
  std::size_t dot = name.find('.');
  if (dot == std::string::npos) return sql("RESET {};\n", Ident{name});
  return sql("RESET {}.{};\n", Ident{name.substr(0, dot)}, Ident{name.substr(dot + 1)});
}

}  // namespace

SessionSettings::SessionSettings(Session& session) {
  for (const Row& row : session.query("SELECT name FROM pg_catalog.pg_settings"))
    known_.insert(lower(row.text("name")));
}

bool SessionSettings::applies(const std::string& name) const {
  // The loader has its own idea of the first, and every file is UTF-8 whatever it says.
  if (name == "check_function_bodies" || name == "client_encoding") return false;
  return known_.contains(name) || name.find('.') != std::string::npos;
}

Sql SessionSettings::change_to(const std::shared_ptr<const Settings>& wanted) {
  Sql change;
  if (wanted == in_effect_) return change;
  for (const auto& [name, setting] : *in_effect_)
    if (applies(name) && !wanted->contains(name)) change += reset(name);
  for (const auto& [name, setting] : *wanted) {
    auto now = in_effect_->find(name);
    bool same = now != in_effect_->end() && now->second.statement == setting.statement;
    if (applies(name) && !same) change += sql("{}\n;\n", setting.statement);
  }
  in_effect_ = wanted;
  return change;
}

}  // namespace schemadiff
