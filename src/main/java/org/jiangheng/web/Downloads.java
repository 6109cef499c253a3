package org.jiangheng.web;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Files handed out: uploads always as attachments, papers to be read in the browser; none is sniffed ({@link ContentSecurityPolicy}). */
public final class Downloads {

    private Downloads() {}

    /** An uploaded file; never opened as part of our pages (XC-47). */
    public static ResponseEntity<byte[]> attachment(String fileName, String mediaType, byte[] content) {
        return answer(ContentDisposition.attachment(), fileName, MediaType.parseMediaType(mediaType), content);
    }

    /** A PDF drawn by us. */
    public static ResponseEntity<byte[]> pdf(String fileName, byte[] content) {
        return answer(ContentDisposition.inline(), fileName, MediaType.APPLICATION_PDF, content);
    }

    /** A PDF drawn by us that may be large: passed on as it is read. */
    public static ResponseEntity<Resource> pdf(String fileName, InputStream content) {
        return answer(ContentDisposition.inline(), fileName, MediaType.APPLICATION_PDF, (Resource)
                new InputStreamResource(content));
    }

    /** A picture that was encoded anew here, to be seen on our pages (XC-47). */
    public static ResponseEntity<byte[]> picture(String fileName, String mediaType, byte[] content) {
        return answer(ContentDisposition.inline(), fileName, MediaType.parseMediaType(mediaType), content);
    }

    private static <T> ResponseEntity<T> answer(
            ContentDisposition.Builder disposition, String fileName, MediaType type, T content) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition
                                .filename(fileName, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore().cachePrivate())
                .contentType(type)
                .body(content);
    }
}
