package org.jiangheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TakesScreenshot;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Somebody at a screen: reads words, fills fields, presses what is written on a button. Every page is kept as a picture. */
final class Person {

    private static final Duration PATIENCE = Duration.ofSeconds(Integer.getInteger("journey.patience", 90));
    private static final Path PICTURES = Path.of("target", "journey");
    private static int pictures;

    private final WebDriver browser;
    private final String address;
    private String account = "public";

    Person(WebDriver browser, String address) {
        this.browser = browser;
        this.address = address;
    }

    /** Signs out whoever sat here before, and in. */
    Person signOn(String name) {
        browser.manage().deleteAllCookies();
        open("/login");
        account = name;
        fill("username", name);
        fill("password", "jiangheng-2026");
        press("登录");
        assertThat(browser.getCurrentUrl()).as(name + " is signed on").doesNotContain("/login");
        return this;
    }

    Person open(String path) {
        browser.get(path.startsWith("http") ? path : address + path);
        return picture();
    }

    /** Presses a link or button with these words, and answers yes when asked whether it is meant. */
    Person press(String words) {
        var page = browser.findElement(By.tagName("html"));
        click(pressable(words));
        until(() -> {
            if (!gone(page) && isAsked()) {
                click(browser.findElement(By.cssSelector("dialog[open] .button:not(.button--quiet)")));
            }
            return gone(page);
        });
        return picture();
    }

    /** Exactly these words, or else a longer text with them in it. */
    private WebElement pressable(String words) {
        var links = "//main//*[self::a or self::button]";
        var exact = By.xpath(links + "[normalize-space(.)='" + words + "']");
        var within = By.xpath(links + "[contains(normalize-space(.),'" + words + "')]");
        return has(exact) ? browser.findElement(exact) : await(within);
    }

    Person fill(String name, String value) {
        var field = await(By.cssSelector("[name='" + name + "']:not([type=hidden])"));
        until(field::isDisplayed);
        if (List.of("date", "month", "datetime-local").contains(field.getDomProperty("type"))) {
            script("arguments[0].value = arguments[1]", field, value);
        } else {
            field.clear();
            field.sendKeys(value);
        }
        return this;
    }

    /** Ticks a box, marks a choice, or picks an option. */
    Person choose(String name, String value) {
        var field =
                await(By.cssSelector("input[name='" + name + "'][value='" + value + "'], select[name='" + name + "']"));
        if ("select".equals(field.getTagName())) {
            script(
                    "arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('change', {bubbles: true}))",
                    field,
                    value);
        } else if (!field.isSelected()) {
            click(field);
        }
        return this;
    }

    /** Picks the option with these words. */
    Person pick(String name, String words) {
        var option = await(By.xpath("//select[@name='" + name + "']/option[contains(., '" + words + "')]"));
        return choose(name, option.getDomAttribute("value"));
    }

    Person attach(String name, Path... files) {
        await(By.name(name))
                .sendKeys(Stream.of(files)
                        .map(file -> file.toAbsolutePath().toString())
                        .collect(Collectors.joining("\n")));
        return this;
    }

    /** Ticks the box before these words. */
    Person tick(String words) {
        var box = await(By.xpath("//label[contains(., '" + words + "')]//input[@type='checkbox']"));
        if (!box.isSelected()) {
            click(box);
        }
        return this;
    }

    /** Opens the link with these words in the row that starts so. */
    Person pressInRow(String row, String words) {
        var link = await(By.xpath("//main//tr[th[normalize-space(.)='" + row + "']]//a[contains(., '" + words + "')]"));
        return open(link.getDomProperty("href"));
    }

    /** Adds a material of the checklist; choosing the file is enough, the page sends it. */
    Person upload(String requirement, Path file) {
        var page = browser.findElement(By.tagName("html"));
        await(By.cssSelector("#m-" + requirement + " .upload input[type=file]"))
                .sendKeys(file.toAbsolutePath().toString());
        until(() -> gone(page));
        return picture();
    }

    /** Presses the button of the form around a field. */
    Person submit(WebElement field) {
        var page = browser.findElement(By.tagName("html"));
        click(field.findElement(By.xpath("ancestor::form//button[@type='submit']")));
        until(() -> gone(page));
        return picture();
    }

    /** Opens a page again and again until the system, which works behind it, has come so far. */
    Person openUntil(String path, String words) {
        until(() -> open(path).has(words));
        return this;
    }

    /** Opens the piece of work whose card or row says this. */
    Person follow(String words) {
        var link = await(By.xpath("(//main//*[self::article or self::li][contains(., '" + words + "')]//a)[1]"));
        return open(link.getDomProperty("href"));
    }

    /** The page may renew itself meanwhile. */
    Person sees(String words) {
        new WebDriverWait(browser, PATIENCE)
                .ignoring(StaleElementReferenceException.class)
                .withMessage(
                        () -> account + " looks for “" + words + "” on " + browser.getCurrentUrl() + ":\n" + text())
                .until(page -> text().contains(words));
        return this;
    }

    Person seesNo(String words) {
        assertThat(text()).as(account + " on " + browser.getCurrentUrl()).doesNotContain(words);
        return this;
    }

    boolean has(String words) {
        return text().contains(words);
    }

    boolean has(By part) {
        return !browser.findElements(part).isEmpty();
    }

    String text() {
        return browser.findElement(By.tagName("body")).getText();
    }

    String place() {
        return browser.getCurrentUrl().substring(address.length());
    }

    /** Every field of the page this matches. */
    List<WebElement> all(String selector) {
        return browser.findElements(By.cssSelector(selector));
    }

    WebElement await(By part) {
        return new WebDriverWait(browser, PATIENCE)
                .withMessage(() -> account + " looks for " + part + " on " + browser.getCurrentUrl() + ":\n" + text())
                .until(page -> page.findElements(part).stream().findFirst().orElse(null));
    }

    /** What the browser would save when the link is opened: base 64 of the bytes, fetched with the person's session. */
    byte[] download(String path) {
        var answer = ((JavascriptExecutor) browser).executeAsyncScript("""
                        const [path, done] = arguments;
                        fetch(path).then(answer => answer.arrayBuffer()).then(bytes =>
                          done(btoa(Array.from(new Uint8Array(bytes), b => String.fromCharCode(b)).join(''))))""", path);
        return java.util.Base64.getDecoder().decode((String) answer);
    }

    void click(WebElement element) {
        script("arguments[0].scrollIntoView({block: 'center'})", element);
        if (element.isDisplayed() && !"radio checkbox".contains(String.valueOf(element.getDomProperty("type")))) {
            element.click();
        } else {
            script("arguments[0].click()", element);
        }
    }

    private void script(String code, Object... arguments) {
        ((JavascriptExecutor) browser).executeScript(code, arguments);
    }

    private boolean isAsked() {
        return !browser.findElements(By.cssSelector("dialog[open]")).isEmpty();
    }

    /** The driver has two ways to say that an element's page was left: the second one when asked in the middle of it. */
    private static boolean gone(WebElement page) {
        try {
            page.getTagName();
            return false;
        } catch (StaleElementReferenceException left) {
            return true;
        } catch (WebDriverException leaving) {
            if (String.valueOf(leaving.getMessage()).contains("does not belong to the document")) {
                return true;
            }
            throw leaving;
        }
    }

    private void until(java.util.function.BooleanSupplier met) {
        new WebDriverWait(browser, PATIENCE)
                .withMessage(() -> account + " waits on " + browser.getCurrentUrl())
                .until(page -> met.getAsBoolean());
    }

    Person picture() {
        try {
            new WebDriverWait(browser, PATIENCE)
                    .until(page ->
                            "complete".equals(((JavascriptExecutor) page).executeScript("return document.readyState")));
            Files.createDirectories(PICTURES);
            var bytes = ((TakesScreenshot) browser).getScreenshotAs(OutputType.BYTES);
            Files.write(PICTURES.resolve("%03d-%s.png".formatted(++pictures, account)), bytes);
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
