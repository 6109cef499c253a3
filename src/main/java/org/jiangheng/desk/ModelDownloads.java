package org.jiangheng.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jiangheng.workflow.ModelVersion;
import org.jiangheng.workflow.Models;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Versions and drafts as files for Camunda Modeler, byte for byte. */
@Controller
class ModelDownloads {

    private final Models models;

    ModelDownloads(Models models) {
        this.models = models;
    }

    @GetMapping("/desk/models/{folder}/versions/{version}.zip")
    ResponseEntity<byte[]> version(@PathVariable String folder, @PathVariable String version) {
        var found = find(folder, version);
        var published = found.published().atZone(ZoneId.of("Asia/Shanghai")).toLocalDateTime();
        return attachment(
                folder + "-v" + found.number() + ".zip", zip(models.files(found.id()), published), "application/zip");
    }

    @GetMapping("/desk/models/{folder}/versions/{version}/{file}")
    ResponseEntity<byte[]> file(@PathVariable String folder, @PathVariable String version, @PathVariable String file) {
        return one(models.files(find(folder, version).id()), file);
    }

    @GetMapping("/desk/models/drafts/{id}/files/{file}")
    ResponseEntity<byte[]> draft(@PathVariable String id, @PathVariable String file) {
        return one(models.draft(id).orElseThrow(ModelDownloads::missing).files(), file);
    }

    private ModelVersion find(String folder, String version) {
        return models.version(version)
                .filter(one -> one.folder().equals(folder))
                .orElseThrow(ModelDownloads::missing);
    }

    private static ResponseEntity<byte[]> one(Map<String, byte[]> files, String file) {
        return files.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith("/" + file))
                .findFirst()
                .map(entry -> attachment(file, entry.getValue(), MediaType.APPLICATION_OCTET_STREAM_VALUE))
                .orElseThrow(ModelDownloads::missing);
    }

    private static ResponseEntity<byte[]> attachment(String name, byte[] content, String type) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .contentType(MediaType.parseMediaType(type))
                .body(content);
    }

    private static byte[] zip(Map<String, byte[]> files, LocalDateTime published) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(published);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
