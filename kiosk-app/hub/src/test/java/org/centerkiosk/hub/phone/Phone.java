package org.centerkiosk.hub.phone;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Chromium at the size of a phone, 390 × 844. */
final class Phone implements AutoCloseable {

    private static final Path SHOTS = Path.of("target/phone");

    final ChromeDriver chrome;
    private final URI hub;

    /** @param scripts whether pages may run any; none of ours ever does */
    Phone(URI hub, String language, boolean scripts) {
        this.hub = hub;
        ChromeOptions options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--disable-gpu",
                "--hide-scrollbars",
                "--force-device-scale-factor=1",
                "--lang=" + language,
                "--accept-lang=" + language);
        options.setExperimentalOption(
                "mobileEmulation",
                Map.of("deviceMetrics", Map.of("width", 390, "height", 844, "pixelRatio", 1.0, "touch", true)));
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", language));
        // Named, so that Selenium looks for none on the network.
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File("/usr/bin/chromedriver"))
                .usingAnyFreePort()
                .build();
        chrome = new ChromeDriver(service, options);
        if (!scripts) {
            // The page's own; the driver's still run, or it could press nothing.
            chrome.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        }
    }

    void open(String path) {
        chrome.get(hub.resolve(path).toString());
    }

    void width(int width) {
        chrome.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 844, "deviceScaleFactor", 1, "mobile", true));
    }

    WebElement find(String css) {
        return chrome.findElement(By.cssSelector(css));
    }

    boolean has(String css) {
        return !chrome.findElements(By.cssSelector(css)).isEmpty();
    }

    String text(String css) {
        return find(css).getText();
    }

    void type(String id, String text) {
        WebElement field = chrome.findElement(By.id(id));
        field.clear();
        field.sendKeys(text);
    }

    void press(String css) {
        WebElement button = find(css);
        chrome.executeScript("arguments[0].scrollIntoView({block: 'center'})", button);
        button.click();
    }

    /** Sets a field to what no key types. */
    void fill(String id, String text) {
        chrome.executeScript("document.getElementById(arguments[0]).value = arguments[1]", id, text);
    }

    /** Puts the focus there and types, past the driver, whose own ways of touching a page are scripts. */
    void keys(String css, String text) {
        focus(css);
        chrome.executeCdpCommand("Input.insertText", Map.of("text", text));
    }

    /** Presses Enter on a link or button, or the space bar on a box, likewise. */
    void key(String css, String name, int code, String text) {
        focus(css);
        for (String type : List.of("keyDown", "keyUp")) {
            chrome.executeCdpCommand(
                    "Input.dispatchKeyEvent",
                    Map.of("type", type, "key", text, "code", name, "windowsVirtualKeyCode", code, "text", text));
        }
    }

    private void focus(String css) {
        Map<?, ?> root = (Map<?, ?>)
                chrome.executeCdpCommand("DOM.getDocument", Map.of()).get("root");
        Object node = chrome.executeCdpCommand(
                        "DOM.querySelector", Map.of("nodeId", root.get("nodeId"), "selector", css))
                .get("nodeId");
        chrome.executeCdpCommand("DOM.focus", Map.of("nodeId", node));
    }

    /** The page as it is, likewise. */
    String source() {
        Map<?, ?> root = (Map<?, ?>)
                chrome.executeCdpCommand("DOM.getDocument", Map.of()).get("root");
        return (String) chrome.executeCdpCommand("DOM.getOuterHTML", Map.of("nodeId", root.get("nodeId")))
                .get("outerHTML");
    }

    /** Until the page says so. */
    void awaitSource(String words) {
        new WebDriverWait(chrome, Duration.ofSeconds(30))
                .ignoring(WebDriverException.class)
                .withMessage(this::source)
                .until(driver -> source().contains(words));
    }

    /** Presses what leads to another page, and waits for that. */
    void go(String css) {
        WebElement page = find("html");
        press(css);
        await(page);
    }

    /** Until the page is another one; while it changes, the driver has several ways of saying so. */
    private void await(WebElement page) {
        new WebDriverWait(chrome, Duration.ofSeconds(30)).until(driver -> {
            try {
                page.isEnabled();
                return false;
            } catch (WebDriverException e) {
                return true;
            }
        });
    }

    String path() {
        return URI.create(chrome.getCurrentUrl()).getPath();
    }

    /** The whole page as a picture under {@code target/phone}, for whoever wants to look. */
    void shoot(String name) {
        try {
            Files.createDirectories(SHOTS);
            long height = Math.min(
                    4_000, ((Number) chrome.executeScript("return document.documentElement.scrollHeight")).longValue());
            Object picture = chrome.executeCdpCommand(
                            "Page.captureScreenshot",
                            Map.of(
                                    "captureBeyondViewport",
                                    true,
                                    "clip",
                                    Map.of("x", 0, "y", 0, "width", 390, "height", height, "scale", 1)))
                    .get("data");
            Files.write(SHOTS.resolve(name + ".png"), OutputType.BYTES.convertFromBase64Png((String) picture));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** What is on the phone without scrolling, twice as sharp, for whoever shows it. */
    void view(String name) {
        try {
            Files.createDirectories(SHOTS);
            chrome.executeCdpCommand(
                    "Emulation.setDeviceMetricsOverride",
                    Map.of("width", 390, "height", 844, "deviceScaleFactor", 2, "mobile", true));
            Files.write(SHOTS.resolve(name + ".png"), chrome.getScreenshotAs(OutputType.BYTES));
            width(390);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The page as a printer gets it, beside the other pictures; nothing that one can only press is on it. */
    void print(String name) {
        chrome.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
        shoot(name);
        assertThat((List<?>) chrome.executeScript("""
            return [...document.querySelectorAll('.bar nav, .foot, .buttons, .skip, .act')]
              .filter(e => e.getClientRects().length).map(e => e.outerHTML.slice(0, 120))\
            """)).as(name).isEmpty();
        chrome.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
    }

    /** The page breaks no rule of accessibility, nothing is cut off at the side, and all that one touches is large. */
    void check(String name) {
        Results results = new AxeBuilder()
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze(chrome);
        assertThat(results.getViolations())
                .as(name)
                .extracting(
                        rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                .isEmpty();
        for (int width : new int[] {320, 390, 430}) {
            width(width);
            assertThat(chrome.executeScript("return document.documentElement.scrollWidth"))
                    .as(name + " at " + width)
                    .isEqualTo((long) width);
        }
        width(390);
        assertThat((List<?>) chrome.executeScript("""
            return [...document.querySelectorAll('a.button, button, .bar a, .foot a, .row, label.choice, .sizes label, input:not([type=hidden]):not([type=radio]):not([type=checkbox])')]
              .filter(e => e.getClientRects().length && e.getBoundingClientRect().height < 47.5)
              .map(e => e.outerHTML.slice(0, 120))\
            """)).as(name).isEmpty();
    }

    @Override
    public void close() {
        chrome.quit();
    }
}
