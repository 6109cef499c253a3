package org.jiangheng.programmes.competition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jiangheng.occupation.SkillLevel;
import org.jiangheng.programmes.competition.Backgrounds.Background;
import org.jiangheng.programmes.competition.Participation.Blocker;

/**
 * Which certificate a rank is worth (CC-20, CC-23 … CC-33): the highest level of the bands the rank lies in, if both parts are
 * passed, as far as the national standard goes (CC-X11). Whoever gets nothing keeps the rank; nobody moves up (CC-29).
 *
 * @param participants N of the percentages (CC-28)
 * @param blockers why the item as a whole leads to no certificate (CC-69)
 */
record LevelRule(
        Item item,
        CompetitionLevel level,
        Bands bands,
        NationalStandard standard,
        Thresholds law,
        int participants,
        List<Blocker> blockers) {

    LevelRule {
        blockers = List.copyOf(blockers);
    }

    /** @param level absent when there is none; then the rule and the sentence say why */
    record Verdict(Optional<SkillLevel> level, String rule, String sentence, List<String> findings) {}

    Verdict of(Entry entry, int rank, Background background) {
        if (background.barred()) {
            return none("CC-32", "失信记录的限制期未满，不核发证书，其他选手名次不变。", List.of("失信记录的限制期未满，已排除。"));
        }
        if (!blockers.isEmpty()) {
            return none(blockers.get(0).rule(), blockers.get(0).sentence() + "。", List.of());
        }
        var band = best(rank);
        if (band.isEmpty()) {
            return none(rule(), "不在核发证书的名次之内（" + allBands() + "）。", List.of());
        }
        if (!passed(entry)) {
            return none("CC-29", failed(entry) + "不合格，保留名次，不核发证书。", List.of());
        }
        return granted(band.get(), background);
    }

    /** The highest level, however many bands the rank lies in and however they overlap (CC-27). */
    private Optional<Band> best(int rank) {
        return bands.bands().stream()
                .filter(band -> band.level().isPresent() && rank <= band.upTo(participants, law.rounding()))
                .min(Comparator.comparing(band -> band.level().orElseThrow().digit()));
    }

    private boolean passed(Entry entry) {
        return failed(entry).isEmpty();
    }

    /** The parts below their pass mark (CC-20). */
    private String failed(Entry entry) {
        var parts = new ArrayList<String>();
        if (entry.theory()
                .filter(mark -> mark.compareTo(item.theoryPass()) >= 0)
                .isEmpty()) {
            parts.add("理论知识成绩");
        }
        if (entry.skill().filter(mark -> mark.compareTo(item.skillPass()) >= 0).isEmpty()) {
            parts.add("技能操作成绩");
        }
        return String.join("、", parts);
    }

    private Verdict granted(Band band, Background background) {
        var given = band.level().orElseThrow();
        var reached = "在" + level.label() + "竞赛" + band.words(participants, law.rounding()) + "之内";
        var allowed = standard.allowed(given);
        if (allowed.isEmpty()) {
            var conflict = reached + "，对应" + given.label() + "；" + standard.words() + "，不核发证书。";
            return none("CC-30", conflict, List.of("与国家职业技能标准的等级有冲突：" + conflict));
        }
        var findings = findings(given, allowed.get());
        if (background
                .held()
                .filter(held -> held.digit() <= allowed.get().digit())
                .isPresent()) {
            var second = "已持有本职业（工种）" + background.held().get().label() + "证书，不重复核发"
                    + allowed.get().label() + "。";
            findings.add(second);
            return none("CC-33", reached + "；" + second, findings);
        }
        return new Verdict(
                allowed,
                allowed.get() == given ? rule() : "CC-30",
                reached + "，" + sentence(given, allowed.get(), band),
                findings);
    }

    private String sentence(SkillLevel given, SkillLevel allowed, Band band) {
        var source = band.note().isBlank() ? "" : "依据：" + band.note() + "。";
        return allowed == given
                ? "核发" + given.label() + "。" + source
                : "对应" + given.label() + "；" + standard.words() + "，核发" + allowed.label() + "。" + source;
    }

    private List<String> findings(SkillLevel given, SkillLevel allowed) {
        var findings = new ArrayList<String>();
        if (allowed != given) {
            findings.add(
                    "与国家职业技能标准的等级有冲突：按竞赛级别为" + given.label() + "，" + standard.words() + "，拟核发" + allowed.label() + "。");
        }
        if (!item.levels().contains(allowed.digit())) {
            findings.add("拟核发的" + allowed.label() + "不在备案的证书等级（" + filedLevels() + "）之内。");
        }
        return findings;
    }

    private String filedLevels() {
        return item.levels().stream()
                .sorted()
                .map(SkillLevel::of)
                .map(SkillLevel::label)
                .collect(Collectors.joining("、"));
    }

    private String allBands() {
        return bands.bands().stream()
                .filter(band -> band.kind() != Band.Kind.NONE)
                .map(band -> band.words(participants, law.rounding()))
                .collect(Collectors.joining("；"));
    }

    private String rule() {
        return switch (level) {
            case MUNICIPAL_FIRST -> "CC-23";
            case MUNICIPAL_SECOND -> "CC-24";
            case DISTRICT -> "CC-25";
            case ENTERPRISE -> "CC-26";
        };
    }

    private static Verdict none(String rule, String sentence, List<String> findings) {
        return new Verdict(Optional.empty(), rule, sentence, findings);
    }
}
