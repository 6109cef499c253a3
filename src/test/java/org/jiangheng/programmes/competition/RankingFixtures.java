package org.jiangheng.programmes.competition;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.occupation.SkillLevel;
import org.jiangheng.party.IdentityPaper;
import org.jiangheng.programmes.competition.RankingRule.BandTable;
import org.jiangheng.workflow.DecisionTable;
import org.jiangheng.workflow.Decisions;

/** An item that keeps every rule, with competitors; tests change one thing at a time. */
final class RankingFixtures {

    /** As shipped. */
    static final DecisionTable TABLE = Decisions.shipped(CompetitionDecisions.BANDS);

    static final Thresholds LAW = new Thresholds(30, true, new BigDecimal("0.70"), RoundingMode.FLOOR);
    static final NationalStandard ALL_LEVELS = new NationalStandard(Set.of(1, 2, 3, 4, 5));

    private static final SubjectId ITEM = SubjectId.of(new UUID(0, 1).toString());

    private CompetitionLevel level = CompetitionLevel.DISTRICT;
    private NationalStandard standard = ALL_LEVELS;
    private Thresholds law = LAW;
    private Item item = item(ITEM, SubjectId.of(new UUID(0, 2).toString()));
    private final List<Entry> entries = new ArrayList<>();
    private final List<TieDecision> decisions = new ArrayList<>();
    private final Map<Competitor, String> disqualified = new HashMap<>();
    private final Set<Competitor> barred = new HashSet<>();
    private final Map<Competitor, SkillLevel> held = new HashMap<>();

    static RankingFixtures anItem() {
        return new RankingFixtures();
    }

    static Item item(SubjectId id, SubjectId competition) {
        return new Item(
                id,
                competition,
                1,
                "6-31-01-03",
                Set.of(1, 2, 3, 4, 5),
                60,
                new BigDecimal("0.70"),
                new BigDecimal("100"),
                new BigDecimal("100"),
                new BigDecimal("60"),
                new BigDecimal("60"),
                2,
                1,
                LocalDate.of(2026, 5, 9),
                LocalDate.of(2026, 5, 10),
                "理论考场",
                "技能考场",
                ItemStatus.SCORED);
    }

    /** The item with other marks and shares. */
    static Item item(String theoryFull, String skillFull, String weight, int decimals) {
        var item = item(ITEM, ITEM);
        return new Item(
                item.id(),
                item.competition(),
                1,
                item.occupation(),
                item.levels(),
                item.expected(),
                new BigDecimal(weight),
                new BigDecimal(theoryFull),
                new BigDecimal(skillFull),
                item.theoryPass(),
                item.skillPass(),
                decimals,
                1,
                item.theoryOn(),
                item.skillOn(),
                "",
                "",
                item.status());
    }

    static Item meantFor(Integer... levels) {
        var item = item(ITEM, ITEM);
        return new Item(
                item.id(),
                item.competition(),
                1,
                item.occupation(),
                Set.of(levels),
                item.expected(),
                item.skillWeight(),
                item.theoryFull(),
                item.skillFull(),
                item.theoryPass(),
                item.skillPass(),
                item.decimals(),
                1,
                item.theoryOn(),
                item.skillOn(),
                "",
                "",
                item.status());
    }

    /** Somebody who sat both parts. */
    static Entry entry(int number, String theory, String skill) {
        return entry(
                number, 1, true, true, Optional.of(new BigDecimal(theory)), Optional.of(new BigDecimal(skill)), false);
    }

    static Entry noShow(int number) {
        return entry(number, 1, true, false, Optional.of(new BigDecimal("99")), Optional.empty(), false);
    }

    static Entry entry(
            int number,
            int session,
            boolean theorySigned,
            boolean skillSigned,
            Optional<BigDecimal> theory,
            Optional<BigDecimal> skill,
            boolean disqualified) {
        return new Entry(
                id(number),
                ITEM,
                number,
                IdentityPaper.RESIDENT_IDENTITY_CARD,
                "N" + number,
                "选手" + number,
                "男",
                "单位",
                "",
                "",
                "",
                session,
                theorySigned,
                skillSigned,
                theory,
                skill,
                disqualified);
    }

    static SubjectId id(int number) {
        return SubjectId.of(new UUID(7, number).toString());
    }

    static Competitor competitor(int number) {
        return new Competitor(IdentityPaper.RESIDENT_IDENTITY_CARD, "N" + number);
    }

    RankingFixtures of(CompetitionLevel competition) {
        level = competition;
        return this;
    }

    RankingFixtures rounding(RoundingMode rounding) {
        law = new Thresholds(law.minimum(), law.perSession(), law.skillShare(), rounding);
        return this;
    }

    RankingFixtures bySession(boolean each) {
        law = new Thresholds(law.minimum(), each, law.skillShare(), law.rounding());
        return this;
    }

    RankingFixtures standard(Integer... levels) {
        standard = new NationalStandard(Set.of(levels));
        return this;
    }

    RankingFixtures with(Item other) {
        item = other;
        return this;
    }

    RankingFixtures with(Entry... more) {
        entries.addAll(List.of(more));
        return this;
    }

    /** Competitors 1 … n, each better than the next: 1 comes first. All pass. */
    RankingFixtures competitors(int number) {
        IntStream.rangeClosed(1, number)
                .forEach(place -> entries.add(
                        entry(place, "80", BigDecimal.valueOf(1_000 - place, 1).toPlainString())));
        return this;
    }

    /** Somebody else in the place of competitor of that number. */
    RankingFixtures instead(Entry entry) {
        entries.replaceAll(one -> one.position() == entry.position() ? entry : one);
        return this;
    }

    RankingFixtures decided(String total, String skill, String reason, int... order) {
        decisions.add(new TieDecision(
                new BigDecimal(total),
                new BigDecimal(skill),
                IntStream.of(order).mapToObj(RankingFixtures::competitor).toList(),
                reason));
        return this;
    }

    RankingFixtures disqualified(int number) {
        disqualified.put(competitor(number), "考场作弊");
        return this;
    }

    RankingFixtures barred(int number) {
        barred.add(competitor(number));
        return this;
    }

    RankingFixtures holding(int number, SkillLevel certificate) {
        held.put(competitor(number), certificate);
        return this;
    }

    List<Entry> entries() {
        return entries;
    }

    RankingRule rule() {
        return new RankingRule(
                item,
                level,
                new BandTable(Bands.of(level, TABLE), TABLE.version()),
                standard,
                law,
                decisions,
                disqualified,
                new Backgrounds(barred, held));
    }

    Ranking ranking() {
        return rule().of(entries);
    }

    Standing standing(int number) {
        return standing(ranking(), number);
    }

    static Standing standing(Ranking ranking, int number) {
        return ranking.standings().stream()
                .filter(standing -> standing.entry().position() == number)
                .findFirst()
                .orElseThrow();
    }
}
