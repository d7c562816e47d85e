-- Two-phase commit is agreed on with the publisher.
-- version: from 15

-- before
CREATE SUBSCRIPTION s CONNECTION 'dbname=x' PUBLICATION p WITH (connect = false);

-- after
CREATE SUBSCRIPTION s CONNECTION 'dbname=x' PUBLICATION p WITH (connect = false, two_phase = true);

-- plan
-- refused: subscription s: to change two_phase PostgreSQL has to talk to the publisher, or cannot at all
