package org.jiangheng.programmes.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiangheng.programmes.recognition.IsolationPaths.Row;
import org.jiangheng.programmes.recognition.IsolationWorld.Who;
import org.jiangheng.testing.JianghengTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Nobody sees what is not theirs, by any path: role × object × path, over HTTP. Each row is tried by everybody; where it is not
 * open it must look as if there were nothing. The table is written to {@code target/isolation.md}.
 */
@JianghengTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IsolationTest {

    @LocalServerPort
    int port;

    @Autowired
    AutowireCapableBeanFactory beans;

    private IsolationWorld world;
    private final Map<Row, Map<Who, String>> matrix = new LinkedHashMap<>();

    @BeforeAll
    void twoCases() {
        var play = beans.createBean(Play.class);
        play.begin(LocalDateTime.of(2026, 5, 11, 9, 0));
        world = beans.createBean(IsolationWorld.class);
        world.build(play, beans.createBean(Cast.class), "http://localhost:" + port);
    }

    static Stream<Row> rows() {
        return IsolationPaths.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    @Tag("XC-29")
    void isOpenToItsOwnOnly(Row row) {
        var cells = new EnumMap<Who, String>(Who.class);
        var open = Arrays.stream(Who.values())
                .filter(who -> {
                    var answer = ask(who, row, world.fill(row.path()), world.fill(row.body()));
                    var reveals = row.reveals(answer, world);
                    cells.put(who, (reveals ? "**可** " : "") + answer.statusCode());
                    return reveals;
                })
                .collect(Collectors.toSet());
        matrix.put(row, cells);
        assertThat(open).as(row.toString()).isEqualTo(row.openTo());
    }

    /** Missing and forbidden look the same, on our pages and in Tasklist. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void whatIsClosedLooksLikeWhatIsNotThere(Row row) {
        Arrays.stream(Who.values()).filter(who -> !row.openTo().contains(who)).forEach(who -> {
            var forbidden = ask(who, row, world.fill(row.path()), world.fill(row.body()));
            assertThat(forbidden.body())
                    .as(who + " " + row)
                    .doesNotContain(IsolationWorld.APPLICANT, "org.camunda", "\tat ", "at org.");
            if (!row.path().startsWith("/camunda")) {
                assertThat(forbidden.statusCode())
                        .as(who + " " + row)
                        .isEqualTo(ask(who, row, world.miss(row.path()), "").statusCode());
            }
        });
    }

    private HttpResponse<String> ask(Who who, Row row, String path, String body) {
        var visitor = world.visitor(who);
        return row.method().equals("GET") ? visitor.get(path) : visitor.json(row.method(), path, body);
    }

    @AfterAll
    void writeTheTable() throws IOException {
        var table = new StringBuilder("# 谁能看到什么\n\n每格是真实请求的状态码；**可** 表示看得到。由 IsolationTest 生成。\n\n| 对象 | 途径 |");
        List.of(Who.values()).forEach(who -> table.append(" ").append(who.label).append(" |"));
        table.append("\n|").append(" --- |".repeat(Who.values().length + 2)).append("\n");
        matrix.forEach((row, cells) -> {
            table.append("| ")
                    .append(row.object())
                    .append(" | `")
                    .append(row.shown())
                    .append("` |");
            List.of(Who.values())
                    .forEach(who -> table.append(" ").append(cells.get(who)).append(" |"));
            table.append("\n");
        });
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "isolation.md"), table);
    }
}
