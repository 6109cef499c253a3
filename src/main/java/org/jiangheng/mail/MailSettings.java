package org.jiangheng.mail;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where links in mails lead, and who they come from. */
@Component
class MailSettings {

    private final String baseUrl;
    private final String from;

    MailSettings(
            @Value("${jiangheng.base-url:http://localhost:${server.port:8080}}") String baseUrl,
            @Value("${jiangheng.mail.from:jiangheng@localhost}") String from) {
        this.baseUrl = baseUrl.replaceAll("/+$", "");
        this.from = from;
    }

    String baseUrl() {
        return baseUrl;
    }

    String from() {
        return from;
    }

    /** The same for every attempt, so that a receiving side can drop a second copy. */
    String messageId(String mail) {
        return "<" + mail + "@" + from.substring(from.indexOf('@') + 1) + ">";
    }
}
