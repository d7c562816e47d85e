CREATE TABLE config_revisions (
    id                 uuid        PRIMARY KEY DEFAULT gen_random_uuid(),
    project_id         varchar     NOT NULL,
    config_key         varchar     NOT NULL,
    version            bigint      NOT NULL,
    content            jsonb       NOT NULL,
    created_by_user_id varchar     NOT NULL,
    created_at         timestamptz NOT NULL DEFAULT now(),
    UNIQUE (project_id, config_key, version),
    CONSTRAINT fk_config_revisions_configs
        FOREIGN KEY (project_id, config_key) REFERENCES configs (project_id, key) ON DELETE CASCADE,
    CONSTRAINT fk_config_revisions_users
        FOREIGN KEY (created_by_user_id) REFERENCES users (id)
);

COMMENT ON TABLE config_revisions IS 'Every configuration that ever was, as it was';

-- The unique constraint begins with (project_id, config_key) and serves fk_config_revisions_configs.
CREATE INDEX idx_config_revisions_created_by_user_id ON config_revisions (created_by_user_id);
CREATE INDEX idx_config_revisions_content ON config_revisions USING gin (content);
