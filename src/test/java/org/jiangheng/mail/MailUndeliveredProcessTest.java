package org.jiangheng.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.jiangheng.workflow.DiagramWalk;
import org.jiangheng.workflow.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The path through the diagram of a mail that could not be delivered. */
class MailUndeliveredProcessTest {

    @RegisterExtension
    static final DiagramWalk WALK = DiagramWalk.through(MailConfiguration.UNDELIVERED);

    @Test
    void becomesTheWorkOfAnAdministrator() {
        WALK.start(MailConfiguration.keepers());
        assertThat(WALK.open()).containsExactly("handleUndelivered of administrator@ORG-CENTER");

        WALK.complete("handleUndelivered", Outcome.NOTHING);

        assertThat(WALK.ended()).isTrue();
        assertThat(WALK.trace()).containsExactly("handleUndelivered", "mailSettled");
    }
}
