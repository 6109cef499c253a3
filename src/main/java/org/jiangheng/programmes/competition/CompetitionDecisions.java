package org.jiangheng.programmes.competition;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangheng.occupation.SkillLevel;
import org.jiangheng.workflow.DecisionSpec;
import org.jiangheng.workflow.DecisionSpec.Input;
import org.jiangheng.workflow.DecisionSpec.Output;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every name the decision tables of competitions and this package share. */
@Configuration(proxyBeanMethods = false)
class CompetitionDecisions {

    static final String BANDS = "competition-certificate-bands";

    static final String LEVEL = "level";
    static final String BAND = "band";

    static final String KIND = "kind";
    static final String LIMIT = "limit";
    static final String CERTIFICATE_LEVEL = "certificateLevel";

    static final int MOST_BANDS = 3;
    static final int NO_LEVEL = 0;

    @Bean
    DecisionSpec competitionCertificateBands() {
        return new DecisionSpec(
                BANDS,
                CompetitionProcess.FOLDER,
                List.of(
                        new Input(LEVEL, "竞赛级别", String.class, levels()),
                        new Input(BAND, "名次段", Integer.class, Map.of(1, "第一档", 2, "第二档", 3, "第三档"))),
                List.of(
                        Output.choice(KIND, "上限按名次或百分比", kinds()),
                        number(LIMIT, "上限（名次或百分比）", Map.of()),
                        number(CERTIFICATE_LEVEL, "证书等级", certificateLevels())));
    }

    private static Output number(String name, String label, Map<Object, String> values) {
        return new Output(name, label, Integer.class, values, true, Optional.empty());
    }

    private static Map<Object, String> levels() {
        var values = new LinkedHashMap<Object, String>();
        Arrays.stream(CompetitionLevel.values()).forEach(level -> values.put(level.name(), level.label()));
        return values;
    }

    private static Map<Object, String> kinds() {
        var values = new LinkedHashMap<Object, String>();
        Arrays.stream(Band.Kind.values()).forEach(kind -> values.put(kind.name(), kind.label()));
        return values;
    }

    private static Map<Object, String> certificateLevels() {
        var values = new LinkedHashMap<Object, String>();
        values.put(NO_LEVEL, "不核发");
        Arrays.stream(SkillLevel.values()).forEach(level -> values.put(level.digit(), level.label()));
        return values;
    }
}
