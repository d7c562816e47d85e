// The page of one object, with all that belongs to it.
#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "docs/drawing.h"
#include "docs/pages.h"
#include "plan/definition.h"

namespace schemadiff {
namespace {

std::string section_title(const std::string& type) {
  std::string title = type;
  title[0] = static_cast<char>(title[0] - 'a' + 'A');
  if (type.ends_with("y")) return title.substr(0, title.size() - 1) + "ies";
  if (type.ends_with("statistics")) return title;
  return title + (type.ends_with("x") ? "es" : "s");
}

class TopicPage {
 public:
  TopicPage(const Book& book, const Topic& topic)
      : book_(book),
        topic_(topic),
        object_(*topic.object),
        relation_(book.relation_of(*topic.object)) {}

  Document document() {
    page_.path = topic_.path;
    page_.title = shown_name(object_);
    page_.above = {{topic_.type}};
    if (!object_.name.schema.empty()) {
      page_.above.push_back({" in schema "});
      page_.above.push_back({object_.name.schema, Book::schema_path(object_.name.schema)});
    }
    if (const std::string comment = comment_on(object_); !comment.empty())
      add(Paragraph{{{comment}}});
    facts();
    columns();
    partitions();
    members();
    privileges();
    ties("Used by", "used-by", topic_.used_by);
    ties("Uses", "uses", topic_.uses);
    definition();
    migrations();
    return std::move(page_);
  }

 private:
  template <class T>
  void add(T block) {
    page_.blocks.emplace_back(std::move(block));
  }

  Span link(const std::string& schema, const std::string& name) const {
    const RelationModel* found = book_.model().find(schema, name);
    const bool here = schema == object_.name.schema;
    return {here ? name : schema + "." + name, found == nullptr ? "" : book_.path_of(*found)};
  }

  void facts() {
    Facts facts;
    auto fact = [&](const std::string& what, Line line) {
      facts.list.emplace_back(what, std::move(line));
    };
    if (relation_ != nullptr) {
      for (const ParentModel& parent : relation_->parents)
        fact(relation_->bound.empty() ? "Inherits from" : "Partition of",
             {link(parent.schema, parent.table)});
      if (!relation_->bound.empty()) fact("Bound", {{relation_->bound, "", true}});
      if (!relation_->partition_key.empty())
        fact("Partitioned by", {{relation_->partition_key, "", true}});
      if (!relation_->server.empty()) fact("Server", {{relation_->server}});
    }
    if (!object_.owner.empty()) fact("Owner", {{object_.owner}});
    for (const std::string& extension : object_.extensions)
      fact("Depends on extension", {{extension}});
    if (topic_.declared)
      fact("Declared in",
           {{fmt::format("{}:{}", topic_.declared->file, topic_.declared->line), "", true}});
    if (const Diagram* drawn = relation_ == nullptr ? nullptr : book_.diagram_of(*relation_))
      fact("Drawn in", {{drawn->title(), diagram_path(*drawn)}});
    if (!facts.list.empty()) add(std::move(facts));
  }

  Line keys_of(const ColumnModel& column) const {
    const Marks marks = marks_of(*relation_, column.name);
    Line line;
    auto space = [&] {
      if (!line.empty()) line.push_back({" "});
    };
    if (marks.primary) line.push_back({"PK"});
    if (marks.unique) space(), line.push_back({"UK"});
    for (const ForeignKeyModel& key : relation_->foreign_keys) {
      const auto found = std::ranges::find(key.columns, column.name);
      if (found == key.columns.end()) continue;
      const auto place = static_cast<std::size_t>(found - key.columns.begin());
      Span span = link(key.target_schema, key.target_table);
      if (place < key.target_columns.size()) {
        span.text += "." + key.target_columns[place];
        if (!span.target.empty())
          span.target += "#" + anchor_of("column", key.target_columns[place]);
      }
      space();
      line.push_back({"→ "});
      line.push_back(std::move(span));
    }
    return line;
  }

  static Line value_of(const ColumnModel& column) {
    if (column.identity) return {{"identity"}};
    if (column.default_expression.empty()) return {};
    if (column.generated) return {{"generated: "}, {column.default_expression, "", true}};
    return {{column.default_expression, "", true}};
  }

  void columns() {
    if (relation_ == nullptr || relation_->columns.empty()) return;
    TableBlock table{"Columns", {"Column", "Type", "Null", "Default", "Keys", "Comment"}, {}};
    for (const ColumnModel& column : relation_->columns)
      table.rows.push_back({anchor_of("column", column.name),
                            {{{column.name, "", true}},
                             {{shown_type(*relation_, column), "", true}},
                             {{column.not_null ? "not null" : ""}},
                             value_of(column),
                             keys_of(column),
                             {{column.comment}}}});
    add(Heading{"Columns", "columns"});
    add(std::move(table));
  }

  void partitions() {
    if (relation_ == nullptr || book_.partitions_of(*relation_).empty()) return;
    TableBlock table{"Partitions", {"Name", "Bound", "Comment"}, {}};
    for (const RelationModel* partition : book_.partitions_of(*relation_))
      table.rows.push_back({"",
                            {{link(partition->schema, partition->name)},
                             {{partition->bound, "", true}},
                             {{partition->comment}}}});
    add(Heading{"Partitions", "partitions"});
    add(std::move(table));
  }

  // What was made along with the table's is only there.
  Line defined(const Object& member) const {
    std::string text = short_definition(member);
    if (!text.empty() || relation_ == nullptr || relation_->parents.empty())
      return {{std::move(text), "", true}};
    const ParentModel& table = relation_->parents[0];
    return {{"that of "}, link(table.schema, table.table)};
  }

  static std::string short_definition(const Object& member) {
    if (const auto clause = member.kind->clause(member)) {
      const std::string name = sql("CONSTRAINT {} ", Ident{member.name.name}).text();
      return clause->text().substr(clause->text().starts_with(name) ? name.size() : 0);
    }
    return member.kind->create(member, {}).text();
  }

  void members() {
    for (auto member = topic_.members.begin(); member != topic_.members.end();) {
      const std::string type = type_of(**member);
      TableBlock table{section_title(type), {"Name", "Definition", "Comment"}, {}};
      for (; member != topic_.members.end() && type_of(**member) == type; ++member)
        table.rows.push_back(
            {anchor_of(type, (*member)->id.identity),
             {{{(*member)->name.name, "", true}}, defined(**member), {{comment_on(**member)}}}});
      add(Heading{table.caption, path_word(type)});
      add(std::move(table));
    }
  }

  void privileges() {
    if (!object_.privileges || object_.privileges->usual()) return;
    // By role and column.
    std::map<std::tuple<std::string, std::string, std::string>, std::string> lists;
    for (const Grant& grant : object_.privileges->grants) {
      if (!grant.sequence.empty()) continue;
      std::string role = grant.grantee;
      if (role.empty()) role = "PUBLIC";
      if (role == "@owner") role = object_.owner.empty() ? "the owner" : object_.owner;
      std::string& list = lists[{role, grant.part, grant.grantor}];
      list +=
          (list.empty() ? "" : ", ") + grant.privilege + (grant.grantable ? " (may grant it)" : "");
    }
    TableBlock table{"Privileges", {"Role", "Privileges", "Column", "Granted by"}, {}};
    for (const auto& [who, list] : lists) {
      const auto& [role, part, grantor] = who;
      table.rows.push_back({"", {{{role}}, {{list}}, {{part}}, {{grantor}}}});
    }
    add(Heading{"Privileges", "privileges"});
    add(std::move(table));
  }

  void ties(const std::string& title, const std::string& anchor,
            const std::vector<Topic::Tie>& ties) {
    if (ties.empty()) return;
    TableBlock table{title, {"Object", "Type", "Through"}, {}};
    for (const Topic::Tie& tie : ties) {
      const Object& other = *tie.topic->object;
      const bool here = other.name.schema == object_.name.schema || other.name.schema.empty();
      const std::string name = (here ? "" : other.name.schema + ".") + shown_name(other);
      std::string through;
      if (tie.through != nullptr) through = type_of(*tie.through) + " " + tie.through->name.name;
      table.rows.push_back({"", {{{name, tie.topic->path}}, {{tie.topic->type}}, {{through}}}});
    }
    add(Heading{title, anchor});
    add(std::move(table));
  }

  void definition() {
    std::string text = definition_of(object_, book_.catalog(), book_.scope());
    for (const Object* member : topic_.members) {
      const std::string more = definition_of(*member, book_.catalog(), book_.scope());
      if (!more.empty()) text += "\n" + more;
    }
    if (text.empty()) return;
    add(Heading{"Definition", "definition"});
    add(Code{std::move(text)});
  }

  void migrations() {
    if (topic_.migrations.empty()) return;
    TableBlock table{"Migrations", {"Version", "Name", "What it did"}, {}};
    for (const std::size_t place : topic_.migrations) {
      const MigrationStory& migration = book_.history().migrations[place];
      table.rows.push_back({"",
                            {{{migration.version, migration_path(migration)}},
                             {{migration.name}},
                             {{told(book_, migration, &topic_)}}}});
    }
    add(Heading{"Migrations", "migrations"});
    add(std::move(table));
  }

  const Book& book_;
  const Topic& topic_;
  const Object& object_;
  const RelationModel* relation_;
  Document page_;
};

}  // namespace

Document topic_page(const Book& book, const Topic& topic) {
  return TopicPage(book, topic).document();
}

std::string shown_name(const Object& object) {
  const bool routine = object.id.catalog == "pg_proc";
  if (object.name.name.empty()) return object.id.identity;
  if (!routine) return object.name.name;
  // As regprocedure prints it, without the schema in front.
  const std::string schema = quote_ident(object.name.schema) + ".";
  const std::string& identity = object.id.identity;
  return identity.starts_with(schema) ? identity.substr(schema.size()) : identity;
}

std::string comment_on(const Object& object, const std::string& part) {
  const auto found = object.comments.find(part);
  return found == object.comments.end() ? "" : found->second;
}

}  // namespace schemadiff
