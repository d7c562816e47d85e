-- Options come, change and go, secrets among them.

-- before
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER s FOREIGN DATA WRAPPER w;
CREATE USER MAPPING FOR case_app SERVER s OPTIONS (user 'a', password '${OLD}', x '1');
CREATE USER MAPPING FOR PUBLIC SERVER s OPTIONS (user 'a', password '${SAME}');

-- after
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER s FOREIGN DATA WRAPPER w;
CREATE USER MAPPING FOR case_app SERVER s OPTIONS (user 'b', password '${NEW}', token '${TOKEN}');
CREATE USER MAPPING FOR PUBLIC SERVER s OPTIONS (user 'b', password '${SAME}');

-- plan
ALTER USER MAPPING FOR PUBLIC SERVER s OPTIONS (SET "user" 'b');
ALTER USER MAPPING FOR case_app SERVER s OPTIONS (DROP x, SET password '${NEW}', ADD token '${TOKEN}', SET "user" 'b');

-- back
ALTER USER MAPPING FOR PUBLIC SERVER s OPTIONS (SET "user" 'a');
ALTER USER MAPPING FOR case_app SERVER s OPTIONS (DROP token, SET password '${OLD}', SET "user" 'a', ADD x '1');
