package org.jiangheng.certificate;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.occupation.SkillLevel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Valid certificates of many people at once. */
@Repository
class HeldRepository {

    private final JdbcClient jdbc;

    HeldRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param trade empty for none */
    Map<String, SkillLevel> highest(
            Collection<String> identities, String code, String trade, Collection<SubjectId> except) {
        var held = new HashMap<String, SkillLevel>();
        jdbc.sql("""
                        select identity_number, min(level) as level from jiangheng.certificate
                        where identity_number = any(:identities) and status = 'VALID' and occupation_code = :code
                            and coalesce(trade, '') = :trade and not dossier = any(:except::uuid[])
                        group by identity_number
                        """)
                .param("identities", identities.toArray(String[]::new))
                .param("code", code)
                .param("trade", trade)
                .param("except", except.stream().map(SubjectId::value).toArray(String[]::new))
                .query(row -> {
                    held.put(row.getString("identity_number"), SkillLevel.of(row.getInt("level")));
                });
        return Map.copyOf(held);
    }
}
