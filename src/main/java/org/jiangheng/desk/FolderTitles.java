package org.jiangheng.desk;

import org.jiangheng.programmes.Programme;
import org.jiangheng.programmes.Programmes;
import org.springframework.stereotype.Component;

/** What administrators call a folder of diagrams. */
@Component
class FolderTitles {

    private final Programmes programmes;

    FolderTitles(Programmes programmes) {
        this.programmes = programmes;
    }

    public String of(String folder) {
        return programmes.find(folder).map(Programme::title).orElse(folder.equals("shared") ? "各项目共用" : folder);
    }
}
