// Reading the files, running the programs.
#include "cli/schema_texts.h"

#include <cstring>
#include <filesystem>

#include "cli/command.h"
#include "config/duration.h"
#include "config/text_file.h"
#include "dev/program.h"
#include "pg/session.h"

namespace schemadiff {

namespace {

using How = ProgramEnd::How;

constexpr std::chrono::hours kForever(24 * 365);

std::string trimmed(const std::string& text) {
  const auto first = text.find_first_not_of(" \n\r\t");
  if (first == std::string::npos) return "";
  return text.substr(first, text.find_last_not_of(" \n\r\t") + 1 - first);
}

std::string what_went_wrong(const ProgramEnd& end, const std::string& timeout) {
  switch (end.how) {
    case How::kExited:
      return end.number != 0 ? "ended with exit code " + std::to_string(end.number)
                             : "printed nothing";
    case How::kKilled:
      return std::string("was ended by a signal (") + strsignal(end.number) + ")";
    case How::kTimedOut:
      return "did not end within " + timeout;
    case How::kTooMuch:
      return "prints more than anybody could want";
    case How::kNotStarted:
      break;
  }
  return "cannot be run";
}

std::string help_for(How how) {
  if (how == How::kTimedOut)
    return "all that it had started was ended; give it more time with [schema] program_timeout";
  if (how == How::kNotStarted)
    return "[schema] program is the program and its arguments, each a string of its own; no shell "
           "is involved";
  return "run by hand in the folder of atlas.toml it should print the schema as SQL";
}

FileText run_one(const ProgramSetting& setting, const Config& config, bool verbose) {
  Program program;
  for (const Setting& argument : setting.arguments) program.arguments.push_back(argument);
  program.folder = std::filesystem::path(config.file).parent_path().string();
  const std::string timeout = config.schema.program_timeout;
  const auto time = milliseconds_of(timeout).value_or(std::chrono::milliseconds(0));
  program.timeout = time.count() == 0 ? kForever : time;
  ProgramEnd end = run_program(program);
  const std::string said = without_password(trimmed(end.err));
  const bool fine = end.how == How::kExited && end.number == 0 && !trimmed(end.out).empty();
  if (fine) {
    if (verbose) tell_if_any(said);
    return {setting.shown, std::move(end.out)};
  }
  const bool not_started = end.how == How::kNotStarted;
  throw Error("E308", "the program \"" + setting.shown + "\" " + what_went_wrong(end, timeout))
      .at(setting.place)
      .why(not_started ? std::strerror(end.number) : said)
      .help(help_for(end.how));
}

}  // namespace

bool declares_schema(const Config& config) {
  return !config.schema.src.empty() || !config.schema.programs.empty();
}

std::vector<FileText> schema_texts(const Config& config, bool verbose) {
  std::vector<FileText> texts;
  if (!config.schema.src.empty() || !declares_schema(config))
    for (const std::string& path : schema_files(config))
      texts.push_back({path, read_text_file(path)});
  for (const ProgramSetting& program : config.schema.programs)
    texts.push_back(run_one(program, config, verbose));
  return texts;
}

}  // namespace schemadiff
