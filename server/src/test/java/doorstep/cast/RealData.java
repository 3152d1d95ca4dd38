package doorstep.cast;

import java.nio.file.Path;
import java.util.Objects;

/** Where data lies that nobody here wrote and that is not part of the project. Tests that need it are skipped without it. */
public final class RealData {
    private RealData() {}

    /** By the property or the environment variable {@code DOORSTEP_DATA}, else beside the project. */
    public static Path folder() {
        String named = System.getProperty("DOORSTEP_DATA", System.getenv("DOORSTEP_DATA"));
        return Path.of(Objects.requireNonNullElse(named, "../../shared/data"));
    }
}
