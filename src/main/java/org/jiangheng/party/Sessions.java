package org.jiangheng.party;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiangheng.calendar.DemonstrationClock;
import org.jiangheng.calendar.Time;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is signed on. Every request asks for its row, so that an ended session, a closed account or other roles act at once on every
 * node. Sessions last in real time: moving the clock of a demonstration signs nobody off.
 */
@Service
@Transactional
public class Sessions {

    private static final long SECONDS_UNNOTICED = 30;

    private final SessionRepository sessions;
    private final Accounts accounts;
    private final Journal journal;
    private final SignOnSettings settings;
    private final Time time;
    private final DemonstrationClock clock;

    Sessions(
            SessionRepository sessions,
            Accounts accounts,
            Journal journal,
            SignOnSettings settings,
            Time time,
            DemonstrationClock clock) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.journal = journal;
        this.settings = settings;
        this.time = time;
        this.clock = clock;
    }

    UUID open(String account, Origin origin) {
        sessions.forget(account, now().minus(settings.idle()), now().minus(settings.longest()));
        var id = UUID.randomUUID();
        sessions.insert(id, account, origin, now());
        return id;
    }

    /** Who is behind the session, with the roles of this moment; empty when it has ended in whatever way. */
    public Optional<Actor> actor(UUID session) {
        var row = sessions.find(session).filter(this::isOpen);
        if (row.isPresent() && row.get().lastSeen().isBefore(now().minusSeconds(SECONDS_UNNOTICED))) {
            sessions.seen(session, now());
        }
        return row.flatMap(open -> accounts.find(open.account()));
    }

    /** The open sessions of an account, the newest first; their times are shown in the time of the system. */
    @Transactional(readOnly = true)
    public List<Session> of(String account) {
        return sessions.of(account).stream()
                .filter(this::isOpen)
                .map(row -> row.shifted(clock.offset()))
                .toList();
    }

    /** Signs off one session. */
    public void end(UUID session, Actor by) {
        sessions.find(session).ifPresent(row -> {
            sessions.delete(session);
            var sentence = by.account().equals(row.account()) ? "退出登录。" : "结束了一个会话。";
            journal.record(accounts.subject(row.account()), by, "signedOff", sentence);
        });
    }

    /** Signs the account off everywhere but here. */
    public void endOthers(String account, UUID here, Actor by) {
        sessions.deleteOthers(account, here);
        journal.record(accounts.subject(account), by, "sessionsEnded", "在其他设备上退出登录。");
    }

    private boolean isOpen(Session row) {
        return row.started().isAfter(now().minus(settings.longest()))
                && row.lastSeen().isAfter(now().minus(settings.idle()));
    }

    private Instant now() {
        return time.now().minus(clock.offset());
    }
}
