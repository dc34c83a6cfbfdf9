CREATE TABLE IF NOT EXISTS afterproof_schema (
    version INTEGER PRIMARY KEY
);

CREATE TABLE IF NOT EXISTS afterproof_journal (
    digest VARCHAR(64) PRIMARY KEY,
    tenant VARCHAR(255) NOT NULL,
    tool VARCHAR(2000) NOT NULL,
    chain VARCHAR(255) NOT NULL,
    fingerprint VARCHAR(64) NOT NULL,
    state VARCHAR(16) NOT NULL,
    epoch BIGINT NOT NULL,
    lease_until BIGINT NOT NULL,
    first_sent_at BIGINT NOT NULL,
    sent_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    has_result SMALLINT NOT NULL,
    result TEXT,
    arguments TEXT,
    note TEXT
);

CREATE INDEX IF NOT EXISTS afterproof_journal_by_state ON afterproof_journal (state, expires_at);
