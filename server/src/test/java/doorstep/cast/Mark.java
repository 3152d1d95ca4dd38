package doorstep.cast;

/** What tells one township's day from every other's: a string that stands in everything its people write (a canary). */
public record Mark(String han, String latin, String phone) {
    /** Whether a text shows any of it. */
    public boolean isIn(String text) {
        return text.contains(han) || text.contains(latin) || text.contains(phone);
    }

    /** A text of this day. */
    String on(String text) {
        return han + text;
    }
}
