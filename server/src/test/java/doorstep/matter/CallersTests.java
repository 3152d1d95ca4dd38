package doorstep.matter;

import static org.assertj.core.api.Assertions.assertThat;

import doorstep.cast.Browser;
import doorstep.cast.Colleagues;
import doorstep.cast.DoorstepTest;
import doorstep.kernel.Ids;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever is on the line is looked up inside an open intake, by their whole number, and it is recorded. */
@DoorstepTest
class CallersTests {
    private static final String PHONE = "19900007788";

    @LocalServerPort
    int port;

    @Autowired
    Colleagues colleagues;

    @Autowired
    JdbcClient db;

    private Browser clerk;

    @BeforeEach
    void aClerk() {
        clerk = new Browser(port).as("jiangling");
    }

    private UUID registered(String words) {
        UUID id = Ids.next(1);
        clerk.post(
                "/api/matters",
                Map.of(
                        "id",
                        id,
                        "words",
                        words,
                        "area",
                        colleagues.area("柳塘村", "二组"),
                        "channel",
                        "PHONE",
                        "reporterName",
                        "罗大勇",
                        "reporterPhone",
                        PHONE));
        return id;
    }

    private Browser.Answer before(Browser who, UUID intake, String phone) {
        return who.post("/api/callers", Map.of("intake", intake, "phone", phone));
    }

    @Test
    void whatTheyRaisedBeforeIsFoundAndTheAskingStaysInTheTrail() {
        UUID first = registered("渠边的护栏松了。");
        UUID intake = Ids.next(1);
        assertThat(before(clerk, intake, "199 0000 7788").text()).contains(first.toString());
        assertThat(before(clerk, intake, "19900007789").json()).isEmpty();
        assertThat(db.sql("select count(*) from audit.entry where act = 'matter.ask-caller' and ref_id = :intake")
                        .param("intake", intake.toString())
                        .query(Integer.class)
                        .single())
                .as("found or not")
                .isEqualTo(2);
        assertThat(db.sql("select details::text from audit.entry where act = 'matter.ask-caller'")
                        .query(String.class)
                        .list())
                .as("nobody's number")
                .noneMatch(details -> details.contains(PHONE));
    }

    @Test
    void onlyAClerkAsksOnlyInsideAnOpenIntakeAndOnlyOfTheirPlace() {
        UUID registered = registered("桥头的灯杆歪了。");
        assertThat(before(clerk, registered, PHONE).code()).isEqualTo("matter.not-now");
        UUID intake = Ids.next(1);
        assertThat(before(new Browser(port).as("xiejun"), intake, PHONE).status())
                .isEqualTo(403);
        assertThat(before(new Browser(port).as("chenyu"), intake, PHONE).json())
                .as("another township's clerk")
                .isEmpty();
        assertThat(before(new Browser(port).as("gaoyuan"), intake, PHONE).status())
                .as("who supervises takes nobody's matters in")
                .isEqualTo(403);
        assertThat(before(clerk, intake, "123").code()).isEqualTo("text.bad-phone");
    }
}
