-- Every statement may run twice: H2 commits each by itself, and a process may die between two.
-- Times are milliseconds since 1970 in UTC.
create table if not exists flow (
  name varchar primary key,
  source json not null,
  target json not null,
  preset varchar not null,
  connector_settings json not null,
  worker_settings json not null,
  origin varchar,
  desired varchar default 'STOPPED' not null check (desired in ('RUNNING', 'PAUSED', 'STOPPED')),
  saved_at bigint not null
);

create table if not exists plan_run (
  id bigint generated always as identity primary key,
  flow varchar not null,
  fingerprint varchar not null,
  begun_at bigint not null,
  ended_at bigint
);

create table if not exists plan_step (
  run bigint not null references plan_run (id),
  step int not null,
  change_text varchar not null,
  outcome varchar check (outcome in ('done', 'failed', 'notTried')),
  problem varchar,
  decided_at bigint,
  primary key (run, step)
);

create table if not exists event (
  id bigint generated always as identity primary key,
  at bigint not null,
  flow varchar,
  kind varchar not null,
  text varchar not null
);

create index if not exists event_at on event (at);
