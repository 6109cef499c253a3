package org.jiangheng.batch;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jiangheng.kernel.RuleViolated;

/** The parameters of one batch; they do not change while it runs (XC-01). */
public class Parameters {

    private final List<Parameter> all;

    public Parameters(List<Parameter> all) {
        this.all = List.copyOf(all);
    }

    public int integer(String key) {
        return Integer.parseInt(text(key));
    }

    public BigDecimal decimal(String key) {
        return new BigDecimal(text(key));
    }

    public String text(String key) {
        return find(key).orElseThrow(() -> new RuleViolated("batch.parameterMissing", key));
    }

    public Optional<String> find(String key) {
        return all.stream()
                .filter(parameter -> parameter.key().equals(key))
                .map(Parameter::value)
                .findFirst();
    }

    public List<Parameter> all() {
        return all;
    }
}
