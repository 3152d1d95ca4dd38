package doorstep.cast;

import doorstep.sealed.KeyFiles;
import doorstep.sealed.OfficePair;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** The county's discipline office: has a key that the county's server knows one half of. */
public final class DisciplineOffice {
    private static final KeyFiles.Made MADE = make();

    private DisciplineOffice() {}

    /** The half that is handed over. */
    public static String openKey() {
        try {
            return Files.readString(MADE.open());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static OfficePair pair() {
        return KeyFiles.read(MADE.secret());
    }

    private static KeyFiles.Made make() {
        try {
            return KeyFiles.make(Files.createTempDirectory("discipline-office"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
