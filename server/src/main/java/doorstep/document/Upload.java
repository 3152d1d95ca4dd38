package doorstep.document;

import doorstep.kernel.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.web.multipart.MultipartFile;

/** A file that somebody sends (上传的文件): it lies on disk while it is read, and nothing of it is left afterwards. */
public final class Upload {
    private Upload() {}

    /** @throws doorstep.kernel.Problem {@code document.classified} for a name that says so */
    public static <T> T read(MultipartFile sent, Function<Path, T> reading) {
        if (Secrecy.marksName(name(sent))) {
            throw new Problem(DocumentProblem.CLASSIFIED);
        }
        try {
            Path file = Files.createTempFile("upload", "");
            try {
                sent.transferTo(file);
                return reading.apply(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name under which it was sent, which may say that it is secret. */
    public static String name(MultipartFile sent) {
        return Objects.requireNonNullElse(sent.getOriginalFilename(), "");
    }
}
