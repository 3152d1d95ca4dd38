package doorstep.library;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * A version laid out as it is kept: what everybody may read keeps the id it had, when its text is the same to the letter; what is
 * withheld goes behind one gap, however much it is.
 *
 * @param shown pieces and gaps in order; of a gap, only its place counts
 * @param ids the paragraph of each, or {@link LibraryStore#GAP}
 * @param added paragraphs that are new
 */
record Laid(
        List<Outline.Placed> shown, List<UUID> ids, List<LibraryStore.Row> added, List<LibraryStore.Hidden> hidden) {

    static Laid of(List<Outline.Placed> placed, List<LibraryStore.Row> known, Supplier<UUID> nextId) {
        Map<String, Deque<UUID>> before = new HashMap<>();
        known.forEach(row ->
                before.computeIfAbsent(row.text(), text -> new ArrayDeque<>()).add(row.id()));
        Laid laid = new Laid(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        int nth = 0;
        boolean inGap = false;
        for (Outline.Placed one : placed) {
            if (!one.withheld()) {
                laid.show(one, before.getOrDefault(one.piece().text(), new ArrayDeque<>()), nextId);
                inGap = false;
                continue;
            }
            if (!inGap) {
                laid.shown.add(one);
                laid.ids.add(LibraryStore.GAP);
                inGap = true;
                nth = 0;
            }
            laid.hidden.add(new LibraryStore.Hidden(nextId.get(), laid.shown.size(), ++nth, one));
        }
        return laid;
    }

    private void show(Outline.Placed one, Deque<UUID> same, Supplier<UUID> nextId) {
        UUID id = same.poll();
        if (id == null) {
            id = nextId.get();
            added.add(new LibraryStore.Row(id, one.piece().text()));
        }
        shown.add(one);
        ids.add(id);
    }

    int visible() {
        return (int) ids.stream().filter(id -> !id.equals(LibraryStore.GAP)).count();
    }
}
