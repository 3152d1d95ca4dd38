package doorstep.review;

import doorstep.document.Writing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A self-review with spans marked by hand, as the README beside them says. Places are code points of the plain text. */
record MarkedReview(String name, Writing writing, List<Marked> spans) {
    static final Path FOLDER = Path.of("src/test/resources/review");
    private static final Pattern MARK = Pattern.compile("【(?:([PMCXS])|D ([^】]*)|/([PMDCXS]))】");
    private static final Pattern ENCODED = Pattern.compile("\\.(gb18030|utf-16le|utf-16be)\\.txt$");

    /**
     * One span.
     *
     * @param dimension the usual name of the last dimension before it, {@code ?} for an unusual one, empty for none; its own for {@code D}
     */
    record Marked(char kind, int from, int to, String dimension) {
        int shared(Marked other) {
            return Math.max(0, Math.min(to, other.to) - Math.max(from, other.from));
        }

        /** Intersection over union. */
        double overlap(Marked other) {
            int both = shared(other);
            return (double) both / (to - from + other.to - other.from - both);
        }

        boolean isSame(Marked other) {
            return from == other.from && to == other.to;
        }
    }

    static List<MarkedReview> all(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .map(MarkedReview::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MarkedReview read(Path file) {
        try {
            String name = file.getFileName().toString();
            List<Marked> spans = new ArrayList<>();
            String plain = plain(name, Files.readString(file), spans);
            Matcher encoded = ENCODED.matcher(name);
            Writing writing = encoded.find()
                    ? Writing.of(plain.getBytes(Charset.forName(encoded.group(1))), "self-review.txt")
                    : Writing.pasted(plain);
            return new MarkedReview(name, writing, spans);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes the marks out and notes where they stood. */
    private static String plain(String name, String marked, List<Marked> spans) {
        StringBuilder plain = new StringBuilder();
        Map<Character, Deque<Integer>> open = new HashMap<>();
        String dimension = "";
        int copied = 0;
        for (Matcher mark = MARK.matcher(marked); mark.find(); copied = mark.end()) {
            plain.append(marked, copied, mark.start());
            if (mark.group(3) == null) {
                dimension =
                        mark.group(2) == null ? dimension : usual(mark.group(2).strip());
                char kind = mark.group(1) == null ? 'D' : mark.group(1).charAt(0);
                open.computeIfAbsent(kind, one -> new ArrayDeque<>()).push(plain.length());
            } else {
                char kind = mark.group(3).charAt(0);
                Deque<Integer> starts = open.getOrDefault(kind, new ArrayDeque<>());
                if (starts.isEmpty()) {
                    throw new IllegalArgumentException(
                            name + ": 【/" + kind + "】 without its beginning at " + mark.start());
                }
                stripped(kind, plain, starts.pop(), dimension, spans);
            }
        }
        open.forEach((kind, starts) -> {
            if (!starts.isEmpty()) {
                throw new IllegalArgumentException(name + ": 【" + kind + "】 without its end");
            }
        });
        return plain.append(marked.substring(copied)).toString();
    }

    private static String usual(String name) {
        return name.equals("能力本领") ? "工作本领" : name;
    }

    private static void stripped(char kind, StringBuilder plain, int start, String dimension, List<Marked> spans) {
        int from = start;
        int to = plain.length();
        while (from < to && Manuscript.isBlank(plain.charAt(from))) {
            from++;
        }
        while (to > from && Manuscript.isBlank(plain.charAt(to - 1))) {
            to--;
        }
        if (from < to) {
            spans.add(new Marked(kind, plain.codePointCount(0, from), plain.codePointCount(0, to), dimension));
        }
    }

    /** What the reader found in it, in the same shape. */
    List<Marked> found() {
        SelfReview review = SelfReview.read(writing);
        List<Marked> found = new ArrayList<>();
        for (SelfReview.Dimension dimension : review.dimensions()) {
            boolean usual =
                    Stream.of(Usual.values()).anyMatch(one -> one.title().equals(dimension.name()));
            String name = usual ? dimension.name() : "?";
            dimension.titles().forEach(title -> found.add(marked('D', title, name)));
            dimension.causes().forEach(cause -> found.add(marked('C', cause, name)));
            dimension.measures().forEach(measure -> found.add(marked('M', measure, name)));
            problems(dimension.problems(), name, found);
        }
        problems(review.problems(), "", found);
        review.measures().forEach(measure -> found.add(marked('M', measure, "")));
        review.causes().forEach(cause -> found.add(marked('C', cause, "")));
        review.remarks().stream()
                .filter(remark -> SLIPS.contains(remark.code()))
                .forEach(remark -> found.add(marked('S', remark.span(), "")));
        return found;
    }

    private static final List<Remark.Code> SLIPS = List.of(
            Remark.Code.DOUBLED_CHARACTER,
            Remark.Code.DOUBLED_PHRASE,
            Remark.Code.DOUBLED_MARK,
            Remark.Code.MARK_UNPAIRED,
            Remark.Code.MARK_MISSING,
            Remark.Code.NUMBER_SKIPPED,
            Remark.Code.NUMBER_REPEATED);

    private static void problems(List<SelfReview.Problem> problems, String dimension, List<Marked> found) {
        for (SelfReview.Problem problem : problems) {
            found.add(marked('P', problem.span(), dimension));
            problem.causes().forEach(cause -> found.add(marked('C', cause, dimension)));
            problem.examples().forEach(example -> found.add(marked('X', example, dimension)));
        }
    }

    private static Marked marked(char kind, Span span, String dimension) {
        return new Marked(kind, span.from(), span.to(), dimension);
    }

    /** Kind, dimension and both ends of a span, for whoever looks at a difference. */
    String shown(Marked span) {
        String text = writing.text();
        String piece = text.substring(text.offsetByCodePoints(0, span.from()), text.offsetByCodePoints(0, span.to()))
                .replaceAll("\\s+", " ");
        String ends =
                piece.length() <= 30 ? piece : piece.substring(0, 15) + " … " + piece.substring(piece.length() - 12);
        return span.kind() + "[" + span.dimension() + "] " + ends;
    }
}
