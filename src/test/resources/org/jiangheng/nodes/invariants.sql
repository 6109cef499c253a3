-- What must be true of the database whatever dies. Each query lists what breaks its sentence; a sound database answers with no rows.
-- "always": at every instant. "at rest": when nothing is due any more.

-- always: certificate numbers run from 1 without a gap per issuer, year and level
select c.series || ': ' || count(*) || ' certificates up to number ' || max(c.serial) || ', counter at ' || max(n.last)
from (select left(number, 16) as series, right(number, 6)::int as serial from jiangheng.certificate) c
left join jiangheng.certificate_counter n on n.prefix || right(n.year::text, 2) || n.level = c.series
group by c.series
having count(*) <> max(c.serial) or count(distinct c.serial) <> count(*) or max(n.last) is distinct from max(c.serial);

-- always: a case has at most one certificate, a person one valid certificate of a kind
select 'case ' || dossier from jiangheng.certificate where status = 'VALID' group by dossier having count(*) > 1
union all
select 'person with ' || min(number) from jiangheng.certificate where status = 'VALID'
group by document, identity_number, occupation_code, trade, level having count(*) > 1;

-- always: who has a certificate by recognition passed the review, stands on a list as awarded and is not objected to
select c.number from jiangheng.certificate c
join jiangheng.dossier applied on applied.id = c.dossier and applied.programme = 'recognition'
where not exists (select from jiangheng.panel_result r where r.dossier = c.dossier and r.passed)
   or not exists (select from jiangheng.certificate_award a where a.dossier = c.dossier and a.certificate = c.number and a.decision = 'ISSUED')
   or not exists (select from jiangheng.dossier d where d.id = c.dossier and d.status = 'CERTIFIED')
   or exists (select from jiangheng.notice_objection o where o.dossier = c.dossier and o.finding <> 'REJECTED');

-- always: who has a certificate without a case of the own stands with its number on a list, and nobody on a numbered list is left out
select c.number from jiangheng.certificate c
where not exists (select from jiangheng.dossier d where d.id = c.dossier)
  and not exists (select from jiangheng.certificate_issue_entry e
                  where e.subject = c.dossier and (e.certificate = c.number or c.status <> 'VALID'))
union all
select i.id || ' line ' || e.position from jiangheng.certificate_issue i
join jiangheng.certificate_issue_entry e on e.issue = i.id
where i.numbered_at is not null and e.certificate is null and e.refusal = '';

-- at rest: every numbered certificate is drawn
select number from jiangheng.certificate where paper is null;

-- always: who is said to have a certificate has one
select id::text from jiangheng.dossier d
where programme = 'recognition' and status = 'CERTIFIED' and not exists (select from jiangheng.certificate c where c.dossier = d.id);

-- at rest: after the notice each undisputed award is a certificate, each disputed one waits
select a.dossier || ' ' || a.decision
from jiangheng.certificate_award a
join jiangheng.notice_publication p on p.list = a.list
where p.published_until <= jiangheng.now()
  and a.decision <> case
    when exists (select from jiangheng.notice_objection o where o.dossier = a.dossier and o.finding = 'OPEN') then 'OPEN'
    when exists (select from jiangheng.notice_objection o where o.dossier = a.dossier and o.finding = 'UPHELD') then 'REFUSED'
    else 'ISSUED' end;

-- at rest: who passed in a closed session stands on one award list, nobody else does
select coalesce(r.dossier, a.dossier)::text
from (select r.dossier from jiangheng.panel_result r join jiangheng.panel_session s on s.id = r.session
      where s.status = 'CLOSED' and r.passed) r
full join jiangheng.certificate_award a on a.dossier = r.dossier
where r.dossier is null or a.dossier is null;

-- always: nobody is written to twice about the same; where that may happen more than once, never in the same words
select template || ' to ' || address || ' about ' || about
from jiangheng.mail_message
where resend_of is null
group by about, template, address, case
    when template in ('recognition/deadline-reminder', 'recognition/deadline-missed', 'recognition/returned',
                      'journal/anchors', 'competition/plan', 'competition/plan-late') then body end
having count(*) > 1;

-- always: what happened to a case was written to the applicant, in the same transaction
select d.id || ' ' || d.status || ' without ' || m.template
from (select * from jiangheng.dossier where programme = 'recognition') d
join (values ('CERTIFIED', 'certificate-issued'), ('CERTIFIED', 'certificate-issued-employer'), ('CERTIFIED', 'notice-started'),
             ('PUBLIC_NOTICE', 'notice-started'), ('NOT_CERTIFIED', 'not-certified'), ('EXPIRED', 'expired'),
             ('FAILED', 'result-failed'), ('PASSED', 'result-passed'), ('CERTIFIED', 'result-passed'),
             ('NOT_ACCEPTED', 'not-accepted'), ('NOT_RECOMMENDED', 'not-recommended'), ('PAID', 'payment-confirmed'),
             ('SUBMITTED', 'submitted')) m (status, template) on m.status = d.status
where (select count(*) from jiangheng.mail_message q where q.about = d.id and q.template = 'recognition/' || m.template) <> 1;

-- always: no certificate is announced that does not exist
select q.about || ' ' || q.template from jiangheng.mail_message q
where q.template like 'recognition/certificate-issued%'
  and not exists (select from jiangheng.certificate c where c.dossier = q.about and position(c.number in q.body) > 0);

-- at rest: every mail is sent or somebody has a task about it
select id || ' ' || status from jiangheng.mail_message m
where status = 'QUEUED'
   or status = 'UNDELIVERABLE' and resolution = '' and not exists (
        select from public.act_ru_task t join public.act_ru_execution e on e.id_ = t.proc_inst_id_
        where e.business_key_ = m.id::text and t.task_def_key_ = 'handleUndelivered');

-- always: a mail has a date of delivery when it is sent and not before
select id || ' ' || status from jiangheng.mail_message where (status = 'SENT') <> (delivered_at is not null);

-- always: each case has one process, and it runs as long as the case is open
select d.id || ' ' || d.status || ', ' || count(h.id_) || ' processes'
from jiangheng.dossier d
left join public.act_hi_procinst h on h.business_key_ = d.id::text and h.proc_def_key_ = d.programme
group by d.id, d.status
having count(h.id_) <> 1
    or d.status in ('NOT_ACCEPTED', 'NOT_RECOMMENDED', 'FAILED', 'NOT_CERTIFIED', 'EXPIRED', 'WITHDRAWN', 'CANCELLED', 'CONCLUDED')
        and count(h.end_time_) = 0
    or d.status not in ('NOT_ACCEPTED', 'NOT_RECOMMENDED', 'FAILED', 'NOT_CERTIFIED', 'EXPIRED', 'WITHDRAWN', 'CANCELLED',
        'CONCLUDED', 'CERTIFIED') and count(h.end_time_) > 0;

-- at rest: the process of each open case of recognition waits where its status says, the others have ended
select d.id || ' ' || d.status || ' at ' || coalesce(string_agg(w.place, ', '), 'its end')
from (select * from jiangheng.dossier where programme = 'recognition') d
left join (
    select e.business_key_ as subject, coalesce(t.task_def_key_, s.event_name_, j.act_id_) as place
    from public.act_ru_execution e
    left join public.act_ru_task t on t.proc_inst_id_ = e.id_
    left join public.act_ru_event_subscr s on s.proc_inst_id_ = e.id_ and s.event_name_ not like '%sClosed'
    left join (select job.process_instance_id_, def.act_id_ from public.act_ru_job job
               join public.act_ru_jobdef def on def.id_ = job.job_def_id_) j on j.process_instance_id_ = e.id_
    where e.parent_id_ is null) w on w.subject = d.id::text
group by d.id, d.status
having coalesce(string_agg(w.place, ', '), '') <> all (case d.status
    when 'DRAFT' then array ['fillApplication']
    when 'SUBMITTED' then array ['reviewByEmployer']
    when 'RETURNED' then array ['correctApplication']
    when 'PUBLICISED' then array ['publicizeInternally', 'internalNoticeEnded']
    when 'OPINION' then array ['issueOpinion']
    when 'RECOMMENDED' then array ['recognition.submitted']
    when 'SENT' then array ['recognition.formallyChecked']
    when 'ACCEPTED' then array ['recognition.paymentConfirmed']
    when 'PAID' then array ['recognition.concluded']
    when 'IN_REVIEW' then array ['recognition.concluded']
    when 'PASSED' then array ['recognition.decided']
    when 'PUBLIC_NOTICE' then array ['recognition.decided']
    else array [''] end);

-- always: every running process has something to wait for
select e.business_key_ || ' ' || e.proc_def_id_ from public.act_ru_execution e
where e.parent_id_ is null
  and not exists (select from public.act_ru_task t where t.proc_inst_id_ = e.id_)
  and not exists (select from public.act_ru_job j where j.process_instance_id_ = e.id_)
  and not exists (select from public.act_ru_event_subscr s where s.proc_inst_id_ = e.id_)
  and not exists (select from public.act_ru_execution called
                  join public.act_ru_execution calling on calling.id_ = called.super_exec_
                  where calling.proc_inst_id_ = e.id_);

-- always: every task and every job belongs to a running process
select 'task ' || t.id_ from public.act_ru_task t
where not exists (select from public.act_ru_execution e where e.id_ = t.proc_inst_id_)
union all
select 'job ' || j.id_ from public.act_ru_job j
where j.process_instance_id_ is not null
  and not exists (select from public.act_ru_execution e where e.id_ = j.process_instance_id_);

-- always: no step has given up
select incident_msg_ from public.act_ru_incident
union all
select exception_msg_ from public.act_ru_job where retries_ = 0;

-- always: each journal is one unbroken chain of hashes up to its head
select subject || ' line ' || sequence from (
    select e.*, lag(hash, 1, '') over line as previous, lag(sequence, 1, 0) over line as before,
        lead(sequence) over line as following
    from jiangheng.journal_entry e window line as (partition by subject order by sequence)) e
join jiangheng.journal_head h using (subject)
where e.sequence <> e.before + 1
   or e.following is null and (h.length, h.hash) <> (e.sequence, e.hash)
   or e.hash <> encode(sha256(convert_to(concat_ws(E'\n', e.previous, e.sequence, subject,
        to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS') || case
            when extract(microseconds from e.at)::int % 1000000 = 0 then ''
            when extract(microseconds from e.at)::int % 1000 = 0 then to_char(e.at, '.MS')
            else to_char(e.at, '.US') end || 'Z',
        replace(replace(e.actor, '\', '\\'), E'\n', '\n'), replace(replace(e.actor_name, '\', '\\'), E'\n', '\n'),
        e.actor_groups, e.event, replace(replace(e.sentence, '\', '\\'), E'\n', '\n')), 'UTF8')), 'hex');

-- always: each status of a case stands in its journal
select d.id || ' ' || d.status from jiangheng.dossier d
where d.status <> 'DRAFT' and not exists (
    select from jiangheng.journal_entry e
    where e.subject = d.id and lower(e.event) = lower(replace(d.status, '_', '')));

-- at rest: every certified case is filed
select id::text from jiangheng.dossier d
where status = 'CERTIFIED' and not exists (select from jiangheng.archive_file f where f.dossier = d.id);

-- always: every filed case has its index and, by recognition, its certificate on paper; each filed item still is what it was
select f.dossier || ' without ' || kind
from jiangheng.archive_file f
join jiangheng.dossier d on d.id = f.dossier
join (values ('recognition', 'archive-index'), ('recognition', 'certificate'), ('competition', 'archive-index')) k (programme, kind)
    on k.programme = d.programme
where not exists (select from jiangheng.document_paper p where p.subject = f.dossier and p.kind = k.kind)
union all
select i.dossier || ' ' || i.title from jiangheng.archive_item i
where i.source = 'PAPER'
  and not exists (select from jiangheng.document_paper p where p.id = i.source_id and p.sha256 = i.sha256);

-- always: every issued paper is the bytes it was issued as
select id || ' ' || title from jiangheng.document_paper
where encode(sha256(content), 'hex') <> sha256;
