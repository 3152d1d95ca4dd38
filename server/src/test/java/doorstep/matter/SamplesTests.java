package doorstep.matter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import doorstep.cast.Colleagues;
import doorstep.cast.DoorstepTest;
import doorstep.clock.SettableClock;
import doorstep.clock.Time;
import doorstep.kernel.Actor;
import doorstep.kernel.Ids;
import doorstep.place.Area;
import doorstep.place.Places;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is asked back is drawn by lot; who could not be reached stands beside who spoke. */
@DoorstepTest
class SamplesTests {
    @Autowired
    Colleagues colleagues;

    @Autowired
    Samples samples;

    @Autowired
    Matters matters;

    @Autowired
    Acts acts;

    @Autowired
    Places places;

    @Autowired
    SettableClock clock;

    @Autowired
    Time time;

    private final List<UUID> drawn = new ArrayList<>();
    private Actor clerk;
    private Actor handler;
    private Area village;
    private UUID unit;

    @AfterEach
    void everybodyDrawnIsAsked() {
        drawn.forEach(this::asked);
    }

    @BeforeEach
    void thePeople() {
        clerk = colleagues.as("jiangling");
        handler = colleagues.as("xiejun");
        unit = colleagues.unit(Course.TOWNSHIP, "镇建设办");
        village = places.find(colleagues.area("柳塘村")).orElseThrow();
    }

    private UUID served() {
        UUID id = Ids.next(1);
        matters.open(
                clerk,
                new Opening(
                        id,
                        "need",
                        null,
                        "门前的沟堵了。",
                        colleagues.area("柳塘村", "二组"),
                        null,
                        Opening.Heard.PHONE,
                        time.now(),
                        null,
                        null,
                        new Opening.Reporter("罗二", null),
                        null,
                        null));
        acts.assign(clerk, id, unit, null, null);
        acts.takeOver(handler, id);
        acts.answer(handler, id, "已清淤。");
        acts.serve(handler, id, time.today(), Word.Way.DOOR, null);
        return id;
    }

    private UUID drawn(int size) {
        UUID id = Ids.next(1);
        samples.draw(clerk, id, village, time.today(), time.today(), size);
        drawn.add(id);
        return id;
    }

    /** By somebody who handles nothing. */
    private void asked(UUID sample) {
        Actor supervisor = colleagues.as("gaoyuan");
        samples.whole(supervisor, sample)
                .items()
                .forEach(item -> samples.tried(supervisor, sample, item.matter().id()));
    }

    @Test
    void theLotDrawsFromWhatWasServedAndSaysFromHowMany() {
        served();
        served();
        served();
        Samples.Whole two = samples.whole(clerk, drawn(2));
        asked(two.sample().id());
        assertThat(two.items()).hasSize(2);
        assertThat(two.sample().size()).isEqualTo(2);
        assertThat(two.sample().total()).isGreaterThanOrEqualTo(3);
        Samples.Whole all = samples.whole(clerk, drawn(100));
        assertThat(all.items()).hasSize(all.sample().total());
        assertThat(all.items()).extracting(item -> item.matter().id()).doesNotHaveDuplicates();
    }

    @Test
    void theSameDrawingAgainDrawsNothingNew() {
        served();
        UUID id = drawn(1);
        UUID first = samples.whole(clerk, id).items().getFirst().matter().id();
        served();
        samples.draw(clerk, id, village, time.today(), time.today(), 50);
        assertThat(samples.whole(clerk, id).items())
                .extracting(item -> item.matter().id())
                .containsExactly(first);
    }

    @Test
    void onlyWhatIsSaidSinceAndNotRelayedAnswers() {
        UUID matter = served();
        matters.recordWord(
                clerk, matter, new Word.Given(Word.SOLVED, Word.Channel.CALL_BACK, Word.Way.PHONE, false, null));
        clock.tick(Duration.ofMinutes(1));
        UUID id = drawn(100);
        assertThat(item(id, matter).word()).as("said before the draw").isNull();
        samples.tried(clerk, id, matter);
        assertThat(item(id, matter).tries()).isEqualTo(1);
        matters.recordWord(
                handler, matter, new Word.Given(Word.SOLVED, Word.Channel.RELAYED, Word.Way.DOOR, false, null));
        assertThat(item(id, matter).word()).as("relayed").isNull();
        matters.recordWord(
                clerk, matter, new Word.Given(Word.PARTLY, Word.Channel.CALL_BACK, Word.Way.PHONE, false, null));
        assertThat(item(id, matter).word()).isEqualTo(Word.PARTLY);
        assertThat(samples.whole(clerk, id).sample().said()).isEqualTo(1);
    }

    @Test
    void nobodyDrawsAgainUntilItSuits() {
        UUID first = served();
        UUID id = drawn(100);
        assertThatThrownBy(() -> drawn(100)).hasMessage("matter.ask-drawn-first");
        assertThatThrownBy(() -> samples.tried(handler, id, first)).hasMessage("matter.handled-it-yourself");
        asked(id);
        assertThat(samples.whole(clerk, drawn(100)).items()).isNotEmpty();
    }

    @Test
    void anybodyCanDrawTheLotAgain() {
        for (int i = 0; i < 4; i++) {
            served();
        }
        Samples.Whole all = samples.whole(clerk, drawn(100));
        assertThat(all.items())
                .isSortedAccordingTo(Comparator.comparing(
                        item -> md5(all.sample().seed() + item.matter().id())));
    }

    private static String md5(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private SampleStore.Item item(UUID sample, UUID matter) {
        return samples.whole(clerk, sample).items().stream()
                .filter(one -> one.matter().id().equals(matter))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aHandlerDoesNotDrawAndAnotherTownshipDoesNotSee() {
        served();
        assertThatThrownBy(() -> samples.draw(handler, Ids.next(1), village, time.today(), time.today(), 1))
                .hasMessage("matter.not-now");
        UUID id = drawn(1);
        assertThatThrownBy(() -> samples.whole(colleagues.as("chenyu"), id)).hasMessage("matter.no-such-sample");
        assertThatThrownBy(() -> samples.tried(colleagues.as("chenyu"), id, UUID.randomUUID()))
                .hasMessage("matter.no-such-sample");
    }

    @Test
    void wrongDaysAndSizesAreSaidPlainly() {
        assertThatThrownBy(() -> samples.draw(
                        clerk, Ids.next(1), village, time.today(), time.today().minusDays(1), 1))
                .hasMessage("matter.days-reversed");
        assertThatThrownBy(() -> drawn(0)).hasMessage("matter.sample-wrong");
        assertThatThrownBy(() -> drawn(101)).hasMessage("matter.sample-wrong");
        assertThatThrownBy(() -> samples.draw(
                        clerk,
                        Ids.next(1),
                        village,
                        time.today().minusYears(30),
                        time.today().minusYears(30),
                        1))
                .hasMessage("matter.nothing-to-draw");
    }
}
