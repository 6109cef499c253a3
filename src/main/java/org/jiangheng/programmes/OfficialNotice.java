package org.jiangheng.programmes;

import java.time.LocalDate;

/**
 * The official notice of a programme, shown on its page and on its papers (DR-01, DR-92).
 *
 * @param text plain paragraphs, separated by blank lines
 */
public record OfficialNotice(
        String title, String number, LocalDate date, String issuer, String basis, String address, String text) {}
