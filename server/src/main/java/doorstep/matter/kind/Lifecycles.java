package doorstep.matter.kind;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Every lifecycle this version knows, read and checked at start. A file with a stage nobody can reach, one that leads nowhere,
 * an act nobody may do or a clock nothing stops stops the start with file and line.
 */
public final class Lifecycles {
    private static final String FILES = "classpath:matter/lifecycles/*.yml";

    private final Map<String, Map<Integer, Lifecycle>> byKind;

    private Lifecycles(List<Lifecycle> all) {
        byKind = all.stream()
                .collect(Collectors.groupingBy(
                        Lifecycle::kind, Collectors.toMap(Lifecycle::version, Function.identity())));
    }

    public static Lifecycles load() {
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
    public Lifecycle newest(String kind) {
        return known(kind).values().stream()
                .max(Comparator.comparingInt(Lifecycle::version))
                .orElseThrow();
    }

    /** What a matter registered under this version keeps following. */
    public Lifecycle get(String kind, int version) {
        Lifecycle life = known(kind).get(version);
        if (life == null) {
            throw new IllegalStateException("no lifecycle " + kind + "." + version);
        }
        return life;
    }

    public List<Lifecycle> all() {
        return byKind.values().stream()
                .flatMap(versions -> versions.values().stream())
                .sorted(Comparator.comparing(Lifecycle::kind).thenComparingInt(Lifecycle::version))
                .toList();
    }

    /** The stages, of whatever kind, in which an act is open to somebody. */
    public Set<String> stagesOf(Act act) {
        return all().stream()
                .map(life -> life.acts().get(act))
                .filter(Objects::nonNull)
                .flatMap(move -> move.from().stream())
                .collect(Collectors.toSet());
    }

    private Map<Integer, Lifecycle> known(String kind) {
        Map<Integer, Lifecycle> versions = byKind.get(kind);
        if (versions == null) {
            throw new IllegalStateException("no lifecycle " + kind);
        }
        return versions;
    }

    /** Reads and checks one file. */
    public static Lifecycle read(String file, Reader in) {
        Section root = Section.read(file, in);
        Map<String, String> stages = new LinkedHashMap<>();
        root.in("stages").each((name, value) -> stages.put(name, value.text()));
        Map<Act, Lifecycle.Move> acts = new LinkedHashMap<>();
        Section declared = root.in("acts");
        declared.each((name, move) -> acts.put(declared.checked(name, Act::fromStored), move(move, stages)));
        Section version = root.in("version");
        Lifecycle life = new Lifecycle(
                root.in("kind").text(),
                version.checked(version.text(), Integer::valueOf),
                stages,
                new LinkedHashSet<>(root.in("ends").list()),
                root.in("clock").items().stream().map(Lifecycles::clock).toList(),
                acts);
        check(life, root);
        return life;
    }

    private static Lifecycle.Clock clock(Section clock) {
        Section starts = clock.in("starts");
        return new Lifecycle.Clock(
                clock.in("rule").text(),
                starts.text().equals("heard") ? null : starts.checked(starts.text(), Act::fromStored),
                clock.acts("stops"));
    }

    private static List<Ask> asks(Section move) {
        List<Ask> asks = new ArrayList<>();
        if (move.has("asks")) {
            move.in("asks").each((name, answer) -> asks.add(ask(name, answer)));
        }
        return asks;
    }

    private static Ask ask(String name, Section answer) {
        if (answer.isList()) {
            return new Ask(name, Ask.Type.CHOICE, true, answer.list());
        }
        String type = answer.text().replaceFirst("^optional-", "");
        boolean required = type.equals(answer.text());
        return new Ask(name, answer.checked(type, Ask.Type::fromStored), required, List.of());
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
        return new Lifecycle.Move(
                new LinkedHashSet<>(from),
                to,
                who,
                asks(move),
                move.acts("after"),
                move.acts("before"),
                move.acts("not-by"));
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
        life.clocks().forEach(clock -> check(life, clock, root));
        life.acts().forEach((act, move) -> {
            Set<Act> others = new LinkedHashSet<>(move.after());
            others.addAll(move.before());
            others.addAll(move.notBy());
            others.removeAll(life.acts().keySet());
            if (!others.isEmpty()) {
                throw root.in("acts").in(act.stored()).wrong("looks at an act this kind does not know: " + others);
            }
        });
    }

    /** A clock is stopped on every way to an end, by acts that there are, and before another one starts. */
    private static void check(Lifecycle life, Lifecycle.Clock clock, Section root) {
        Section at = root.in("clock");
        for (Act stop : clock.stops()) {
            if (!life.acts().containsKey(stop)) {
                throw at.wrong("stopped by an act this kind does not know: " + stop.stored());
            }
        }
        Act starts = clock.starts();
        Lifecycle.Move start = life.acts().get(starts == null ? Act.REGISTER : starts);
        if (start == null) {
            throw at.wrong("started by an act this kind does not know: " + starts);
        }
        if (clock.stops().isEmpty()) {
            throw at.wrong("nothing stops " + clock.rule());
        }
        Set<String> running = start.to() == null ? start.from() : Set.of(start.to());
        for (String from : running) {
            for (String stage : life.reachableFrom(from, clock.stops())) {
                if (life.isOver(stage)) {
                    throw at.wrong("never stopped on the way to " + stage);
                }
                for (Lifecycle.Clock other : life.clocks()) {
                    Act second = other.starts();
                    Lifecycle.Move starter = second == null ? null : life.acts().get(second);
                    if (starter != null
                            && second != null
                            && second != starts
                            && starter.from().contains(stage)
                            && !clock.stops().contains(second)) {
                        throw at.wrong(second.stored() + " would start a second clock");
                    }
                }
            }
        }
    }
}
