package org.jiangheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jiangheng.testing.Node;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job, whole: a real browser, a real server process, real SMTP, a moved clock; it ends at the page a QR code names. */
class RecognitionJourneyIT {

    private static final Pattern NUMBER = Pattern.compile("S000011999901\\d{9}");
    private static final Pattern PLAYED = Pattern.compile("chapters played in (\\d+) ms");

    @TempDir
    Path folder;

    @Test
    @Tag("XC-39")
    void anApplicationTravelsFromThePortalToACertificate() throws Exception {
        var browser = Chromium.open();
        var started = System.nanoTime();
        try (var post = new Post();
                var node = post.node("journey")) {
            var address = node.address();
            var startSeconds = seconds(started);
            travel(
                    new RecognitionJourney(
                            new Person(browser, address), Attachments.photo(folder), Attachments.paper(folder)),
                    post,
                    address);
            tell(node, startSeconds, seconds(started) - startSeconds);
            assertThat(node.output()).doesNotContain(" ERROR ");
        } finally {
            browser.quit();
        }
    }

    private void travel(RecognitionJourney journey, Post post, String address) throws Exception {
        journey.apply();
        journey.recommend();
        journey.moveTo("2026-04-17T09:00");
        journey.giveOpinion();
        journey.check();
        journey.confirmPayment();
        journey.convene();
        journey.moveTo("2026-04-24T09:00");
        journey.review();
        journey.approve();
        journey.moveTo("2026-05-08T09:00");
        var certificate = journey.fetchCertificate();
        var link = linkOn(certificate);
        assertThat(link).startsWith(address + "/c/");
        journey.verify(numberOn(certificate), link);
        journey.isFiled();
        assertEveryStepWasMailed(post);
    }

    /** DR.7: what the applicant heard of on the way. */
    private static void assertEveryStepWasMailed(Post post) {
        assertThat(post.subjectsTo("fenglei@example.com"))
                .endsWith(Stream.of(
                                "申报已提交，待单位审核",
                                "单位内部公示开始",
                                "单位内部公示结束",
                                "推荐材料已报送",
                                "受理结果：予以受理",
                                "评审安排通知",
                                "评审结果：通过",
                                "评审通过人员名单公示",
                                "证书领取通知")
                        .map("【高技能人才直接认定】"::concat)
                        .toArray(String[]::new));
    }

    private static String linkOn(byte[] certificate) throws IOException, NotFoundException {
        try (var document = Loader.loadPDF(certificate)) {
            var source = new BufferedImageLuminanceSource(new PDFRenderer(document).renderImageWithDPI(0, 200));
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(source)))
                    .getText();
        } catch (com.google.zxing.ChecksumException | com.google.zxing.FormatException damaged) {
            throw new IllegalStateException(damaged);
        }
    }

    private static String numberOn(byte[] certificate) throws IOException {
        try (var document = Loader.loadPDF(certificate)) {
            return NUMBER.matcher(new PDFTextStripper().getText(document))
                    .results()
                    .findFirst()
                    .orElseThrow()
                    .group();
        }
    }

    /** As information, not as a promise: this machine, this load. */
    private static void tell(Node node, long startSeconds, long journeySeconds) {
        var played = PLAYED.matcher(node.output());
        var perMinute = played.find() ? 29 * 60_000L / Long.parseLong(played.group(1)) : 0;
        System.out.printf(
                "Journey: first start %d s (with the demonstration, %d cases per minute), journey in the browser %d s, memory %d MB%n",
                startSeconds, perMinute, journeySeconds, node.megabytes());
    }

    private static long seconds(long since) {
        return Duration.ofNanos(System.nanoTime() - since).toSeconds();
    }
}
