CREATE TABLE configs (
    project_id         varchar     NOT NULL,
    key                varchar     NOT NULL,
    schema_id          varchar     NOT NULL,
    content            jsonb       NOT NULL,
    version            bigint      NOT NULL DEFAULT 1 CHECK (version >= 1),
    updated_by_user_id varchar     NOT NULL,
    created_at         timestamptz NOT NULL DEFAULT now(),
    updated_at         timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (project_id, key),
    CONSTRAINT fk_configs_projects
        FOREIGN KEY (project_id) REFERENCES projects (id) ON DELETE CASCADE,
    CONSTRAINT fk_configs_config_schemas
        FOREIGN KEY (schema_id) REFERENCES config_schemas (id) ON DELETE RESTRICT,
    CONSTRAINT fk_configs_users
        FOREIGN KEY (updated_by_user_id) REFERENCES users (id)
);

COMMENT ON TABLE configs IS 'The current configuration of a project under each key';
COMMENT ON COLUMN configs.version IS 'Counts up with every change of content';

-- The primary key begins with project_id and serves fk_configs_projects.
CREATE INDEX idx_configs_schema_id ON configs (schema_id);
CREATE INDEX idx_configs_updated_by_user_id ON configs (updated_by_user_id);
CREATE INDEX idx_configs_content ON configs USING gin (content);

CREATE TRIGGER update_configs_updated_at
    BEFORE UPDATE ON configs
    FOR EACH ROW EXECUTE FUNCTION update_updated_at_column();
