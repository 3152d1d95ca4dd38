package doorstep.review;

import org.jspecify.annotations.Nullable;

/** Takes down what the author set apart, as the problem, measure or cause that its part or its wording says it is. */
final class Items {
    private final String text;
    private final Found found;
    private final Remarks remarks;

    Items(String text, Found found, Remarks remarks) {
        this.text = text;
        this.found = found;
        this.remarks = remarks;
    }

    /**
     * One item.
     *
     * @param kind what its part holds; for {@code EITHER} the wording tells, for none nothing is taken
     * @param place the dimension around it
     */
    void take(int from, int to, @Nullable Kind kind, Found.@Nullable Place place) {
        if (kind == null || kind == Kind.OTHER) {
            return;
        }
        String piece = text.substring(from, to);
        int turn = turn(piece, kind, place);
        if (turn < piece.length()) {
            found.problem(place, from, from + turn);
            found.measure(place, from + turn, to);
            return;
        }
        if (Wording.isNone(piece)) {
            return;
        }
        boolean answers = kind == Kind.PROBLEM && Wording.answers(piece);
        switch (answers ? Kind.MEASURE : kind == Kind.EITHER ? told(piece, place) : kind) {
            case PROBLEM -> found.problem(place, from, to);
            case MEASURE -> found.measure(place, from, to);
            case CAUSE -> found.cause(place, from, to);
            default -> remarks.add(Remark.Code.UNCLEAR, from, to);
        }
    }

    /** A problem told off in speech, up to where its teller goes over to what will be done about it. */
    void spoken(int from, int to) {
        int turn = from + Wording.turn(text.substring(from, to), true);
        found.problem(null, from, turn);
        if (turn < to) {
            found.measure(null, turn, to);
        }
    }

    /** A paragraph that nothing sets apart; one that only announces what follows is nothing itself. */
    void paragraph(int from, int to, @Nullable Kind kind, Found.@Nullable Place place) {
        if (kind == null || kind == Kind.OTHER || Wording.leadsOn(text.substring(from, to))) {
            return;
        }
        if (kind == Kind.PROBLEM && Wording.reflects(text.substring(from, to))) {
            found.cause(place, from, to);
            return;
        }
        int lead = kind == Kind.EITHER ? Wording.behindLead(text.substring(from, to)) : 0;
        Kind announced = lead == 0
                ? kind
                : Wording.announced(text.substring(from, from + lead)).orElse(kind);
        take(from + lead, to, announced, place);
    }

    /** Where a problem goes over to what will be done about it; without a heading only behind what does tell a problem. */
    private static int turn(String piece, Kind kind, Found.@Nullable Place place) {
        if (kind != Kind.PROBLEM && kind != Kind.EITHER) {
            return piece.length();
        }
        int turn = Wording.turn(piece, kind == Kind.EITHER);
        boolean problem = kind == Kind.PROBLEM
                || place != null
                || Wording.kind(piece.substring(0, turn)).orElse(null) == Kind.PROBLEM;
        return problem ? turn : piece.length();
    }

    /** Under a dimension people tell what is wrong unless they begin with what they will do. */
    private static Kind told(String piece, Found.@Nullable Place place) {
        if (Wording.answers(piece)) {
            return Kind.MEASURE;
        }
        if (Wording.reflects(piece)) {
            return Kind.CAUSE;
        }
        Kind worded = Wording.kind(piece).orElse(Kind.EITHER);
        boolean problem = place != null && (worded == Kind.EITHER || worded == Kind.MEASURE && !Wording.intends(piece));
        return problem ? Kind.PROBLEM : worded;
    }
}
