package doorstep.review.indicator;

import java.time.LocalDate;

/**
 * What one asks of an indicator.
 *
 * @param from the first day of the window
 * @param to its last
 * @param knownOn the day as which it is asked: what had happened by then and was written down by then; one that is still to come is today
 */
public record Question(Indicator indicator, Target target, LocalDate from, LocalDate to, LocalDate knownOn) {}
