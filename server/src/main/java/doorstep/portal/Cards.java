package doorstep.portal;

import doorstep.audit.Trail;
import doorstep.clock.Time;
import doorstep.kernel.Actor;
import doorstep.kernel.Ids;
import doorstep.kernel.Problem;
import doorstep.kernel.Ref;
import doorstep.kernel.Role;
import doorstep.matter.Matters;
import doorstep.place.Area;
import doorstep.place.Places;
import doorstep.text.ReadableCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Printing slips and cards, and binding a card at the door (联系卡). */
@Component
public class Cards {
    private static final int CODE_LENGTH = 8;
    private static final int SECRET_LENGTH = 6;
    private static final int MOST_AT_ONCE = 500;

    private final CardStore store;
    private final Matters matters;
    private final Places places;
    private final Trail trail;
    private final Time time;

    Cards(CardStore store, Matters matters, Places places, Trail trail, Time time) {
        this.store = store;
        this.matters = matters;
        this.places = places;
        this.trail = trail;
        this.time = time;
    }

    /** What is printed, and known to nobody afterwards but whoever holds the paper. */
    public record Printed(String code, String secret) {}

    /**
     * Prints cards to be carried along and bound at doors.
     *
     * @throws Problem {@code portal.too-many-cards} beyond 500 at once
     */
    @Transactional
    public List<Printed> print(Actor actor, long areaCode, int count) {
        Area area = places.area(areaCode, actor.scope(Role.CLERK, Role.OFFICER));
        if (count < 1 || count > MOST_AT_ONCE) {
            throw new Problem(PortalProblem.TOO_MANY_CARDS, MOST_AT_ONCE);
        }
        List<Printed> printed = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            printed.add(add(actor, area.code(), false).printed());
        }
        trail.record(actor, "portal.print-cards", Ref.of("area", areaCode), areaCode, Map.of("cards", count));
        return printed;
    }

    /**
     * A slip for one matter; that it was printed is part of the matter's story. An earlier slip stays good: it may be in the
     * resident's hand.
     */
    @Transactional
    public Printed slip(Actor actor, UUID matter) {
        long area = matters.slipPrinted(actor, matter);
        Added added = add(actor, area, true);
        store.addMatter(added.id(), matter);
        trail.record(actor, "portal.print-slip", Ref.of("matter", matter), area);
        return added.printed();
    }

    /**
     * Binds a printed card to the home it is left in, and puts matters on it. A card bound to this home already takes more
     * matters.
     *
     * @throws Problem {@code portal.no-such-code}, {@code portal.already-bound} to another home, {@code portal.no-such-home},
     *     {@code matter.of-another-home}
     */
    @Transactional
    public void bind(Actor actor, String written, UUID household, List<UUID> heard) {
        String code = ReadableCode.plain(written);
        if (!ReadableCode.isWellFormed(code)) {
            throw new Problem(PortalProblem.CODE_MISTYPED);
        }
        CardStore.Card card = store.take(code)
                .filter(found -> actor.scope(Role.OFFICER, Role.CLERK).contains(found.area()))
                .orElseThrow(() -> new Problem(PortalProblem.NO_SUCH_CODE));
        if (card.bound() && !household.equals(card.household())) {
            throw new Problem(PortalProblem.ALREADY_BOUND);
        }
        if (!card.bound() && !store.bind(card.id(), household, time.now(), actor.scope(Role.OFFICER, Role.CLERK))) {
            throw new Problem(PortalProblem.NO_SUCH_HOME);
        }
        for (UUID matter : heard) {
            matters.mustBeOf(actor, matter, household);
            store.addMatter(card.id(), matter);
        }
        trail.record(
                actor,
                "portal.bind-card",
                Ref.of("household", household),
                card.area(),
                Map.of("matters", heard.size()));
    }

    private record Added(UUID id, Printed printed) {}

    private Added add(Actor actor, long area, boolean bound) {
        UUID id = Ids.next(time.now().toEpochMilli());
        String code = ReadableCode.next(CODE_LENGTH);
        String secret = ReadableCode.digits(SECRET_LENGTH);
        store.add(id, code, PaperSecret.of(secret), area, actor.id(), time.now(), bound);
        return new Added(id, new Printed(ReadableCode.grouped(code), secret));
    }
}
