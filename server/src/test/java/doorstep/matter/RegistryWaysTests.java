package doorstep.matter;

import static org.assertj.core.api.Assertions.assertThat;

import doorstep.cast.Colleagues;
import doorstep.cast.DoorstepTest;
import doorstep.clock.SettableClock;
import doorstep.kernel.Actor;
import doorstep.kernel.Ids;
import doorstep.kernel.Page;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** However the registry looks for a page, near by, inside a lane or far off, it shows the same matters in the same order. */
@DoorstepTest
class RegistryWaysTests {
    private static final int MATTERS = 160;
    private static final String UNIT = "镇农业农村办";
    private static final List<RegistrySql.Way> NEAR = List.of(
            new RegistrySql.Way(20, false),
            new RegistrySql.Way(90, false),
            new RegistrySql.Way(5000, false),
            new RegistrySql.Way(5000, true),
            new RegistrySql.Way(0, true));

    @Autowired
    Colleagues colleagues;

    @Autowired
    Matters matters;

    @Autowired
    Acts acts;

    @Autowired
    Cases cases;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient db;

    private Course course;
    private UUID unit;

    @BeforeEach
    void manyOfOneUnitAndSomeItHelpsWith() {
        course = new Course(colleagues, matters, acts);
        unit = colleagues.unit(Course.TOWNSHIP, UNIT);
        if (pages(Filters.all().text("晒谷场").asked(colleagues.as("jiangling")), RegistrySort.NUMBER, RegistrySql.Way.FAR)
                .isEmpty()) {
            for (int i = 0; i < MATTERS; i++) {
                clock.tick(Duration.ofMinutes(7));
                register(i);
            }
        }
    }

    /** Two in three for the unit; of every eighth another unit has the lead and it helps. */
    private void register(int i) {
        UUID id = Ids.next(1);
        LocalDate day = i % 3 == 0 ? LocalDate.of(2026, 12, 1).plusDays(i % 11) : null;
        matters.open(
                course.clerk(),
                new Opening(
                        id,
                        i % 5 == 0 ? "suggestion" : Opening.NEED,
                        null,
                        (i % 2 == 0 ? "晒谷场的地面裂了" : "晒谷场夜里没有灯") + "，第 " + i + " 处",
                        colleagues.area("柳塘村", "一组"),
                        null,
                        Opening.Heard.PHONE,
                        clock.now(),
                        null,
                        null,
                        null,
                        day,
                        null));
        if (i % 8 == 0) {
            acts.assign(course.clerk(), id, course.unit(), null, null);
            acts.takeOver(course.handler(), id);
            cases.help(
                    course.handler(), id, new HelpAsked(Ids.next(1), unit, null, "请看看地基", LocalDate.of(2026, 12, 20)));
        } else if (i % 3 != 0) {
            acts.assign(course.clerk(), id, unit, null, null);
        }
        if (i % 20 == 7) {
            acts.voidEntry(course.clerk(), id, "登重了");
        }
    }

    @ParameterizedTest
    @EnumSource(RegistrySort.class)
    void everyWayFindsTheSame(RegistrySort sort) {
        List<Filters> filters = List.of(
                Filters.all(),
                Filters.all().with("unit", unit),
                Filters.all().with("unit", course.unit()),
                Filters.all().with("kind", "suggestion"),
                Filters.all().with("due", RegistryFilter.Due.NONE),
                Filters.all().with("dueFrom", LocalDate.of(2026, 12, 3)).with("dueTo", LocalDate.of(2026, 12, 8)),
                Filters.all().text("裂了"),
                Filters.all().with("unit", unit).text("没有灯"));
        for (Actor actor : List.of(colleagues.as("dongcheng"), course.clerk(), colleagues.as("gaoyuan"))) {
            for (Filters filter : filters) {
                RegistrySql asked = filter.asked(actor, LocalDate.of(2026, 11, 23));
                List<UUID> all = pages(asked, sort, RegistrySql.Way.FAR);
                for (RegistrySql.Way way : NEAR) {
                    assertThat(pages(asked, sort, way))
                            .as("%s %s %s", actor.id(), filter.said(), way)
                            .isEqualTo(all);
                }
            }
        }
        assertThat(pages(Filters.all().asked(colleagues.as("dongcheng")), sort, NEAR.getFirst()))
                .as("its own and those it helps with, over more than one page")
                .hasSizeGreaterThan(Page.SIZE)
                .containsAll(helped())
                .doesNotHaveDuplicates();
    }

    private List<UUID> helped() {
        return db.sql("select matter_id from matter.helper where unit_id = :unit")
                .param("unit", unit)
                .query((row, number) -> row.getObject("matter_id", UUID.class))
                .list();
    }

    /** One page after the other, to the end. */
    private List<UUID> pages(RegistrySql asked, RegistrySort sort, RegistrySql.Way way) {
        Map<String, Object> parameters = new HashMap<>(asked.parameters());
        List<UUID> all = new ArrayList<>();
        for (boolean after = false; ; after = true) {
            List<Page.Cursor> page = db.sql(asked.page(sort, after, way) + " select key::text, id from page order by "
                            + sort.order("page.key", "id"))
                    .params(parameters)
                    .query((row, number) -> new Page.Cursor(row.getString("key"), row.getObject("id", UUID.class)))
                    .list();
            page.stream().limit(Page.SIZE).map(Page.Cursor::id).forEach(all::add);
            if (page.size() <= Page.SIZE) {
                return all;
            }
            parameters.put("afterKey", page.get(Page.SIZE - 1).key());
            parameters.put("afterId", page.get(Page.SIZE - 1).id());
        }
    }
}
