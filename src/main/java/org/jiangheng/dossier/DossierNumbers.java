package org.jiangheng.dossier;

import org.jiangheng.batch.Batches;
import org.jiangheng.programmes.Programmes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers such as DR2026-1-000001: programme, year, batch of the year, serial without gaps. */
@Component
class DossierNumbers {

    private final JdbcClient jdbc;
    private final Batches batches;
    private final Programmes programmes;

    DossierNumbers(JdbcClient jdbc, Batches batches, Programmes programmes) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.programmes = programmes;
    }

    /** The next number; the counter's row stays locked until the transaction ends, so a rolled-back number is drawn again. */
    String draw(Dossier dossier) {
        var batch = batches.get(dossier.batch());
        var prefix = programmes.get(dossier.programme()).abbreviation();
        return "%s%d-%d-%06d".formatted(prefix, batch.year(), batch.place(), next(dossier));
    }

    private int next(Dossier dossier) {
        return jdbc.sql("""
                        insert into jiangheng.dossier_counter as counter (batch, last) values (:batch, 1)
                        on conflict (batch) do update set last = counter.last + 1
                        returning last
                        """)
                .param("batch", dossier.batch().uuid())
                .query(Integer.class)
                .single();
    }
}
