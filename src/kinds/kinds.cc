// The list of all kinds. The place in the list is the priority in creation, as in pg_dump; the
// order that a plan finally takes comes from what the objects need.
#include "catalog/kind.h"

namespace schemadiff {

const Kind& default_privileges_kind();
const Kind& schema_kind();
const Kind& extension_kind();
const Kind& language_kind();
const Kind& collation_kind();
const Kind& enum_kind();
const Kind& composite_kind();
const Kind& domain_kind();
const Kind& domain_constraint_kind();
const Kind& range_kind();
const Kind& base_type_kind();
const Kind& function_kind();
const Kind& procedure_kind();
const Kind& aggregate_kind();
const Kind& access_method_kind();
const Kind& operator_kind();
const Kind& operator_family_kind();
const Kind& operator_class_kind();
const Kind& cast_kind();
const Kind& transform_kind();
const Kind& conversion_kind();
const Kind& text_search_parser_kind();
const Kind& text_search_template_kind();
const Kind& text_search_dictionary_kind();
const Kind& text_search_configuration_kind();
const Kind& foreign_data_wrapper_kind();
const Kind& server_kind();
const Kind& user_mapping_kind();
const Kind& sequence_kind();
const Kind& table_kind();
const Kind& foreign_table_kind();
const Kind& constraint_kind();
const Kind& foreign_key_kind();
const Kind& view_kind();
const Kind& materialized_view_kind();
const Kind& index_kind();
const Kind& statistics_kind();
const Kind& rule_kind();
const Kind& trigger_kind();
const Kind& policy_kind();
const Kind& publication_kind();
const Kind& published_table_kind();
const Kind& published_schema_kind();
const Kind& subscription_kind();
const Kind& event_trigger_kind();

const std::vector<const Kind*>& kinds() {
  static const std::vector<const Kind*> list = {
      // What is made after them has them.
      &default_privileges_kind(),
      &schema_kind(),
      &extension_kind(),
      &language_kind(),
      &collation_kind(),
      &enum_kind(),
      &composite_kind(),
      &domain_kind(),
      &domain_constraint_kind(),
      &range_kind(),
      &base_type_kind(),
      &function_kind(),
      &procedure_kind(),
      &aggregate_kind(),
      &access_method_kind(),
      &operator_kind(),
      &operator_family_kind(),
      &operator_class_kind(),
      &cast_kind(),
      &transform_kind(),
      &conversion_kind(),
      &text_search_parser_kind(),
      &text_search_template_kind(),
      &text_search_dictionary_kind(),
      &text_search_configuration_kind(),
      &foreign_data_wrapper_kind(),
      &server_kind(),
      &user_mapping_kind(),
      &sequence_kind(),
      &table_kind(),
      &foreign_table_kind(),
      &constraint_kind(),
      &foreign_key_kind(),
      &view_kind(),
      &materialized_view_kind(),
      &index_kind(),
      &statistics_kind(),
      &rule_kind(),
      &trigger_kind(),
      &policy_kind(),
      &publication_kind(),
      &published_table_kind(),
      &published_schema_kind(),
      &subscription_kind(),
      &event_trigger_kind(),
  };
  return list;
}

}  // namespace schemadiff
