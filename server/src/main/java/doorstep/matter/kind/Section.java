package doorstep.matter.kind;

import java.io.Reader;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A node of a lifecycle file, which can say on which line it stands. */
public record Section(String file, Node node) {
    /** The whole file. */
    public static Section read(String file, Reader in) {
        try {
            Node node = new Yaml(new LoaderOptions()).compose(in);
            if (node == null) {
                throw new IllegalStateException(file + ":1: empty");
            }
            return new Section(file, node);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine();
            throw new IllegalStateException(file + ":" + (line + 1) + ": " + e.getProblem(), e);
        }
    }

    public Section in(String key) {
        Section found = find(key);
        if (found == null) {
            throw wrong("missing: " + key);
        }
        return found;
    }

    public boolean has(String key) {
        return find(key) != null;
    }

    private @Nullable Section find(String key) {
        Map<String, Section> found = new HashMap<>();
        each(found::put);
        return found.get(key);
    }

    public void each(BiConsumer<String, Section> entry) {
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

    public boolean isList() {
        return node instanceof SequenceNode;
    }

    /** The entries of a list; one that is not in a list is a list of one. */
    public List<Section> items() {
        return node instanceof SequenceNode sequence
                ? sequence.getValue().stream()
                        .map(item -> new Section(file, item))
                        .toList()
                : List.of(this);
    }

    /** A list of acts; empty when it is not there. */
    public Set<Act> acts(String name) {
        if (!has(name)) {
            return Set.of();
        }
        Section list = in(name);
        return list.list().stream()
                .map(act -> list.checked(act, Act::fromStored))
                .collect(Collectors.toSet());
    }

    public String text() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw wrong("expected a word");
    }

    public List<String> list() {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream()
                    .map(item -> new Section(file, item).text())
                    .toList();
        }
        throw wrong("expected a list");
    }

    public <T> T checked(String name, Function<String, T> read) {
        try {
            return read.apply(name);
        } catch (IllegalArgumentException e) {
            throw wrong("unknown: " + name);
        }
    }

    public IllegalStateException wrong(String why) {
        return new IllegalStateException(file + ":" + (node.getStartMark().getLine() + 1) + ": " + why);
    }
}
