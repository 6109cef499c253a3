package org.jiangheng.startup;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.sql.DataSource;
import org.jiangheng.journal.Verification;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;

/**
 * {@code --jiangheng.verify-journal}: follows every chain and every anchor of the journal, says what it found and ends, 0 when all of
 * it holds, 1 when not (XC-32). Opens the database and nothing else: no web server, no engine, no migration.
 */
public final class JournalCommand {

    private static final String OPTION = "--jiangheng.verify-journal";

    private JournalCommand() {}

    /** Whether the arguments ask for it. */
    public static boolean isAskedFor(String[] arguments) {
        return Arrays.stream(arguments).anyMatch(each -> each.equals(OPTION) || each.equals(OPTION + "=true"));
    }

    /** @return the exit code */
    public static int run(String[] arguments) {
        var application = new SpringApplicationBuilder(Connection.class)
                .web(WebApplicationType.NONE)
                .registerShutdownHook(false)
                .logStartupInfo(false);
        try (var context = application.run(arguments)) {
            var report = new Verification(context.getBean(DataSource.class)).run();
            print(report, new PrintStream(System.out, true, StandardCharsets.UTF_8));
            return report.holds() ? 0 : 1;
        }
    }

    private static void print(Verification.Report report, PrintStream out) {
        out.println("办理记录核验：" + report.chains() + " 个事项，" + report.entries() + " 条记录，" + report.anchors() + " 个每日锚定。");
        if (!report.last().isEmpty()) {
            out.println("最后一个锚定值：" + report.last());
        }
        report.problems().forEach(out::println);
        out.println(
                report.holds()
                        ? "全部相符。请将最后一个锚定值与系统之外保存的一份核对。"
                        : "发现 " + report.problems().size() + " 处不符。请保全数据库，并报告监督部门。");
    }

    /** Not scanned for: the whole system has its own. */
    @ImportAutoConfiguration(DataSourceAutoConfiguration.class)
    @Import(EmbeddedDatabase.class)
    static class Connection {}
}
