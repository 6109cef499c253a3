-- An organiser of competitions whose misconduct stands in the register files under stricter conditions for a year (CC-70).
alter table jiangheng.integrity_entry drop constraint integrity_entry_sanction_check;
alter table jiangheng.integrity_entry add constraint integrity_entry_sanction_check
    check (sanction in ('BARRED', 'RECOMMENDATION_SUSPENDED', 'RECOMMENDATION_WITHDRAWN', 'FILING_STRICTER'));
