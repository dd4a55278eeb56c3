-- What a wizard was told and nobody has finished yet, without its secrets.
create table if not exists draft (
  kind varchar not null,
  id varchar not null,
  fields json not null,
  saved_at bigint not null,
  primary key (kind, id)
);
