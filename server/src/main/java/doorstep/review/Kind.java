package doorstep.review;

/** What a part of a self-review holds. */
enum Kind {
    PROBLEM,
    CAUSE,
    MEASURE,
    /** Problems and measures together: each item is told by its wording. */
    EITHER,
    /** Anything else: what was learnt, thanks, how things stand. */
    OTHER,
    /** How the last review's measures went; nothing in it is of this review. */
    PAST
}
