CREATE TABLE IF NOT EXISTS afterproof_approval (
    id VARCHAR(64) PRIMARY KEY,
    open_call VARCHAR(64) UNIQUE,
    digest VARCHAR(64) NOT NULL,
    tenant VARCHAR(255) NOT NULL,
    tool VARCHAR(2000) NOT NULL,
    key_chain VARCHAR(255) NOT NULL,
    name VARCHAR(2000) NOT NULL,
    chain VARCHAR(255) NOT NULL,
    summary TEXT NOT NULL,
    status VARCHAR(16) NOT NULL,
    decided_by TEXT,
    note TEXT,
    told SMALLINT NOT NULL,
    issued_at BIGINT NOT NULL,
    touched_at BIGINT NOT NULL
);

CREATE INDEX IF NOT EXISTS afterproof_approval_by_call ON afterproof_approval (digest);

CREATE INDEX IF NOT EXISTS afterproof_approval_by_time ON afterproof_approval (touched_at);

CREATE TABLE IF NOT EXISTS afterproof_chain (
    tenant VARCHAR(255) NOT NULL,
    id VARCHAR(255) NOT NULL,
    name TEXT NOT NULL,
    version BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    depth INTEGER NOT NULL,
    depth_limit INTEGER NOT NULL,
    streak INTEGER NOT NULL,
    streak_limit INTEGER NOT NULL,
    bad INTEGER NOT NULL,
    calls INTEGER NOT NULL,
    stopped TEXT,
    reads TEXT NOT NULL,
    question_count INTEGER NOT NULL,
    questions TEXT NOT NULL,
    PRIMARY KEY (tenant, id)
);

CREATE INDEX IF NOT EXISTS afterproof_chain_by_time ON afterproof_chain (changed_at);
