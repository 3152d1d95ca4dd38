package doorstep.review;

/**
 * A piece of a written text, as it stands there.
 *
 * @param from code points of the text before it
 * @param to code points of the text up to its end
 */
public record Span(String text, int from, int to) {}
