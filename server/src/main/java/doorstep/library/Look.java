package doorstep.library;

import doorstep.document.Prose;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A first look at a text before anything of it is kept (先看一看): what it seems to be called, and whether it has marks to ask about.
 *
 * @param marks how many marks stand in it
 * @param begins its first paragraphs, for whoever brings it
 */
public record Look(
        String title,
        @Nullable String number,
        @Nullable LocalDate inForceOn,
        int paragraphs,
        int marks,
        List<String> begins) {
    private static final int SHOWN = 12;
    private static final int HEAD = 12;
    private static final int LONGEST_TITLE = 80;
    private static final Pattern NUMBER = Pattern.compile("\\S{1,20}[〔\\[（(]\\d{4}[〕\\]）)]\\s*(?:第\\s*)?\\d{1,5}\\s*号");
    private static final Pattern IN_FORCE = Pattern.compile("自(\\d{4})年(\\d{1,2})月(\\d{1,2})日起(?:施行|实施|执行|生效)");

    public static Look at(Prose prose) {
        List<String> paragraphs = prose.paragraphs();
        String head = String.join("\n", paragraphs.subList(0, Math.min(HEAD, paragraphs.size())));
        Matcher number = NUMBER.matcher(head);
        return new Look(
                title(paragraphs),
                number.find() ? number.group() : null,
                inForceOn(paragraphs),
                paragraphs.size(),
                Marked.count(paragraphs),
                paragraphs.stream().limit(SHOWN).map(Brief::of).toList());
    }

    /** The first line that can be one: no number of a document, no sentence. */
    private static String title(List<String> paragraphs) {
        return paragraphs.stream()
                .limit(HEAD)
                .map(line -> line.replaceFirst("^#+\\s*", ""))
                .filter(line -> line.length() <= LONGEST_TITLE
                        && !line.contains("。")
                        && !line.contains("##")
                        && !NUMBER.matcher(line).matches())
                .findFirst()
                .orElse("");
    }

    private static @Nullable LocalDate inForceOn(List<String> paragraphs) {
        for (String paragraph : paragraphs.reversed()) {
            Matcher day = IN_FORCE.matcher(paragraph);
            if (day.find()) {
                try {
                    return LocalDate.of(
                            Integer.parseInt(day.group(1)),
                            Integer.parseInt(day.group(2)),
                            Integer.parseInt(day.group(3)));
                } catch (DateTimeException e) {
                    return null;
                }
            }
        }
        return null;
    }
}
