package org.jiangheng.programmes;

import java.util.List;
import java.util.Optional;
import org.jiangheng.kernel.RuleViolated;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** The programmes there are. */
@Service
public class Programmes {

    /** Asked late: programmes lean on capabilities that lean on this. */
    private final ObjectProvider<Programme> programmes;

    Programmes(ObjectProvider<Programme> programmes) {
        this.programmes = programmes;
    }

    public List<Programme> all() {
        return programmes.orderedStream().toList();
    }

    public Optional<Programme> find(String code) {
        return programmes.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    public Programme get(String code) {
        return find(code).orElseThrow(() -> new RuleViolated("programmes.unknown", code));
    }
}
