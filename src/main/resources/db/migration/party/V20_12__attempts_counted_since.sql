-- Attempts from an address are counted over a fixed time; those for a name until somebody signs on with it.
alter table jiangheng.party_attempt rename column last_at to since;
