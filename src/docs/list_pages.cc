// The pages that list things: start, schemas, history, migrations, diagrams.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "docs/pages.h"
#include "sql/counted.h"

namespace schemadiff {
namespace {

// Of a migration's text; what is longer is rows that nobody reads on a page.
constexpr std::size_t kMostText = 200'000;
// Of names in a cell.
constexpr std::size_t kMostNames = 12;

bool shows(const Diagram& diagram, const std::string& schema) {
  return diagram.schema.empty() || diagram.schema == schema;
}

std::string schema_title(const std::string& schema) {
  return schema.empty() ? "Outside of schemas" : schema;
}

TableBlock diagram_list(const Book& book, const std::string* schema) {
  TableBlock table{"Diagrams", {"Diagram", "Tables"}, {}};
  for (const Diagram& diagram : book.diagrams())
    if (schema == nullptr || shows(diagram, *schema))
      table.rows.push_back({"",
                            {{{diagram.title(), diagram_path(diagram)}},
                             {{std::to_string(diagram.tables.size())}}}});
  return table;
}

const char* word_of(Touch::How how) {
  switch (how) {
    case Touch::How::kCreated:
      return "created";
    case Touch::How::kDropped:
      return "dropped";
    case Touch::How::kChanged:
      return "changed";
  }
  return "";
}

std::string cut(const std::string& text) {
  if (text.size() <= kMostText) return text;
  // At the end of a line, so that no character is cut.
  const std::string head = text.substr(0, text.rfind('\n', kMostText));
  return fmt::format("{}\n-- ... and {} more bytes\n", head, text.size() - head.size());
}

// Links to the topics that a migration touched, each once.
Line touched_topics(const Book& book, const MigrationStory& migration) {
  std::vector<const Topic*> topics;
  std::size_t gone = 0, others = 0;  // others: not in the scope
  for (const Touch& touch : migration.touched) {
    const Topic* topic = touch.now ? book.topic_of(*touch.now) : nullptr;
    if (topic == nullptr)
      ++(touch.now ? others : gone);
    else if (std::ranges::find(topics, topic) == topics.end())
      topics.push_back(topic);
  }
  Line line;
  auto comma = [&] {
    if (!line.empty()) line.push_back({", "});
  };
  for (std::size_t i = 0; i < std::min(topics.size(), kMostNames); ++i)
    comma(), line.push_back({shown_name(*topics[i]->object), topics[i]->path});
  if (topics.size() > kMostNames) others += topics.size() - kMostNames;
  if (others > 0) comma(), line.push_back({fmt::format("{} more", others)});
  if (gone > 0) comma(), line.push_back({fmt::format("{} gone since", gone)});
  return line;
}

TableBlock migration_list(const Book& book, std::size_t most) {
  TableBlock table{"Migrations", {"Version", "Name", "Touched"}, {}};
  const auto& all = book.history().migrations;
  for (std::size_t i = all.size(); i > 0 && table.rows.size() < most; --i)
    table.rows.push_back({"",
                          {{{all[i - 1].version, migration_path(all[i - 1])}},
                           {{all[i - 1].name}},
                           touched_topics(book, all[i - 1])}});
  return table;
}

constexpr auto kUnknownTouches =
    "Which objects a migration touched is not known: the role on the dev server may not make event "
    "triggers.";

}  // namespace

std::string migration_path(const MigrationStory& migration) {
  return "migrations/" + path_word(migration.version);
}

std::string diagram_path(const Diagram& diagram) {
  // "all" is a word for a schema too, "-all" is none.
  const std::string name = diagram.schema.empty() ? "-all" : path_word(diagram.schema);
  return diagram.part == 0 ? "diagrams/" + name : fmt::format("diagrams/{}.{}", name, diagram.part);
}

std::string told(const Book& book, const MigrationStory& migration, const Topic* topic) {
  std::string text;
  for (const Touch& touch : migration.touched) {
    if (topic != nullptr && (!touch.now || book.topic_of(*touch.now) != topic)) continue;
    text += fmt::format("{}{} {} {}", text.empty() ? "" : ", ", word_of(touch.how), touch.type,
                        touch.identity);
  }
  return text;
}

Document start_page(const Book& book, const std::string& title) {
  Document page{"index", title, {}, {}};
  std::map<std::string, std::map<std::string, std::size_t>> numbers;
  for (const Topic& topic : book.topics()) ++numbers[topic.object->name.schema][topic.type];
  TableBlock schemas{"Schemas", {"Schema", "Holds", "Comment"}, {}};
  for (const std::string& schema : book.schemas()) {
    std::string holds;
    for (const auto& [type, number] : numbers[schema])
      if (type != "schema") holds += (holds.empty() ? "" : ", ") + count_of(number, type);
    const Topic* topic = book.topic_of({"pg_namespace", quote_ident(schema)});
    schemas.rows.push_back({"",
                            {{{schema_title(schema), Book::schema_path(schema)}},
                             {{holds}},
                             {{topic == nullptr ? "" : comment_on(*topic->object)}}}});
  }
  page.blocks.emplace_back(Heading{"Schemas", "schemas"});
  page.blocks.emplace_back(std::move(schemas));
  if (!book.diagrams().empty()) {
    page.blocks.emplace_back(Heading{"Diagrams", "diagrams"});
    page.blocks.emplace_back(diagram_list(book, nullptr));
  }
  TableBlock tables{"Tables and views", {"Name", "Type", "Columns", "Comment"}, {}};
  for (const RelationModel& relation : book.model().relations)
    if (const std::string path = book.path_of(relation); !path.empty())
      tables.rows.push_back({"",
                             {{{relation.schema + "." + relation.name, path}},
                              {{relation.type}},
                              {{std::to_string(relation.columns.size())}},
                              {{relation.comment}}}});
  if (!tables.rows.empty()) {
    page.blocks.emplace_back(Heading{"Tables and views", "tables"});
    page.blocks.emplace_back(std::move(tables));
  }
  constexpr std::size_t kNewest = 10;
  if (!book.history().migrations.empty()) {
    page.blocks.emplace_back(Heading{"Newest migrations", "migrations"});
    page.blocks.emplace_back(migration_list(book, kNewest));
    page.blocks.emplace_back(Paragraph{{{"All migrations", "history"}}});
  }
  return page;
}

Document schema_page(const Book& book, const std::string& schema) {
  const Topic* topic =
      schema.empty() ? nullptr : book.topic_of({"pg_namespace", quote_ident(schema)});
  Document page;
  if (topic != nullptr) page = topic_page(book, *topic);
  page.path = Book::schema_path(schema);
  page.title = schema_title(schema);
  page.above = {{schema.empty() ? "all that stands in no schema" : "schema"}};
  std::vector<Block> more;
  if (TableBlock drawn = diagram_list(book, &schema); !schema.empty() && !drawn.rows.empty()) {
    more.emplace_back(Heading{"Diagrams", "diagrams"});
    more.emplace_back(std::move(drawn));
  }
  TableBlock table{"Objects", {"Name", "Type", "Comment"}, {}};
  for (const Topic& one : book.topics())
    if (one.object->name.schema == schema && one.type != "schema")
      table.rows.push_back(
          {"", {{{shown_name(*one.object), one.path}}, {{one.type}}, {{comment_on(*one.object)}}}});
  if (!table.rows.empty()) {
    more.emplace_back(Heading{"Objects", "objects"});
    more.emplace_back(std::move(table));
  }
  // The comment and the facts come first, what the schema itself is made of last.
  const auto first = std::ranges::find_if(
      page.blocks, [](const Block& block) { return std::holds_alternative<Heading>(block); });
  page.blocks.insert(first, more.begin(), more.end());
  return page;
}

Document history_page(const Book& book) {
  Document page{
      "history", "History", {{count_of(book.history().migrations.size(), "migration")}}, {}};
  if (!book.history().touches_known) page.blocks.emplace_back(Paragraph{{{kUnknownTouches}}});
  page.blocks.emplace_back(migration_list(book, book.history().migrations.size()));
  return page;
}

Document migration_page(const Book& book, std::size_t place) {
  const MigrationStory& migration = book.history().migrations[place];
  Document page{migration_path(migration),
                migration.name.empty() ? migration.version : migration.name,
                {{"migration " + migration.version}},
                {}};
  Facts facts{{{"File", {{migration.file, "", true}}}}};
  const auto& all = book.history().migrations;
  if (place > 0)
    facts.list.push_back({"Before it", {{all[place - 1].version, migration_path(all[place - 1])}}});
  if (place + 1 < all.size())
    facts.list.push_back({"After it", {{all[place + 1].version, migration_path(all[place + 1])}}});
  page.blocks.emplace_back(std::move(facts));
  if (!migration.touched.empty()) {
    TableBlock table{"Touched", {"What", "Type", "Name"}, {}};
    for (const Touch& touch : migration.touched) {
      const Topic* topic = touch.now ? book.topic_of(*touch.now) : nullptr;
      table.rows.push_back({"",
                            {{{word_of(touch.how)}},
                             {{touch.type}},
                             {{touch.identity, topic == nullptr ? "" : topic->path}}}});
    }
    page.blocks.emplace_back(Heading{"Touched", "touched"});
    page.blocks.emplace_back(std::move(table));
  }
  page.blocks.emplace_back(Heading{"Up", "up"});
  page.blocks.emplace_back(Code{cut(migration.up)});
  if (!migration.down.empty()) {
    page.blocks.emplace_back(Heading{"Down", "down"});
    page.blocks.emplace_back(Code{cut(migration.down)});
  }
  return page;
}

Document diagram_page(const Diagram& diagram) {
  Document page{diagram_path(diagram), diagram.title(), {{"diagram"}}, {}};
  page.title[0] = static_cast<char>(page.title[0] - 'a' + 'A');
  page.blocks.emplace_back(Picture{diagram});
  return page;
}

std::vector<Document> all_pages(const Book& book, const std::string& title) {
  std::vector<Document> pages = {start_page(book, title)};
  for (const std::string& schema : book.schemas()) pages.push_back(schema_page(book, schema));
  for (const Topic& topic : book.topics())
    if (topic.type != "schema") pages.push_back(topic_page(book, topic));
  for (const Diagram& diagram : book.diagrams()) pages.push_back(diagram_page(diagram));
  if (!book.history().migrations.empty()) pages.push_back(history_page(book));
  for (std::size_t i = 0; i < book.history().migrations.size(); ++i)
    pages.push_back(migration_page(book, i));
  return pages;
}

std::vector<SearchEntry> findings(const Book& book) {
  std::vector<SearchEntry> found;
  for (const Topic& topic : book.topics()) {
    const Object& object = *topic.object;
    const std::string where = object.name.schema.empty() ? "" : object.name.schema + " ";
    found.push_back({shown_name(object), topic.type, topic.path, where + comment_on(object)});
    for (const Object* member : topic.members)
      found.push_back({member->name.name, type_of(*member),
                       topic.path + "#" + anchor_of(type_of(*member), member->id.identity),
                       where + object.name.name + " " + comment_on(*member)});
  }
  for (const RelationModel& relation : book.model().relations)
    if (const std::string path = book.path_of(relation); !path.empty())
      for (const ColumnModel& column : relation.columns)
        found.push_back({relation.name + "." + column.name, "column",
                         path + "#" + anchor_of("column", column.name),
                         relation.schema + " " + column.comment});
  for (const MigrationStory& migration : book.history().migrations)
    found.push_back({migration.version + (migration.name.empty() ? "" : " " + migration.name),
                     "migration", migration_path(migration), ""});
  return found;
}

}  // namespace schemadiff
