-- Whether a 《国家职业技能标准》 exists (CC-05); an occupation without levels has none.
alter table jiangheng.occupation add column standard boolean not null default true;
update jiangheng.occupation set standard = false where levels = '{}';
