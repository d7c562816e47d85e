CREATE TABLE roles (
    user_id    varchar    NOT NULL,
    project_id varchar    NOT NULL,
    role_level role_level NOT NULL,
    PRIMARY KEY (user_id, project_id),
    CONSTRAINT fk_roles_users
        FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE,
    CONSTRAINT fk_roles_projects
        FOREIGN KEY (project_id) REFERENCES projects (id) ON DELETE CASCADE
);

COMMENT ON TABLE roles IS 'Who may do what in which project';

-- The primary key begins with user_id and serves fk_roles_users.
CREATE INDEX idx_roles_project_id ON roles (project_id);
