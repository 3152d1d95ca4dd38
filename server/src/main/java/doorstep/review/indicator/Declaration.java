package doorstep.review.indicator;

import java.io.Reader;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** A file that declares an indicator, read with the line on which everything stands; what is wrong in it is told by file and line. */
final class Declaration {
    /** What the SQL may ask for: the days of the window, the day it is asked about, the day until which things were known, and whom. */
    static final Set<String> PARAMETERS = Set.of("from", "to", "on", "known", "first", "last", "scope", "unit");

    private static final Set<String> ENTRIES = Set.of(
            "name",
            "meaning",
            "denominator",
            "numerator",
            "no-word",
            "unmoved",
            "better",
            "shown",
            "whose",
            "period",
            "sql");
    private static final Set<String> LANGUAGES = Set.of("zh", "en");
    private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-z_]+)");
    private static final Pattern PERSON =
            Pattern.compile("\\b(actor|officer|person\\w*|holder_facts|post_id|post_facts|heard_post|lead_post)\\b");

    private final String file;

    private Declaration(String file) {
        this.file = file;
    }

    /** @throws IllegalStateException with file and line */
    static Indicator read(String file, Reader in) {
        return new Declaration(file).indicator(in);
    }

    private Indicator indicator(Reader in) {
        Node root = root(in);
        Map<String, Node> entries = entries(root, ENTRIES);
        Indicator.Whose whose = one(Indicator.Whose.class, entries, "whose", root);
        return new Indicator(
                file.replaceFirst("\\.ya?ml$", ""),
                text(entries, "name", root),
                text(entries, "meaning", root),
                text(entries, "denominator", root),
                text(entries, "numerator", root),
                text(entries, "no-word", root),
                text(entries, "unmoved", root),
                one(Indicator.Better.class, entries, "better", root),
                one(Indicator.Shown.class, entries, "shown", root),
                whose,
                one(Indicator.Period.class, entries, "period", root),
                sql(there(entries, "sql", root), whose));
    }

    private Node root(Reader in) {
        try {
            Node node = new Yaml(new LoaderOptions()).compose(in);
            if (node == null) {
                throw wrong(1, "empty");
            }
            return node;
        } catch (MarkedYAMLException e) {
            throw wrong(e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1, e.getProblem());
        }
    }

    private Map<String, Node> entries(Node node, Set<String> known) {
        if (!(node instanceof MappingNode mapping)) {
            throw wrong(node, "expected names and values");
        }
        Map<String, Node> entries = new HashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = word(tuple.getKeyNode());
            if (!known.contains(key)) {
                throw wrong(tuple.getKeyNode(), "unknown: " + key);
            }
            if (entries.put(key, tuple.getValueNode()) != null) {
                throw wrong(tuple.getKeyNode(), "twice: " + key);
            }
        }
        return entries;
    }

    private Node there(Map<String, Node> entries, String key, Node parent) {
        Node found = entries.get(key);
        if (found == null) {
            throw wrong(parent, "missing: " + key);
        }
        return found;
    }

    private Indicator.Text text(Map<String, Node> entries, String key, Node parent) {
        Node node = there(entries, key, parent);
        Map<String, Node> texts = entries(node, LANGUAGES);
        return new Indicator.Text(said(texts, "zh", node), said(texts, "en", node));
    }

    private String said(Map<String, Node> texts, String language, Node parent) {
        Node node = there(texts, language, parent);
        String said = word(node).strip();
        if (said.isEmpty()) {
            throw wrong(node, "says nothing: " + language);
        }
        return said;
    }

    private <E extends Enum<E>> E one(Class<E> of, Map<String, Node> entries, String key, Node parent) {
        Node node = there(entries, key, parent);
        try {
            return Enum.valueOf(of, word(node).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw wrong(node, "unknown: " + word(node));
        }
    }

    /** The statement may only ask for what there is, has to stay within what the asker may see, and names nobody. */
    private Indicator.Sql sql(Node node, Indicator.Whose whose) {
        String sql = word(node);
        boolean block = node instanceof ScalarNode scalar && !scalar.isPlain();
        int line = line(node) + (block ? 1 : 0);
        Matcher named = PARAMETER.matcher(sql);
        while (named.find()) {
            if (!PARAMETERS.contains(named.group(1))) {
                throw wrong(line + lines(sql, named.start()), "unknown parameter :" + named.group(1));
            }
        }
        Matcher person = PERSON.matcher(sql);
        if (person.find()) {
            throw wrong(line + lines(sql, person.start()), "nothing is counted by person: " + person.group(1));
        }
        for (String parameter : Set.of(":first", ":last", ":scope")) {
            if (!sql.contains(parameter)) {
                throw wrong(node, "counts beyond what the asker may see: no " + parameter);
            }
        }
        if ((whose == Indicator.Whose.UNIT) != sql.contains(":unit")) {
            throw wrong(node, "asks for a unit, or does not, against what it says");
        }
        return new Indicator.Sql(file, line, sql);
    }

    private String word(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw wrong(node, "expected a word");
    }

    /** How many line breaks stand before this place of a text. */
    static int lines(String text, int end) {
        return (int) text.substring(0, Math.min(end, text.length()))
                .chars()
                .filter(letter -> letter == '\n')
                .count();
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    private IllegalStateException wrong(Node node, String why) {
        return wrong(line(node), why);
    }

    private IllegalStateException wrong(int line, String why) {
        return new IllegalStateException(file + ":" + line + ": " + why);
    }
}
