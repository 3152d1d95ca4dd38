package doorstep.library;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What two versions differ in, at one place (比对).
 *
 * @param same how many paragraphs in a row both have, and then nothing else
 * @param before what the earlier has here
 * @param after what the later has here
 */
record Change(int same, @Nullable Passage before, @Nullable Passage after) {

    /** Walks both versions once; a paragraph that moved is gone here and new there. */
    static List<Change> between(List<Passage> earlier, List<Passage> later) {
        Set<String> left = keys(earlier);
        Set<String> right = keys(later);
        List<Change> changes = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < earlier.size() || j < later.size()) {
            String mine = i < earlier.size() ? earlier.get(i).key() : null;
            String theirs = j < later.size() ? later.get(j).key() : null;
            if (mine != null && mine.equals(theirs)) {
                changes.add(new Change(1, null, null));
                i++;
                j++;
            } else if (mine != null && (theirs == null || !right.contains(mine) || left.contains(theirs))) {
                changes.add(new Change(0, earlier.get(i++), null));
                right.remove(mine);
                left.remove(mine);
            } else {
                changes.add(new Change(0, null, later.get(j++)));
            }
        }
        return paired(changes);
    }

    private static Set<String> keys(List<Passage> passages) {
        Set<String> keys = new HashSet<>();
        passages.forEach(passage -> keys.add(passage.key()));
        return keys;
    }

    /** What is gone and what is new at the same address are one change; what is the same in a row is counted. */
    private static List<Change> paired(List<Change> changes) {
        List<Change> paired = new ArrayList<>();
        for (Change change : changes) {
            Change last = paired.isEmpty() ? null : paired.getLast();
            if (last != null && last.same > 0 && change.same > 0) {
                paired.set(paired.size() - 1, new Change(last.same + 1, null, null));
                continue;
            }
            int at = change.after == null ? -1 : gone(paired, change.after.address());
            if (at >= 0) {
                paired.set(at, new Change(0, paired.get(at).before, change.after));
            } else {
                paired.add(change);
            }
        }
        return paired;
    }

    private static int gone(List<Change> changes, String address) {
        for (int i = changes.size() - 1; i >= 0 && changes.get(i).same == 0; i--) {
            Change one = changes.get(i);
            if (one.after == null && one.before != null && one.before.address().equals(address)) {
                return i;
            }
        }
        return -1;
    }
}
