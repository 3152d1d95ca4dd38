package doorstep.document;

import doorstep.kernel.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What somebody wrote in running text (文稿): a .docx, or plain text in UTF-8, UTF-16 or GB18030. Nothing is changed in it: line ends,
 * blanks and slips are as in the file. Only a byte order mark is no part of it.
 *
 * @param text the whole text; of a .docx every paragraph a line, automatic numbers written out, cells of a table between tabs
 * @param form how it was written down
 */
public record Writing(String text, Form form) {
    /** Which way the characters came. */
    public enum Form {
        UTF_8,
        UTF_16,
        GB18030,
        DOCX
    }

    /** The longest file that is read, in bytes. */
    public static final int LONGEST = 32 * 1024 * 1024;

    private static final int TITLE_LINES = 10;
    private static final int TITLE_LENGTH = 60;

    /**
     * Reads a file that goes by its own name.
     *
     * @throws Problem {@code document.too-long}, and as {@link #of(byte[], String)}
     */
    public static Writing read(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new Problem(DocumentProblem.NOT_WRITING);
            }
            mustNotExceed(Files.size(file));
            return of(Files.readAllBytes(file), String.valueOf(file.getFileName()));
        } catch (IOException e) {
            throw new Problem(DocumentProblem.NOT_WRITING);
        }
    }

    /**
     * Reads what somebody sent.
     *
     * @param name under which it was sent
     * @throws Problem {@code document.not-writing}, {@code document.nothing-written}, {@code document.too-long},
     *     {@code document.classified}
     */
    public static Writing of(byte[] bytes, String name) {
        if (Secrecy.marksName(name)) {
            throw new Problem(DocumentProblem.CLASSIFIED);
        }
        mustNotExceed(bytes.length);
        try {
            Writing writing = WordFile.looksLikeOne(bytes)
                    ? new Writing(WordFile.text(bytes), Form.DOCX)
                    : Characters.read(bytes);
            return writing.checked();
        } catch (IOException e) {
            throw new Problem(DocumentProblem.NOT_WRITING);
        }
    }

    /**
     * Takes what somebody pasted.
     *
     * @throws Problem {@code document.nothing-written}, {@code document.too-long}, {@code document.classified}
     */
    public static Writing pasted(String text) {
        mustNotExceed(text.length());
        return new Writing(text, Form.UTF_8).checked();
    }

    private Writing checked() {
        if (text.isBlank()) {
            throw new Problem(DocumentProblem.NOTHING_WRITTEN);
        }
        int line = 0;
        for (String written : (Iterable<String>) text.lines().filter(one -> !one.isBlank())::iterator) {
            boolean title = line++ < TITLE_LINES && written.length() <= TITLE_LENGTH;
            if (written.length() <= TITLE_LENGTH
                    && (title ? Secrecy.marksTitle(written) : Secrecy.marksCell(written))) {
                throw new Problem(DocumentProblem.CLASSIFIED);
            }
        }
        return this;
    }

    static void mustNotExceed(long length) {
        if (length > LONGEST) {
            throw new Problem(DocumentProblem.TOO_LONG, LONGEST >> 20);
        }
    }
}
