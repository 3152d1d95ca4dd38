package doorstep.demo;

import doorstep.clock.SettableClock;
import doorstep.clock.Time;
import doorstep.kernel.Actor;
import doorstep.kernel.Ids;
import doorstep.kernel.Ref;
import doorstep.matter.Acts;
import doorstep.matter.Cases;
import doorstep.matter.Duties;
import doorstep.matter.HelpAsked;
import doorstep.matter.Matters;
import doorstep.matter.Opening;
import doorstep.matter.Reception;
import doorstep.matter.Receptions;
import doorstep.matter.Samples;
import doorstep.matter.kind.Act;
import doorstep.place.Area;
import doorstep.place.Places;
import doorstep.text.PersonalNumber;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Leaves in the first township what months of needs do not have: every other kind half done, a reception day, a sample. */
@Component
class Scenes {
    private static final String TODAY = "today";
    private static final int SAMPLED_DAYS = 60;
    private static final int SAMPLED = 10;

    private final Matters matters;
    private final Acts acts;
    private final Cases cases;
    private final Duties duties;
    private final Receptions receptions;
    private final Samples samples;
    private final Places places;

    Scenes(
            Matters matters,
            Acts acts,
            Cases cases,
            Duties duties,
            Receptions receptions,
            Samples samples,
            Places places) {
        this.matters = matters;
        this.acts = acts;
        this.cases = cases;
        this.duties = duties;
        this.receptions = receptions;
        this.samples = samples;
        this.places = places;
    }

    /** Something done at its moment. */
    private record Moment(Instant at, Runnable done) {}

    void play(
            Cast cast, Township.Settled settled, Function<String, Actor> people, SettableClock clock, LocalDate today) {
        Cast.Township township = cast.townships().getFirst();
        Area area = places.area(
                township.code() * 1_000_000L, people.apply("zhouning").scope());
        takeDuties(people.apply("zhouning"), area);
        UUID held = Ids.next(clock.now().toEpochMilli());
        Stage stage = new Stage(area, areas(township), settled, people, today, held);
        Stream<Moment> told = Scene.all().stream().flatMap(scene -> stage.moments(scene));
        Stream.concat(told, stage.receptionDays())
                .sorted(Comparator.comparing(Moment::at))
                .forEach(moment -> {
                    clock.set(moment.at());
                    moment.done().run();
                });
        Actor supervisor = people.apply("gaoyuan");
        clock.set(Months.at(today.minusDays(1), 10, 0));
        samples.draw(
                supervisor,
                Ids.next(clock.now().toEpochMilli()),
                area,
                today.minusDays(SAMPLED_DAYS),
                today.minusDays(1),
                SAMPLED);
    }

    private void takeDuties(Actor administrator, Area township) {
        try (InputStream in = Objects.requireNonNull(Scenes.class.getResourceAsStream("/demo/duties.csv"))) {
            Path file = Files.createTempFile("duties", ".csv");
            try {
                Files.write(file, in.readAllBytes());
                duties.take(administrator, township, file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Long> areas(Cast.Township township) {
        Map<String, Long> areas = new HashMap<>(Map.of(township.name(), township.code() * 1_000_000L));
        for (Cast.Village village : township.villages()) {
            for (int grid = 0; grid < village.grids().size(); grid++) {
                areas.put(village.name() + village.grids().get(grid), village.code() * 1_000L + 1 + grid);
            }
        }
        return areas;
    }

    /** Where and with whom it is played. */
    private final class Stage {
        private final Area area;
        private final Map<String, Long> areas;
        private final Township.Settled settled;
        private final Function<String, Actor> people;
        private final LocalDate today;
        private final UUID held;

        Stage(
                Area area,
                Map<String, Long> areas,
                Township.Settled settled,
                Function<String, Actor> people,
                LocalDate today,
                UUID held) {
            this.area = area;
            this.areas = areas;
            this.settled = settled;
            this.people = people;
            this.today = today;
            this.held = held;
        }

        Stream<Moment> moments(Scene scene) {
            Instant opened = instant(scene.day(), scene.at());
            UUID id = Ids.next(opened.toEpochMilli());
            Moment opening = new Moment(opened, () -> open(scene, id, opened));
            Stream<Moment> steps = scene.acts().stream()
                    .map(step ->
                            new Moment(instant(step.day(), step.at()), () -> act(people.apply(step.by()), id, step)));
            return Stream.concat(Stream.of(opening), steps);
        }

        /** One held a week ago, one announced, one in which the leader goes to people. */
        Stream<Moment> receptionDays() {
            return Stream.of(
                    reception(-9, held, Reception.Form.ANNOUNCED, -6, "上午九点到十一点半", "镇便民服务中心接待室", null),
                    reception(-1, Ids.next(1), Reception.Form.ANNOUNCED, 3, "上午九点到十一点半", "镇便民服务中心接待室", null),
                    reception(-1, Ids.next(2), Reception.Form.VISITING, 9, "下午三点", "下湾村村部", "养鸡场污水进塘"));
        }

        private Moment reception(
                int planned,
                UUID id,
                Reception.Form form,
                int day,
                String hours,
                String place,
                @Nullable String topic) {
            UUID leader = Objects.requireNonNull(settled.posts().get("yanghaibo"));
            Reception reception =
                    new Reception(id, area.code(), leader, form, today.plusDays(day), hours, place, topic);
            return new Moment(
                    instant(planned, LocalTime.of(8, 30)), () -> receptions.plan(people.apply("luodan"), reception));
        }

        private void open(Scene scene, UUID id, Instant now) {
            Scene.Elsewhere record = scene.record();
            Scene.Reporter reporter = scene.reporter();
            matters.open(
                    people.apply(scene.by()),
                    new Opening(
                            id,
                            scene.kind(),
                            scene.title(),
                            scene.words(),
                            Objects.requireNonNull(areas.get(scene.place()), scene.place()),
                            null,
                            scene.channel(),
                            now.minusSeconds(600),
                            null,
                            null,
                            reporter == null
                                    ? null
                                    : new Opening.Reporter(reporter.name(), PersonalNumber.phone(reporter.phone())),
                            scene.agreed() == null ? null : today.plusDays(scene.agreed()),
                            scene.reception() == null ? null : Ref.of("reception", held),
                            null,
                            false,
                            record == null
                                    ? null
                                    : new Opening.Elsewhere(
                                            record.system(), record.number(), today.plusDays(record.due())),
                            scene.category(),
                            List.of()));
        }

        private void act(Actor actor, UUID id, Scene.Step step) {
            if (step.requests() != null) {
                cases.request(actor, id, step.requests());
            } else if (step.assign() != null) {
                UUID unit = settled.units().get(Township.unitKey(area.code(), step.assign()));
                acts.assign(actor, id, Objects.requireNonNull(unit), null, null);
            } else if (step.act() == Act.TAKE_OVER) {
                acts.takeOver(actor, id);
            } else if (step.outside() != null) {
                cases.help(
                        actor,
                        id,
                        new HelpAsked(
                                Ids.next(1),
                                null,
                                step.outside(),
                                Objects.requireNonNull(step.asks()),
                                step.due() == null ? null : today.plusDays(step.due())));
            } else if (step.reply() != null) {
                acts.answer(actor, id, step.reply(), Objects.requireNonNull(step.opinions()));
            } else if (step.act() != null) {
                acts.plain(actor, id, step.act(), step.note(), said(step));
            } else {
                acts.note(actor, id, step.note());
            }
        }

        /** A day is written as {@code today-17}. */
        private Map<String, String> said(Scene.Step step) {
            Map<String, String> said = new LinkedHashMap<>();
            if (step.said() != null) {
                step.said()
                        .forEach((name, text) -> said.put(
                                name,
                                text.startsWith(TODAY)
                                        ? today.plusDays(Integer.parseInt(text.substring(TODAY.length())))
                                                .toString()
                                        : text));
            }
            return said;
        }

        private Instant instant(int day, LocalTime at) {
            return today.plusDays(day).atTime(at).atZone(Time.ZONE).toInstant();
        }
    }
}
