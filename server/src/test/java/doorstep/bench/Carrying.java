package doorstep.bench;

import doorstep.document.SheetOut;
import doorstep.process.Doorstep;
import doorstep.process.Wire;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Everything taken out, and a hundred thousand lines taken in, with a heap of 256 MiB: how long, and how much memory at most. */
final class Carrying {
    static final Map<String, String> SMALL_HEAP = Map.of("DOORSTEP_JAVA_OPTS", "-Xmx256m -XX:+UseSerialGC");
    private static final int LINES = 100_000;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final List<String> COLUMNS = List.of(
            "NUMBER",
            "KIND",
            "TITLE",
            "PLACE",
            "STAGE",
            "UNIT",
            "CHANNEL",
            "HEARD",
            "REGISTERED",
            "DUE",
            "CLOSED",
            "WORD",
            "WORDS");

    private Carrying() {}

    /** Out: first a township's part, then all of it, by a program started for this. */
    static void out(Path data, Report report) throws Exception {
        int port = Doorstep.freePort();
        report.line("## Taking out, heap of 256 MiB");
        report.line("");
        report.head("what", "seconds", "Java at its peak, MiB", "load");
        try (Doorstep doorstep = Doorstep.run(SMALL_HEAP, "serve", "--data", data.toString(), "--port", "" + port)
                .answering(port)) {
            CountySite site = CountySite.of(doorstep, port, data);
            Wire clerk = site.again("county-clerk").patient(PATIENCE);
            for (String format : List.of("XLSX", "CSV")) {
                for (String kind : List.of("enquiry", "appeal", "")) {
                    Map<String, Object> filter = kind.isEmpty() ? Map.of() : Map.of("kind", kind);
                    String where = kind.isEmpty() ? "" : " where kind = '" + kind + "'";
                    long lines = site.number("select count(*) from matter.matter" + where);
                    out(clerk, doorstep, format + ", %,d lines".formatted(lines), format, filter, report);
                }
            }
        }
        report.line("");
    }

    private static void out(
            Wire clerk, Doorstep doorstep, String what, String format, Map<String, Object> filter, Report report)
            throws IOException {
        Machine.forget(doorstep.process());
        long start = System.nanoTime();
        Wire.Answer answer =
                clerk.post("/api/matters/exports", Map.of("filter", filter, "format", format, "columns", COLUMNS));
        if (answer.status() != 200) {
            throw new IllegalStateException(answer.text());
        }
        report.row(
                what,
                "%.1f".formatted((System.nanoTime() - start) / 1e9),
                "" + Machine.peak(doorstep.process()),
                Machine.load());
    }

    /** In: a workbook of made-up messages, by the command. */
    static void in(Path data, long area, Report report) throws Exception {
        Path file = Files.createTempFile("messages", ".xlsx");
        Tongue tongue = new Tongue(new Random(9));
        try (OutputStream out = Files.newOutputStream(file)) {
            List<SheetOut.Column> columns = List.of(
                    new SheetOut.Column("编号", 12),
                    new SheetOut.Column("主题", 20),
                    new SheetOut.Column("详情", 60),
                    new SheetOut.Column("时间", 12));
            SheetOut.write(out, "留言", columns, sheet -> {
                for (int i = 0; i < LINES; i++) {
                    Tongue.Said said = tongue.say();
                    sheet.line(List.of(
                            "IN%07d".formatted(i),
                            said.title(),
                            said.words(),
                            LocalDate.of(2026, 1, 1).plusDays(i % 300).toString()));
                }
            });
        }
        report.line("## Taking in %,d lines, heap of 256 MiB".formatted(LINES));
        report.line("");
        report.head("what", "seconds", "Java at its peak, MiB", "load");
        long start = System.nanoTime();
        try (Doorstep doorstep = Doorstep.run(
                SMALL_HEAP,
                "import",
                "matters",
                file.toString(),
                "--data",
                data.toString(),
                "--area",
                "%015d".formatted(area),
                "--source",
                "made-up",
                "--columns",
                "number=编号,title=主题,words=详情,heard=时间")) {
            long peak = 0;
            while (doorstep.process().isAlive()) {
                try {
                    peak = Math.max(peak, Machine.peak(doorstep.process()));
                } catch (IOException | java.util.NoSuchElementException gone) {
                    break;
                }
                Thread.sleep(100);
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.println(doorstep.said()
                    .strip()
                    .lines()
                    .reduce((first, last) -> last)
                    .orElse(""));
            report.row("%,d lines".formatted(LINES), "%.0f".formatted(seconds), "" + peak, Machine.load());
        }
        report.line("");
        Files.delete(file);
    }
}
