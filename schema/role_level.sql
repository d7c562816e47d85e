CREATE TYPE role_level AS ENUM ('admin', 'editor', 'viewer');

COMMENT ON TYPE role_level IS 'What a user may do in a project, from most to least';
