package doorstep.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import doorstep.cast.Colleagues;
import doorstep.cast.DoorstepTest;
import doorstep.clock.SettableClock;
import doorstep.document.Paper;
import doorstep.document.PaperDocx;
import doorstep.document.PaperPdf;
import doorstep.document.ReadBack;
import doorstep.kernel.Actor;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every paper as Word file, opened by the office program that is on this machine, says what its PDF says. How many pages it takes
 * is its fonts' affair.
 */
@DoorstepTest
class PapersInOfficeTests {
    private static final int PATIENCE_SECONDS = 180;

    @Autowired
    Colleagues colleagues;

    @Autowired
    Matters matters;

    @Autowired
    Acts acts;

    @Autowired
    Cases cases;

    @Autowired
    Papers papers;

    @Autowired
    SettableClock clock;

    @TempDir
    Path folder;

    @Test
    void everyPaperOpensThereAndSaysTheSame() throws IOException, InterruptedException {
        Path office = office();
        PaperCourse course = new PaperCourse(colleagues, matters, acts, cases, clock);
        Map<String, Paper> all = new LinkedHashMap<>();
        keep(all, course.clerk(), course.accepted(), PaperKind.RECEIPT, PaperKind.ACCEPTANCE);
        keep(all, course.clerk(), course.declined(), PaperKind.REFUSAL);
        keep(all, course.clerk(), course.extended(), PaperKind.EXTENSION);
        keep(all, course.handler(), course.sealed(), PaperKind.REPLY, PaperKind.SERVICE);
        keep(all, course.handler(), course.agreed("written"), PaperKind.AGREEMENT);
        keep(all, course.leader(), course.supervised(), PaperKind.SUPERVISION);
        assertThat(all).hasSameSizeAs(PaperKind.values());
        for (Map.Entry<String, Paper> paper : all.entrySet()) {
            Files.write(folder.resolve(paper.getKey() + ".docx"), PaperDocx.of(paper.getValue()));
        }

        convert(office, all.keySet().stream().map(name -> name + ".docx").toList());

        for (Map.Entry<String, Paper> paper : all.entrySet()) {
            ReadBack there = ReadBack.of(Files.readAllBytes(folder.resolve(paper.getKey() + ".pdf")));
            ReadBack ours = ReadBack.of(PaperPdf.of(paper.getValue()));
            assertThat(characters(there)).as(paper.getKey()).isEqualTo(characters(ours));
        }
    }

    private void keep(Map<String, Paper> all, Actor actor, UUID id, PaperKind... kinds) {
        for (PaperKind kind : kinds) {
            all.put(kind.name(), papers.open(actor, id, kind));
        }
    }

    /** Which characters stand there; cells of a form may be read in another order. */
    private static List<String> characters(ReadBack paper) {
        return paper.running()
                .codePoints()
                .mapToObj(Character::toString)
                .sorted()
                .toList();
    }

    private static Path office() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "soffice"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseGet(() -> {
                    assumeTrue(false, "not tested: no soffice on the path");
                    throw new AssertionError();
                });
    }

    private void convert(Path office, List<String> files) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                office.toString(),
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString()));
        files.forEach(file -> command.add(folder.resolve(file).toString()));
        Path said = folder.resolve("said.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        boolean over = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertThat(over).as(Files.readString(said)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(said)).isZero();
    }
}
