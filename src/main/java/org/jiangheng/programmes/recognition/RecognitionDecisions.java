package org.jiangheng.programmes.recognition;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiangheng.workflow.DecisionSpec;
import org.jiangheng.workflow.DecisionSpec.Input;
import org.jiangheng.workflow.DecisionSpec.Only;
import org.jiangheng.workflow.DecisionSpec.Output;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every name the decision tables of recognition and this package share. */
@Configuration(proxyBeanMethods = false)
class RecognitionDecisions {

    static final String CRITERIA = "recognition-criteria";

    static final String CRITERION = "criterion";
    static final String LEVEL = "level";

    static final String SUPPORT = "support";
    static final String STATEMENT = "statement";
    static final String AWARD = "award";
    static final String THRESHOLD = "threshold";
    static final String TRAINEES = "trainees";
    static final String YEARS = "years";

    /** The application form asks for an amount with these conditions, and for trainees with that one. */
    private static final Only AMOUNT =
            new Only(CRITERION, Set.of("DR-28", "DR-32"), "申报表只对 DR-28、DR-32 询问金额，别的条件填了也没有金额可比。");

    private static final Only TRAINED = new Only(CRITERION, Set.of("DR-26"), "申报表只对 DR-26 询问徒弟。");

    @Bean
    DecisionSpec recognitionCriteria() {
        return new DecisionSpec(
                CRITERIA,
                RecognitionProcess.FOLDER,
                List.of(
                        new Input(CRITERION, "申报条件", String.class, criteria()),
                        new Input(LEVEL, "申报等级", Integer.class, Map.of(2, "技师", 1, "高级技师"))),
                List.of(
                        Output.choice(SUPPORT, "是否支持所申报等级", support()),
                        Output.flag(STATEMENT, "须附企业认可证明"),
                        Output.flag(AWARD, "须填写获奖与荣誉"),
                        Output.number(THRESHOLD, "金额低于多少元时提示评审", Long.class, AMOUNT),
                        Output.number(TRAINEES, "徒弟至少几名", Integer.class, TRAINED),
                        Output.number(YEARS, "徒弟在岗满几年", Integer.class, TRAINED)));
    }

    private static Map<Object, String> criteria() {
        var values = new LinkedHashMap<Object, String>();
        Arrays.stream(Criterion.values()).forEach(criterion -> values.put(criterion.id(), criterion.id()));
        return values;
    }

    private static Map<Object, String> support() {
        var values = new LinkedHashMap<Object, String>();
        Arrays.stream(Ruling.Support.values()).forEach(support -> values.put(support.name(), support.label()));
        return values;
    }
}
