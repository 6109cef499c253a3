package org.jiangheng.portal;

import java.util.List;
import org.jiangheng.material.Material;
import org.jiangheng.programmes.MaterialRequirement;

/** One line of the checklist with its files. */
record ChecklistLine(MaterialRequirement wanted, List<Material> files) {

    ChecklistLine {
        files = List.copyOf(files);
    }

    public boolean isMissing() {
        return wanted.required() && files.isEmpty();
    }

    /** What the browser's file chooser offers. */
    public String accept() {
        return wanted.image() ? "image/jpeg,image/png" : ".pdf,.jpg,.jpeg,.png,.docx,.xlsx";
    }
}
