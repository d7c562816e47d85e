-- An exclusion constraint that needs operators of an extension.

-- before

-- after
CREATE EXTENSION btree_gist;
CREATE TABLE booking (room integer, during tstzrange, EXCLUDE USING gist (room WITH =, during WITH &&) DEFERRABLE);

-- plan
CREATE EXTENSION btree_gist WITH SCHEMA public;
CREATE TABLE public.booking (
  room integer,
  during tstzrange,
  CONSTRAINT booking_room_during_excl EXCLUDE USING gist (room WITH =, during WITH &&) DEFERRABLE
);

-- back
-- loses: table public.booking
DROP TABLE public.booking;
-- loses: extension btree_gist
DROP EXTENSION btree_gist;
