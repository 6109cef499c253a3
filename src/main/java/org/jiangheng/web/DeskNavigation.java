package org.jiangheng.web;

import java.util.List;
import java.util.stream.Stream;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.Roles;
import org.jiangheng.web.Chrome.Link;

/** The pages of the Desk in a few groups: the groups stand in the head of the page, the pages of the open group below it. */
final class DeskNavigation {

    private static final List<Group> GROUPS = List.of(
            new Group("总览", new Place("/desk", "总览", true)),
            new Group(
                    "批次",
                    new Place("/desk/batches", "批次和截止时间", true),
                    new Place("/desk/parameters", "参数", true),
                    new Place("/desk/holidays", "节假日", true)),
            new Group(
                    "流程",
                    new Place("/desk/models", "流程图、表单与决策表", false),
                    new Place("/desk/migrations", "迁移在办事项", false),
                    new Place("/desk/trials", "决策表试算", false),
                    new Place("/desk/templates", "元素模板", false)),
            new Group("人员", new Place("/desk/accounts", "账号", false), new Place("/desk/audits", "审计授权", false)),
            new Group(
                    "运行",
                    new Place("/desk/incidents", "异常", false),
                    new Place("/desk/mail", "邮件", false),
                    new Place("/desk/journal", "记录锚定", false),
                    new Place("/desk/clock", "时钟", false)));

    private DeskNavigation() {}

    /** One link per group the viewer may enter. */
    static Stream<Link> groups(Actor viewer, String here) {
        return GROUPS.stream()
                .map(group -> group.openTo(viewer))
                .filter(group -> !group.places().isEmpty())
                .map(group -> new Link(group.places().get(0).href(), group.label(), group.holds(here)));
    }

    /** The pages of the group that is open; empty when it has but one. */
    static List<Link> pages(Actor viewer, String here) {
        return GROUPS.stream()
                .map(group -> group.openTo(viewer))
                .filter(group -> group.holds(here) && group.places().size() > 1)
                .flatMap(group -> group.places().stream())
                .map(place -> new Link(place.href(), place.label(), place.holds(here)))
                .toList();
    }

    private record Group(String label, List<Place> places) {

        private Group(String label, Place... places) {
            this(label, List.of(places));
        }

        private Group openTo(Actor viewer) {
            return new Group(
                    label,
                    places.stream().filter(place -> place.isOpenTo(viewer)).toList());
        }

        private boolean holds(String here) {
            return places.stream().anyMatch(place -> place.holds(here));
        }
    }

    /** @param leaders whether those who sign may enter as well; administrators always may */
    private record Place(String href, String label, boolean leaders) {

        private boolean isOpenTo(Actor viewer) {
            return viewer.hasRole(Roles.ADMINISTRATOR) || leaders && viewer.hasRole(Roles.LEADER);
        }

        private boolean holds(String here) {
            return here.equals(href) || !href.equals("/desk") && here.startsWith(href + "/");
        }
    }
}
