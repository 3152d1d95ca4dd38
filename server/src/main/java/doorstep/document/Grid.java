package doorstep.document;

/**
 * The page of an official document (GB/T 9704-2012, 5.2): A4, 37 mm blank above and 28 mm on the left, a text area (版心) of 156 by
 * 225 mm, and in it 22 lines of 28 characters of size 3, 16 points. All in points, from the upper left corner.
 */
final class Grid {
    static final int LINES = 22;
    static final int CHARACTERS = 28;
    /** A line in half characters, which Latin letters and digits take. */
    static final int HALVES = 2 * CHARACTERS;

    static final double PAGE_WIDTH = points(210);
    static final double PAGE_HEIGHT = points(297);
    static final double TOP = points(37);
    static final double LEFT = points(28);
    static final double WIDTH = points(156);
    static final double HEIGHT = points(225);

    /** From line to line. */
    static final double PITCH = HEIGHT / LINES;
    /** From character to character: a little less than a character is wide, or 27 would fill the line. */
    static final double CELL = WIDTH / CHARACTERS;

    /** 3号. */
    static final double BODY = 16;
    /** 2号. */
    static final double TITLE = 22;
    /** 4号. */
    static final double PAGE_NUMBER = 14;
    /** Of the issuing body's name at the head: the standard asks for no size, but for one that can be seen. */
    static final double ISSUER = 40;

    /** The page number's dashes stand so far below the text area. */
    static final double BELOW = points(7);
    /** The red line stands so far below the number. */
    static final double RED_LINE = points(4);

    private Grid() {}

    static double points(double millimetres) {
        return millimetres * 72 / 25.4;
    }
}
