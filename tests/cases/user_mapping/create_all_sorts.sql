-- For a role, for everybody, for whoever applies; names that need quotes; secrets as ${NAME}.

-- before

-- after
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER "S ""1""" FOREIGN DATA WRAPPER w;
CREATE USER MAPPING FOR "Case Role" SERVER "S ""1""" OPTIONS ("user" 'bob', "password" '${BOB}');
CREATE USER MAPPING FOR PUBLIC SERVER "S ""1""" OPTIONS (user 'it''s');
CREATE USER MAPPING FOR CURRENT_USER SERVER "S ""1""" OPTIONS (password_required 'false', sslpassword '${SSL}');
CREATE USER MAPPING FOR case_app SERVER "S ""1""";

-- plan
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER "S ""1""" FOREIGN DATA WRAPPER w;
CREATE USER MAPPING FOR "Case Role" SERVER "S ""1""" OPTIONS (password '${BOB}', "user" 'bob');
CREATE USER MAPPING FOR CURRENT_USER SERVER "S ""1""" OPTIONS (password_required 'false', sslpassword '${SSL}');
CREATE USER MAPPING FOR PUBLIC SERVER "S ""1""" OPTIONS ("user" 'it''s');
CREATE USER MAPPING FOR case_app SERVER "S ""1""";
