package org.jiangheng.programmes.competition;

/** Levels and classes of competitions (CC-02, CC-03); the tables of bands and of stages are asked by these names. */
public enum CompetitionLevel {
    MUNICIPAL_FIRST("市级一类", 3),
    MUNICIPAL_SECOND("市级二类", 3),
    DISTRICT("区和系统级", 2),
    ENTERPRISE("企业和院校级", 1);

    private final String label;
    private final int stages;

    CompetitionLevel(String label, int stages) {
        this.label = label;
        this.stages = stages;
    }

    public String label() {
        return label;
    }

    /** In how many stages such a competition is held, from 企业和院校级 upwards (CC-09 … CC-11). */
    public int stages() {
        return stages;
    }

    public boolean isMunicipal() {
        return this == MUNICIPAL_FIRST || this == MUNICIPAL_SECOND;
    }
}
