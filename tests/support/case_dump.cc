// Splits at the headers that pg_dump writes: "-- Name: t; Type: TABLE; Schema: public; Owner: me".
#include "support/case_dump.h"

#include <algorithm>
#include <iterator>
#include <sstream>

#include "dev/process.h"
#include "sql/error.h"
#include "sql/union_names.h"

namespace schemadiff::test {

namespace {

constexpr std::string_view name_mark = "-- Name: ";

struct Entry {
  std::string header;
  std::vector<std::string> lines;
};

bool is_noise(const std::string& line) {
  return line.empty() || line == "--" || line.starts_with("\\restrict ") ||
         line.starts_with("\\unrestrict ") || line.starts_with("SET default_tablespace = ") ||
         line.starts_with("SET default_table_access_method = ") ||
         line == "-- PostgreSQL database dump complete";
}

std::vector<Entry> entries_of(const std::string& dump) {
  std::vector<Entry> entries;
  std::istringstream stream(dump);
  for (std::string line; std::getline(stream, line);) {
    if (line.starts_with(name_mark) && line.find("; Type: ") != std::string::npos)
      entries.push_back({line, {}});
    else if (!entries.empty() && !is_noise(line))
      entries.back().lines.push_back(line);
  }
  return entries;
}

bool opens_a_list(const std::string& line) {
  return line.starts_with("CREATE ") && line.ends_with("(") && !line.ends_with(" AS ENUM (");
}

// The columns between "CREATE TABLE t (" and ")" in the order of the alphabet.
void sort_columns(std::vector<std::string>& lines) {
  const auto open = std::ranges::find_if(lines, opens_a_list);
  if (open == lines.end()) return;
  const auto first = open + 1;
  const auto last =
      std::find_if(first, lines.end(), [](const std::string& line) { return line[0] == ')'; });
  for (auto line = first; line != last; ++line)
    if (line->ends_with(",")) line->pop_back();
  std::sort(first, last);
}

// ALTER TABLE ONLY t ALTER COLUMN ..., behind the list, follows the columns too.
void sort_column_settings(std::vector<std::string>& lines) {
  std::ranges::stable_sort(lines, {}, [](const std::string& line) {
    return line.find(" ALTER COLUMN ") == std::string::npos ? "" : line;
  });
}

// Sorts the elements of "b, a" from first up to last.
void sort_elements(std::string& line, std::size_t first, std::size_t last) {
  std::vector<std::string> elements = {""};
  for (std::size_t i = first; i < last; ++i) {
    if (line.compare(i, 2, ", ") == 0) {
      elements.emplace_back();
      ++i;
    } else {
      elements.back() += line[i];
    }
  }
  std::ranges::sort(elements);
  std::string sorted;
  for (const std::string& element : elements) sorted += (sorted.empty() ? "" : ", ") + element;
  line.replace(first, last - first, sorted);
}

// "CREATE STATISTICS s ON b, a FROM t": the columns are in the order of the table's.
void sort_statistics(std::string& line) {
  const auto on = line.find(" ON "), from = line.rfind(" FROM ");
  if (!line.starts_with("CREATE STATISTICS ") || on == std::string::npos || from < on) return;
  sort_elements(line, on + 4, from);
}

// "WITH (b='1', a='2')": the order in which storage parameters were set is history too.
void sort_options(std::string& line) {
  const auto open = line.find("WITH (");
  if (open == std::string::npos || !(open == 0 || line.starts_with("CREATE "))) return;
  const auto last = line.find(')', open);
  if (last != std::string::npos) sort_elements(line, open + 6, last);
}

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += (text.empty() ? "" : "\n") + line;
  return text;
}

bool has_type(const Entry& entry, const std::string& type) {
  return entry.header.find("; Type: " + type + ";") != std::string::npos;
}

}  // namespace

std::vector<std::string> normalised_dump(const std::string& dump) {
  std::vector<std::string> texts;
  for (Entry& entry : entries_of(dump)) {
    if (has_type(entry, "TABLE") || has_type(entry, "FOREIGN TABLE") || has_type(entry, "TYPE")) {
      sort_columns(entry.lines);
      sort_column_settings(entry.lines);
    }
    if (has_type(entry, "TABLE") || has_type(entry, "VIEW") || has_type(entry, "MATERIALIZED VIEW"))
      std::ranges::for_each(entry.lines, sort_options);
    if (has_type(entry, "VIEW") || has_type(entry, "MATERIALIZED VIEW"))
      entry.lines = {without_union_names(joined(entry.lines))};
    if (has_type(entry, "STATISTICS")) std::ranges::for_each(entry.lines, sort_statistics);
    if (has_type(entry, "ACL") || has_type(entry, "SECURITY LABEL")) std::ranges::sort(entry.lines);
    std::string text = entry.header + "\n";
    for (const std::string& line : entry.lines) text += line + "\n";
    texts.push_back(std::move(text));
  }
  std::ranges::sort(texts);
  return texts;
}

std::string dump_difference(const std::vector<std::string>& have,
                            const std::vector<std::string>& want) {
  std::string text;
  auto add = [&](char sign, const std::vector<std::string>& ours,
                 const std::vector<std::string>& theirs) {
    std::vector<std::string> only;
    std::ranges::set_difference(ours, theirs, std::back_inserter(only));
    for (const std::string& entry : only) {
      std::istringstream lines(entry);
      for (std::string line; std::getline(lines, line);)
        text += std::string(1, sign) + " " + line + "\n";
    }
  };
  add('-', have, want);
  add('+', want, have);
  return text;
}

std::string to_text(const std::vector<std::string>& dump) {
  std::string text;
  for (const std::string& entry : dump) text += entry + "\n";
  return text;
}

std::vector<std::string> dump_schema(const std::string& bin_dir, const std::string& url) {
  const Finished finished = run({{bin_dir + "/pg_dump", "-s", "--dbname=" + url}, {}});
  if (!finished.ok) throw Error("E990", "pg_dump fails: " + finished.output);
  return normalised_dump(finished.output);
}

}  // namespace schemadiff::test
