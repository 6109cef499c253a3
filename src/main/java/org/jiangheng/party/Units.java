package org.jiangheng.party;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangheng.kernel.Roles;
import org.jiangheng.kernel.RuleViolated;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The organisation units of the administration; a candidate group is a role in one of them, {@code role@unit}. */
@Service
@Transactional(readOnly = true)
public class Units {

    private static final String SELECT = "select code, name, short_name, parent, kind from jiangheng.party_unit ";

    /** Roles that come with an account's person or organisation; what follows the @ is an id, not a unit. */
    private static final Map<String, String> COMPUTED = Map.of(Roles.APPLICANT, "申报人", Roles.EMPLOYER, "单位经办人");

    private final JdbcClient jdbc;

    Units(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Unit> all() {
        return jdbc.sql(SELECT + "order by place").query(Units::unit).list();
    }

    public Unit get(String code) {
        return find(code).orElseThrow(() -> new RuleViolated("party.unitUnknown", code));
    }

    public Optional<Unit> find(String code) {
        return jdbc.sql(SELECT + "where code = :code")
                .param("code", code)
                .query(Units::unit)
                .optional();
    }

    /** The group in words: 受理员 · 市鉴定管理中心. */
    public String label(String group) {
        var parts = group.split("@", 2);
        if (parts.length < 2 || COMPUTED.containsKey(parts[0])) {
            return COMPUTED.getOrDefault(parts[0], group);
        }
        var unit = find(parts[1]).map(Unit::shortName).orElse(parts[1]);
        return Role.of(parts[0]).map(Role::label).orElse(parts[0]) + " · " + unit;
    }

    /** The words of every group there can be in the units; for lists. */
    public Map<String, String> labels() {
        var labels = new HashMap<String, String>();
        for (var unit : all()) {
            for (var role : Role.values()) {
                labels.put(Roles.group(role.code(), unit.code()), role.label() + " · " + unit.shortName());
            }
        }
        return labels;
    }

    /** Refuses a group whose role or unit is none; the computed ones are not looked at. */
    void requireKnown(String group) {
        var parts = group.split("@", 2);
        if (COMPUTED.containsKey(parts[0])) {
            return;
        }
        if (parts.length < 2 || Role.of(parts[0]).isEmpty()) {
            throw new RuleViolated("party.roleUnknown", parts[0]);
        }
        get(parts[1]);
    }

    /** Refuses a group nobody is given by hand. */
    void requireGrantable(String group) {
        requireKnown(group);
        var parts = group.split("@", 2);
        if (COMPUTED.containsKey(parts[0])) {
            throw new RuleViolated("party.roleComputed", COMPUTED.get(parts[0]));
        }
        if (parts[0].equals(Roles.ADMINISTRATOR) && !parts[1].equals(Roles.CENTER)) {
            throw new RuleViolated("party.administratorElsewhere");
        }
    }

    private static Unit unit(ResultSet row, int number) throws SQLException {
        return new Unit(
                row.getString("code"),
                row.getString("name"),
                row.getString("short_name"),
                Optional.ofNullable(row.getString("parent")),
                row.getString("kind"));
    }
}
