package org.jiangheng.portal;

import com.lowagie.text.Document;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.jiangheng.party.OrganisationId;
import org.jiangheng.party.Person;

/** What an applicant types and uploads when everything is right, step by step. */
final class PortalFixtures {

    private PortalFixtures() {}

    static Map<String, List<String>> particulars(Person person, OrganisationId employer) {
        var identity = person.identity();
        return Map.ofEntries(
                field("name", person.name()),
                field("gender", identity.isMale() ? "男" : "女"),
                field("birthMonth", YearMonth.from(identity.birthDate()).toString()),
                field("ethnicity", "汉族"),
                field("politicalStatus", "群众"),
                field("identityNumber", identity.value()),
                field("organisation", employer.value()),
                field("organisationNature", "市属企业"),
                field("position", "电气设备维修"),
                field("workingYears", "15"),
                field("education", "大专/高级技工"),
                field("occupation", "6-31-01-03"),
                field("level", "2"),
                field("phone", "13800000000"),
                field("email", "zheng@example.com"));
    }

    static Map<String, List<String>> work() {
        return Map.of(
                "workHistory[0].from", List.of("2010年7月"),
                "workHistory[0].organisation", List.of("北京示例装备有限公司"),
                "workHistory[0].work", List.of("电气维修"),
                "workHistory[0].witness", List.of("钱进"));
    }

    static Map<String, List<String>> achievements() {
        return Map.of(
                "achievements[0].project", List.of("生产线电控系统改造"),
                "achievements[0].completed", List.of("2024-11"),
                "achievements[0].role", List.of("牵头人"),
                "achievements[0].result", List.of("停机时间减少四成"));
    }

    static Map<String, List<String>> grounds() {
        return Map.of(
                "industry", List.of("先进制造"),
                "grounds", List.of("SKILL"),
                "criteria", List.of("DR-24"),
                "secrecy", List.of("NONE"));
    }

    static Map<String, List<String>> promises(String name) {
        return Map.ofEntries(
                field("frontLine", "true"),
                field("conduct", "true"),
                field("noViolation", "true"),
                field("noSafetyAccident", "true"),
                field("noQualityAccident", "true"),
                field("noHeritageFailure", "true"),
                field("undertaking", "true"),
                field("signature", name));
    }

    static byte[] pdf() {
        var bytes = new ByteArrayOutputStream();
        var document = new Document();
        PdfWriter.getInstance(document, bytes);
        document.open();
        document.add(new Paragraph("Proof"));
        document.close();
        return bytes.toByteArray();
    }

    static byte[] photo() {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(413, 579, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static Map.Entry<String, List<String>> field(String key, String value) {
        return Map.entry(key, List.of(value));
    }
}
