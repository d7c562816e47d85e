-- Rows to try the example with. Whatever is there already stays as it is.

-- The hashes are made up, so nobody can sign in with them.
INSERT INTO users (id, email, password_hash) VALUES
    ('u_ada', 'ada@example.org', '$argon2id$v=19$m=65536,t=3,p=4$c2VlZC1hZGE$bm90LWEtcmVhbC1oYXNo'),
    ('u_bob', 'bob@example.org', '$argon2id$v=19$m=65536,t=3,p=4$c2VlZC1ib2I$bm90LWEtcmVhbC1oYXNo'),
    ('u_eve', 'eve@example.org', '$argon2id$v=19$m=65536,t=3,p=4$c2VlZC1ldmU$bm90LWEtcmVhbC1oYXNo')
ON CONFLICT DO NOTHING;

INSERT INTO projects (id, name, api_key, owner_user_id) VALUES
    ('p_shop', 'Shop', 'key_shop_local', 'u_ada'),
    ('p_blog', 'Blog', 'key_blog_local', 'u_bob')
ON CONFLICT DO NOTHING;

INSERT INTO roles (user_id, project_id, role_level) VALUES
    ('u_ada', 'p_shop', 'admin'),
    ('u_bob', 'p_shop', 'viewer'),
    ('u_bob', 'p_blog', 'admin'),
    ('u_eve', 'p_blog', 'editor')
ON CONFLICT DO NOTHING;

INSERT INTO config_schemas (id, name, schema_content, created_by_user_id) VALUES
    ('s_any', 'Anything', '{}', 'u_ada'),
    ('s_flags', 'Feature flags', '{"type": "object", "additionalProperties": {"type": "boolean"}}', 'u_ada')
ON CONFLICT DO NOTHING;

INSERT INTO configs (project_id, key, schema_id, content, version, updated_by_user_id) VALUES
    ('p_shop', 'flags', 's_flags', '{"new_checkout": true, "vouchers": false}', 2, 'u_ada'),
    ('p_shop', 'theme', 's_any', '{"colour": "green"}', 1, 'u_ada'),
    ('p_blog', 'flags', 's_flags', '{"comments": true}', 1, 'u_eve')
ON CONFLICT DO NOTHING;

INSERT INTO config_revisions (project_id, config_key, version, content, created_by_user_id) VALUES
    ('p_shop', 'flags', 1, '{"new_checkout": false, "vouchers": false}', 'u_ada'),
    ('p_shop', 'flags', 2, '{"new_checkout": true, "vouchers": false}', 'u_ada'),
    ('p_shop', 'theme', 1, '{"colour": "green"}', 'u_ada'),
    ('p_blog', 'flags', 1, '{"comments": true}', 'u_eve')
ON CONFLICT DO NOTHING;
