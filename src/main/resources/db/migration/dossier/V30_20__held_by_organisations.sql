-- A dossier is held by a person or by an organisation (an organiser, an enterprise, a training host).
alter table jiangheng.dossier alter column person drop not null;
alter table jiangheng.dossier alter column person_name drop not null;
alter table jiangheng.dossier add column organisation_name text;

comment on column jiangheng.dossier.organisation is
    'who holds it, from the opening on; or the employer of the person who does, from the first submission on';
comment on column jiangheng.dossier.organisation_name is 'of the organisation that holds it, as when it was opened';

alter table jiangheng.dossier add constraint dossier_held check (
    (person is null) = (person_name is null)
    and (person is null) = (organisation_name is not null)
    and (person is not null or organisation is not null));

alter table jiangheng.dossier drop constraint dossier_submitted_whole;
alter table jiangheng.dossier add constraint dossier_submitted_whole check (
    (number is null) = (submitted_at is null)
    and (number is null) = (hash is null)
    and (person is null or (number is null) = (organisation is null)));

-- DR-14: per batch a person has one active application; an organisation may have several
drop index jiangheng.dossier_one_active;
create unique index dossier_one_active on jiangheng.dossier (batch, person)
    where person is not null and status not in (
        'NOT_ACCEPTED', 'NOT_RECOMMENDED', 'FAILED', 'NOT_CERTIFIED', 'WITHDRAWN', 'CANCELLED', 'EXPIRED');
