package doorstep.demo;

import doorstep.clock.SettableClock;
import doorstep.clock.Time;
import doorstep.kernel.Actor;
import doorstep.kernel.Ids;
import doorstep.kernel.Role;
import doorstep.matter.Acts;
import doorstep.matter.Categories;
import doorstep.matter.Matters;
import doorstep.matter.Opening;
import doorstep.matter.Word;
import doorstep.staff.Sessions;
import doorstep.text.PersonalNumber;
import doorstep.visit.Visit;
import doorstep.visit.Visits;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Component;

/** Plays months of work, day by day, each act by whoever's it is, at an hour one would do it. */
@Component
class Months {
    private static final int SEED = 20_261_123;

    private final Matters matters;
    private final Acts acts;
    private final Visits visits;
    private final Sessions sessions;
    private final Categories categories;
    private final List<Cast.Need> needs = Cast.needs();
    private final Map<String, Actor> actors = new HashMap<>();
    private final List<Live> live = new ArrayList<>();
    private final Map<UUID, LocalDate> promises = new HashMap<>();
    private final Map<UUID, Actor> promisers = new HashMap<>();
    private final SplittableRandom random = new SplittableRandom(SEED);
    private SettableClock clock = new SettableClock(Instant.EPOCH);

    Months(Matters matters, Acts acts, Visits visits, Sessions sessions, Categories categories) {
        this.matters = matters;
        this.acts = acts;
        this.visits = visits;
        this.sessions = sessions;
        this.categories = categories;
    }

    /** @param progress is told the number of days played */
    void play(
            Cast cast, Township.Settled settled, SettableClock by, LocalDate from, LocalDate to, IntConsumer progress) {
        clock = by;
        int played = 0;
        for (LocalDate day = from; day.isBefore(to); day = day.plusDays(1)) {
            clock.set(at(day, 8, 0));
            actors.clear();
            settled.people()
                    .forEach((signIn, person) -> sessions.actor(person).ifPresent(actor -> actors.put(signIn, actor)));
            for (Cast.Township township : cast.townships()) {
                playDay(township, settled, day);
            }
            played++;
            progress.accept(played);
        }
    }

    private void playDay(Cast.Township township, Township.Settled settled, LocalDate day) {
        long area = township.code() * 1_000_000L;
        boolean weekday = day.getDayOfWeek().getValue() < 6;
        if (weekday) {
            Actor clerk = actor(first(township, Role.CLERK));
            if (chance(0.5)) {
                clock.set(at(day, 9, random.nextInt(50)));
                register(clerk, township, area, day);
            }
            for (Live one :
                    live.stream().filter(matter -> matter.township == area).toList()) {
                clock.set(at(day, 14, random.nextInt(59)));
                step(one, township, settled, clerk, day);
            }
            keepPromises(day);
        }
        for (Cast.Person person : township.people()) {
            if (person.role() == Role.OFFICER && chance(weekday ? 0.45 : 0.15)) {
                visit(actor(person), township, day);
            }
        }
    }

    private void visit(Actor officer, Cast.Township township, LocalDate day) {
        clock.set(at(day, chance(0.4) ? 19 : 16, random.nextInt(59)));
        UUID home = visits.homes(officer, List.of(), 6).get(random.nextInt(6)).household();
        boolean cadreOnly = chance(0.08);
        Cast.Need need = pick(needs);
        boolean heard = !cadreOnly && chance(0.45);
        boolean promised = !cadreOnly && chance(0.15);
        Instant visitedAt = clock.now().minusSeconds(1_800);
        Visit.Need raised = new Visit.Need(nextId(), need.title(), need.words(), null);
        Visit.Promise promise =
                new Visit.Promise(nextId(), "下次来之前问清楚：" + need.title(), day.plusDays(3 + random.nextInt(8)));
        Visits.Recorded recorded = visits.record(
                officer,
                new Visit(
                        nextId(),
                        home,
                        visitedAt,
                        cadreOnly
                                ? Visit.SpokeTo.CADRE_ONLY
                                : chance(0.7) ? Visit.SpokeTo.RESIDENT : Visit.SpokeTo.FAMILY,
                        chance(0.85) ? Visit.Way.DOOR : Visit.Way.PHONE,
                        heard ? need.words() : cadreOnly ? "家里没人，跟组长问了问近况。" : "坐了一会儿，家里都好，地里的活忙完了。",
                        heard ? List.of(raised) : List.of(),
                        promised ? List.of(promise) : List.of(),
                        List.of()));
        if (heard) {
            live.add(new Live(raised.id(), need, township.code() * 1_000_000L, unitOf(township, need), day));
        }
        recorded.promises().forEach(opened -> {
            promises.put(opened.id(), promise.by());
            promisers.put(opened.id(), officer);
        });
    }

    private void register(Actor clerk, Cast.Township township, long area, LocalDate day) {
        Cast.Need need = pick(needs);
        Cast.Village village = pick(township.villages());
        UUID id = nextId();
        matters.open(
                clerk,
                new Opening(
                        id,
                        Opening.NEED,
                        need.title(),
                        need.words(),
                        village.code() * 1_000L
                                + 1
                                + random.nextInt(village.grids().size()),
                        null,
                        chance(0.6) ? Opening.Heard.DESK : Opening.Heard.PHONE,
                        at(day, 8, 30),
                        null,
                        null,
                        chance(0.8)
                                ? new Opening.Reporter(
                                        "来访群众", PersonalNumber.phone("1990000" + (1000 + random.nextInt(9000))))
                                : null,
                        null,
                        null));
        live.add(new Live(id, need, area, unitOf(township, need), day));
    }

    private void step(Live one, Cast.Township township, Township.Settled settled, Actor clerk, LocalDate day) {
        switch (one.stage) {
            case "registered" -> {
                if (chance(0.9)) {
                    UUID unit = Objects.requireNonNull(settled.units().get(Township.unitKey(one.township, one.unit)));
                    categories.file(clerk, one.id, one.need.category());
                    acts.assign(clerk, one.id, unit, null, null);
                    one.at("assigned", day);
                }
            }
            case "assigned" -> {
                if (chance(0.75)) {
                    acts.takeOver(handler(township, one.unit), one.id);
                    one.at("in-hand", day);
                }
            }
            case "in-hand" -> {
                if (chance(0.2)) {
                    acts.note(handler(township, one.unit), one.id, one.need.note());
                } else if (chance(0.33)) {
                    acts.answer(handler(township, one.unit), one.id, one.need.reply());
                    one.at("answered", day);
                }
            }
            case "answered" -> {
                if (chance(0.7)) {
                    acts.serve(
                            handler(township, one.unit),
                            one.id,
                            day,
                            pick(List.of(Word.Way.DOOR, Word.Way.PHONE)),
                            "本人已知晓");
                    one.at("served", day);
                }
            }
            case "served" -> {
                if (chance(0.25)) {
                    acts.close(clerk, one.id, null);
                    one.at("closed", day);
                }
                word(one);
            }
            case "closed" -> word(one);
            default -> {}
        }
    }

    /** Most say nothing for long; some give their word with the code, some are asked by somebody who did not handle it. */
    private void word(Live one) {
        if (one.callWanted && chance(0.3)) {
            Actor asker = Objects.requireNonNull(actors.get("gaoyuan"));
            matters.recordWord(
                    asker, one.id, new Word.Given(Word.SOLVED, Word.Channel.CALL_BACK, Word.Way.PHONE, false, null));
            one.callWanted = false;
        }
        if (one.unsolved && chance(0.2)) {
            acts.redo(Objects.requireNonNull(actors.get("gaoyuan")), one.id, "本人说没解决，请再去看一次。");
            one.unsolved = false;
            one.word = false;
            one.at("assigned", clock.today());
            return;
        }
        if (one.word || !chance(0.06)) {
            return;
        }
        Word word = chance(0.625) ? Word.SOLVED : pick(List.of(Word.PARTLY, Word.UNSOLVED, Word.CANNOT_SAY));
        if (chance(0.6)) {
            boolean call = word == Word.CANNOT_SAY;
            matters.ownWord(
                    Actor.resident(nextId()),
                    one.id,
                    new Word.Given(word, Word.Channel.OWN, Word.Way.CODE, call, null),
                    new Word.Paper(nextId(), Instant.EPOCH));
        } else {
            Actor asker = Objects.requireNonNull(actors.get("gaoyuan"));
            matters.recordWord(
                    asker, one.id, new Word.Given(word, Word.Channel.CALL_BACK, Word.Way.PHONE, false, null));
        }
        one.word = true;
        one.callWanted = word == Word.CANNOT_SAY;
        one.unsolved = word == Word.UNSOLVED;
    }

    private void keepPromises(LocalDate day) {
        for (Map.Entry<UUID, LocalDate> promise : List.copyOf(promises.entrySet())) {
            boolean near = !promise.getValue().isAfter(day.plusDays(1));
            if (near && chance(0.5)) {
                clock.set(at(day, 15, 0));
                acts.keep(Objects.requireNonNull(promisers.get(promise.getKey())), promise.getKey(), "去说过了，本人知道了。");
                promises.remove(promise.getKey());
            }
        }
    }

    private Actor handler(Cast.Township township, String unit) {
        return actor(township.people().stream()
                .filter(person -> person.role() == Role.HANDLER && unit.equals(person.unit()))
                .findFirst()
                .orElseThrow());
    }

    private static Cast.Person first(Cast.Township township, Role role) {
        return township.people().stream()
                .filter(person -> person.role() == role)
                .findFirst()
                .orElseThrow();
    }

    private Actor actor(Cast.Person person) {
        return Objects.requireNonNull(actors.get(person.signIn()));
    }

    /** The unit of this township that such things go to; the nearest it has. */
    private static String unitOf(Cast.Township township, Cast.Need need) {
        return township.units().stream()
                .filter(unit -> unit.endsWith(need.unit()))
                .findFirst()
                .orElse(township.units().getLast());
    }

    private <T> T pick(List<T> many) {
        return many.get(random.nextInt(many.size()));
    }

    private boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    private UUID nextId() {
        return Ids.next(clock.now().toEpochMilli());
    }

    static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(LocalTime.of(hour, minute)).atZone(Time.ZONE).toInstant();
    }
}
