package org.jiangheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jiangheng.party.Accounts;
import org.jiangheng.party.NewAccount;
import org.jiangheng.testing.Invented;
import org.jspecify.annotations.Nullable;

/** Accounts that were just made, and browsers in front of the sign-on page. */
record Doorstep(int port, Accounts accounts) {

    static final String PASSWORD = "jiangheng-2026";
    private static final AtomicInteger NEXT = new AtomicInteger();

    String account(String group) {
        var account = Invented.account("signon");
        accounts.create(new NewAccount(
                account, "测试", PASSWORD, account + "@example.com", Optional.empty(), Optional.empty(), Set.of(group)));
        return account;
    }

    /** Each from an address of its own, as if a proxy said so. */
    Browser guest() {
        return new Browser(port, "203.0.%d.%d".formatted(NEXT.incrementAndGet() / 250, NEXT.get() % 250));
    }

    void fail(String name, int times, @Nullable String expected) {
        for (int turn = 0; turn < times; turn++) {
            var answer = guest().signOn(name, "not-the-password");
            if (expected != null) {
                assertThat(answer).as(name + " " + turn).isEqualTo(expected);
            }
        }
    }

    /** A page without what differs from one visitor to the next. */
    static String bare(String page) {
        return page.replaceAll("name=\"_csrf\"[^>]*", "").replaceAll("<time>.*?</time>", "");
    }
}
