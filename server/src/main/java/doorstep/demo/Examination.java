package doorstep.demo;

import doorstep.clock.SettableClock;
import doorstep.kernel.Actor;
import doorstep.kernel.Ids;
import doorstep.library.Passage;
import doorstep.library.Reading;
import doorstep.matter.Matters;
import doorstep.matter.Word;
import doorstep.review.Item;
import doorstep.review.Reviews;
import doorstep.review.Round;
import doorstep.review.Taking;
import doorstep.review.measure.Aimed;
import doorstep.review.measure.Measure;
import doorstep.review.measure.Measures;
import doorstep.review.measure.Origin;
import doorstep.study.GroupSession;
import doorstep.study.Question;
import doorstep.study.Questions;
import doorstep.study.Topics;
import doorstep.visit.Visits;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Plays a round of self-examination in the first township: written, accepted, worked on, signed off where its indicator held. */
@Component
class Examination {
    private static final String LEADER = "yanghaibo";
    private static final int OPENED = -80;
    private static final int HANDED_IN = -76;
    private static final int TAKEN = -34;
    private static final int TIED = -2;
    private static final int HOMES = 200;

    private final Reviews reviews;
    private final Measures measures;
    private final Topics topics;
    private final Questions questions;
    private final Reading reading;
    private final Visits visits;
    private final Matters matters;

    Examination(
            Reviews reviews,
            Measures measures,
            Topics topics,
            Questions questions,
            Reading reading,
            Visits visits,
            Matters matters) {
        this.reviews = reviews;
        this.measures = measures;
        this.topics = topics;
        this.questions = questions;
        this.reading = reading;
        this.visits = visits;
        this.matters = matters;
    }

    /** @param documents of the library, by their titles */
    void play(
            Cast cast,
            Township.Settled settled,
            Function<String, Actor> people,
            Map<String, UUID> documents,
            SettableClock clock,
            LocalDate today) {
        new Play(cast, settled, people, documents, clock, today, Examined.load()).play();
    }

    private final class Play {
        private final long area;
        private final Township.Settled settled;
        private final Function<String, Actor> people;
        private final Map<String, UUID> documents;
        private final SettableClock clock;
        private final LocalDate today;
        private final Examined told;

        Play(
                Cast cast,
                Township.Settled settled,
                Function<String, Actor> people,
                Map<String, UUID> documents,
                SettableClock clock,
                LocalDate today,
                Examined told) {
            this.area = cast.townships().getFirst().code() * 1_000_000L;
            this.settled = settled;
            this.people = people;
            this.documents = documents;
            this.clock = clock;
            this.today = today;
            this.told = told;
        }

        void play() {
            UUID review = handedIn();
            List<UUID> deeds = arranged(review);
            for (int i = 0; i < deeds.size(); i++) {
                aimed(deeds.get(i), told.measures().get(i));
            }
            UUID question = fromStudy(review);
            for (int i = 0; i < deeds.size(); i++) {
                worked(deeds.get(i), told.measures().get(i));
            }
            on(TIED);
            measures.goesBackTo(author(), deeds.getLast(), new Origin(Origin.Kind.QUESTION, question));
            solved().ifPresent(matter -> measures.add(
                    author(),
                    deeds.getLast(),
                    new Measures.Added(nextId(), Measure.Evidence.Kind.MATTER, matter, null, null)));
        }

        /** A matter heard at one of the author's doors, of which somebody says that it is solved. */
        private Optional<UUID> solved() {
            return visits.homes(author(), List.of(), HOMES).stream()
                    .flatMap(home -> matters.atHome(author(), home.household()).stream())
                    .filter(matter -> matter.word() == Word.SOLVED)
                    .map(Matters.AtHome::id)
                    .findFirst();
        }

        private UUID handedIn() {
            on(OPENED);
            UUID round = nextId();
            UUID reader = post(LEADER);
            reviews.open(
                    people.apply(LEADER),
                    new Round(round, told.round(), Round.Subject.PERSON, area, told.dimensions(), reader));
            on(HANDED_IN);
            UUID review = nextId();
            reviews.handIn(author(), round, review, String.join("\n", told.text()), null);
            return review;
        }

        /** All of it stood by; each measure as it is told. */
        private List<UUID> arranged(UUID review) {
            List<Item> items = new ArrayList<>();
            List<UUID> deeds = new ArrayList<>();
            for (Item item : reviews.items(author(), review)) {
                if (item.kind() == Item.Kind.PROBLEM) {
                    items.add(item.accept());
                } else {
                    Examined.Deed deed = told.measures().get(deeds.size());
                    UUID unit = deed.unit() == null ? null : settled.units().get(Township.unitKey(area, deed.unit()));
                    items.add(item.given(
                            deed.standard(),
                            post(LEADER),
                            unit,
                            post(deed.owner()),
                            today.plusDays(deed.starts()),
                            today.plusDays(deed.due())));
                    deeds.add(item.id());
                }
            }
            reviews.arrange(author(), review, 1, items);
            return deeds;
        }

        private void aimed(UUID measure, Examined.Deed deed) {
            Examined.Goal goal = deed.aim();
            measures.aim(
                    author(),
                    measure,
                    new Aimed(
                            nextId(),
                            goal.indicator(),
                            area,
                            null,
                            goal.bound(),
                            today.plusDays(goal.from()),
                            today.plusDays(goal.to())));
        }

        /** A session, of which one line becomes a measure that lacks all the rest, and a question. */
        private UUID fromStudy(UUID review) {
            Examined.Sat sat = told.session();
            on(sat.day());
            Actor leader = people.apply(LEADER);
            UUID topic = topics.open(leader, sat.topic());
            List<UUID> lines = topics.record(
                    leader,
                    nextId(),
                    topic,
                    new GroupSession(
                            today.plusDays(sat.day()),
                            sat.place(),
                            sat.host(),
                            sat.recorder(),
                            sat.content(),
                            sat.discussion(),
                            sat.present(),
                            sat.absent().stream()
                                    .map(one -> new GroupSession.Absent(one.name(), one.why()))
                                    .toList(),
                            sat.lines().stream()
                                    .map(one -> new GroupSession.Said(one.agreed(), one.text()))
                                    .toList()));
            on(TAKEN);
            String agreed = sat.lines().getLast().text();
            reviews.take(
                    author(),
                    review,
                    new Taking(nextId(), agreed, null, new Origin(Origin.Kind.LINE, lines.getLast())));
            Examined.Asked asked = told.question();
            UUID question = nextId();
            UUID document = Objects.requireNonNull(documents.get(asked.document()), asked.document());
            UUID paragraph = reading.text(author(), document).passages().stream()
                    .filter(passage ->
                            Objects.requireNonNullElse(passage.text(), "").contains(asked.words()))
                    .map(Passage::id)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseThrow();
            questions.ask(
                    author(),
                    new Question(question, asked.text(), Question.From.PARAGRAPH, "", topic, List.of(paragraph)));
            return question;
        }

        private void worked(UUID measure, Examined.Deed deed) {
            Actor owner = people.apply(deed.owner());
            deed.told().forEach(one -> {
                on(one.day());
                measures.note(owner, measure, nextId(), Measure.Note.Kind.PROGRESS, one.words());
            });
            if (deed.evidence() != null) {
                measures.add(
                        owner,
                        measure,
                        new Measures.Added(
                                nextId(), Measure.Evidence.Kind.WORDS, null, deed.evidence(), clock.today()));
            }
            if (deed.signed() != null) {
                on(deed.signed());
                sign(measure);
            }
            if (deed.rule() != null) {
                measures.note(owner, measure, nextId(), Measure.Note.Kind.RULE, deed.rule());
            }
        }

        /** Whether it earned its sign-off depends on how the months went. */
        private void sign(UUID measure) {
            Actor leader = people.apply(LEADER);
            Measures.Current current = measures.current(leader, measure);
            if (current.now() != null && current.now().holds()) {
                measures.sign(
                        leader,
                        measure,
                        new Measures.Wanted(nextId(), current.stand().hash(), null),
                        current.now());
            }
        }

        private Actor author() {
            return people.apply(told.author());
        }

        private UUID post(String signIn) {
            return Objects.requireNonNull(settled.posts().get(signIn), signIn);
        }

        private void on(int day) {
            clock.set(Months.at(today.plusDays(day), 10, 0));
        }

        private UUID nextId() {
            return Ids.next(clock.now().toEpochMilli());
        }
    }
}
