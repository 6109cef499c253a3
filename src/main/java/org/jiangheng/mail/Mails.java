package org.jiangheng.mail;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangheng.kernel.SubjectId;
import org.springframework.stereotype.Component;

/** The outbox (XC-44). */
@Component
public class Mails {

    public void queue(SubjectId about, Addressee to, String template, Map<String, Object> values) {
        throw new UnsupportedOperationException();
    }

    public int deliverDue() {
        throw new UnsupportedOperationException();
    }

    public List<Mail> latest(String search, int limit) {
        throw new UnsupportedOperationException();
    }

    public Optional<Mail> find(String id) {
        throw new UnsupportedOperationException();
    }

    public List<Mail> about(SubjectId subject) {
        throw new UnsupportedOperationException();
    }
}
