package doorstep.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** What this jar was built as. */
public record Build(String version, String postgres) {
    int postgresMajor() {
        return Integer.parseInt(postgres.replaceFirst("\\..*", ""));
    }

    public static Build current() {
        try (InputStream in = Objects.requireNonNull(Build.class.getResourceAsStream("/build.properties"))) {
            Properties properties = new Properties();
            properties.load(in);
            return new Build(properties.getProperty("version"), properties.getProperty("postgres"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
