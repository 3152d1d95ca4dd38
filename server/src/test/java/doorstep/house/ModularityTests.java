package doorstep.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The modules and their arrows, as DESIGN has them and as {@code docs/architecture.md} draws them. */
class ModularityTests {
    private static final ApplicationModules MODULES = ApplicationModules.of("doorstep");
    private static final Path DRAWING = Path.of("../docs/architecture.md");

    /** The whole table, also of modules that have no code yet; decisions 1, 2 and 9 say where it differs from the design's. */
    private static final Map<String, String> MAY_USE = Map.ofEntries(
            Map.entry("kernel", ""),
            Map.entry("database", "kernel"),
            Map.entry("clock", "kernel"),
            Map.entry("audit", "kernel clock"),
            Map.entry("text", "kernel"),
            Map.entry("document", "kernel clock"),
            Map.entry("sync", "kernel clock audit"),
            Map.entry("place", "kernel clock audit text document"),
            Map.entry("staff", "kernel clock audit text place"),
            Map.entry("library", "kernel clock audit text document staff"),
            Map.entry("matter", "kernel clock audit text document sync place staff library"),
            Map.entry("study", "kernel clock audit text document sync staff library matter"),
            Map.entry("visit", "kernel clock audit text document sync place staff matter"),
            Map.entry("policy", "kernel clock audit document sync place staff library matter"),
            Map.entry("research", "kernel clock audit text document sync place staff matter"),
            Map.entry("forum", "kernel clock audit text document place staff matter"),
            Map.entry("sealed", "kernel clock staff"),
            Map.entry(
                    "review",
                    "kernel clock audit text document place staff library matter study visit policy research forum"),
            Map.entry("notice", "kernel clock audit staff matter study visit policy research forum review"),
            Map.entry("today", "kernel clock audit place staff matter study visit policy research forum review"),
            Map.entry(
                    "insight",
                    "kernel clock text document place staff matter study visit policy research forum review"),
            Map.entry("portal", "kernel clock audit text document place staff matter visit forum research sealed"),
            Map.entry(
                    "demo",
                    "kernel clock audit text document place staff library matter study visit review portal insight"));

    @Test
    void arrowsPointDownAndNobodyReachesInside() {
        MODULES.verify();
    }

    @Test
    void everyModuleDeclaresNoMoreThanTheTableAllows() {
        MODULES.forEach(module -> {
            String name = module.getIdentifier().toString();
            assertThat(MAY_USE).as("a module of the table").containsKey(name);
            assertThat(words(MAY_USE.get(name))).as(name).containsAll(declared(name));
        });
    }

    @Test
    void everyModuleSaysWhatItIsFor() throws IOException {
        for (String name : names()) {
            String info = Files.readString(Path.of("src/main/java/doorstep", name, "package-info.java"));
            assertThat(info).as(name).contains("<b>Words</b>", "@NullMarked");
            if (!name.equals("kernel")) {
                assertThat(info).as(name).contains("<b>Tables</b>", "<b>Always holds</b>");
            }
        }
    }

    @Test
    void theArchitectureIsDrawnAsItStands() {
        Map<String, Set<String>> uses = new TreeMap<>();
        MODULES.forEach(module -> uses.put(
                module.getIdentifier().toString(),
                module.getDirectDependencies(MODULES)
                        .uniqueModules()
                        .map(used -> used.getIdentifier().toString())
                        .filter(used -> !used.equals("kernel"))
                        .collect(Collectors.toCollection(TreeSet::new))));
        StringBuilder drawing = new StringBuilder("```mermaid\nflowchart BT\n");
        uses.forEach((module, used) -> used.stream()
                .filter(below -> used.stream().noneMatch(other -> reaches(uses, other, below)))
                .forEach(below -> drawing.append("    %s --> %s%n".formatted(module, below))));
        Generated.section(DRAWING, "modules", drawing.append("```\n").toString());
    }

    /** Whether an arrow can be left out because another way leads there. */
    private static boolean reaches(Map<String, Set<String>> uses, String from, String to) {
        return uses.getOrDefault(from, Set.of()).stream().anyMatch(next -> next.equals(to) || reaches(uses, next, to));
    }

    private static Set<String> names() {
        return MODULES.stream().map(module -> module.getIdentifier().toString()).collect(Collectors.toSet());
    }

    /** A named part of a module counts as the module. */
    private static Set<String> declared(String module) {
        try {
            ApplicationModule annotation =
                    Class.forName("doorstep." + module + ".package-info").getAnnotation(ApplicationModule.class);
            return annotation == null
                    ? Set.of()
                    : Arrays.stream(annotation.allowedDependencies())
                            .map(allowed -> allowed.split(" :: ", 2)[0])
                            .collect(Collectors.toCollection(TreeSet::new));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> words(String text) {
        return Set.of(text.split(" "));
    }
}
