package org.jiangheng.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jiangheng.party.PersonId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewEntryTest {

    @ParameterizedTest(name = "a ban from {0} ends with {1}")
    @CsvSource({"2026-04-10, 2029-04-09", "2026-01-01, 2028-12-31", "2028-02-29, 2031-02-27", "2025-03-01, 2028-02-29"})
    @Tag("XC-08")
    @Tag("DR-83")
    void bansForThreeCalendarYears(LocalDate starts, LocalDate last) {
        var ban = NewEntry.ban(PersonId.fresh(), "recognition", "伪造业绩", "决定2号", starts);

        assertThat(ban.ends()).contains(last);
    }
}
