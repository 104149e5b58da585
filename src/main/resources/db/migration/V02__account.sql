-- Access keys given out by one act; each key is a personal link made from the account's id and generation.
create sequence access_issue_seq start with 1 increment by 50;
create table access_issue (
    id bigint not null primary key,
    version bigint not null,
    submission_key varchar(36) not null,
    last_day date not null,
    issued_at timestamp(6) with time zone not null,
    issued_by bigint not null,
    issued_by_name varchar(100) not null,
    constraint access_issue_submission_unique unique (submission_key)
);

-- Who may sign in; a nominator does so for one nominating body.
create sequence app_user_seq start with 1 increment by 50;
create table app_user (
    id bigint not null primary key,
    version bigint not null,
    login varchar(60) not null,
    name varchar(100) not null,
    role varchar(20) not null,
    body_id bigint,
    -- null while no password opens the account
    password_hash varchar(200),
    -- set while the password is an initial one: until then it must be used and changed
    initial_until timestamp(6) with time zone,
    disabled_at timestamp(6) with time zone,
    created_at timestamp(6) with time zone not null,
    first_sign_in_at timestamp(6) with time zone,
    -- set while there is an access key that nobody has used
    access_issue_id bigint,
    access_generation integer not null,
    constraint app_user_login_unique unique (login),
    constraint app_user_body foreign key (body_id) references nominating_body (id),
    constraint app_user_access foreign key (access_issue_id) references access_issue (id),
    constraint app_user_body_of_nominator check ((role = 'NOMINATOR') = (body_id is not null))
);
create index app_user_body_index on app_user (body_id);
create index app_user_access_index on app_user (access_issue_id);

-- Signed-in browsers. Only the SHA-256 of the cookie is stored. The stage says what a session still waits for: the code of the second
-- factor (CODE), its set-up (SECOND_FACTOR), nothing (OPEN).
create sequence user_session_seq start with 1 increment by 50;
create table user_session (
    id bigint not null primary key,
    version bigint not null,
    token_hash varchar(64) not null,
    user_id bigint not null,
    -- recognised by the office's own sign-in service
    by_office boolean not null,
    stage varchar(20) not null,
    wrong_codes integer not null,
    address varchar(100) not null,
    -- in words, made from what the browser calls itself
    browser varchar(100) not null,
    created_at timestamp(6) with time zone not null,
    last_seen_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    constraint user_session_token_unique unique (token_hash),
    constraint user_session_user foreign key (user_id) references app_user (id) on delete cascade
);
create index user_session_user_index on user_session (user_id);

-- Sign-ins from browsers their users had not signed in from before, told for 14 days.
create sequence new_browser_seq start with 1 increment by 50;
create table new_browser (
    id bigint not null primary key,
    version bigint not null,
    user_id bigint not null,
    at timestamp(6) with time zone not null,
    address varchar(100) not null,
    browser varchar(100) not null,
    acknowledged_at timestamp(6) with time zone,
    constraint new_browser_user foreign key (user_id) references app_user (id) on delete cascade
);
create index new_browser_user_index on new_browser (user_id, at);

-- The second factor of an account. Its secret is made from the server's key, the account and the generation: nothing of it is stored.
create sequence second_factor_seq start with 1 increment by 50;
create table second_factor (
    id bigint not null primary key,
    version bigint not null,
    user_id bigint not null,
    -- of the secret last given out; a secret of another generation is worth nothing
    generation integer not null,
    begun_at timestamp(6) with time zone not null,
    -- null while nothing is set up
    confirmed_generation integer,
    confirmed_at timestamp(6) with time zone,
    -- the 30 seconds (since 1970) of the last code taken: no code works twice
    last_step bigint not null,
    constraint second_factor_user_unique unique (user_id),
    constraint second_factor_user foreign key (user_id) references app_user (id) on delete cascade,
    constraint second_factor_confirmed check ((confirmed_generation is null) = (confirmed_at is null))
);

-- What replaces a lost phone, each once; only the SHA-256 is stored.
create sequence recovery_code_seq start with 1 increment by 50;
create table recovery_code (
    id bigint not null primary key,
    version bigint not null,
    user_id bigint not null,
    code_hash varchar(64) not null,
    used_at timestamp(6) with time zone,
    constraint recovery_code_unique unique (user_id, code_hash),
    constraint recovery_code_user foreign key (user_id) references app_user (id) on delete cascade
);

-- The office's rule for signing in, once it was set: from which day on officers and administrators need a second factor.
create sequence sign_in_rule_seq start with 1 increment by 50;
create table sign_in_rule (
    id bigint not null primary key,
    version bigint not null,
    -- there is one rule
    only_one boolean not null,
    second_factor_from date,
    constraint sign_in_rule_one unique (only_one),
    constraint sign_in_rule_only check (only_one)
);

-- Failed sign-ins of an account in a browser it is known in (BROWSER), from one address (PLACE), from anywhere (LOGIN), of an
-- address (ADDRESS) and of an account's second factor (CODE), and when the next try is looked at.
create sequence sign_in_pace_seq start with 1 increment by 50;
create table sign_in_pace (
    id bigint not null primary key,
    version bigint not null,
    kind varchar(10) not null,
    subject varchar(210) not null,
    -- null for an address, which is not one account's
    login varchar(100),
    failures integer not null,
    forgotten_at timestamp(6) with time zone not null,
    last_at timestamp(6) with time zone not null,
    free_at timestamp(6) with time zone not null,
    constraint sign_in_pace_subject_unique unique (kind, subject)
);
create index sign_in_pace_login_index on sign_in_pace (login);

-- The one-time link printed at the first start; only its SHA-256 is stored.
create sequence setup_link_seq start with 1 increment by 50;
create table setup_link (
    id bigint not null primary key,
    version bigint not null,
    token_hash varchar(64) not null,
    expires_at timestamp(6) with time zone not null,
    constraint setup_link_token_unique unique (token_hash)
);
