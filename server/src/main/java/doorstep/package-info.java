/**
 * The front step: {@link doorstep.Doorstep} takes the command line apart, {@code Application} puts the modules together, and the
 * web shell stands around them all: who is signed in, what may be asked, how a refusal is told, the pages themselves.
 */
@NullMarked
package doorstep;

import org.jspecify.annotations.NullMarked;
