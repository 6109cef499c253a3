package org.jiangheng.journey;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** The browser of this machine. Without one the tests that need it say so and are skipped; on a build server they fail. */
final class Chromium {

    private static final List<String> FOLDERS =
            List.of("/usr/bin", "/usr/local/bin", "/usr/lib/chromium", "/snap/bin", "/opt/homebrew/bin");

    private Chromium() {}

    static WebDriver open() {
        var browser = executable("CHROMIUM", "chromium", "chromium-browser", "google-chrome", "chrome");
        var driver = executable("CHROMEDRIVER", "chromedriver", "chromium.chromedriver");
        require(browser.isPresent() && driver.isPresent());
        return start(browser.get(), driver.get());
    }

    private static void require(boolean installed) {
        if (System.getenv("CI") != null && !installed) {
            throw new IllegalStateException("CI is set, but chromium and chromedriver are not installed");
        }
        assumeTrue(installed, "Skipped: chromium and chromedriver are not installed");
    }

    private static WebDriver start(Path browser, Path driver) {
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(driver.toFile())
                .usingAnyFreePort()
                .build();
        var options = new ChromeOptions();
        options.setBinary(browser.toFile());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--lang=zh-CN");
        options.setExperimentalOption("prefs", java.util.Map.of("intl.accept_languages", "zh-CN"));
        var opened = new ChromeDriver(service, options);
        opened.manage().window().setSize(new Dimension(1280, 1000));
        return opened;
    }

    private static Optional<Path> executable(String variable, String... names) {
        var named = Stream.ofNullable(System.getenv(variable)).map(Path::of);
        var known = Stream.of(names).flatMap(name -> FOLDERS.stream().map(folder -> Path.of(folder, name)));
        return Stream.concat(named, known).filter(Files::isExecutable).findFirst();
    }
}
