-- Every statement may run twice. What is null here was written before these columns were.
-- Where a flow's connectors run: null is the engine.
alter table flow add column if not exists runs json;

-- A change with what was there before it and what is there after it; secrets are never here.
alter table plan_step add column if not exists action varchar;
alter table plan_step add column if not exists kind varchar;
alter table plan_step add column if not exists side varchar;
alter table plan_step add column if not exists fields json;
alter table plan_step add column if not exists former json;
alter table plan_step add column if not exists applied json;

-- The flow as it was before the run, like a row of the table flow; null when it was not known.
alter table plan_run add column if not exists former json;

create index if not exists plan_run_flow on plan_run (flow);
