// The built-in types of no larger family: a few typical forms each, and more made from a number.
#include <functional>
#include <map>

#include "rows/values.h"

namespace schemadiff {

namespace {

struct Form {
  Texts typical;
  std::function<std::string(std::size_t)> more = {};  // the i-th of as many as wanted
};

std::string n(std::size_t i) { return std::to_string(i); }
std::string hex(std::size_t i, std::size_t digits) {
  std::string text;
  for (; digits > 0; --digits, i /= 16) text.insert(text.begin(), "0123456789abcdef"[i % 16]);
  return text;
}
std::string bits(std::size_t i, std::size_t width) {
  std::string text;
  for (; width > 0; --width, i /= 2) text.insert(text.begin(), i % 2 == 1 ? '1' : '0');
  return text;
}

const std::map<std::string, Form>& forms() {
  static const Form json = {
      {"{\"a\": 1, \"b\": [true, null, \"\xc3\xbc\"]}", "{}", "[]", "null", "\"a\"", "0"},
      [](std::size_t i) { return "{\"n\": " + n(i) + "}"; }};
  static const std::map<std::string, Form> all = {
      {"bool", {{"true", "false"}}},
      {"json", json},
      {"jsonb", json},
      {"xml", {{"<a b=\"1\">x</a>", "<a/>", "text"}, [](auto i) { return "<n>" + n(i) + "</n>"; }}},
      {"uuid",
       {{"0b5c6f3e-8a3e-4c55-9d0b-0c3f5a1d2e4f", "00000000-0000-0000-0000-000000000000",
         "ffffffff-ffff-ffff-ffff-ffffffffffff"},
        [](auto i) { return "7d444840-9dc0-41d1-b245-5ffd" + hex(i, 8); }}},
      {"bytea", {{"\\xdeadbeef", "\\x", "\\x00ff"}, [](auto i) { return "\\x" + hex(i, 8); }}},
      {"inet",
       {{"192.0.2.1", "10.0.0.0/8", "2001:db8::1"},
        [](auto i) { return "192.0.2." + n(i % 256); }}},
      {"cidr",
       {{"192.0.2.0/24", "10.0.0.0/8", "2001:db8::/32"},
        [](auto i) { return "10." + n(i % 256) + ".0.0/16"; }}},
      {"macaddr", {{"08:00:2b:01:02:03"}, [](auto i) { return "08:00:2b:01:02:" + hex(i, 2); }}},
      {"macaddr8",
       {{"08:00:2b:01:02:03:04:05"}, [](auto i) { return "08:00:2b:01:02:03:04:" + hex(i, 2); }}},
      {"tsvector", {{"'a':1 'b':2", ""}, [](auto i) { return "'w" + n(i) + "':1"; }}},
      {"tsquery", {{"'a' & 'b'", ""}, [](auto i) { return "'w" + n(i) + "'"; }}},
      {"point", {{"(1,2)", "(0,0)", "(-1.5,1e10)"}, [](auto i) { return "(" + n(i) + ",3)"; }}},
      {"line", {{"{1,2,3}", "{0,1,0}"}, [](auto i) { return "{1," + n(i) + ",3}"; }}},
      {"lseg",
       {{"[(0,0),(1,1)]", "[(0,0),(0,0)]"}, [](auto i) { return "[(0,0),(1," + n(i) + ")]"; }}},
      {"box",
       {{"(1,1),(0,0)"}, [](auto i) { return "(" + n(10 * i + 5) + ",5),(" + n(10 * i) + ",0)"; }}},
      {"path",
       {{"((0,0),(1,1),(1,0))", "[(0,0),(1,1)]"},
        [](auto i) { return "[(0,0),(" + n(i) + ",1)]"; }}},
      {"polygon",
       {{"((0,0),(1,1),(1,0))"}, [](auto i) { return "((0,0),(1,1),(" + n(i) + ",0))"; }}},
      {"circle", {{"<(0,0),1>", "<(0,0),0>"}, [](auto i) { return "<(" + n(10 * i) + ",0),1>"; }}},
      {"pg_lsn", {{"16/B374D848", "0/0"}, [](auto i) { return "0/" + hex(i, 4); }}},
      {"xid", {{"1"}, n}},
      {"xid8", {{"1"}, n}},
      {"cid", {{"1"}, n}},
      {"tid", {{"(0,1)"}, [](auto i) { return "(0," + n(i + 1) + ")"; }}},
      {"txid_snapshot", {{"1:1:"}}},
      {"pg_snapshot", {{"1:1:"}}},
      {"int2vector", {{"1 2"}, n}},
      {"oidvector", {{"1 2"}, n}},
      {"jsonpath", {{"$.\"a\""}, [](auto i) { return "$.\"n" + n(i) + "\""; }}},
      {"refcursor", {{"c"}, [](auto i) { return "c" + n(i); }}},
      {"regclass", {{"pg_class", "pg_type", "pg_proc"}}},
      {"regtype", {{"integer", "text"}}},
      {"regproc", {{"now", "pi"}}},
      {"regprocedure", {{"lower(text)", "upper(text)"}}},
      {"regoperator", {{"+(integer,integer)"}}},
      {"regnamespace", {{"pg_catalog"}}},
      {"regrole", {{"pg_monitor"}}},
      {"regconfig", {{"simple", "english"}}},
      {"regdictionary", {{"simple"}}},
      {"regcollation", {{"\"C\"", "\"POSIX\""}}},
  };
  return all;
}

// bit(n) wants n bits, bit varying(n) at most n.
Texts bit_strings(const RowType& type, std::size_t wanted) {
  const std::size_t width = type.modifier > 0 ? static_cast<std::size_t>(type.modifier) : 1;
  Texts texts = {bits(1, width), std::string(width, '0'), std::string(width, '1')};
  if (type.name == "varbit") texts.push_back("");
  for (std::size_t i = 2; i < wanted; ++i) texts.push_back(bits(i, width));
  return texts;
}

// Documents with the keys that a constraint looks for.
void add_keys(const Hints& hints, Texts& texts) {
  std::string all;
  for (const std::string& key : hints.texts) {
    if (key.find_first_of("\"\\") != std::string::npos) continue;
    texts.push_back("{\"" + key + "\": \"" + key + "\"}");
    texts.push_back("{\"" + key + "\": 1}");
    all += (all.empty() ? "{\"" : ", \"") + key + "\": \"a\"";
  }
  if (!all.empty()) texts.push_back(all + "}");
}

}  // namespace

std::optional<Texts> other_values(const RowType& type, const Hints& hints, std::size_t wanted,
                                  Random&) {
  if (!type.built_in) return std::nullopt;
  if (type.name == "bit" || type.name == "varbit") return bit_strings(type, wanted);
  const auto found = forms().find(type.name);
  if (found == forms().end()) return std::nullopt;
  Texts texts;
  const bool json = type.name == "json" || type.name == "jsonb";
  if (!json) texts = hints.texts;
  texts.insert(texts.end(), found->second.typical.begin(), found->second.typical.end());
  if (json) add_keys(hints, texts);
  for (std::size_t i = 0; i < wanted && found->second.more; ++i)
    texts.push_back(found->second.more(i));
  return texts;
}

}  // namespace schemadiff
