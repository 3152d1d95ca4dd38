package doorstep.document;

import doorstep.kernel.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where the templates of papers are: those that come with the program, and a county's own in the folder {@code papers} beside the
 * data, which count instead. They are read anew each time, so that whoever changes one sees it at once.
 */
@Component
public class PaperTemplates {
    private static final String ENDING = ".zh.txt";

    private final @Nullable Path own;

    /** @param own the folder with the county's own templates; it need not be there */
    PaperTemplates(@Value("${doorstep.papers:}") String own) {
        this.own = own.isEmpty() ? null : Path.of(own);
    }

    /**
     * The template of a paper: the county's own where there is one.
     *
     * @param name {@code reply} for {@code reply.zh.txt}
     * @throws Problem of {@link PaperTemplate#read}, {@code document.template-unreadable}
     */
    public PaperTemplate get(String name, PaperTemplate.Known known) {
        String file = name + ENDING;
        try {
            byte[] bytes = own != null && Files.isRegularFile(own.resolve(file))
                    ? Files.readAllBytes(own.resolve(file))
                    : shipped(file);
            return PaperTemplate.read(file, text(file, bytes), known);
        } catch (IOException e) {
            throw new Problem(DocumentProblem.TEMPLATE_UNREADABLE, file, 1);
        }
    }

    /** The names of the county's own files, whatever they are. */
    public List<String> own() {
        if (own == null || !Files.isDirectory(own)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(own)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .map(name -> name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] shipped(String file) throws IOException {
        try (InputStream in = PaperTemplates.class.getResourceAsStream("/papers/" + file)) {
            if (in == null) {
                throw new IllegalStateException("no template " + file);
            }
            return in.readAllBytes();
        }
    }

    /** UTF-8 or GB18030, as the editors of Chinese offices save it; else the first line that is neither is named. */
    private static String text(String file, byte[] bytes) {
        int line = 1;
        for (int i = 0, from = 0; i <= bytes.length; i++) {
            if (i == bytes.length || bytes[i] == '\n') {
                try {
                    String decoded = Characters.decode(java.util.Arrays.copyOfRange(bytes, from, i))
                            .text();
                    if (decoded.indexOf('\0') >= 0) {
                        throw new CharacterCodingException();
                    }
                } catch (CharacterCodingException e) {
                    throw new Problem(DocumentProblem.TEMPLATE_UNREADABLE, file, line);
                }
                from = i + 1;
                line++;
            }
        }
        try {
            return Characters.decode(bytes).text();
        } catch (CharacterCodingException e) {
            throw new Problem(DocumentProblem.TEMPLATE_UNREADABLE, file, 1);
        }
    }
}
