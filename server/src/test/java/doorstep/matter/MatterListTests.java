package doorstep.matter;

import static org.assertj.core.api.Assertions.assertThat;

import doorstep.cast.Browser;
import doorstep.cast.Colleagues;
import doorstep.cast.DoorstepTest;
import doorstep.clock.SettableClock;
import doorstep.kernel.Actor;
import doorstep.kernel.Ids;
import doorstep.kernel.Page;
import doorstep.kernel.Scope;
import doorstep.text.PersonalNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists: every matter once, in order, a page at a time, and only what the reader may see. The needs are of 荷叶村. */
@DoorstepTest
class MatterListTests {
    private static final String CLERK = "jiangling";
    private static final int MATTERS = 120;

    @LocalServerPort
    int port;

    @Autowired
    Colleagues colleagues;

    @Autowired
    Matters matters;

    @Autowired
    Acts acts;

    @Autowired
    RegistryQuery lists;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient db;

    private Scope.Span village;

    @BeforeEach
    void hundredAndTwentyNeeds() {
        long code = colleagues.area("荷叶村");
        village = new Scope.Span(code, code + 999);
        if (all(RegistrySort.NUMBER, colleagues.as(CLERK)).isEmpty()) {
            Instant now = clock.now();
            IntStream.range(0, MATTERS).forEach(this::register);
            clock.set(now);
        }
    }

    /** Ten at each moment, some without a day of their own, so that order among equals is tried too. */
    private void register(int number) {
        clock.set(Instant.parse("2026-11-02T00:00:00Z").plus(Duration.ofHours(number / 10)));
        LocalDate agreed = number % 3 == 0 ? LocalDate.of(2026, 12, 1).plusDays(number % 7) : null;
        matters.open(colleagues.as(CLERK), need("第 " + number + " 件：藕塘的水黑了", agreed));
    }

    private Opening need(String words, @Nullable LocalDate agreed) {
        return new Opening(
                Ids.next(1),
                Opening.NEED,
                null,
                words,
                colleagues.area("荷叶村", "二组"),
                null,
                Opening.Heard.PHONE,
                Instant.parse("2026-11-01T02:00:00Z"),
                null,
                null,
                new Opening.Reporter("郝玉珍", PersonalNumber.phone("19900004321")),
                agreed,
                null);
    }

    @ParameterizedTest
    @EnumSource(RegistrySort.class)
    void everySortShowsEveryMatterOnceAndInOrder(RegistrySort sort) {
        List<MatterListQuery.Line> lines = all(sort, colleagues.as(CLERK));
        assertThat(lines).hasSizeGreaterThanOrEqualTo(MATTERS).doesNotHaveDuplicates();
        assertThat(lines)
                .isSortedAccordingTo(
                        switch (sort) {
                            case NEWEST ->
                                Comparator.comparing(MatterListQuery.Line::registeredAt)
                                        .reversed();
                            case UPDATED ->
                                Comparator.comparing(MatterListQuery.Line::updatedAt)
                                        .reversed();
                            case DUE ->
                                Comparator.comparing(line -> line.dueOn() == null ? LocalDate.MIN : line.dueOn());
                            case NUMBER ->
                                Comparator.comparing((MatterListQuery.Line line) -> Long.valueOf(line.key()))
                                        .reversed();
                        });
    }

    @ParameterizedTest
    @EnumSource(RegistrySort.class)
    void aCursorWeDidNotMakeIsARefusal(RegistrySort sort) {
        Browser clerk = new Browser(port).as(CLERK);
        for (String key : List.of("", "yesterday'; --", "99999999999999999999", "\0")) {
            String hostile = new Page.Cursor(key, Ids.next(1)).toString();
            assertThat(clerk.get("/api/matters?sort=" + sort + "&after=" + hostile)
                            .code())
                    .isEqualTo("kernel.bad-cursor");
        }
    }

    @Test
    void openAndOverAreTwoListsThatMakeOne() {
        Actor clerk = colleagues.as(CLERK);
        UUID gone = matters.open(colleagues.as(CLERK), need("登重了的一件", null)).id();
        acts.voidEntry(colleagues.as(CLERK), gone, "登重了");
        List<MatterListQuery.Line> over = lists.page(asked(clerk, false, null), RegistrySort.NEWEST, null);
        assertThat(over).isNotEmpty().allMatch(MatterListQuery.Line::over);
        assertThat(lists.page(asked(clerk, true, null), RegistrySort.NEWEST, null))
                .isNotEmpty()
                .noneMatch(MatterListQuery.Line::over);
    }

    @Test
    void wordsAreFoundHoweverTheyAreTyped() {
        assertThat(found("藕塘的水")).hasSizeGreaterThanOrEqualTo(Page.SIZE);
        assertThat(found("第 11７ 件")).hasSize(1);
        assertThat(found("塘的水藕")).as("the pairs alone are not the text").isEmpty();
        assertThat(found("鱼塘")).isEmpty();
    }

    @Test
    void aPersonalNumberFindsNothing() {
        Opening told = need("我的电话是 13812345678，请回电", null);
        matters.open(colleagues.as(CLERK), told);
        assertThat(found("请回电")).hasSize(1);
        assertThat(found("13812345678")).isEmpty();
        assertThat(found("19900004321")).isEmpty();
    }

    private List<MatterListQuery.Line> found(String text) {
        return lists.page(asked(colleagues.as(CLERK), null, text), RegistrySort.NEWEST, null);
    }

    @Test
    void eachSeesOnlyWhatIsTheirs() {
        UUID id = all(RegistrySort.NUMBER, colleagues.as(CLERK)).getLast().id();
        acts.assign(colleagues.as(CLERK), id, colleagues.unit(Course.TOWNSHIP, "镇农业农村办"), null, null);
        assertThat(seenBy("dongcheng")).containsExactly(id);
        assertThat(seenBy("gaoyuan")).hasSizeGreaterThanOrEqualTo(MATTERS);
        assertThat(seenBy("zhengqiming")).hasSizeGreaterThanOrEqualTo(MATTERS);
        for (String other :
                List.of("chenyu", "wangjianguo", "xiejun", "dengxiaoyan", "zhouning", "shenjing", "suyan")) {
            assertThat(seenBy(other)).as(other).isEmpty();
        }
    }

    private List<UUID> seenBy(String signIn) {
        return all(RegistrySort.NUMBER, colleagues.as(signIn)).stream()
                .map(MatterListQuery.Line::id)
                .toList();
    }

    @Test
    void theReportersNumberIsMaskedUntilItIsReadAndTheReadingIsKept() {
        Actor clerk = colleagues.as(CLERK);
        UUID id = matters.open(clerk, need("藕塘的事，要匿名", null)).id();
        assertThat(matters.readReporter(clerk, id).reporter())
                .satisfies(one -> assertThat(one.phone()).isEqualTo(PersonalNumber.phone("19900004321")));
        assertThat(db.sql("select act from audit.entry where ref_id = :id order by seq")
                        .param("id", id.toString())
                        .query((row, number) -> row.getString("act"))
                        .list())
                .containsExactly("matter.register", "matter.read-reporter");
    }

    private List<MatterListQuery.Line> all(RegistrySort sort, Actor actor) {
        List<MatterListQuery.Line> lines = new ArrayList<>();
        Page.Cursor after = null;
        while (true) {
            Page<MatterListQuery.Line> page =
                    Page.of(lists.page(asked(actor, null, null), sort, after), MatterListQuery.Line::cursor);
            lines.addAll(page.items());
            String next = page.next();
            if (next == null) {
                return lines;
            }
            after = Page.Cursor.parse(next);
        }
    }

    private RegistrySql asked(Actor actor, @Nullable Boolean open, @Nullable String text) {
        Filters filter = Filters.all().in(village);
        filter = open == null ? filter : filter.with("open", open);
        return (text == null ? filter : filter.text(text)).asked(actor);
    }
}
