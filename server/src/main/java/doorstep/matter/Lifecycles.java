package doorstep.matter;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Every lifecycle this version knows, read and checked at start. A file with a stage nobody can reach, one that leads nowhere,
 * an act nobody may do or a clock nothing stops stops the start with file and line.
 */
final class Lifecycles {
    private static final String FILES = "classpath:matter/lifecycles/*.yml";

    private final Map<String, Map<Integer, Lifecycle>> byKind;

    private Lifecycles(List<Lifecycle> all) {
        byKind = all.stream()
                .collect(Collectors.groupingBy(
                        Lifecycle::kind, Collectors.toMap(Lifecycle::version, Function.identity())));
    }

    static Lifecycles load() {
        try {
            List<Lifecycle> all = new ArrayList<>();
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
                try (Reader in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    all.add(read(String.valueOf(file.getFilename()), in));
                }
            }
            return new Lifecycles(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What new matters of this kind follow. */
    Lifecycle newest(String kind) {
        return known(kind).values().stream()
                .max(Comparator.comparingInt(Lifecycle::version))
                .orElseThrow();
    }

    /** What a matter registered under this version keeps following. */
    Lifecycle get(String kind, int version) {
        Lifecycle life = known(kind).get(version);
        if (life == null) {
            throw new IllegalStateException("no lifecycle " + kind + "." + version);
        }
        return life;
    }

    List<Lifecycle> all() {
        return byKind.values().stream()
                .flatMap(versions -> versions.values().stream())
                .sorted(Comparator.comparing(Lifecycle::kind).thenComparingInt(Lifecycle::version))
                .toList();
    }

    private Map<Integer, Lifecycle> known(String kind) {
        Map<Integer, Lifecycle> versions = byKind.get(kind);
        if (versions == null) {
            throw new IllegalStateException("no lifecycle " + kind);
        }
        return versions;
    }

    /** Reads and checks one file. */
    static Lifecycle read(String file, Reader in) {
        Section root = new Section(file, compose(file, in));
        Map<String, String> stages = new LinkedHashMap<>();
        root.in("stages").each((name, value) -> stages.put(name, value.text()));
        Map<Act, Lifecycle.Move> acts = new LinkedHashMap<>();
        Section declared = root.in("acts");
        declared.each((name, move) -> acts.put(declared.checked(name, Act::fromStored), move(move, stages)));
        Section clock = root.in("clock");
        Section version = root.in("version");
        Lifecycle life = new Lifecycle(
                root.in("kind").text(),
                version.checked(version.text(), Integer::valueOf),
                stages,
                new LinkedHashSet<>(root.in("ends").list()),
                new Lifecycle.Clock(
                        clock.in("rule").text(),
                        clock.in("starts").text(),
                        clock.in("stops").list().stream()
                                .map(name -> clock.checked(name, Act::fromStored))
                                .collect(Collectors.toSet())),
                acts);
        check(life, root);
        return life;
    }

    private static Node compose(String file, Reader in) {
        try {
            Node node = new Yaml(new LoaderOptions()).compose(in);
            if (node == null) {
                throw new IllegalStateException(file + ":1: empty");
            }
            return node;
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine();
            throw new IllegalStateException(file + ":" + (line + 1) + ": " + e.getProblem(), e);
        }
    }

    private static Lifecycle.Move move(Section move, Map<String, String> stages) {
        List<String> from = move.has("from") ? move.in("from").list() : List.of();
        String to = move.has("to") ? move.in("to").text() : null;
        Set<String> named = new LinkedHashSet<>(from);
        if (to != null) {
            named.add(to);
        }
        for (String stage : named) {
            if (!stages.containsKey(stage)) {
                throw move.wrong("unknown stage " + stage);
            }
        }
        Set<Who> who = move.in("who").list().stream()
                .map(name -> move.checked(name, Who::fromStored))
                .collect(Collectors.toSet());
        if (who.isEmpty()) {
            throw move.wrong("nobody may do this");
        }
        return new Lifecycle.Move(new LinkedHashSet<>(from), to, who);
    }

    private static void check(Lifecycle life, Section root) {
        Lifecycle.Move register = life.acts().get(Act.REGISTER);
        if (register == null || register.to() == null) {
            throw root.wrong("nothing registers it");
        }
        life.acts().forEach((act, move) -> {
            if (act != Act.REGISTER && move.from().isEmpty()) {
                throw root.in("acts").in(act.stored()).wrong("open in no stage: " + act.stored());
            }
        });
        for (String end : life.ends()) {
            if (!life.stages().containsKey(end)) {
                throw root.in("ends").wrong("unknown stage " + end);
            }
        }
        Set<String> reachable = life.reachableFrom(life.start());
        for (String stage : life.stages().keySet()) {
            Section at = root.in("stages").in(stage);
            if (!reachable.contains(stage)) {
                throw at.wrong("no act leads to " + stage);
            }
            boolean ends = life.reachableFrom(stage).stream().anyMatch(life::isOver);
            if (!ends) {
                throw at.wrong(stage + " leads nowhere");
            }
        }
        for (Act stop : life.clock().stops()) {
            if (!life.acts().containsKey(stop)) {
                throw root.in("clock").wrong("stopped by an act this kind does not know: " + stop.stored());
            }
        }
        for (String end : life.reachableFrom(life.start(), life.clock().stops())) {
            if (life.isOver(end)) {
                throw root.in("clock").wrong("never stopped on the way to " + end);
            }
        }
    }

    /** A node of a lifecycle file, which can say on which line it stands. */
    private record Section(String file, Node node) {
        Section in(String key) {
            Section found = find(key);
            if (found == null) {
                throw wrong("missing: " + key);
            }
            return found;
        }

        boolean has(String key) {
            return find(key) != null;
        }

        private @Nullable Section find(String key) {
            Map<String, Section> found = new HashMap<>();
            each(found::put);
            return found.get(key);
        }

        void each(java.util.function.BiConsumer<String, Section> entry) {
            if (!(node instanceof MappingNode mapping)) {
                throw wrong("expected names and values");
            }
            Set<String> names = new HashSet<>();
            for (NodeTuple tuple : mapping.getValue()) {
                Section key = new Section(file, tuple.getKeyNode());
                if (!names.add(key.text())) {
                    throw key.wrong("twice: " + key.text());
                }
                entry.accept(key.text(), new Section(file, tuple.getValueNode()));
            }
        }

        String text() {
            if (node instanceof ScalarNode scalar) {
                return scalar.getValue();
            }
            throw wrong("expected a word");
        }

        List<String> list() {
            if (node instanceof SequenceNode sequence) {
                return sequence.getValue().stream()
                        .map(item -> new Section(file, item).text())
                        .toList();
            }
            throw wrong("expected a list");
        }

        <T> T checked(String name, Function<String, T> read) {
            try {
                return read.apply(name);
            } catch (IllegalArgumentException e) {
                throw wrong("unknown: " + name);
            }
        }

        IllegalStateException wrong(String why) {
            return new IllegalStateException(file + ":" + (node.getStartMark().getLine() + 1) + ": " + why);
        }
    }
}
