package doorstep.house;

import doorstep.cast.Browser;
import doorstep.cast.Call;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Before each call of a day, everybody tries the same call with names of somebody else's things and with names of nothing. */
final class Strangers implements Call.Watch {
    /** A name of nothing, and names of what is somebody else's. */
    record Things(String nothing, List<String> others) {}

    private final Map<String, Browser> askers;
    private final Map<Slot.Names, Things> things;
    private final Set<String> tried = new LinkedHashSet<>();
    private final List<String> told = new ArrayList<>();

    Strangers(Map<String, Browser> askers, Map<Slot.Names, Things> things) {
        this.askers = new LinkedHashMap<>(askers);
        this.things = things;
    }

    @Override
    public Browser.Answer around(Call call) {
        for (Slot slot : Slot.of(Contract.of(call.method(), call.path()))) {
            if (!tried.contains(slot.toString())
                    && slot.filled(call, things.get(slot.names()).nothing()).isPresent()) {
                tried.add(slot.toString());
                askers.forEach((who, browser) -> compare(slot, who, call.with(browser)));
            }
        }
        return call.send();
    }

    private void compare(Slot slot, String who, Call call) {
        Things named = things.get(slot.names());
        Browser.Answer nothing =
                slot.filled(call, named.nothing()).orElseThrow().send();
        for (String other : named.others()) {
            Call asked = slot.filled(call, other).orElseThrow();
            Browser.Answer answer = asked.send();
            if (!answer.equals(nothing)) {
                told.add("%s as %s%n  %s%n  %s%n  nothing: %s".formatted(slot, who, asked, answer, nothing));
            }
        }
        if (slot.kind() == Slot.Kind.PATH && nothing.status() < 400) {
            told.add("%s as %s: %s for nothing".formatted(slot, who, nothing));
        }
    }

    /** Every place that was tried. */
    Set<String> tried() {
        return tried;
    }

    /** Where the two answers differed. */
    List<String> told() {
        return told;
    }
}
