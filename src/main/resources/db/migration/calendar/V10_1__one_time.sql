-- The one time (design §5): the real clock plus one offset row, 0 in production.
create table jiangheng.calendar_offset (
    only_row boolean primary key default true check (only_row),
    millis   bigint  not null default 0
);
insert into jiangheng.calendar_offset default values;

create function jiangheng.now() returns timestamptz language sql volatile as $$
    select clock_timestamp() + (select millis from jiangheng.calendar_offset) * interval '1 millisecond'
$$;
