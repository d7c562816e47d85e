CREATE TABLE users (
    id            varchar     PRIMARY KEY,
    email         varchar     NOT NULL UNIQUE,
    password_hash varchar     NOT NULL,
    created_at    timestamptz NOT NULL DEFAULT now(),
    updated_at    timestamptz NOT NULL DEFAULT now()
);

COMMENT ON TABLE users IS 'People who can sign in';
COMMENT ON COLUMN users.password_hash IS 'Argon2id in PHC string format, never the password';

CREATE TRIGGER update_users_updated_at
    BEFORE UPDATE ON users
    FOR EACH ROW EXECUTE FUNCTION update_updated_at_column();
