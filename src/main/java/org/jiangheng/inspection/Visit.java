package org.jiangheng.inspection;

import java.util.List;

/** A round with its files, to be read. */
public record Visit(
        Round round, List<InspectionFile> photos, List<InspectionFile> sheets, List<InspectionFile> proofs) {

    public Visit {
        photos = List.copyOf(photos);
        sheets = List.copyOf(sheets);
        proofs = List.copyOf(proofs);
    }

    /** 首次检查, 第1次复查, … */
    public String title() {
        return round.number() == 1 ? "首次检查" : "第" + (round.number() - 1) + "次复查";
    }
}
