-- What was called off is not checked any more (CC-X4).
alter table jiangheng.inspection drop constraint inspection_status_check;
alter table jiangheng.inspection drop constraint inspection_check;
alter table jiangheng.inspection add constraint inspection_status_check
    check (status in ('ORDERED', 'SIGNING', 'RECTIFYING', 'CLOSED', 'WITHDRAWN'));
alter table jiangheng.inspection add constraint inspection_check
    check ((status in ('CLOSED', 'WITHDRAWN')) = (closed_at is not null));
