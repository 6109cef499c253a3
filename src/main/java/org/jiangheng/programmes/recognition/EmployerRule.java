package org.jiangheng.programmes.recognition;

import java.util.List;
import java.util.Set;

/** The employer is registered and lies in Beijing's administrative area (DR-03). */
final class EmployerRule implements ApplicationRule {

    private static final Set<String> DISTRICTS = Set.of(
            "东城区", "西城区", "朝阳区", "海淀区", "丰台区", "石景山区", "门头沟区", "房山区", "通州区", "顺义区", "大兴区", "昌平区",
            "平谷区", "怀柔区", "密云区", "延庆区", "北京经济技术开发区", "经济技术开发区", "经开区");

    @Override
    public List<Problem> problems(ApplicationForm form, Circumstances known) {
        if (known.employer().isEmpty()) {
            return List.of(Problem.of("employerUnknown"));
        }
        var employer = known.employer().get();
        return isInBeijing(employer.district()) ? List.of() : List.of(Problem.of("employerOutsideBeijing", employer.name()));
    }

    private static boolean isInBeijing(String district) {
        var bare = district.startsWith("北京市") ? district.substring("北京市".length()) : district;
        return DISTRICTS.contains(bare);
    }
}
