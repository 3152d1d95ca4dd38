package doorstep.document;

import doorstep.kernel.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A written document as its paragraphs, in order, whatever office wrote it: .docx, .pdf, .md or plain text in UTF-8 or
 * GB18030. What a file is, its first bytes say and not its name. Blank paragraphs are left out.
 *
 * @param paragraphs without line breaks inside
 */
public record Prose(List<String> paragraphs) {
    /** Longer than any law. */
    static final int LONGEST = 2_000_000;

    /** Where a mark of secrecy is looked for as in a title: the head of a page. */
    private static final int HEAD = 15;

    private static final int LONGEST_HEAD_LINE = 40;
    private static final int MAGIC = 8;
    private static final String ZIP = "PK\003\004";
    private static final String PDF = "%PDF-";
    /** The old binary formats, and .docx under a password. */
    private static final String COMPOUND = "\u00d0\u00cf\u0011\u00e0";

    public Prose {
        paragraphs = List.copyOf(paragraphs);
    }

    /**
     * Reads a file; nothing of it is kept.
     *
     * @param name under which somebody sent it
     * @throws Problem {@code document.not-prose}, {@code document.old-format}, {@code document.locked} under a password,
     *     {@code document.no-text} for a picture of pages or nothing at all, {@code document.prose-too-long},
     *     {@code document.too-long}, {@code document.classified}
     */
    public static Prose read(Path file, String name) {
        if (Secrecy.marksName(name)) {
            throw new Problem(DocumentProblem.CLASSIFIED);
        }
        Gathered gathered = new Gathered();
        try {
            switch (magic(file)) {
                case String magic
                when magic.startsWith(ZIP) ->
                    WordFile.text(Files.readAllBytes(file)).lines().forEach(gathered);
                case String magic when magic.startsWith(PDF) -> PdfText.read(file, gathered);
                case String magic when magic.startsWith(COMPOUND) -> throw new Problem(DocumentProblem.OLD_FORMAT);
                default ->
                    Characters.read(Files.readAllBytes(file)).text().lines().forEach(gathered);
            }
        } catch (IOException e) {
            throw new Problem(DocumentProblem.NOT_PROSE);
        }
        return gathered.prose();
    }

    /** What was pasted into a page instead of sent as a file. */
    public static Prose of(String text) {
        Gathered gathered = new Gathered();
        text.lines().forEach(gathered);
        return gathered.prose();
    }

    private static String magic(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            StringBuilder magic = new StringBuilder();
            for (byte one : in.readNBytes(MAGIC)) {
                magic.append((char) (one & 0xff));
            }
            return magic.toString();
        }
    }

    /** Takes paragraph after paragraph and looks at each for a mark of secrecy. */
    private static final class Gathered implements Consumer<String> {
        private final List<String> paragraphs = new ArrayList<>();
        private int length;

        @Override
        public void accept(String paragraph) {
            String text = paragraph.strip();
            if (text.isEmpty()) {
                return;
            }
            look(text, paragraphs.size() < HEAD);
            length += text.length();
            if (length > LONGEST) {
                throw new Problem(DocumentProblem.PROSE_TOO_LONG, LONGEST / 10_000);
            }
            paragraphs.add(text);
        }

        private static void look(String text, boolean head) {
            boolean marked =
                    head && text.length() <= LONGEST_HEAD_LINE ? Secrecy.marksTitle(text) : Secrecy.marksCell(text);
            if (marked) {
                throw new Problem(DocumentProblem.CLASSIFIED);
            }
        }

        Prose prose() {
            if (paragraphs.isEmpty()) {
                throw new Problem(DocumentProblem.NO_TEXT);
            }
            return new Prose(paragraphs);
        }
    }
}
