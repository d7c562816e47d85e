// Passes on to CLI11 what commands say of themselves.
#include "cli/flags.h"

#include <CLI/CLI.hpp>

namespace schemadiff {

Flag Flag::required() const {
  option_->required();
  return *this;
}

Flag Flag::one_value() const {
  option_->allow_extra_args(false);
  return *this;
}

Flag Flag::list() const {
  option_->delimiter(',');
  return *this;
}

Flag Flag::one_of(const std::vector<std::string>& values) const {
  option_->check(CLI::IsMember(values));
  return *this;
}

Flag Flag::between(int least, int most) const {
  option_->check(CLI::Range(least, most).description(""));
  return *this;
}

Flag Flag::checked_by(std::function<std::string(const std::string&)> complaint) const {
  option_->check(CLI::Validator(
      [complaint = std::move(complaint)](const std::string& text) { return complaint(text); }, ""));
  return *this;
}

Flag Flag::needs(const Flag& other) const {
  option_->needs(other.option_);
  return *this;
}

Flag Flag::excludes(const Flag& other) const {
  option_->excludes(other.option_);
  return *this;
}

Flag Subcommand::add_option(const std::string& names, std::string& value,
                            const std::string& help) const {
  return Flag(*app_->add_option(names, value, help));
}

Flag Subcommand::add_option(const std::string& names, std::optional<std::string>& value,
                            const std::string& help) const {
  return Flag(*app_->add_option(names, value, help));
}

Flag Subcommand::add_option(const std::string& names, std::vector<std::string>& value,
                            const std::string& help) const {
  return Flag(*app_->add_option(names, value, help));
}

Flag Subcommand::add_option(const std::string& names, std::size_t& value,
                            const std::string& help) const {
  return Flag(*app_->add_option(names, value, help));
}

Flag Subcommand::add_flag(const std::string& names, bool& given, const std::string& help) const {
  return Flag(*app_->add_flag(names, given, help));
}

Flag Subcommand::add_flag(const std::string& names, std::function<void()> given,
                          const std::string& help) const {
  return Flag(*app_->add_flag_callback(names, std::move(given), help));
}

void Subcommand::remove(const std::string& name) const {
  app_->remove_option(app_->get_option(name));
}

void Subcommand::begin_group(const std::string& heading) const {
  app_->option_defaults()->group(heading);
}

void Subcommand::footer(const std::string& text) const { app_->footer(text); }

}  // namespace schemadiff
