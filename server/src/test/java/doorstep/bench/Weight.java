package doorstep.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** What a browser that was never here loads for a page in Chinese, script and style, packed as it travels. */
final class Weight {
    private static final Path DIST = Path.of("../web/dist");
    private static final Pattern FIRST = Pattern.compile("(?:src|href)=\"/(assets/[^\"]+\\.(?:js|css))\"");
    private static final Pattern PARTS = Pattern.compile("m\\.f=\\[([^]]*)]");
    private static final Pattern PAGE = Pattern.compile(
            "import\\([`\"']\\./([\\w.-]+?)-[\\w-]{8}\\.js[`\"']\\),__vite__mapDeps\\(\\[([\\d,]*)]\\)");
    private static final String WORDS = "zh-CN";

    private Weight() {}

    /** Bytes by page. */
    static Map<String, Long> ofPages() throws IOException {
        Set<String> first = new LinkedHashSet<>();
        FIRST.matcher(Files.readString(DIST.resolve("index.html"))).results().forEach(file -> first.add(file.group(1)));
        String script = Files.readString(DIST.resolve(first.iterator().next()));
        List<String> parts = PARTS.matcher(script)
                .results()
                .flatMap(list ->
                        Pattern.compile("\"([^\"]+)\"").matcher(list.group(1)).results())
                .map(part -> part.group(1))
                .toList();
        Map<String, Set<String>> needs = new TreeMap<>();
        PAGE.matcher(script).results().forEach(page -> needs.put(page.group(1), files(parts, page)));
        Map<String, Long> bytes = new TreeMap<>();
        for (Map.Entry<String, Set<String>> page : needs.entrySet()) {
            if (page.getKey().endsWith("Page")) {
                Set<String> all = new LinkedHashSet<>(first);
                all.addAll(needs.getOrDefault(WORDS, Set.of()));
                all.addAll(page.getValue());
                bytes.put(page.getKey(), packed(all));
            }
        }
        return bytes;
    }

    private static Set<String> files(List<String> parts, MatchResult page) {
        Set<String> files = new LinkedHashSet<>();
        Pattern.compile(",")
                .splitAsStream(page.group(2))
                .map(Integer::parseInt)
                .map(parts::get)
                .forEach(files::add);
        return files;
    }

    private static long packed(Set<String> files) throws IOException {
        long sum = 0;
        for (String file : files) {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                Files.copy(DIST.resolve(file), gzip);
            }
            sum += packed.size();
        }
        return sum;
    }
}
