package doorstep.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Parts of the documents that the build makes from the code. A test holds what is committed against what the code says now;
 * {@code make tidy} writes it instead (the property {@code write}).
 */
public final class Generated {
    private static final boolean WRITE = Boolean.getBoolean("write");
    private static final String END = "<!-- end -->";

    private Generated() {}

    /** The part of a page between {@code <!-- generated: name -->} and {@code <!-- end -->}. */
    public static void section(Path page, String name, String text) {
        String begin = "<!-- generated: " + name + " -->";
        String whole = read(page);
        int from = whole.indexOf(begin);
        int to = whole.indexOf(END, from);
        assertThat(from).as("%s has a place for %s", page, name).isNotNegative();
        String made = whole.substring(0, from) + begin + "\n" + text + whole.substring(to);
        check(page, whole, made);
    }

    /** A whole file. */
    public static void file(Path file, String text) {
        check(file, Files.exists(file) ? read(file) : "", text);
    }

    private static void check(Path file, String committed, String made) {
        if (WRITE) {
            try {
                Files.writeString(file, made);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        } else {
            assertThat(committed)
                    .as("%s does not say what the code says; run make tidy", file)
                    .isEqualTo(made);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
