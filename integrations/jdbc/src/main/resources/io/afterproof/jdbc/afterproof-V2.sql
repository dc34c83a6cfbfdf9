CREATE TABLE IF NOT EXISTS afterproof_audit (
    id VARCHAR(36) PRIMARY KEY,
    digest VARCHAR(64) NOT NULL,
    recorded_at BIGINT NOT NULL,
    event VARCHAR(16) NOT NULL,
    tenant VARCHAR(255) NOT NULL,
    tool VARCHAR(2000) NOT NULL,
    chain VARCHAR(255) NOT NULL,
    attempt BIGINT NOT NULL,
    from_state VARCHAR(16) NOT NULL,
    to_state VARCHAR(16),
    by_whom VARCHAR(255),
    note TEXT,
    result TEXT
);

CREATE INDEX IF NOT EXISTS afterproof_audit_by_call ON afterproof_audit (digest, recorded_at);
