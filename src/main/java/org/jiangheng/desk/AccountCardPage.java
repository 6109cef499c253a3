package org.jiangheng.desk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.party.AccountCard;
import org.jiangheng.party.AccountCards;
import org.jiangheng.party.Experts;
import org.jiangheng.party.Role;
import org.jiangheng.party.Sessions;
import org.jiangheng.party.Unit;
import org.jiangheng.party.Units;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One account: what it may do, where it is signed on, and all that was done to it. */
@Controller
class AccountCardPage {

    private static final int SHOWN = 100;

    private final AccountCards cards;
    private final Experts experts;
    private final Sessions sessions;
    private final Units units;
    private final Journal journal;

    AccountCardPage(AccountCards cards, Experts experts, Sessions sessions, Units units, Journal journal) {
        this.cards = cards;
        this.experts = experts;
        this.sessions = sessions;
        this.units = units;
        this.journal = journal;
    }

    /** @param unit one more unit in which roles are to be given */
    @GetMapping("/desk/accounts/{account}")
    String show(@PathVariable String account, @RequestParam(defaultValue = "") String unit, Actor actor, Model model) {
        var card = card(account);
        var history = new ArrayList<>(journal.of(card.subject()));
        Collections.reverse(history);
        model.addAttribute("card", card);
        model.addAttribute("state", AccountPages.STATES.get(card.state()));
        model.addAttribute("myself", actor.account().equals(account));
        model.addAttribute("desks", desks(card, unit));
        model.addAttribute("units", units.all());
        model.addAttribute("roleChoices", Role.values());
        model.addAttribute("computed", computed(card));
        model.addAttribute("expert", experts.ofAccount(account).orElse(null));
        model.addAttribute("sessions", sessions.of(account));
        model.addAttribute("history", history.subList(0, Math.min(SHOWN, history.size())));
        model.addAttribute("older", Math.max(0, history.size() - SHOWN));
        return "desk/account";
    }

    /** Closing an account is asked on a page of its own. */
    @GetMapping("/desk/accounts/{account}/disable")
    String confirm(@PathVariable String account, Actor actor, Model model) {
        var card = card(account);
        model.addAttribute("card", card);
        model.addAttribute("myself", actor.account().equals(account));
        model.addAttribute(
                "roles", card.groups().stream().map(units::label).distinct().toList());
        model.addAttribute("sessions", sessions.of(account).size());
        return "desk/account-disable";
    }

    private AccountCard card(String account) {
        try {
            return cards.get(account);
        } catch (RuleViolated unknown) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private List<UnitRoles> desks(AccountCard card, String another) {
        var codes = card.groups().stream()
                .filter(group -> Role.of(group.split("@", 2)[0]).isPresent())
                .map(group -> group.split("@", 2)[1]);
        return Stream.concat(codes, Stream.of(another))
                .distinct()
                .flatMap(code -> units.find(code).stream())
                .map(unit -> UnitRoles.of(unit, card))
                .toList();
    }

    private List<String> computed(AccountCard card) {
        return card.groups().stream()
                .filter(group -> Role.of(group.split("@", 2)[0]).isEmpty())
                .map(units::label)
                .toList();
    }

    /** The roles an account has in a unit. */
    record UnitRoles(Unit unit, Set<String> roles) {

        static UnitRoles of(Unit unit, AccountCard card) {
            var roles = card.groups().stream()
                    .filter(group -> group.endsWith("@" + unit.code()))
                    .map(group -> group.substring(0, group.indexOf('@')))
                    .collect(Collectors.toSet());
            return new UnitRoles(unit, roles);
        }
    }
}
