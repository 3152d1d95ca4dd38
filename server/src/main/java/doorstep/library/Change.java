package doorstep.library;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
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

    /** Between what is the same, what is gone and what is new at one address are one change, in the later version's order. */
    private static List<Change> paired(List<Change> changes) {
        List<Change> paired = new ArrayList<>();
        List<Change> gone = new ArrayList<>();
        List<Change> added = new ArrayList<>();
        int same = 0;
        for (Change change : changes) {
            if (change.same > 0) {
                settle(gone, added, paired);
                same++;
                continue;
            }
            if (same > 0) {
                paired.add(new Change(same, null, null));
                same = 0;
            }
            (change.before == null ? added : gone).add(change);
        }
        settle(gone, added, paired);
        if (same > 0) {
            paired.add(new Change(same, null, null));
        }
        return paired;
    }

    private static void settle(List<Change> gone, List<Change> added, List<Change> into) {
        for (Change one : added) {
            int at = at(gone, Objects.requireNonNull(one.after).address());
            List<Change> before = gone.subList(0, Math.max(at, 0));
            into.addAll(before);
            before.clear();
            into.add(at < 0 ? one : new Change(0, gone.removeFirst().before, one.after));
        }
        into.addAll(gone);
        gone.clear();
        added.clear();
    }

    private static int at(List<Change> gone, String address) {
        for (int i = 0; i < gone.size(); i++) {
            if (Objects.requireNonNull(gone.get(i).before).address().equals(address)) {
                return i;
            }
        }
        return -1;
    }
}
