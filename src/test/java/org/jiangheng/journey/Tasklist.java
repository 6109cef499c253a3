package org.jiangheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.openqa.selenium.By;

/** The engine's own Tasklist, where staff find their work. */
final class Tasklist {

    private final Person person;

    Tasklist(Person person) {
        this.person = person;
    }

    /** Opens the task about this and claims it. */
    void take(String about) {
        person.open("/camunda/app/tasklist/default/");
        person.click(person.await(By.xpath("//*[contains(@class,'tasks-list')]//li[contains(., '" + about + "')]//a")));
        person.await(By.cssSelector(".task-card .claim, .task-card .unclaim"));
        if (person.has(By.cssSelector(".task-card .claim"))) {
            person.click(person.await(By.cssSelector(".task-card .claim")));
            person.await(By.cssSelector(".task-card .unclaim"));
        }
        person.picture();
    }

    void complete() {
        person.click(person.await(By.xpath("//button[contains(., '完成')][not(@disabled)]")));
    }

    void followLink() {
        person.picture().open(person.await(By.partialLinkText("打开办理页面")).getDomProperty("href"));
    }

    void isEmptyOf(String about) {
        person.open("/camunda/app/tasklist/default/").await(By.cssSelector(".tasks-list"));
        assertThat(person.all("li.task")).noneMatch(task -> task.getText().contains(about));
    }
}
