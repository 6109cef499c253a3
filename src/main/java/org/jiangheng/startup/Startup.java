package org.jiangheng.startup;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jiangheng.kernel.Prologue;
import org.jiangheng.programmes.Programmes;
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
    private final Programmes programmes;
    private final ObjectProvider<Prologue> prologues;

    Startup(Deployer deployer, Inbox inbox, Programmes programmes, ObjectProvider<Prologue> prologues) {
        this.deployer = deployer;
        this.inbox = inbox;
        this.programmes = programmes;
        this.prologues = prologues;
    }

    @Override
    public void afterSingletonsInstantiated() {
        prologues.orderedStream().forEach(Prologue::prepare);
        deployer.deployShipped();
        inbox.prepare(folders());
        prologues.orderedStream().forEach(Prologue::perform);
    }

    /** A filter for each programme, and one for what all of them share. */
    private Map<String, String> folders() {
        var folders = new LinkedHashMap<String, String>();
        programmes.all().forEach(programme -> folders.put(programme.code(), programme.title()));
        folders.put("shared", "异议与通知事项");
        return folders;
    }
}
