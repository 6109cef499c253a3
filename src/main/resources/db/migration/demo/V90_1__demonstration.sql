-- How far the demonstration has been played: a chapter is noted in its own transaction, so that a kill repeats or skips none.
create table jiangheng.demo_chapter (
    name      text primary key,
    failed    boolean not null default false,
    played_at timestamptz not null default jiangheng.now()
);
