package org.jiangheng.party;

import java.util.List;
import java.util.Optional;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts as administrators look them up. */
@Service
@Transactional(readOnly = true)
public class AccountCards {

    static final int PER_PAGE = 25;

    private final AccountCardRepository cards;

    AccountCards(AccountCardRepository cards) {
        this.cards = cards;
    }

    /** One page of the accounts that match, and how many there are. */
    public Page find(AccountFilter filter) {
        var total = cards.count(filter);
        var pages = Math.max(1, (total + PER_PAGE - 1) / PER_PAGE);
        var page = Math.min(filter.page(), pages);
        return new Page(cards.page(filter, (page - 1) * PER_PAGE, PER_PAGE), total, page, pages);
    }

    public AccountCard get(String account) {
        return cards.find(account).orElseThrow(() -> new RuleViolated("party.accountUnknown", account));
    }

    /** The account the journal or a mail is about, empty when it is about something else. */
    public Optional<String> ofSubject(SubjectId subject) {
        return cards.ofSubject(subject);
    }

    /** Some of the accounts, numbered from page 1. */
    public record Page(List<AccountCard> cards, int total, int page, int pages) {}
}
