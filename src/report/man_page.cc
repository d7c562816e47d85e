// Text is escaped so that nothing in it is taken for a request or a macro: groff_man(7).
#include "report/man_page.h"

namespace schemadiff {

namespace {

std::string escaped(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '\\')
      out += "\\e";
    else if (c == '-')
      out += "\\-";
    else if ((c == '.' || c == '\'') && (out.empty() || out.back() == '\n'))
      out += std::string("\\&") + c;
    else
      out += c;
  }
  return out;
}

std::string bold(const std::string& text) { return "\\fB" + escaped(text) + "\\fR"; }
std::string italic(const std::string& text) { return "\\fI" + escaped(text) + "\\fR"; }

// An argument of a macro.
std::string quoted(const std::string& text) {
  std::string out = "\"";
  for (const char c : escaped(text)) out += c == '"' ? std::string("\\(dq") : std::string(1, c);
  return out + "\"";
}

std::string title(const std::string& name, const ProgramPage& program) {
  return ".TH " + quoted(name) + " 1 \"\" " + quoted(program.name + " " + program.version) + " " +
         quoted("User Commands") + "\n";
}

std::string section(const std::string& name) { return ".SH " + name + "\n"; }

std::string value_of(const CommandOption& option) {
  std::string text;
  for (const std::string& choice : option.choices)
    text += (text.empty() ? "" : "|") + escaped(choice);
  return text.empty() ? italic(option.value) : text;
}

std::string entry(const CommandOption& option) {
  std::string tag;
  for (const std::string& name : option.names) tag += (tag.empty() ? "" : ", ") + bold(name);
  if (!option.value.empty()) tag += " " + value_of(option);
  return ".TP\n" + tag + "\n" + escaped(option.description) + "\n";
}

std::string entries(const std::string& heading, const std::vector<CommandOption>& options,
                    bool of_all_commands) {
  std::string text;
  for (const CommandOption& option : options)
    if (option.of_all_commands == of_all_commands) text += entry(option);
  return text.empty() ? "" : section(heading) + text;
}

std::string exit_codes() {
  return section("EXIT STATUS") +
         ".TP\n0\ndone, or nothing to do\n.TP\n1\nan error\n"
         ".TP\n2\ndifferences or findings, where a command was asked to check\n"
         ".TP\n3\nrefused: data would be lost, or something has to be decided first\n";
}

std::string examples_of(const CommandPage& command) {
  if (command.examples.empty()) return "";
  std::string text = section("EXAMPLES") + ".nf\n";
  for (const std::string& example : command.examples) text += escaped(example) + "\n";
  return text + ".fi\n";
}

}  // namespace

std::string man_page(const ProgramPage& program) {
  std::string text = title(program.name, program) + section("NAME") + escaped(program.name) +
                     " \\- " + escaped(program.summary) + "\n" + section("SYNOPSIS") +
                     bold(program.name) + " " + italic("COMMAND") + " [" + italic("name=value") +
                     " ...] [" + italic("flags") + "]\n" + section("COMMANDS");
  for (const CommandPage& command : program.commands)
    text += ".TP\n" + bold(program.name + "-" + command.name) + "(1)\n" + escaped(command.summary) +
            "\n";
  text += exit_codes() + section("ENVIRONMENT") + ".TP\n" + bold("DATABASE_URL") +
          "\nthe database that migrations are applied to, where "
          "neither \\-\\-url nor atlas.toml says it\n"
          ".TP\n" +
          bold("PGPASSWORD, PGSERVICE, PGSSLMODE") +
          " and the like\nas for every client of libpq\n"
          ".TP\n" +
          bold("CI") +
          "\nwhere it is \"true\", nothing of earlier runs is believed\n"
          ".TP\n" +
          bold("NO_COLOR") + "\nno colour, even on a terminal\n" + section("FILES") + ".TP\n" +
          bold("atlas.toml") +
          "\nthe configuration\n"
          ".TP\n" +
          bold("schema/*.sql") +
          "\nthe declared schema\n"
          ".TP\n" +
          bold("migrations/") + "\nthe migrations and their checksums, atlas.sum\n";
  return text;
}

std::string man_page(const ProgramPage& program, const CommandPage& command) {
  std::string synopsis = bold(program.name + " " + command.name);
  for (const CommandOption& word : command.words)
    synopsis += " [" + (word.choices.empty() ? italic(word.names.front()) : value_of(word)) + "]";
  std::string text = title(program.name + "-" + command.name, program) + section("NAME") +
                     escaped(program.name + "-" + command.name) + " \\- " +
                     escaped(command.summary) + "\n" + section("SYNOPSIS") + synopsis + " [" +
                     italic("flags") + "]\n";
  std::string notes;
  for (const std::string& note : command.notes) notes += escaped(note) + "\n";
  if (!notes.empty()) text += section("DESCRIPTION") + notes;
  return text + entries("ARGUMENTS", command.words, false) +
         entries("OPTIONS", command.options, false) +
         entries("OPTIONS OF ALL COMMANDS", command.options, true) + exit_codes() +
         examples_of(command) + section("SEE ALSO") + bold(program.name) + "(1)\n";
}

}  // namespace schemadiff
