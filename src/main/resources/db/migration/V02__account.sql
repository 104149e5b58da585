-- Who may sign in. The nominating body of a nominator comes with V03, and with it the foreign key.
CREATE SEQUENCE app_user_seq START WITH 1 INCREMENT BY 50;
CREATE TABLE app_user (
    id            bigint                      NOT NULL PRIMARY KEY,
    version       bigint                      NOT NULL,
    login         varchar(60)                 NOT NULL,
    name          varchar(100)                NOT NULL,
    role          varchar(20)                 NOT NULL,
    body_id       bigint,
    password_hash varchar(200)                NOT NULL,
    -- set while the password is an initial one: until then it must be used and changed
    initial_until timestamp(6) with time zone,
    disabled_at   timestamp(6) with time zone,
    created_at    timestamp(6) with time zone NOT NULL,
    CONSTRAINT app_user_login_unique UNIQUE (login),
    CONSTRAINT app_user_body_of_nominator CHECK ((role = 'NOMINATOR') = (body_id IS NOT NULL))
);

-- Signed-in browsers. Only the SHA-256 of the cookie is stored.
CREATE SEQUENCE user_session_seq START WITH 1 INCREMENT BY 50;
CREATE TABLE user_session (
    id           bigint                      NOT NULL PRIMARY KEY,
    token_hash   varchar(64)                 NOT NULL,
    user_id      bigint                      NOT NULL,
    created_at   timestamp(6) with time zone NOT NULL,
    last_seen_at timestamp(6) with time zone NOT NULL,
    expires_at   timestamp(6) with time zone NOT NULL,
    CONSTRAINT user_session_token_unique UNIQUE (token_hash),
    CONSTRAINT user_session_user FOREIGN KEY (user_id) REFERENCES app_user (id) ON DELETE CASCADE
);
CREATE INDEX user_session_user_index ON user_session (user_id);

-- Failed sign-ins per login ("login:…") and per address ("address:…"), and when the next try is looked at.
CREATE SEQUENCE sign_in_pace_seq START WITH 1 INCREMENT BY 50;
CREATE TABLE sign_in_pace (
    id       bigint                      NOT NULL PRIMARY KEY,
    subject  varchar(120)                NOT NULL,
    failures integer                     NOT NULL,
    last_at  timestamp(6) with time zone NOT NULL,
    free_at  timestamp(6) with time zone NOT NULL,
    CONSTRAINT sign_in_pace_subject_unique UNIQUE (subject)
);

-- The one-time link printed at the first start; only its SHA-256 is stored.
CREATE SEQUENCE setup_link_seq START WITH 1 INCREMENT BY 50;
CREATE TABLE setup_link (
    id         bigint                      NOT NULL PRIMARY KEY,
    token_hash varchar(64)                 NOT NULL,
    expires_at timestamp(6) with time zone NOT NULL,
    CONSTRAINT setup_link_token_unique UNIQUE (token_hash)
);
