package org.jiangheng.workflow;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jiangheng.workflow.ModelCheck.Findings;

/** The facts a diagram reads, against the facts its process declares: both ways, with their types. */
final class FactUse {

    private static final Map<Class<?>, String> TYPES =
            Map.of(Boolean.class, "是否", String.class, "文字", Long.class, "数字", Instant.class, "时间", List.class, "名单");

    private final Map<String, Class<?>> declared = new TreeMap<>();
    private final Set<String> used = new HashSet<>();
    private final String process;
    private final Findings reports;

    FactUse(ProcessSpec spec, Findings reports) {
        spec.facts().forEach(fact -> declared.put(fact.name(), fact.type()));
        this.process = spec.id();
        this.reports = reports;
    }

    void use(String element, String name, Class<?> type) {
        used.add(name);
        var is = declared.get(name);
        if (is == null) {
            reports.add(element, "事实“" + name + "”没有登记；可用的有：" + String.join("、", declared.keySet()) + "。");
        } else if (!type.isAssignableFrom(is)) {
            reports.add(element, "事实“" + name + "”是" + TYPES.get(is) + "，这里需要" + TYPES.get(type) + "。");
        }
    }

    void unused() {
        declared.keySet().stream()
                .filter(name -> !used.contains(name))
                .forEach(name -> reports.add(process, "登记的事实“" + name + "”在图里没有用到。"));
    }
}
