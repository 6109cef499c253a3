package org.jiangheng.party;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** An open session: since when, last used, from where. */
public record Session(UUID id, String account, Instant started, Instant lastSeen, String address, String browser) {

    /** The browser in words a person knows. */
    public String device() {
        return system() + " · " + program();
    }

    private String system() {
        if (browser.contains("Android")) {
            return "安卓手机";
        }
        if (browser.contains("iPhone") || browser.contains("iPad")) {
            return "苹果手机或平板";
        }
        if (browser.contains("Windows")) {
            return "Windows 电脑";
        }
        if (browser.contains("Mac OS")) {
            return "苹果电脑";
        }
        return browser.contains("Linux") ? "Linux 电脑" : "未知设备";
    }

    private String program() {
        if (browser.contains("MicroMessenger")) {
            return "微信";
        }
        if (browser.contains("Edg/")) {
            return "Edge 浏览器";
        }
        if (browser.contains("Firefox/")) {
            return "Firefox 浏览器";
        }
        if (browser.contains("Chrome/")) {
            return "Chrome 浏览器";
        }
        return browser.contains("Safari/") ? "Safari 浏览器" : "其他程序";
    }

    Session shifted(Duration offset) {
        return new Session(id, account, started.plus(offset), lastSeen.plus(offset), address, browser);
    }
}
