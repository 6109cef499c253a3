package org.jiangheng.programmes.competition;

import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of hosts, and how high the competitions reach they may hold (CC-09 … CC-12). */
enum Host {
    CITY_HRSS("市人力资源社会保障局", 3),
    CITY_DEPARTMENT("市政府委、办、局", 3),
    DISTRICT_HRSS("区人力资源社会保障局", 2),
    GROUP_COMPANY("市属总公司、集团公司", 2),
    ENTERPRISE("企业", 1),
    UNIVERSITY("高等院校、高等职业院校、中等职业院校", 1),
    TECHNICAL_SCHOOL("技工院校", 1);

    private final String label;
    private final int stages;

    Host(String label, int stages) {
        this.label = label;
        this.stages = stages;
    }

    String label() {
        return label;
    }

    boolean mayHold(CompetitionLevel level) {
        return level.stages() <= stages;
    }

    boolean isSchool() {
        return this == UNIVERSITY || this == TECHNICAL_SCHOOL;
    }

    static Optional<Host> find(String name) {
        return Stream.of(values()).filter(host -> host.name().equals(name)).findFirst();
    }
}
