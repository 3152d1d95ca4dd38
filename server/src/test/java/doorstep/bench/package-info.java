/** What {@code make bench} measures: the real program beside plain SQL, in one run on one machine. */
@NullMarked
package doorstep.bench;

import org.jspecify.annotations.NullMarked;
