CREATE TABLE projects (
    id            varchar     PRIMARY KEY,
    name          varchar     NOT NULL,
    api_key       varchar     NOT NULL UNIQUE,
    owner_user_id varchar     NOT NULL,
    created_at    timestamptz NOT NULL DEFAULT now(),
    updated_at    timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT fk_projects_users
        FOREIGN KEY (owner_user_id) REFERENCES users (id) ON DELETE CASCADE
);

COMMENT ON TABLE projects IS 'Applications whose configuration is kept here';
COMMENT ON COLUMN projects.api_key IS 'What the application presents to read its configuration';

CREATE INDEX idx_projects_owner_user_id ON projects (owner_user_id);

CREATE TRIGGER update_projects_updated_at
    BEFORE UPDATE ON projects
    FOR EACH ROW EXECUTE FUNCTION update_updated_at_column();
