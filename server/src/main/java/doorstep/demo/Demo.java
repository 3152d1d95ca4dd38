package doorstep.demo;

import doorstep.clock.SettableClock;
import doorstep.clock.Time;
import doorstep.kernel.Actor;
import doorstep.kernel.Ids;
import doorstep.matter.Acts;
import doorstep.matter.Matters;
import doorstep.matter.Word;
import doorstep.portal.Cards;
import doorstep.staff.Sessions;
import doorstep.visit.Visit;
import doorstep.visit.Visits;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Component;

/** Loads the demo township into an empty database. */
@Component
public class Demo {
    /** How many days of work there are to look at. */
    public static final int DAYS = 150;

    /** The county's own agreement, for its {@code rules} folder: no law sets a limit for a need heard at a door. */
    public static final String RULES = """
            key,region,limit,unit,starts_on,extend_max,law,law_en,valid_from,valid_to
            need.reply,990101,10,day,heard,,汀兰县民生诉求办理约定（演示）,Tinglan county's own agreement (demo),2020-01-01,
            """;

    private final Township township;
    private final Months months;
    private final Matters matters;
    private final Acts acts;
    private final Visits visits;
    private final Cards cards;
    private final Sessions sessions;
    private final DemoLibrary documents;
    private final Scenes scenes;
    private final Examination examination;

    Demo(
            Township township,
            Months months,
            Matters matters,
            Acts acts,
            Visits visits,
            Cards cards,
            Sessions sessions,
            DemoLibrary documents,
            Scenes scenes,
            Examination examination) {
        this.township = township;
        this.months = months;
        this.matters = matters;
        this.acts = acts;
        this.visits = visits;
        this.cards = cards;
        this.sessions = sessions;
        this.documents = documents;
        this.scenes = scenes;
        this.examination = examination;
    }

    /** A resident's paper, to try the resident's door with. */
    public record Loaded(Cards.Printed slip) {}

    /**
     * Settles the cast, plays the months before {@code now}, and leaves stories half told, the lamp at the ferry bridge among them.
     *
     * @param clock the clock all modules of this run go by; left at {@code now}
     */
    public Loaded load(SettableClock clock, Instant now, String password, IntConsumer progress) {
        LocalDate today = LocalDate.ofInstant(now, Time.ZONE);
        LocalDate from = today.minusDays(DAYS);
        clock.set(Months.at(from, 7, 0));
        Cast cast = Cast.load();
        Township.Settled settled = township.settle(cast, password, from);
        Map<String, UUID> library = documents.fill(cast, signIn -> actor(settled, signIn));
        months.play(cast, settled, clock, from, today, progress);
        scenes.play(cast, settled, signIn -> actor(settled, signIn), clock, today);
        examination.play(cast, settled, signIn -> actor(settled, signIn), library, clock, today);
        Cards.Printed slip = bridgeLamp(cast, settled, clock, today);
        clock.set(now);
        return new Loaded(slip);
    }

    /** 吴桂兰's lamp: heard at her door, given to the construction office, being seen to, two days left. */
    private Cards.Printed bridgeLamp(Cast cast, Township.Settled settled, SettableClock clock, LocalDate today) {
        Cast.Need lamp = Cast.needs().getFirst();
        clock.set(Months.at(today.minusDays(8), 18, 40));
        Actor officer = actor(settled, "lichunsheng");
        UUID home = home(officer, "渡口村三组", "12号");
        UUID need = Ids.next(clock.now().toEpochMilli());
        visits.record(
                officer,
                new Visit(
                        Ids.next(clock.now().toEpochMilli()),
                        home,
                        Months.at(today.minusDays(8), 17, 30),
                        Visit.SpokeTo.RESIDENT,
                        Visit.Way.DOOR,
                        lamp.words(),
                        List.of(new Visit.Need(need, lamp.title(), lamp.words(), null)),
                        List.of(new Visit.Promise(
                                Ids.next(clock.now().toEpochMilli()), "修好前夜里请村里放一盏临时灯", today.plusDays(1))),
                        List.of()));
        Cards.Printed slip = cards.slip(officer, need);
        UUID unit = Objects.requireNonNull(
                settled.units().get(Township.unitKey(cast.townships().getFirst().code() * 1_000_000L, "镇建设办")));
        clock.set(Months.at(today.minusDays(7), 9, 5));
        acts.assign(actor(settled, "chenyu"), need, unit, null, "请供电所一起看，灯杆归村里、线路归供电所。");
        clock.set(Months.at(today.minusDays(6), 14, 30));
        Actor handler = actor(settled, "wangjianguo");
        acts.takeOver(handler, need);
        clock.set(Months.at(today.minusDays(1), 9, 12));
        acts.note(handler, need, "供电所回话：灯杆归村里管，线路归供电所，两家约好周三下午到现场。");
        matters.recordWord(
                officer,
                need,
                new Word.Given(Word.PARTLY, Word.Channel.RELAYED, Word.Way.DOOR, false, "临时灯放了，电线拖在路边。"));
        return slip;
    }

    private UUID home(Actor officer, String place, String door) {
        return visits.homes(officer, List.of(), 1_000).stream()
                .filter(home -> home.place().equals(place) && home.door().equals(door))
                .findFirst()
                .orElseThrow()
                .household();
    }

    private Actor actor(Township.Settled settled, String signIn) {
        return sessions.actor(Objects.requireNonNull(settled.people().get(signIn)))
                .orElseThrow();
    }
}
