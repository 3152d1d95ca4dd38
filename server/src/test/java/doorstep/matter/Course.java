package doorstep.matter;

import doorstep.cast.Colleagues;
import doorstep.kernel.Actor;
import doorstep.kernel.Ids;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Takes needs of 柳塘镇 down their course through the doors, each step by whoever's it is. */
final class Course {
    static final long TOWNSHIP = 990101102L;
    static final String WORDS = "水渠堵了半个月，秧苗快旱死了。";
    static final Instant HEARD = Instant.parse("2026-11-15T09:30:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static final AtomicInteger DOCUMENTS = new AtomicInteger();

    private final Colleagues colleagues;
    private final Matters matters;
    private final Acts acts;

    Course(Colleagues colleagues, Matters matters, Acts acts) {
        this.colleagues = colleagues;
        this.matters = matters;
        this.acts = acts;
    }

    /** The next document number of an office: no two documents have the same. */
    static String numbered(String office) {
        return office + "〔2026〕" + DOCUMENTS.incrementAndGet() + " 号";
    }

    Actor clerk() {
        return colleagues.as("jiangling");
    }

    Actor handler() {
        return colleagues.as("xiejun");
    }

    Actor officer() {
        return colleagues.as("fengtao");
    }

    UUID unit() {
        return colleagues.unit(TOWNSHIP, "镇建设办");
    }

    /** A need heard by the officer at a door of 柳塘村. */
    Opening heard() {
        return opening(Opening.NEED, Ids.next(1), null, null);
    }

    Opening agreed(@Nullable LocalDate day) {
        return opening(Opening.NEED, Ids.next(1), null, day);
    }

    Opening promised(@Nullable LocalDate by) {
        return opening(Opening.PROMISE, Ids.next(1), colleagues.post("fengtao"), by);
    }

    private Opening opening(String kind, UUID id, @Nullable UUID post, @Nullable LocalDate day) {
        return new Opening(
                id,
                kind,
                null,
                WORDS,
                colleagues.area("柳塘村", "二组"),
                colleagues.home("柳塘村", "二组", "3号"),
                Opening.Heard.VISIT,
                HEARD,
                colleagues.post("fengtao"),
                post,
                null,
                day,
                null);
    }

    UUID registered() {
        return matters.open(officer(), heard()).id();
    }

    UUID assigned() {
        UUID id = registered();
        acts.assign(clerk(), id, unit(), null, null);
        return id;
    }

    UUID inHand() {
        UUID id = assigned();
        acts.takeOver(handler(), id);
        return id;
    }

    UUID answered() {
        UUID id = inHand();
        acts.answer(handler(), id, "渠已清，水已到田。");
        return id;
    }

    UUID served() {
        UUID id = answered();
        acts.serve(handler(), id, TODAY, Word.Way.DOOR, null);
        return id;
    }

    UUID closed() {
        UUID id = served();
        acts.close(handler(), id, null);
        return id;
    }

    UUID voided() {
        UUID id = registered();
        acts.voidEntry(clerk(), id, "登重了");
        return id;
    }
}
