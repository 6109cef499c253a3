-- Which of the year's batches it is; it stands in every application's number, so it never changes.
alter table jiangheng.batch add column place integer check (place > 0);

-- As the numbers drawn so far have it: by the end of the first stage.
update jiangheng.batch counted set place = ranked.place
from (select batch.id, row_number() over (
          partition by batch.programme, batch.year order by stage.until, batch.opened_at, batch.id) as place
      from jiangheng.batch left join jiangheng.batch_stage stage on stage.batch = batch.id and stage.position = 0) ranked
where ranked.id = counted.id;

alter table jiangheng.batch alter column place set not null;
alter table jiangheng.batch add unique (programme, year, place);

create function jiangheng.batch_place_stays() returns trigger language plpgsql as $$
begin
    raise exception 'the place of a batch in its year never changes';
end
$$;

create trigger batch_place_stays before update of programme, year, place on jiangheng.batch
    for each row execute function jiangheng.batch_place_stays();
