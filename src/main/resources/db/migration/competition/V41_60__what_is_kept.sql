-- Until when the organiser's filing is kept: two years from the receipt at least (CC-37, XC-30).
alter table jiangheng.competition add column kept_until date;
comment on column jiangheng.competition.kept_until is 'nothing of the filing is deleted before the end of this day (CC-37)';

update jiangheng.competition c set kept_until = c.receipt_on + make_interval(years => coalesce(
        (select p.value::integer from jiangheng.batch_parameter p where p.batch = c.batch and p.key = 'filing.years'), 2))
where c.receipt_on is not null;

create function jiangheng.competition_filing_is_kept() returns trigger language plpgsql as $$
declare
    filing uuid;
begin
    if tg_table_name = 'material' then
        filing := old.dossier;
    else
        filing := old.subject;
    end if;
    if exists (select from jiangheng.competition c where c.id = filing
            and c.kept_until >= (jiangheng.now() at time zone 'Asia/Shanghai')::date) then
        raise exception 'A competition''s filing is kept until the end of its retention';
    end if;
    return old;
end $$;
create trigger material_of_filing_is_kept before delete on jiangheng.material
    for each row execute function jiangheng.competition_filing_is_kept();
create trigger paper_of_filing_is_kept before delete on jiangheng.document_paper
    for each row execute function jiangheng.competition_filing_is_kept();

-- What was logged of paper security stays as it was logged (CC-49).
create function jiangheng.competition_security_act_is_final() returns trigger language plpgsql as $$
begin
    raise exception 'A logged act of paper security is never changed';
end $$;
create trigger competition_security_act_is_final before update or delete on jiangheng.competition_security_act
    for each row execute function jiangheng.competition_security_act_is_final();

-- An item is on file from its receipt on, not from the day it was sent.
update jiangheng.competition_item i set status = 'SUBMITTED'
from jiangheng.competition c where c.id = i.competition and c.receipt_number is null and i.status = 'FILED';
alter table jiangheng.competition_item alter column status set default 'SUBMITTED';
