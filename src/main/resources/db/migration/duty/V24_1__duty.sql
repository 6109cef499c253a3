-- One reminder by hand a day and task (催办), however many people press the button.
create table jiangheng.duty_urge (
    task text not null,
    day  date not null,
    at   timestamptz not null default jiangheng.now(),
    by   text not null,
    primary key (task, day)
);
