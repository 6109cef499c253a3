package org.jiangheng.party;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Every number of sign-ons, {@code jiangheng.sign-on.*} (decision 023).
 *
 * @param attempts wrong passwords in a row until the name is locked
 * @param lock how long the first time; each further lock without a sign-on in between lasts twice as long
 * @param longestLock but never longer than this
 * @param attemptsPerAddress wrong passwords from one address, whatever the names, until it has to pause
 * @param addressPause how long; also the time over which they are counted
 * @param forget after this time without an attempt a name or an address starts afresh
 * @param idle a session ends after this time without a request
 * @param longest a session ends after this time in any case
 * @param resetLink how long the link of a forgotten password works
 * @param invitation how long the link of a new account works
 * @param lettersPerHour how many of these links an account or an address is sent in an hour
 */
@ConfigurationProperties("jiangheng.sign-on")
record SignOnSettings(
        @DefaultValue("5") int attempts,
        @DefaultValue("15m") Duration lock,
        @DefaultValue("4h") Duration longestLock,
        @DefaultValue("30") int attemptsPerAddress,
        @DefaultValue("15m") Duration addressPause,
        @DefaultValue("24h") Duration forget,
        @DefaultValue("30m") Duration idle,
        @DefaultValue("12h") Duration longest,
        @DefaultValue("30m") Duration resetLink,
        @DefaultValue("72h") Duration invitation,
        @DefaultValue("3") int lettersPerHour) {

    /** The length of a lock when there were that many before it. */
    Duration lockAfter(int before) {
        var length = lock.multipliedBy(1L << Math.min(before, 16));
        return length.compareTo(longestLock) > 0 ? longestLock : length;
    }
}
