package org.jiangheng.certificate;

import java.util.Optional;
import org.jiangheng.batch.Batches;
import org.jiangheng.certificate.AwardList.Decision;
import org.jiangheng.certificate.AwardList.Row;
import org.jiangheng.dossier.Dossiers;
import org.jiangheng.kernel.Actor;
import org.jiangheng.material.Materials;
import org.jiangheng.occupation.SkillLevel;
import org.jiangheng.programmes.DossierStatus;
import org.jiangheng.programmes.Programmes;
import org.springframework.stereotype.Component;

/** Decides one award of an approved list: a certificate, or the reason why there is none (DR-65, XC-37). */
@Component
class Awarding {

    private static final String PREFIX = "certificate.prefix";
    private static final byte[] NO_PHOTO = {};

    private final AwardListRepository lists;
    private final Issuing issuing;
    private final Dossiers dossiers;
    private final Materials materials;
    private final Batches batches;
    private final Programmes programmes;

    Awarding(
            AwardListRepository lists,
            Issuing issuing,
            Dossiers dossiers,
            Materials materials,
            Batches batches,
            Programmes programmes) {
        this.lists = lists;
        this.issuing = issuing;
        this.dossiers = dossiers;
        this.materials = materials;
        this.batches = batches;
        this.programmes = programmes;
    }

    Row decide(AwardList list, Row row, Optional<String> refused) {
        if (refused.isPresent()) {
            return refuse(row, refused.get());
        }
        var entry = row.entry();
        return issuing.held(entry.person(), entry.occupation(), SkillLevel.of(entry.level()))
                .filter(held -> !held.dossier().equals(row.dossier()))
                .map(held -> refuse(row, "已持有同一职业（工种）同一等级的有效证书，编号 " + held.number()))
                .orElseGet(() -> issue(list, row));
    }

    private Row issue(AwardList list, Row row) {
        var certificate = issuing.issue(order(list, row.entry()));
        var number = Optional.of(certificate.number());
        lists.decide(row.dossier(), Decision.ISSUED, number, "");
        dossiers.status(row.dossier(), DossierStatus.CERTIFIED, "证书编号 " + certificate.number() + "。", Actor.SYSTEM);
        return new Row(row.entry(), Decision.ISSUED, number, "");
    }

    private Row refuse(Row row, String reason) {
        lists.decide(row.dossier(), Decision.REFUSED, Optional.empty(), reason);
        dossiers.status(row.dossier(), DossierStatus.NOT_CERTIFIED, reason + "。", Actor.SYSTEM);
        return new Row(row.entry(), Decision.REFUSED, Optional.empty(), reason);
    }

    private NewCertificate order(AwardList list, AwardLists.Entry entry) {
        return new NewCertificate(
                entry.dossier(),
                entry.person(),
                entry.occupation(),
                SkillLevel.of(entry.level()),
                batches.parameters(list.batch()).text(PREFIX),
                programmes.get(list.programme()).notice().issuer(),
                materials.photo(entry.dossier()).orElse(NO_PHOTO));
    }
}
