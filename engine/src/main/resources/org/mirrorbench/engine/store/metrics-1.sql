-- Samples lie in tables of one time bucket each, which TimeBuckets makes and drops.
-- A series is a partition, a topic (no partition) or a flow (no topic).
create table if not exists lag_series (
  id int primary key,
  flow varchar not null,
  topic varchar,
  target_topic varchar,
  partition_no int,
  source_cluster varchar,
  target_cluster varchar
);

create table if not exists lag_rolled (
  level varchar primary key,
  until bigint not null
);
