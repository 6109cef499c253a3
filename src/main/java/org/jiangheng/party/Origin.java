package org.jiangheng.party;

/**
 * Where a sign-on comes from.
 *
 * @param address the client's IP address
 * @param browser what the browser calls itself, shortened
 */
public record Origin(String address, String browser) {

    private static final int LONGEST = 200;

    public Origin {
        browser = browser.length() > LONGEST ? browser.substring(0, LONGEST) : browser;
    }

    /** What is counted as one place: an IPv4 address, or the /64 network an IPv6 address lies in. */
    String place() {
        var parts = address.split(":");
        return parts.length < 4 || address.contains("::") && parts.length < 5
                ? address
                : String.join(":", parts[0], parts[1], parts[2], parts[3]);
    }
}
