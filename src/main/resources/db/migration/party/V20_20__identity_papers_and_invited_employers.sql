-- Which paper the number stands on (XC-27); only those with an 18-character number of GB 11643 are taken online so far.
alter table jiangheng.party_person add column identity_paper text not null default 'RESIDENT_IDENTITY_CARD'
    check (identity_paper in ('RESIDENT_IDENTITY_CARD', 'RESIDENCE_PERMIT'));
create index party_person_number on jiangheng.party_person (identity_number);

-- An organisation an applicant has named is INVITED: its id holds a place for its clerks, and nobody is one before staff have
-- activated the organisation on its licence and letter of authority (XC-36).
alter table jiangheng.party_organisation add column status text not null default 'ACTIVE'
    check (status in ('INVITED', 'ACTIVE'));
