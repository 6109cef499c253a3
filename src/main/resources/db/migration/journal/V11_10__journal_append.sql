-- The only way into the journal: a function of the owner of these tables, so that the role the application works with need not be
-- allowed to write them. It numbers, times and hashes the line; what is hashed stands in src/docs/journal.md, byte for byte.
create function jiangheng.journal_escaped(field text) returns text
    language sql immutable set search_path = pg_catalog, pg_temp as $$
    select replace(replace(field, '\', '\\'), E'\n', '\n')
$$;

-- ISO 8601, UTC, with no fraction of a second, three digits of it or six, whichever is enough.
create function jiangheng.journal_instant(moment timestamptz) returns text
    language sql stable set search_path = pg_catalog, pg_temp as $$
    select to_char(moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS')
        || case
               when extract(microseconds from moment)::bigint % 1000000 = 0 then ''
               when extract(microseconds from moment)::bigint % 1000 = 0 then to_char(moment at time zone 'UTC', '.MS')
               else to_char(moment at time zone 'UTC', '.US')
           end
        || 'Z'
$$;

create function jiangheng.journal_hash(
    previous text, sequence integer, subject uuid, moment timestamptz,
    actor text, actor_name text, actor_groups text, event text, sentence text) returns text
    language sql stable set search_path = pg_catalog, pg_temp as $$
    select encode(sha256(convert_to(concat_ws(E'\n',
        previous,
        sequence::text,
        subject::text,
        jiangheng.journal_instant(moment),
        jiangheng.journal_escaped(actor),
        jiangheng.journal_escaped(actor_name),
        jiangheng.journal_escaped(actor_groups),
        jiangheng.journal_escaped(event),
        jiangheng.journal_escaped(sentence)), 'UTF8')), 'hex')
$$;

create function jiangheng.journal_append(
    about uuid, actor text, actor_name text, actor_groups text, event text, sentence text) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    head jiangheng.journal_head;
    moment timestamptz;
begin
    insert into jiangheng.journal_head (subject, length, hash) values (about, 0, '') on conflict do nothing;
    select * into strict head from jiangheng.journal_head h where h.subject = about for update;
    moment := jiangheng.now();
    head.length := head.length + 1;
    head.hash := jiangheng.journal_hash(
        head.hash, head.length, about, moment, actor, actor_name, actor_groups, event, sentence);
    insert into jiangheng.journal_entry
        values (about, head.length, moment, actor, actor_name, actor_groups, event, sentence, head.hash);
    update jiangheng.journal_head set length = head.length, hash = head.hash where subject = about;
end
$$;

-- Once a day the heads that moved are bound into a second chain, so that a whole case cannot be rewritten or taken away either.
-- "anchored" is only where to look next; the truth of what was anchored is journal_anchored_head.
alter table jiangheng.journal_head add column anchored integer not null default 0;
create index journal_head_moved on jiangheng.journal_head (subject) where length > anchored;

create table jiangheng.journal_anchor (
    sequence integer primary key,
    day date not null unique,
    heads integer not null,
    previous text not null,
    hash text not null,
    made_at timestamptz not null
);

create table jiangheng.journal_anchored_head (
    anchor integer not null references jiangheng.journal_anchor deferrable initially deferred,
    subject uuid not null,
    length integer not null,
    hash text not null,
    primary key (anchor, subject)
);

create trigger journal_anchor_append_only before update or delete on jiangheng.journal_anchor
    for each row execute function jiangheng.journal_is_append_only();
create trigger journal_anchor_not_truncated before truncate on jiangheng.journal_anchor
    for each statement execute function jiangheng.journal_is_append_only();
create trigger journal_anchored_head_append_only before update or delete on jiangheng.journal_anchored_head
    for each row execute function jiangheng.journal_is_append_only();
create trigger journal_anchored_head_not_truncated before truncate on jiangheng.journal_anchored_head
    for each statement execute function jiangheng.journal_is_append_only();

-- Anchors the next day that is over, in order, also those that were missed; null when there is none. One node at a time.
create function jiangheng.journal_anchor_next() returns integer
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
        cross join lateral (
            select n.sequence, n.hash from jiangheng.journal_entry n
            where n.subject = h.subject and n.sequence > h.anchored
                and n.at < ((this.day + 1)::text || ' 00:00:00 Asia/Shanghai')::timestamptz
            order by n.sequence desc limit 1) e
        where h.length > h.anchored;
    select count(*), coalesce(string_agg(E'\n' || l.subject || ' ' || l.length || ' ' || l.hash, '' order by l.subject), '')
        into this.heads, leaves from jiangheng.journal_anchored_head l where l.anchor = this.sequence;
    this.hash := encode(sha256(convert_to(
        concat_ws(E'\n', this.previous, this.sequence::text, this.day::text, this.heads::text) || leaves, 'UTF8')), 'hex');
    insert into jiangheng.journal_anchor values (this.*);
    update jiangheng.journal_head h set anchored = l.length
        from jiangheng.journal_anchored_head l where l.anchor = this.sequence and l.subject = h.subject;
    return this.sequence;
end
$$;
