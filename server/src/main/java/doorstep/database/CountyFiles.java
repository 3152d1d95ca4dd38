package doorstep.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** What a county puts into its data folder itself and no table holds: its rules and indicators, its templates of papers. */
final class CountyFiles {
    private static final List<String> FOLDERS = List.of("rules", "papers");

    /** Files of those folders and of folders in them; no name can lead out. */
    private static final Pattern NAME = Pattern.compile("(?:rules|papers)(?:/[^/\\\\.][^/\\\\]*)+");

    private CountyFiles() {}

    static void write(Path root, ZipOutputStream zip) throws IOException {
        for (String folder : FOLDERS) {
            if (!Files.isDirectory(root.resolve(folder))) {
                continue;
            }
            try (Stream<Path> files = Files.walk(root.resolve(folder), FileVisitOption.FOLLOW_LINKS)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    String name = root.relativize(file).toString().replace('\\', '/');
                    if (NAME.matcher(name).matches()) {
                        zip.putNextEntry(new ZipEntry(name));
                        Files.copy(file, zip);
                        zip.closeEntry();
                    }
                }
            }
        }
    }

    static boolean anyIsThere(ZipFile zip, Path root) {
        return in(zip).anyMatch(entry -> Files.exists(root.resolve(entry.getName())));
    }

    static void unpack(ZipFile zip, Path root) throws IOException {
        for (ZipEntry entry : in(zip).toList()) {
            Path file = root.resolve(entry.getName());
            Files.createDirectories(file.getParent());
            try (InputStream in = zip.getInputStream(entry)) {
                Files.copy(in, file);
            }
        }
    }

    private static Stream<? extends ZipEntry> in(ZipFile zip) {
        return zip.stream().filter(entry -> NAME.matcher(entry.getName()).matches());
    }
}
