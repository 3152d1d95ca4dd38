package doorstep.review.indicator;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every indicator that ships, and those that a county adds in {@code indicators} of its {@code rules} folder. */
final class Declarations {
    private static final String SHIPPED = "classpath:indicators/*.yaml";

    private Declarations() {}

    /**
     * In the order of their keys.
     *
     * @throws IllegalStateException for a wrong file, and for one that would put another indicator in the place of one of the same name
     */
    static List<Indicator> load(@Nullable Path rules) {
        try {
            Map<String, Indicator> all = new TreeMap<>();
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(SHIPPED)) {
                add(all, file);
            }
            for (Path file : own(rules)) {
                add(all, new FileSystemResource(file));
            }
            return List.copyOf(all.values());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(Map<String, Indicator> all, Resource file) throws IOException {
        try (Reader in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            Indicator indicator = Declaration.read(String.valueOf(file.getFilename()), in);
            if (all.put(indicator.key(), indicator) != null) {
                throw new IllegalStateException(file.getFilename() + ":1: there is an indicator of this name already");
            }
        }
    }

    private static List<Path> own(@Nullable Path rules) throws IOException {
        Path folder = rules == null ? null : rules.resolve("indicators");
        if (folder == null || !Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        }
    }
}
