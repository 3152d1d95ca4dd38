package doorstep.library;

import doorstep.kernel.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A text with marks (限读标记) around what not everybody may read: {@code ##paidbegin##} … {@code ##paidend##}. */
final class Marked {
    private static final Pattern MARK = Pattern.compile("##paid(begin|end)##", Pattern.CASE_INSENSITIVE);

    private Marked() {}

    /**
     * A part of a paragraph.
     *
     * @param glued whether it goes on in the line of the piece before
     */
    record Piece(String text, boolean withheld, boolean glued) {}

    /** How many marks there are. */
    static int count(List<String> paragraphs) {
        return paragraphs.stream()
                .mapToInt(text -> (int) MARK.matcher(text).results().count())
                .sum();
    }

    /**
     * The pieces of a text.
     *
     * @throws Problem {@code library.marks-unanswered} when there are marks and no answer, {@code library.marks-uneven} when what
     *     they enclose cannot be told
     */
    static List<Piece> pieces(List<String> paragraphs, @Nullable Marks answer) {
        if (answer == null && count(paragraphs) > 0) {
            throw new Problem(LibraryProblem.MARKS_UNANSWERED);
        }
        List<Piece> pieces = new ArrayList<>();
        boolean inside = false;
        for (String paragraph : paragraphs) {
            Matcher mark = MARK.matcher(paragraph);
            int from = 0;
            boolean glued = false;
            while (mark.find()) {
                glued |= add(pieces, paragraph.substring(from, mark.start()), inside, glued);
                from = mark.end();
                if (answer == Marks.RESTRICT) {
                    inside = turned(inside, mark.group(1));
                }
            }
            add(pieces, paragraph.substring(from), inside, glued);
        }
        if (inside) {
            throw new Problem(LibraryProblem.MARKS_UNEVEN);
        }
        return answer == Marks.STRIP ? whole(pieces) : pieces;
    }

    private static boolean turned(boolean inside, String which) {
        boolean begins = which.equalsIgnoreCase("begin");
        if (begins == inside) {
            throw new Problem(LibraryProblem.MARKS_UNEVEN);
        }
        return begins;
    }

    private static boolean add(List<Piece> pieces, String text, boolean inside, boolean glued) {
        if (text.isBlank()) {
            return false;
        }
        pieces.add(new Piece(text.strip(), inside, glued));
        return true;
    }

    /** Pieces of one paragraph put together again, now that nothing stands between them. */
    private static List<Piece> whole(List<Piece> pieces) {
        List<Piece> whole = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece.glued()) {
                Piece before = whole.removeLast();
                whole.add(new Piece(before.text() + piece.text(), false, false));
            } else {
                whole.add(piece);
            }
        }
        return whole;
    }
}
