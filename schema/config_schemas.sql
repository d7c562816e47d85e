CREATE TABLE config_schemas (
    id                 varchar     PRIMARY KEY,
    name               varchar     NOT NULL,
    schema_content     text        NOT NULL,
    created_by_user_id varchar     NOT NULL,
    created_at         timestamptz NOT NULL DEFAULT now(),
    updated_at         timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT fk_config_schemas_users
        FOREIGN KEY (created_by_user_id) REFERENCES users (id) ON DELETE CASCADE
);

COMMENT ON TABLE config_schemas IS 'JSON Schemas that configurations must satisfy';
COMMENT ON COLUMN config_schemas.schema_content IS 'The JSON Schema as its author wrote it';

CREATE INDEX idx_config_schemas_created_by_user_id ON config_schemas (created_by_user_id);

CREATE TRIGGER update_config_schemas_updated_at
    BEFORE UPDATE ON config_schemas
    FOR EACH ROW EXECUTE FUNCTION update_updated_at_column();
