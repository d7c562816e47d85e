// The pages of the documentation, in no language yet.
#pragma once
#include <vector>

#include "docs/blocks.h"
#include "docs/book.h"

namespace schemadiff {

/// What is said of one object: comment, columns, members, privileges, what it uses and what uses
/// it, its statements, the migrations that touched it.
Document topic_page(const Book& book, const Topic& topic);

/// The start page, the pages of schemas, of the history, and of each migration.
Document start_page(const Book& book, const std::string& title);
Document schema_page(const Book& book, const std::string& schema);
Document history_page(const Book& book);
Document migration_page(const Book& book, std::size_t place);

/// The page of one diagram, and where it is.
Document diagram_page(const Diagram& diagram);
std::string diagram_path(const Diagram& diagram);
std::string migration_path(const MigrationStory& migration);

/// All of them, the start page first. title: what the whole is called.
std::vector<Document> all_pages(const Book& book, const std::string& title);

/// What a search is to find: objects, columns, members, migrations.
std::vector<SearchEntry> findings(const Book& book);

/// What an object is called on its pages: "orders", "total(integer)".
std::string shown_name(const Object& object);

/// The comment on an object or on a part of it; "" where there is none.
std::string comment_on(const Object& object, const std::string& part = "");

/// "created table shop.orders, changed index shop.i": what a migration did to the topic; nullptr:
/// to all.
std::string told(const Book& book, const MigrationStory& migration, const Topic* topic);

}  // namespace schemadiff
