-- The schema of PowerDNS 3.x with DNSSEC, as its shipped upgrade scripts presuppose it.
CREATE TABLE domains (
  id              SERIAL PRIMARY KEY,
  name            VARCHAR(255) NOT NULL,
  master          VARCHAR(128) DEFAULT NULL,
  last_check      INT DEFAULT NULL,
  type            VARCHAR(6) NOT NULL,
  notified_serial INT DEFAULT NULL,
  account         VARCHAR(40) DEFAULT NULL,
  CONSTRAINT c_lowercase_name CHECK (((name)::TEXT = LOWER((name)::TEXT)))
);
CREATE UNIQUE INDEX name_index ON domains(name);

CREATE TABLE records (
  id              SERIAL PRIMARY KEY,
  domain_id       INT DEFAULT NULL,
  name            VARCHAR(255) DEFAULT NULL,
  type            VARCHAR(6) DEFAULT NULL,
  content         VARCHAR(255) DEFAULT NULL,
  ttl             INT DEFAULT NULL,
  prio            INT DEFAULT NULL,
  change_date     INT DEFAULT NULL,
  ordername       VARCHAR(255),
  auth            BOOL,
  CONSTRAINT domain_exists FOREIGN KEY(domain_id) REFERENCES domains(id) ON DELETE CASCADE,
  CONSTRAINT c_lowercase_name CHECK (((name)::TEXT = LOWER((name)::TEXT)))
);
CREATE INDEX rec_name_index ON records(name);
CREATE INDEX nametype_index ON records(name,type);
CREATE INDEX domain_id ON records(domain_id);
CREATE INDEX orderindex ON records(ordername);

CREATE TABLE supermasters (
  ip              VARCHAR(25) NOT NULL,
  nameserver      VARCHAR(255) NOT NULL,
  account         VARCHAR(40) DEFAULT NULL
);

CREATE TABLE domainmetadata (
  id              SERIAL PRIMARY KEY,
  domain_id       INT REFERENCES domains(id) ON DELETE CASCADE,
  kind            VARCHAR(16),
  content         TEXT
);
CREATE INDEX domainidmetaindex ON domainmetadata(domain_id);

CREATE TABLE cryptokeys (
  id              SERIAL PRIMARY KEY,
  domain_id       INT REFERENCES domains(id) ON DELETE CASCADE,
  flags           INT NOT NULL,
  active          BOOL,
  content         TEXT
);
CREATE INDEX domainidindex ON cryptokeys(domain_id);

CREATE TABLE tsigkeys (
  id              SERIAL PRIMARY KEY,
  name            VARCHAR(255),
  algorithm       VARCHAR(255),
  secret          VARCHAR(255),
  CONSTRAINT c_lowercase_name CHECK (((name)::TEXT = LOWER((name)::TEXT)))
);
CREATE UNIQUE INDEX namealgoindex ON tsigkeys(name, algorithm);
