package org.jiangheng.startup;

import org.jiangheng.kernel.Prologue;
import org.jiangheng.workflow.Deployer;
import org.jiangheng.workflow.Inbox;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * What must be done before the first request is answered and the first job is run: the diagrams deployed, the inboxes prepared, the
 * demonstration played. Everything in it can be done again.
 */
@Component
class Startup implements SmartInitializingSingleton {

    private final Deployer deployer;
    private final Inbox inbox;
    private final ObjectProvider<Prologue> prologues;

    Startup(Deployer deployer, Inbox inbox, ObjectProvider<Prologue> prologues) {
        this.deployer = deployer;
        this.inbox = inbox;
        this.prologues = prologues;
    }

    @Override
    public void afterSingletonsInstantiated() {
        prologues.orderedStream().forEach(Prologue::prepare);
        deployer.deployShipped();
        inbox.prepare();
        prologues.orderedStream().forEach(Prologue::perform);
    }
}
