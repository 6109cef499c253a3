package org.jiangheng.programmes;

import org.jiangheng.kernel.Masked;

/** A label and its value, for staff and expert pages; an identity number in it is masked (XC-29). */
public record SummaryRow(String label, String value) {

    public SummaryRow {
        value = Masked.text(value);
    }
}
