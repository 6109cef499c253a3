package org.jiangheng.portal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser that runs no scripts: signs on, opens pages, posts forms. */
final class Visitor {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final String BOUNDARY = "----jiangheng";

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String origin;

    private Visitor(int port) {
        this.origin = "http://localhost:" + port;
    }

    static Visitor signedOn(int port, String account, String password) {
        var visitor = new Visitor(port);
        visitor.get("/login");
        visitor.post("/login", Map.of("username", List.of(account), "password", List.of(password)));
        return visitor;
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(origin + path)));
    }

    HttpResponse<String> post(String path, Map<String, List<String>> fields, String... headers) {
        var body = fields.entrySet().stream()
                .flatMap(field -> field.getValue().stream().map(value -> encode(field.getKey()) + "=" + encode(value)))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create(origin + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body + "&_csrf=" + encode(token())));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> upload(String path, Map<String, String> fields, String field, String name, byte[] content) {
        var body = new ByteArrayOutputStream();
        fields.forEach((key, value) -> write(body, part(key) + "\r\n\r\n" + value + "\r\n"));
        write(body, part("_csrf") + "\r\n\r\n" + token() + "\r\n");
        write(body, part(field) + "; filename=\"" + name + "\"\r\nContent-Type: application/pdf\r\n\r\n");
        body.writeBytes(content);
        write(body, "\r\n--" + BOUNDARY + "--\r\n");
        return send(HttpRequest.newBuilder(URI.create(origin + path))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** Of the session: every page with a form carries it, the menu of the layout at least. */
    private String token() {
        var page = get("/portal").body();
        var found = CSRF.matcher(page.contains("_csrf") ? page : get("/login").body());
        return found.find() ? found.group(1) : "";
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String part(String name) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"";
    }

    private static void write(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
