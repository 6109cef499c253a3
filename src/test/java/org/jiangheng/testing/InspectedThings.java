package org.jiangheng.testing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jiangheng.inspection.InspectionSubjects;
import org.jiangheng.inspection.Kind;
import org.jiangheng.inspection.Question;
import org.jiangheng.kernel.SubjectId;
import org.springframework.stereotype.Component;

/** Things of an invented programme that may be inspected. */
@Component
public class InspectedThings implements InspectionSubjects {

    public static final String READERS = "reception@ORG-CENTER-COMP";

    private final Map<SubjectId, String> responsible = new ConcurrentHashMap<>();

    /** One more thing, with the group that answers for it. */
    public SubjectId thing(String group) {
        var id = SubjectId.fresh();
        responsible.put(id, group);
        return id;
    }

    @Override
    public Optional<Described> describe(SubjectId about) {
        return Optional.ofNullable(responsible.get(about))
                .map(group -> new Described(
                        "示例项目", "示例竞赛　电工", "朝阳区示例路1号", group, "北京示例主办单位", Set.of(READERS), Optional.empty()));
    }

    @Override
    public List<Question> questions(SubjectId about, String kind) {
        return List.of(
                new Question("ORDER", "理论知识竞赛组织是否规范", "CC-54"),
                new Question("JUDGES", "裁判人员是否履行职责", "CC-54"),
                new Question("RULES", "选手是否遵守竞赛规则", "CC-54"));
    }

    @Override
    public List<Kind> spotKinds(SubjectId about) {
        return List.of(new Kind("SPOT", "抽查"));
    }
}
