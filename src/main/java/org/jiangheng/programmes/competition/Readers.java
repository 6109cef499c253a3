package org.jiangheng.programmes.competition;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.Roles;
import org.jiangheng.party.District;

/** Who reads a competition: its organiser, the district bodies it concerns, the centre (CC-53, CC-56). */
final class Readers {

    /** 竞赛管理科, 试题科 and the centre itself. */
    static final String SECTION = "ORG-CENTER-COMP";

    static final String QUESTION_OFFICE = "ORG-CENTER-TEST";

    private static final Set<String> CENTRE = Set.of(Roles.CENTER, SECTION, QUESTION_OFFICE);

    /** Who in the centre reads a filing. */
    static final Set<String> SECTION_STAFF = Set.of(
            Roles.group(Roles.RECEPTION, SECTION),
            Roles.group(Roles.LEADER, SECTION),
            Roles.group(Roles.HEAD, SECTION),
            Roles.group(Roles.RECEPTION, Roles.CENTER),
            Roles.group(Roles.LEADER, Roles.CENTER),
            Roles.group(Roles.CERTIFICATES, Roles.CENTER),
            Roles.group(Roles.SUPERVISION, Roles.CENTER));

    private Readers() {}

    /** The candidate groups of staff that read the competition (CC-53, CC-56). */
    static Set<String> staff(Competition competition) {
        return Stream.concat(
                        SECTION_STAFF.stream(),
                        Stream.of(supervisors(competition.venue()), supervisors(competition.records())))
                .collect(Collectors.toUnmodifiableSet());
    }

    static boolean mayRead(Competition competition, Actor actor) {
        return isOrganiser(competition, actor)
                || isCentre(actor)
                || isDistrict(competition.venue(), actor)
                || isDistrict(competition.records(), actor);
    }

    static boolean isOrganiser(Competition competition, Actor actor) {
        return actor.isIn(Roles.group(Roles.EMPLOYER, competition.organiser().value()));
    }

    /** Any office of the centre but that of the process administrators. */
    static boolean isCentre(Actor actor) {
        return actor.groups().stream()
                .filter(group -> !group.startsWith(Roles.ADMINISTRATOR + "@"))
                .anyMatch(group -> CENTRE.contains(unit(group)));
    }

    static boolean isDistrict(District district, Actor actor) {
        return actor.groups().stream().anyMatch(group -> unit(group).equals(districtUnit(district)));
    }

    /** The body that supervises competitions in the district; 经开区 has its own (A-CC-15). */
    static String districtUnit(District district) {
        return district == District.DEVELOPMENT_AREA ? "ORG-BDA" : "ORG-DCENTER-" + district.code();
    }

    /** The candidate group of the district's supervisors. */
    static String supervisors(District district) {
        return Roles.group(Roles.SUPERVISION, districtUnit(district));
    }

    private static String unit(String group) {
        return group.substring(group.indexOf('@') + 1);
    }
}
