package org.jiangheng.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at a browser without scripts: signs on, opens pages, sends forms; through every filter there is. */
public final class FormVisitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private static final String BOUNDARY = "----jiangheng";

    private final HttpClient client;
    private final String base;
    private String token = "";

    private FormVisitor(int port) {
        base = "http://localhost:" + port;
        client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** Signed on with the password of {@link ReviewWorld}. */
    public static FormVisitor as(String account, int port) {
        return as(account, ReviewWorld.PASSWORD, port);
    }

    public static FormVisitor as(String account, String password, int port) {
        var visitor = new FormVisitor(port);
        visitor.get("/login");
        visitor.post("/login", Map.of("username", account, "password", password));
        return visitor;
    }

    /** Not signed on. */
    public static FormVisitor nobody(int port) {
        return new FormVisitor(port);
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).GET());
    }

    /** Sends a form with the token of the page seen last. */
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        var form = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return post(path, form);
    }

    /** The same with the fields already written as a query, for those that repeat. */
    public HttpResponse<String> post(String path, String form) {
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + encoded(token) + "&" + form)));
    }

    /** Sends a form with files, with the token of the page seen last. */
    public HttpResponse<String> upload(String path, Map<String, String> fields, Map<String, byte[]> files) {
        var body = new java.io.ByteArrayOutputStream();
        fields.forEach((name, value) -> write(body, part(name) + "\r\n\r\n" + value + "\r\n"));
        write(body, part("_csrf") + "\r\n\r\n" + token + "\r\n");
        files.forEach((name, content) -> {
            write(body, part(name) + "; filename=\"" + name + ".pdf\"\r\nContent-Type: application/pdf\r\n\r\n");
            body.writeBytes(content);
            write(body, "\r\n");
        });
        write(body, "--" + BOUNDARY + "--\r\n");
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static String part(String name) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"";
    }

    private static void write(java.io.ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var answer =
                    client.send(request.header("Accept", "text/html").build(), HttpResponse.BodyHandlers.ofString());
            var found = TOKEN.matcher(answer.body());
            if (found.find()) {
                token = found.group(1);
            }
            return answer;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
