package doorstep.staff;

import doorstep.kernel.Problem;
import doorstep.kernel.Role;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which roles one person never holds together (三员分立): who gives the rights reads no matter, and is not the one who reads
 * the trail.
 */
final class Keys {
    private static final Set<Role> READ_MATTERS =
            EnumSet.of(Role.OFFICER, Role.CLERK, Role.HANDLER, Role.LEADER, Role.SUPERVISOR);

    private Keys() {}

    /** @throws Problem {@code staff.administrator-and-auditor}, {@code staff.administrator-and-matters} */
    static void mustGoTogether(Role role, Collection<Role> held) {
        if (clash(role, held, EnumSet.of(Role.AUDITOR))) {
            throw new Problem(StaffProblem.ADMINISTRATOR_AND_AUDITOR);
        }
        if (clash(role, held, READ_MATTERS)) {
            throw new Problem(StaffProblem.ADMINISTRATOR_AND_MATTERS);
        }
    }

    private static boolean clash(Role role, Collection<Role> held, Set<Role> others) {
        return role == Role.ADMINISTRATOR
                ? held.stream().anyMatch(others::contains)
                : others.contains(role) && held.contains(Role.ADMINISTRATOR);
    }
}
