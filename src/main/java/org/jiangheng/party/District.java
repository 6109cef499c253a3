package org.jiangheng.party;

import java.util.stream.Stream;
import org.jiangheng.kernel.RuleViolated;

/** The districts of Beijing (GB/T 2260), and the development area, which is none but has its own office (DR-03). */
public enum District {
    DONGCHENG("110101", "东城区"),
    XICHENG("110102", "西城区"),
    CHAOYANG("110105", "朝阳区"),
    FENGTAI("110106", "丰台区"),
    SHIJINGSHAN("110107", "石景山区"),
    HAIDIAN("110108", "海淀区"),
    MENTOUGOU("110109", "门头沟区"),
    FANGSHAN("110111", "房山区"),
    TONGZHOU("110112", "通州区"),
    SHUNYI("110113", "顺义区"),
    CHANGPING("110114", "昌平区"),
    DAXING("110115", "大兴区"),
    HUAIROU("110116", "怀柔区"),
    PINGGU("110117", "平谷区"),
    MIYUN("110118", "密云区"),
    YANQING("110119", "延庆区"),
    /** not GB/T 2260 */
    DEVELOPMENT_AREA("110302", "经开区");

    private final String code;
    private final String label;

    District(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** The district of that name; refuses places outside Beijing's administrative area (DR-03). */
    public static District named(String label) {
        return Stream.of(values())
                .filter(district -> district.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new RuleViolated("party.districtUnknown", label));
    }
}
