-- What was handed over stays as many as it was, whatever is revoked or replaced afterwards.
alter table jiangheng.certificate_collection add column certificates integer check (certificates > 0);

update jiangheng.certificate_collection collection set certificates = counted.entries
from (select issue, collection, count(*) as entries from jiangheng.certificate_issue_entry group by issue, collection) counted
where counted.issue = collection.issue and counted.collection = collection.number;

update jiangheng.certificate_collection set certificates = 1 where certificates is null;
alter table jiangheng.certificate_collection alter column certificates set not null;
