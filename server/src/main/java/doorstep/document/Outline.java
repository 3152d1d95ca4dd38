package doorstep.document;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.PathIterator;
import java.util.Locale;

/**
 * A character that the fonts of official documents lack, drawn from whatever font this machine has; where it has none, the two
 * bars 〓 that printers put for a character they do not have. In thousandths of a character.
 */
final class Outline {
    private static final int EM = 1000;
    private static final String BARS = "100 520 800 200 re 100 40 800 200 re f";

    private Outline() {}

    static String of(int codePoint) {
        try {
            Font font = new Font(Font.SERIF, Font.PLAIN, EM);
            String text = Character.toString(codePoint);
            if (!font.canDisplay(codePoint)) {
                return BARS;
            }
            Shape shape = font.createGlyphVector(new FontRenderContext(null, true, true), text)
                    .getOutline();
            String path = path(shape.getPathIterator(null));
            return path.isEmpty() ? BARS : path + "f";
        } catch (Exception | LinkageError e) {
            // A machine without any font, or without what draws them, cannot even say so properly.
            return BARS;
        }
    }

    private static String path(PathIterator segments) {
        StringBuilder path = new StringBuilder();
        double[] to = new double[6];
        double x = 0;
        double y = 0;
        for (; !segments.isDone(); segments.next()) {
            switch (segments.currentSegment(to)) {
                case PathIterator.SEG_MOVETO -> {
                    add(path, "m", to[0], -to[1]);
                    x = to[0];
                    y = to[1];
                }
                case PathIterator.SEG_LINETO -> {
                    add(path, "l", to[0], -to[1]);
                    x = to[0];
                    y = to[1];
                }
                // PDF has cubic curves only.
                case PathIterator.SEG_QUADTO -> {
                    add(
                            path,
                            "c",
                            x + (to[0] - x) * 2 / 3,
                            -(y + (to[1] - y) * 2 / 3),
                            to[2] + (to[0] - to[2]) * 2 / 3,
                            -(to[3] + (to[1] - to[3]) * 2 / 3),
                            to[2],
                            -to[3]);
                    x = to[2];
                    y = to[3];
                }
                case PathIterator.SEG_CUBICTO -> {
                    add(path, "c", to[0], -to[1], to[2], -to[3], to[4], -to[5]);
                    x = to[4];
                    y = to[5];
                }
                default -> path.append("h ");
            }
        }
        return path.toString();
    }

    private static void add(StringBuilder path, String operator, double... numbers) {
        for (double number : numbers) {
            path.append(String.format(Locale.ROOT, "%.0f ", number));
        }
        path.append(operator).append(' ');
    }
}
