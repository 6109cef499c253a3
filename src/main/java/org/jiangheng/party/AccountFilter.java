package org.jiangheng.party;

/**
 * Which accounts to list; an empty text means any.
 *
 * @param state a word of {@link AccountCard#state()}
 * @param sort {@code account}, {@code name}, {@code lastSignedOn} or {@code created}
 * @param page from 1
 */
public record AccountFilter(String text, String unit, String role, String state, String sort, int page) {

    public AccountFilter {
        text = text.strip();
        page = Math.max(1, page);
    }
}
