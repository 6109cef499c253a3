package org.jiangheng.testing;

import com.lowagie.text.Document;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jiangheng.mail.Mail;
import org.jiangheng.mail.Mails;

/** Somebody who signs up with a browser without scripts: types, reads the mail that was delivered, follows its link. */
public final class Newcomer {

    public static final String PASSWORD = "korrekt pferd batterie";

    private static final Pattern LINK =
            Pattern.compile("https?://[^/\\s]+(/register/(?:confirm|operator)\\?token=\\w+)");

    private final FormVisitor visitor;
    private final Mails mails;

    public Newcomer(int port, Mails mails) {
        this.visitor = FormVisitor.nobody(port);
        this.mails = mails;
    }

    public static Map<String, String> person(String account, String number, String email) {
        return new HashMap<>(Map.of(
                "name",
                "郑和平",
                "paper",
                "RESIDENT_IDENTITY_CARD",
                "number",
                number,
                "phone",
                "13800000000",
                "email",
                email,
                "account",
                account,
                "password",
                PASSWORD,
                "repeated",
                PASSWORD,
                "privacy",
                "true",
                "sensitive",
                "true"));
    }

    public static Map<String, String> organisation(String account, String code, String email) {
        return new HashMap<>(Map.ofEntries(
                Map.entry("name", "北京示例新设装备有限公司"),
                Map.entry("code", code),
                Map.entry("district", "海淀区"),
                Map.entry("nature", "市属企业"),
                Map.entry("contact", "钱经办"),
                Map.entry("phone", "010-12345678"),
                Map.entry("email", email),
                Map.entry("account", account),
                Map.entry("password", PASSWORD),
                Map.entry("repeated", PASSWORD),
                Map.entry("privacy", "true")));
    }

    public HttpResponse<String> signUp(Map<String, String> fields) {
        visitor.get("/register/person");
        return visitor.post("/register/person", fields);
    }

    public HttpResponse<String> signUpOrganisation(Map<String, String> fields) {
        visitor.get("/register/organisation");
        return visitor.upload("/register/organisation", fields, Map.of("licence", pdf(), "letter", pdf()));
    }

    /** What was delivered to the address, the latest first. */
    public List<Mail> letters(String email) {
        mails.deliverDue();
        return mails.latest(email, 50).stream()
                .filter(mail ->
                        mail.to().address().equals(email) && mail.status().equals("SENT"))
                .toList();
    }

    /** The path of the latest link sent to the address. */
    public String link(String email) {
        return letters(email).stream()
                .map(mail -> LINK.matcher(mail.body()))
                .filter(java.util.regex.Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    /** Opens the link and looks at the page behind it. */
    public HttpResponse<String> open(String link) {
        visitor.get(link);
        return visitor.get(link.substring(0, link.indexOf('?')));
    }

    public HttpResponse<String> confirm(String account) {
        return visitor.post("/register/confirm", Map.of("account", account));
    }

    public HttpResponse<String> post(String path, Map<String, String> fields) {
        return visitor.post(path, fields);
    }

    public static byte[] pdf() {
        var bytes = new ByteArrayOutputStream();
        var document = new Document();
        PdfWriter.getInstance(document, bytes);
        document.open();
        document.add(new Paragraph("Licence"));
        document.close();
        return bytes.toByteArray();
    }
}
