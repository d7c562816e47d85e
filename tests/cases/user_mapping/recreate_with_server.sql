-- A mapping goes and comes back with its server.

-- before
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER s TYPE 'a' FOREIGN DATA WRAPPER w;
CREATE USER MAPPING FOR case_app SERVER s OPTIONS (user 'u', password '${APP}');

-- after
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER s TYPE 'b' FOREIGN DATA WRAPPER w;
CREATE USER MAPPING FOR case_app SERVER s OPTIONS (user 'v', password '${APP}');

-- plan
DROP USER MAPPING FOR case_app SERVER s;
DROP SERVER s;
CREATE SERVER s TYPE 'b' FOREIGN DATA WRAPPER w;
CREATE USER MAPPING FOR case_app SERVER s OPTIONS (password '${APP}', "user" 'v');
