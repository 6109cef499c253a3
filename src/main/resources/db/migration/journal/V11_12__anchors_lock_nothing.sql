-- What was anchored last is read from journal_anchored_head: no head is locked, so that nobody who works at midnight is kept waiting.
drop index jiangheng.journal_head_moved;
alter table jiangheng.journal_head drop column anchored;
create index journal_anchored_head_of_subject on jiangheng.journal_anchored_head (subject, anchor);

-- Anchors the next day that is over, in order, also those that were missed; null when there is none. One node at a time.
create or replace function jiangheng.journal_anchor_next() returns integer
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    last jiangheng.journal_anchor;
    this jiangheng.journal_anchor;
    leaves text;
begin
    perform pg_advisory_xact_lock(hashtextextended('jiangheng.journal_anchor', 11));
    select * into last from jiangheng.journal_anchor order by sequence desc limit 1;
    this.sequence := coalesce(last.sequence, 0) + 1;
    this.previous := coalesce(last.hash, '');
    this.day := coalesce(
        last.day + 1, (select (min(at) at time zone 'Asia/Shanghai')::date from jiangheng.journal_entry));
    this.made_at := jiangheng.now();
    if this.day is null or this.day >= (this.made_at at time zone 'Asia/Shanghai')::date then
        return null;
    end if;
    insert into jiangheng.journal_anchored_head
        select this.sequence, h.subject, e.sequence, e.hash
        from jiangheng.journal_head h
        left join lateral (
            select l.length from jiangheng.journal_anchored_head l
            where l.subject = h.subject order by l.anchor desc limit 1) before on true
        cross join lateral (
            select n.sequence, n.hash from jiangheng.journal_entry n
            where n.subject = h.subject and n.sequence > coalesce(before.length, 0)
                and n.at < ((this.day + 1)::text || ' 00:00:00 Asia/Shanghai')::timestamptz
            order by n.sequence desc limit 1) e
        where h.length > coalesce(before.length, 0);
    select count(*), coalesce(string_agg(E'\n' || l.subject || ' ' || l.length || ' ' || l.hash, '' order by l.subject), '')
        into this.heads, leaves from jiangheng.journal_anchored_head l where l.anchor = this.sequence;
    this.hash := encode(sha256(convert_to(
        concat_ws(E'\n', this.previous, this.sequence::text, this.day::text, this.heads::text) || leaves, 'UTF8')), 'hex');
    insert into jiangheng.journal_anchor values (this.*);
    return this.sequence;
end
$$;
