package doorstep.review;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a piece says of everything below it: what its part holds, which dimension it is, where its own text goes on.
 *
 * @param kind absent when it says nothing of it
 * @param body behind the title
 * @param keepsTitle the title tells something itself and belongs to the item
 */
record Heading(@Nullable Kind kind, Headings.@Nullable Named dimension, int body, boolean keepsTitle) {
    private static final Heading NONE = new Heading(null, null, 0, false);

    /**
     * @param kind what the part around it holds
     * @param place the dimension around it
     */
    static Heading of(Node node, @Nullable Kind kind, Found.@Nullable Place place, String text, Found found) {
        return new Look(node, kind, place, text, found).heading();
    }

    /** Whether it says anything. */
    boolean says() {
        return kind != null || dimension != null;
    }

    /** A piece that opens a part, wherever it stands. */
    static boolean isPart(Node piece, String text) {
        if (piece.label() != null && piece.label() != Kind.OTHER
                || piece.style() == Mark.Style.PROBLEM
                || piece.style() == Mark.Style.MEASURE) {
            return true;
        }
        int end = piece.style() == Mark.Style.LINE || piece.style().isInline()
                ? -1
                : Headings.titleEnd(text, piece.from(), piece.to());
        Kind says = end < 0 ? null : Headings.free(text.substring(piece.from(), end));
        return says != null && says != Kind.OTHER && says != Kind.PAST;
    }

    /** A piece that is headed by a usual dimension: ——理论学习方面。… */
    static boolean isSide(Node piece, String text) {
        if (piece.style() == Mark.Style.LINE || piece.style().isInline()) {
            return false;
        }
        int end = Headings.titleEnd(text, piece.from(), piece.to());
        return Headings.side(text, piece.from(), piece.to())
                .filter(Headings.Named::usual)
                .or(() -> end < 0
                        ? Optional.empty()
                        : Headings.name(text, piece.from(), end).filter(Headings.Named::surely))
                .isPresent();
    }

    /** One look at one piece. */
    private record Look(Node node, @Nullable Kind kind, Found.@Nullable Place place, String text, Found found) {
        private Heading heading() {
            if (node.label() != null) {
                return new Heading(node.label(), null, node.from(), false);
            }
            if (node.style() == Mark.Style.PROBLEM || node.style() == Mark.Style.MEASURE) {
                Kind own = node.style() == Mark.Style.PROBLEM ? Kind.PROBLEM : Kind.MEASURE;
                found.sawPart();
                return own == kind ? NONE : new Heading(own, null, node.from(), true);
            }
            int end = node.style() == Mark.Style.LINE ? -1 : Headings.titleEnd(text, node.from(), node.to());
            if (end < 0) {
                return side().orElse(NONE);
            }
            String title = text.substring(node.from(), end);
            boolean outermost =
                    (kind == null || kind == Kind.OTHER) && !node.style().isInline();
            @Nullable Kind says = outermost ? Headings.free(title) : Headings.whole(title);
            Optional<Heading> side = side();
            if (side.isPresent()) {
                return says == null
                        ? side.get()
                        : new Heading(says, side.get().dimension, after(end, node.to()), false);
            }
            // 第三，改进作风。… is a measure's own lead where no problem stands under a dimension.
            boolean ranked = node.style() == Mark.Style.RANK && (kind != Kind.MEASURE || found.hasProblemPlaces());
            boolean mayName = place == null && (!node.style().isInline() || ranked);
            Optional<Headings.Named> name = mayName
                    ? Headings.name(text, node.from(), end)
                            .filter(named -> isDimension(named))
                            .or(() -> kind == Kind.MEASURE ? found.heldBy(node.from(), end) : Optional.empty())
                    : Optional.empty();
            if (says == null && name.isPresent()) {
                boolean alone = end == node.to() && node.children().isEmpty();
                boolean titled = end == node.to()
                        && !node.children().isEmpty()
                        && found.knows(name.get().name());
                boolean keeps = alone && kind != null || !name.get().surely() && kind == Kind.MEASURE && !titled;
                return new Heading(null, name.get(), after(end, node.to()), keeps);
            }
            return says == null ? NONE : new Heading(says, null, after(end, node.to()), false);
        }

        /** 在政治素质方面，… : the dimension, and everything behind it. */
        private Optional<Heading> side() {
            if (node.style() == Mark.Style.LINE) {
                return Optional.empty();
            }
            boolean inline = node.style().isInline();
            return Headings.side(text, node.from(), node.to())
                    .filter(named -> place == null && (!inline || named.usual()))
                    .filter(named -> kind != Kind.MEASURE || named.usual() || found.knows(named.name()))
                    .filter(named -> kind != null && kind != Kind.OTHER
                            || named.usual()
                            || node.style() == Mark.Style.DIMENSION_TITLE
                            || isAlone(named))
                    .map(named -> new Heading(null, named, after(named.to(), node.to()), inline && !isTitle(named)));
        }

        /** 第一个方面，担当作为上有差距 on a line of its own. */
        private boolean isTitle(Headings.Named named) {
            return named.to() == node.to() && !node.children().isEmpty();
        }

        /** A part named …方面 and nothing else, with 存在问题： below it or beside others that are dimensions. */
        private boolean isAlone(Headings.Named named) {
            boolean whole = named.to() == node.to() || "。：:".indexOf(text.charAt(named.to())) >= 0;
            return whole
                    && (found.hasPlaces() || node.children().stream().anyMatch(child -> child.label() == Kind.PROBLEM));
        }

        /** Whether a title that holds a dimension's name is its heading, and not a problem or measure that speaks of it. */
        private boolean isDimension(Headings.Named named) {
            boolean list = node.marked().stream().anyMatch(child -> child.style() != Mark.Style.LABEL);
            String title = Headings.withoutPaper(text.substring(named.from(), named.to()));
            if (kind == Kind.MEASURE && found.hasProblemPlaces()) {
                return found.knows(named.name());
            }
            if (Wording.complains(title)) {
                return list && Usual.named(title).isPresent();
            }
            return named.surely();
        }

        private int after(int end, int to) {
            int at = end;
            while (at < to && ("。：:；;，,、".indexOf(text.charAt(at)) >= 0 || Manuscript.isBlank(text.charAt(at)))) {
                at++;
            }
            return at;
        }
    }
}
