package org.jiangheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.jiangheng.testing.Node;
import org.jiangheng.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.WebDriver;

/** What administrators do without a developer: change the procedure and take it back, move a deadline and take it back. */
class AdministratorJourneyIT {

    private static WebDriver browser;
    private static Node node;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        browser = Chromium.open();
        node = Node.start(
                "administrator",
                Map.of(
                        "spring.datasource.url",
                        TestDatabase.fresh("administrator_journey"),
                        "jiangheng.demonstration",
                        "true"));
        node.address();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.quit();
        }
        if (node != null) {
            node.close();
        }
    }

    @AfterEach
    void nothingFailed() {
        assertThat(node.output()).doesNotContain(" ERROR ");
    }

    @Test
    void anAdministratorAddsASecondCheckMovesTheRunningCasesAndGoesBack() throws Exception {
        var journey = new AdministratorJourney(new Person(browser, node.address()), folder);
        journey.download();
        journey.uploadAScript();
        journey.uploadTheChange();
        journey.look();
        journey.tryTheTable();
        journey.publish("增加一道复核，试行一个月。", "move");
        journey.move();
        journey.workWithTheSecondCheck();
        journey.readTheTrail();
        journey.goBack();
    }

    @Test
    @Tag("DR-X16")
    void anAdministratorAndALeaderMoveADeadlineByAWeekAndTakeItBack() {
        var journey = new DeadlineJourney(new Person(browser, node.address()));
        journey.look();
        journey.propose();
        journey.approve();
        journey.everybodyWasTold("截止时间调整通知");
        journey.undo();
        journey.everybodyWasTold("截止时间恢复通知");
    }
}
