// Draws the line from a thread of its own.
#include "cli/working_line.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>
#include <utility>

#include "cli/command.h"
#include "cli/terminal.h"

namespace schemadiff {

namespace {

using namespace std::chrono_literals;

constexpr auto kWorthTelling = 1s;
constexpr auto kWipe = "\r\033[K";

}  // namespace

WorkingLine::WorkingLine(std::string doing)
    : doing_(std::move(doing)), since_(std::chrono::steady_clock::now()) {
  if (is_terminal(STDERR_FILENO) && !is_quiet())
    thread_ = std::thread([this] { draw_until_over(); });
}

WorkingLine::~WorkingLine() {
  {
    const std::lock_guard lock(mutex_);
    over_ = true;
    wipe();
  }
  change_.notify_all();
  if (thread_.joinable()) thread_.join();
}

void WorkingLine::now(std::string doing) {
  const std::lock_guard lock(mutex_);
  wipe();
  doing_ = std::move(doing);
  since_ = std::chrono::steady_clock::now();
}

void WorkingLine::wipe() {
  if (std::exchange(drawn_, false)) std::fputs(kWipe, stderr);
}

void WorkingLine::draw_until_over() {
  std::unique_lock lock(mutex_);
  while (!change_.wait_for(lock, kWorthTelling, [this] { return over_; })) {
    const auto spent = std::chrono::steady_clock::now() - since_;
    if (spent < kWorthTelling) continue;
    std::fputs(fmt::format("{}{} ... {} s", kWipe, doing_,
                           std::chrono::duration_cast<std::chrono::seconds>(spent).count())
                   .c_str(),
               stderr);
    drawn_ = true;
  }
}

Renames asked_without(WorkingLine& line, const Renames& renames) {
  Renames same = renames;
  if (renames.ask)
    same.ask = [&line, ask = renames.ask](const RenameQuestion& question) {
      return line.without([&] { return ask(question); });
    };
  return same;
}

}  // namespace schemadiff
