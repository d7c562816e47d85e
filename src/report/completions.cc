// A word in the first place is a command, one that begins with "-" a flag; after a flag comes one
// of its choices, or a file. "name=value" is left to the shell.
#include "report/completions.h"

namespace schemadiff {

namespace {

// In single quotes, for all three shells: bash and zsh end the string for a quote, fish escapes.
std::string posix_quoted(const std::string& text) {
  std::string out = "'";
  for (const char c : text) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return out + "'";
}
std::string fish_quoted(const std::string& text) {
  std::string out = "'";
  for (const char c : text) out += (c == '\'' || c == '\\' ? "\\" : "") + std::string(1, c);
  return out + "'";
}

std::string joined(const std::vector<std::string>& words, const char* between = " ") {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : between) + word;
  return text;
}

std::vector<std::string> flags_of(const CommandPage& command) {
  std::vector<std::string> flags;
  for (const CommandOption& option : command.options)
    flags.insert(flags.end(), option.names.begin(), option.names.end());
  return flags;
}

std::vector<std::string> choices_of_words(const CommandPage& command) {
  std::vector<std::string> all;
  for (const CommandOption& word : command.words)
    all.insert(all.end(), word.choices.begin(), word.choices.end());
  return all;
}

// What zsh's _arguments takes for special in a description.
std::string zsh_described(const std::string& text) {
  std::string out;
  for (const char c : text)
    out += (c == '[' || c == ']' || c == ':' || c == '\\' ? "\\" : "") + std::string(1, c);
  return out;
}

std::string zsh_value(const CommandOption& option) {
  if (option.value.empty()) return "";
  return option.choices.empty() ? ":" + zsh_described(option.value) + ":_files"
                                : ":value:(" + joined(option.choices) + ")";
}

}  // namespace

std::string bash_completion(const ProgramPage& program) {
  std::string commands, flags, values;
  for (const CommandPage& command : program.commands) {
    commands += (commands.empty() ? "" : " ") + command.name;
    flags += "    " + command.name + ") words=" + posix_quoted(joined(flags_of(command))) +
             " choices=" + posix_quoted(joined(choices_of_words(command))) + " ;;\n";
    for (const CommandOption& option : command.options)
      for (const std::string& name : option.names)
        if (!option.value.empty())
          values += "    '" + command.name + " " + name + "') " +
                    (option.choices.empty() ? std::string("files")
                                            : "offer " + posix_quoted(joined(option.choices))) +
                    "; return ;;\n";
  }
  return "# bash completion for " + program.name +
         R"(
_)" + program.name +
         R"(() {
  local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} words choices
  offer() { mapfile -t COMPREPLY < <(compgen -W "$1" -- "$current"); }
  files() { compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -f -- "$current"); }
  if ((COMP_CWORD == 1)); then
    offer ')" +
         commands + R"( --help --version'
    return
  fi
  case "${COMP_WORDS[1]} $before" in
)" + values +
         R"(  esac
  case ${COMP_WORDS[1]} in
)" + flags +
         R"(  esac
  if [[ $current == -* ]]; then
    offer "$words"
  elif [[ -n $choices ]]; then
    offer "$choices"
  else
    files
  fi
}
complete -F _)" +
         program.name + " " + program.name + "\n";
}

std::string zsh_completion(const ProgramPage& program) {
  std::string commands, cases;
  for (const CommandPage& command : program.commands) {
    commands += "    " + posix_quoted(zsh_described(command.name) + ":" + command.summary) + "\n";
    cases += "  " + command.name + ")\n    _arguments";
    for (const CommandOption& option : command.options)
      for (const std::string& name : option.names)
        cases += " \\\n      " + posix_quoted("*" + name + "[" + zsh_described(option.description) +
                                              "]" + zsh_value(option));
    for (const CommandOption& word : command.words)
      cases += " \\\n      " +
               posix_quoted("::" + zsh_described(word.names.front()) + ":" +
                            (word.choices.empty() ? "_files" : "(" + joined(word.choices) + ")"));
    cases += "\n    ;;\n";
  }
  return "#compdef " + program.name + R"(
local -a names
if ((CURRENT == 2)); then
  names=(
)" + commands +
         R"(  )
  _describe command names
  return
fi
local command=$words[2]
shift words
((CURRENT--))
case $command in
)" + cases +
         "esac\n";
}

std::string fish_completion(const ProgramPage& program) {
  const std::string line = "complete -c " + program.name;
  std::string text =
      "# fish completion for " + program.name + "\n" + line + " -n __fish_use_subcommand -f\n";
  for (const CommandPage& command : program.commands) {
    text += line + " -n __fish_use_subcommand -a " + command.name + " -d " +
            fish_quoted(command.summary) + "\n";
    const std::string of =
        line + " -n " + fish_quoted("__fish_seen_subcommand_from " + command.name);
    if (const auto choices = choices_of_words(command); !choices.empty())
      text += of + " -f -a " + fish_quoted(joined(choices)) + "\n";
    for (const CommandOption& option : command.options) {
      text += of;
      for (const std::string& name : option.names)
        text += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
      if (!option.value.empty()) text += " -r";
      if (!option.choices.empty()) text += " -f -a " + fish_quoted(joined(option.choices));
      text += " -d " + fish_quoted(option.description) + "\n";
    }
  }
  return text;
}

}  // namespace schemadiff
