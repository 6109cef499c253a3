package org.jiangheng.structure;

import org.jiangheng.JianghengApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The walls between the modules stand where each {@code package-info.java} says. */
class ModularityTest {

    @Test
    void everyModuleUsesOnlyWhatItDeclares() {
        ApplicationModules.of(JianghengApplication.class).verify();
    }
}
