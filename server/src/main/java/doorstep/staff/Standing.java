package doorstep.staff;

/** In which way somebody has a post (A/B 岗). */
public enum Standing {
    /** Holds it. */
    A,
    /** Stands in while its holder is on leave, or while nobody holds it. */
    B
}
