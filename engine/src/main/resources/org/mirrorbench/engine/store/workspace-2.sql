-- Clusters and workers without their secrets: a secret is a reference such as "vault:cluster/a/password".
create table if not exists cluster (
  alias varchar primary key,
  cluster json not null,
  saved_at bigint not null
);

create table if not exists worker (
  name varchar primary key,
  worker json not null,
  saved_at bigint not null
);

create table if not exists setting (
  name varchar primary key,
  setting varchar not null
);
