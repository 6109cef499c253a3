package org.jiangheng.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jiangheng.calendar.DemonstrationClock;
import org.jiangheng.calendar.Time;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.Roles;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What the layout needs around every page, as bean {@code chrome}: who is signed in, where one can go, what time it is. */
@Component("chrome")
public class Chrome {

    private static final Set<String> OUTSIDE = Set.of(Roles.APPLICANT, Roles.EMPLOYER, Roles.EXPERT, Roles.AUDITOR);

    private static final Set<String> PARTIES = Set.of(Roles.APPLICANT, Roles.EMPLOYER, Roles.EXPERT);

    private static final Set<String> CERTIFICATE_READERS =
            Set.of(Roles.CERTIFICATES, Roles.LEADER, Roles.SECRETARY, Roles.SUPERVISION);

    private final Time time;
    private final DemonstrationClock clock;
    private final ObjectProvider<SurfaceLinks> programmes;

    Chrome(Time time, DemonstrationClock clock, ObjectProvider<SurfaceLinks> programmes) {
        this.time = time;
        this.clock = clock;
        this.programmes = programmes;
    }

    /** First pages, of which everything else would be a page below. */
    private static final Set<String> HOMES = Set.of("/", "/portal", "/office", "/desk");

    /** The signed-in actor, null for the public. */
    public @Nullable Actor viewer() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn someone
                ? someone.actor()
                : null;
    }

    /**
     * Whether the viewer may be offered to apply: not those who only work here.
     *
     * @param asOrganisation whether organisations apply, not persons
     */
    public boolean offersApplying(boolean asOrganisation) {
        var viewer = viewer();
        return viewer == null || viewer.hasRole(asOrganisation ? Roles.EMPLOYER : Roles.APPLICANT);
    }

    /** The navigation of a surface for the viewer. */
    public List<Link> links(String surface, @Nullable Actor viewer) {
        return closest(
                switch (surface) {
                    case "portal" -> portal(viewer);
                    case "office" -> office(viewer);
                    case "desk" -> desk(viewer);
                    default ->
                        List.of(
                                link("/", "首页"),
                                link("/#programmes", "评价项目"),
                                link("/notices", "公示公告"),
                                link("/verify", "证书查询"));
                });
    }

    /** Where one entry lies under another, only the nearer is where the viewer is. */
    private static List<Link> closest(List<Link> links) {
        int nearest = links.stream()
                .filter(Link::current)
                .mapToInt(link -> link.href().length())
                .max()
                .orElse(0);
        return links.stream()
                .map(link -> new Link(
                        link.href(), link.label(), link.current() && link.href().length() == nearest))
                .toList();
    }

    /** The surfaces the viewer may enter, for the menu under the name. */
    public List<Link> surfaces(Actor viewer) {
        var links = new ArrayList<Link>();
        if (PARTIES.stream().anyMatch(viewer::hasRole)) {
            links.add(link("/portal", "我的事项"));
        }
        if (viewer.hasRole(Roles.AUDITOR)) {
            links.add(link("/portal/audit", "审计查阅"));
        }
        if (isStaff(viewer)) {
            links.add(link("/camunda/app/tasklist/", "任务列表"));
            links.add(link("/office", "业务页面"));
        }
        if (viewer.hasRole(Roles.ADMINISTRATOR) || viewer.hasRole(Roles.LEADER)) {
            links.add(link("/desk", "管理台"));
        }
        links.add(link("/account/password", "密码和登录"));
        return links;
    }

    /** Where the viewer's own work is. */
    public Link home(Actor viewer) {
        return surfaces(viewer).stream().findFirst().orElse(link("/", "首页"));
    }

    /** The time of the demonstration, null when the clock is the real one. */
    public @Nullable Instant demonstrationTime() {
        return clock.enabled() ? time.now() : null;
    }

    /** The pages beside the one that is open, where a surface has many; else empty. */
    public List<Link> pages(String surface, @Nullable Actor viewer) {
        return surface.equals("desk") && viewer != null ? DeskNavigation.pages(viewer, here()) : List.of();
    }

    private static List<Link> desk(@Nullable Actor viewer) {
        var links = new ArrayList<Link>();
        if (viewer != null) {
            DeskNavigation.groups(viewer, here()).forEach(links::add);
        }
        links.add(link("/office", "业务页面"));
        links.add(link("/camunda/app/tasklist/", "任务列表"));
        return links;
    }

    private List<Link> office(@Nullable Actor viewer) {
        var links = new ArrayList<Link>();
        links.add(link("/office", "业务页面"));
        if (viewer != null && viewer.isIn(Roles.group(Roles.RECEPTION, Roles.CENTER))) {
            links.add(link("/office/organisations", "单位注册"));
            links.add(link("/office/disputes", "证件号码争议"));
        }
        if (viewer != null && CERTIFICATE_READERS.stream().anyMatch(viewer::hasRole)) {
            links.add(link("/office/certificates", "证书"));
        }
        if (viewer != null && viewer.hasRole(Roles.HEAD)) {
            links.add(link("/office/unit", "本单位工作"));
        }
        links.addAll(brought("office", viewer));
        links.add(link("/office/absence", "请假与委托"));
        links.add(link("/camunda/app/tasklist/", "任务列表"));
        links.add(link("/notices", "公示公告"));
        return links;
    }

    private List<Link> portal(@Nullable Actor viewer) {
        var links = new ArrayList<Link>();
        if (viewer == null || PARTIES.stream().anyMatch(viewer::hasRole)) {
            links.add(link("/portal", "我的事项"));
        }
        if (viewer != null && viewer.hasRole(Roles.AUDITOR)) {
            links.add(link("/portal/audit", "审计查阅"));
        }
        if (viewer != null && (viewer.hasRole(Roles.APPLICANT) || viewer.hasRole(Roles.EMPLOYER))) {
            links.add(link("/portal/applications/new", "新的申报"));
        }
        if (viewer != null && viewer.hasRole(Roles.EMPLOYER)) {
            links.add(link("/portal/employer", "本单位职工申报"));
        }
        links.addAll(brought("portal", viewer));
        links.add(link("/#programmes", "评价项目"));
        links.add(link("/notices", "公示公告"));
        return links;
    }

    /** What the programmes' own pages add. */
    private List<Link> brought(String surface, @Nullable Actor viewer) {
        if (viewer == null) {
            return List.of();
        }
        return programmes
                .orderedStream()
                .flatMap(each -> each.links(surface, viewer).stream())
                .map(entry -> link(entry.href(), entry.label()))
                .toList();
    }

    private static boolean isStaff(Actor viewer) {
        return viewer.groups().stream().anyMatch(group -> !OUTSIDE.contains(group.split("@", 2)[0]));
    }

    private static Link link(String href, String label) {
        var here = here();
        return new Link(href, label, here.equals(href) || !HOMES.contains(href) && here.startsWith(href + "/"));
    }

    private static String here() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest().getRequestURI()
                : "";
    }

    /** One entry of a navigation. */
    public record Link(String href, String label, boolean current) {}
}
