-- What a programme keeps itself is filed too; 长期 is the date infinity (CC-64).
alter table jiangheng.archive_item drop constraint archive_item_source_check;
alter table jiangheng.archive_item
    add constraint archive_item_source_check check (source in ('APPLICATION', 'PAPER', 'MATERIAL', 'FILE'));
