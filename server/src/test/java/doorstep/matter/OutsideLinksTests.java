package doorstep.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import doorstep.cast.Colleagues;
import doorstep.cast.DoorstepTest;
import doorstep.clock.SettableClock;
import doorstep.clock.Time;
import doorstep.kernel.Actor;
import doorstep.kernel.Ids;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A body outside answers once, by a link, and learns nothing but what it was asked. */
@DoorstepTest
class OutsideLinksTests {
    @Autowired
    Colleagues colleagues;

    @Autowired
    SettableClock clock;

    @Autowired
    OutsideLinks links;

    @Autowired
    Matters matters;

    @Autowired
    Acts acts;

    @Autowired
    Cases cases;

    @Autowired
    MatterQuery query;

    @Autowired
    Time time;

    private Actor clerk;
    private Actor handler;
    private UUID matter;
    private UUID helper;

    @BeforeEach
    void aHazardThatNeedsThePowerStation() {
        clerk = colleagues.as("jiangling");
        handler = colleagues.as("xiejun");
        matter = Ids.next(1);
        matters.open(clerk, Opening.at(matter, "hazard", "电线垂到路边。", colleagues.area("柳塘村", "二组"), time.now()));
        acts.assign(clerk, matter, colleagues.unit(Course.TOWNSHIP, "镇建设办"), null, null);
        acts.takeOver(handler, matter);
        helper = Ids.next(1);
        cases.help(handler, matter, new HelpAsked(helper, null, "县供电公司", "请把电线抬高", null));
    }

    private MatterQuery.Whole page() {
        return query.whole(matter, Sight.of(clerk), clerk.id(), time.today()).orElseThrow();
    }

    @Test
    void theLinkOpensWhatWasAskedAndTakesOneAnswer() {
        String secret = links.give(handler, matter, helper).secret();
        assertThat(links.open(secret).asked()).isEqualTo("请把电线抬高");
        assertThat(links.open(secret).body()).isEqualTo("县供电公司");
        assertThatThrownBy(() -> links.answer(secret, " ")).hasMessage("matter.reply-missing");
        links.answer(secret, "已抬高到五米。");
        assertThat(page().helpers().getFirst().answer()).isEqualTo("已抬高到五米。");
        assertThat(page().steps().getFirst().actorKind()).isEqualTo("OUTSIDE");
        assertThatThrownBy(() -> links.open(secret)).as("used").hasMessage("matter.link-over");
        assertThatThrownBy(() -> links.answer(secret, "再答一次")).hasMessage("matter.link-over");
    }

    @Test
    void aNewLinkEndsTheOldOneAndTimeEndsBoth() {
        String old = links.give(handler, matter, helper).secret();
        String fresh = links.give(clerk, matter, helper).secret();
        assertThatThrownBy(() -> links.open(old)).hasMessage("matter.link-over");
        assertThat(links.open(fresh).helper()).isEqualTo(helper);
        clock.tick(Duration.ofDays(31));
        assertThatThrownBy(() -> links.open(fresh)).hasMessage("matter.link-over");
    }

    @Test
    void noLinkIsGivenToAUnitWithAccountsNorByWhoMayNotAnswer() {
        UUID inside = Ids.next(1);
        UUID social = colleagues.unit(Course.TOWNSHIP, "镇社会事务办");
        cases.help(handler, matter, new HelpAsked(inside, social, null, "请查住户", null));
        assertThatThrownBy(() -> links.give(handler, matter, inside)).hasMessage("matter.no-such-helper");
        assertThatThrownBy(() -> links.give(colleagues.as("chenyu"), matter, helper))
                .hasMessage("matter.no-such-matter");
        assertThatThrownBy(() -> links.open("nothing")).hasMessage("matter.link-over");
    }

    @Test
    void theHolderOfALinkReachesNothingElse() {
        Actor outside = Actor.outside(helper);
        assertThatThrownBy(() -> cases.answerHelp(Actor.outside(Ids.next(1)), matter, helper, "不是我的"))
                .hasMessage("matter.no-such-matter");
        assertThat(page().matter().open(outside))
                .as("what the link reaches")
                .doesNotContain(
                        doorstep.matter.kind.Act.ANSWER,
                        doorstep.matter.kind.Act.TAKE_OVER,
                        doorstep.matter.kind.Act.CLOSE);
        assertThat(matters.waiting(outside)).isEmpty();
    }
}
