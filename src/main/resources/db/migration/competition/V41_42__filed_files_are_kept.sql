-- Filed proofs and scans are not deleted (CC-64).
create trigger competition_item_file_is_kept before delete on jiangheng.competition_item_file
    for each row execute function jiangheng.archived_is_kept();
