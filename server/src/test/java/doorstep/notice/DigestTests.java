package doorstep.notice;

import static org.assertj.core.api.Assertions.assertThat;

import doorstep.cast.AtOnce;
import doorstep.cast.Browser;
import doorstep.cast.Colleagues;
import doorstep.cast.DoorstepTest;
import doorstep.clock.SettableClock;
import doorstep.clock.Time;
import doorstep.kernel.Ids;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The daily mail: only who asked, only when there is something, once; and what becomes of one that is refused. */
@DoorstepTest
class DigestTests {
    private static final String READER = "dongcheng";
    private static final long TOWNSHIP = 990101102L;

    @LocalServerPort
    int port;

    @Autowired
    Colleagues colleagues;

    @Autowired
    Digests digests;

    @Autowired
    MailStore mails;

    @Autowired
    Newsroom newsroom;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient db;

    private final FakeSmtp smtp = new FakeSmtp();
    private LocalDate day;

    /** Every test has a working day of its own, long after the others', and unread news. */
    @BeforeEach
    void somethingNewOnADayOfItsOwn() {
        day = LocalDate.parse(db.sql("select (coalesce(max(day), date '2026-11-23') + 7)::text from notice.mail")
                .query(String.class)
                .single());
        clock.set(day.atTime(9, 0).atZone(Time.ZONE).toInstant());
        db.sql("delete from notice.habit").update();
        db.sql("update notice.mail set state = 'NOTHING' where state in ('WAITING', 'SENDING', 'ENDING')")
                .update();
        settings();
        wants(READER, 9, 20, 8);
        news();
    }

    @AfterEach
    void theMailServerStops() {
        smtp.close();
    }

    @Test
    void itSaysHowManyOfWhichKindAndNothingElse() throws MessagingException, IOException {
        digests.prepare();
        assertThat(digests.sendOne()).isTrue();
        MimeMessage mail = only();
        String text = String.valueOf(mail.getContent());
        assertThat(mail.getSubject()).contains("1 条新消息", "1 new notices");
        assertThat(text)
                .contains("交到您单位：1", "https://doorstep.example.gov.cn/notices?kind=ASSIGNED")
                .contains("assigned to your unit: 1")
                .doesNotContain("征地", "周桂芳", "19900001234", "柳塘");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(digests.sendOne()).as("once").isFalse();
        digests.prepare();
        assertThat(digests.sendOne()).as("once a day").isFalse();
    }

    @Test
    void nothingNewIsNoMail() {
        digests.prepare();
        digests.sendOne();
        clock.tick(Duration.ofDays(1));
        digests.prepare();
        digests.sendOne();
        assertThat(smtp.mails()).hasSize(1);
        assertThat(state(day.plusDays(1))).isEqualTo("NOTHING");
    }

    @Test
    void nobodyGetsWhatTheyDidNotAskFor() {
        wants(READER, null, 20, 8);
        digests.prepare();
        assertThat(digests.sendOne()).isFalse();
        clock.set(day.atTime(8, 59).atZone(Time.ZONE).toInstant());
        wants(READER, 9, 20, 8);
        digests.prepare();
        assertThat(digests.sendOne()).as("before their hour").isFalse();
    }

    @Test
    void quietHoursHoldItBack() {
        wants(READER, 9, 9, 12);
        digests.prepare();
        digests.sendOne();
        assertThat(smtp.mails()).isEmpty();
        clock.set(day.atTime(12, 0).atZone(Time.ZONE).toInstant());
        assertThat(digests.sendOne()).isTrue();
        assertThat(smtp.mails()).hasSize(1);
    }

    @Test
    void aRefusingServerIsTriedAgainAndInTheEndOnTheListWithItsReason() {
        smtp.will(
                FakeSmtp.Mood.REFUSES_THE_CALL,
                FakeSmtp.Mood.REFUSES_THE_ADDRESS,
                FakeSmtp.Mood.REFUSES_THE_MAIL,
                FakeSmtp.Mood.HANGS_UP_BEFORE_THE_MAIL,
                FakeSmtp.Mood.REFUSES_THE_ADDRESS,
                FakeSmtp.Mood.REFUSES_THE_ADDRESS);
        digests.prepare();
        int tries = 0;
        for (int minutes = 0; minutes < 10 * 60; minutes += 5) {
            while (digests.sendOne()) {
                tries++;
            }
            clock.tick(Duration.ofMinutes(5));
        }
        assertThat(tries).isEqualTo(Pauses.MAIL.after().size() + 1);
        assertThat(smtp.mails()).isEmpty();
        Browser chief = new Browser(port).as("zhouning");
        var failure = chief.get("/api/mail/failures").json().get(0);
        assertThat(failure.path("person").asString()).isEqualTo("董成");
        assertThat(failure.at("/why/trouble").asString()).isEqualTo("REFUSED");
        assertThat(failure.at("/why/number").asInt()).isEqualTo(550);
        assertThat(chief.post("/api/mail/failures/" + failure.path("id").asString() + "/again")
                        .status())
                .isEqualTo(200);
        digests.sendOne();
        assertThat(smtp.mails()).hasSize(1);
        assertThat(state(day)).isEqualTo("SENT");
    }

    @Test
    void afterTwoFailuresItArrivesOnce() {
        smtp.will(FakeSmtp.Mood.REFUSES_THE_CALL, FakeSmtp.Mood.HANGS_UP_BEFORE_THE_MAIL);
        digests.prepare();
        for (int i = 0; i < 6; i++) {
            digests.sendOne();
            clock.tick(Duration.ofMinutes(20));
        }
        assertThat(smtp.mails()).hasSize(1);
    }

    @Test
    void whatMayHaveArrivedIsNotSentAgainByItself() {
        smtp.will(FakeSmtp.Mood.HANGS_UP_AFTER_THE_LAST_DOT);
        digests.prepare();
        digests.sendOne();
        clock.tick(Duration.ofHours(3));
        assertThat(digests.sendOne()).isFalse();
        assertThat(state(day)).isEqualTo("UNSURE");
        assertThat(smtp.mails()).as("this time it had arrived").hasSize(1);
    }

    @Test
    void twoNodesSendOne() {
        digests.prepare();
        AtOnce.run(List.of(digests::sendOne, digests::sendOne, digests::sendOne));
        assertThat(smtp.mails()).hasSize(1);
    }

    /** What another node sees while one is sending, and after that one was killed. */
    @Test
    void whatIsBeingSentIsWrittenDownBefore() {
        digests.prepare();
        var claimed = mails.claim(clock.now(), clock.now().plus(Duration.ofMinutes(5)), Instant.EPOCH)
                .orElseThrow();
        assertThat(state(day)).isEqualTo("SENDING");
        assertThat(digests.sendOne()).as("somebody has it").isFalse();
        clock.tick(Duration.ofMinutes(6));
        assertThat(digests.sendOne())
                .as("killed before the last dot: it was not sent")
                .isTrue();
        assertThat(smtp.mails()).hasSize(1);
        assertThat(mails.ending(claimed.id(), claimed.tries()))
                .as("and should it live after all, it stops before the last dot")
                .isFalse();
    }

    @Test
    void killedAtTheLastDotItSaysSo() {
        digests.prepare();
        var claimed = mails.claim(clock.now(), clock.now().plus(Duration.ofMinutes(5)), Instant.EPOCH)
                .orElseThrow();
        assertThat(mails.ending(claimed.id(), claimed.tries())).isTrue();
        clock.tick(Duration.ofMinutes(6));
        assertThat(digests.sendOne()).isFalse();
        digests.prepare();
        assertThat(state(day)).isEqualTo("UNSURE");
        var failure = new Browser(port)
                .as("zhouning")
                .get("/api/mail/failures")
                .json()
                .get(0);
        assertThat(failure.path("unsure").asBoolean()).isTrue();
        assertThat(failure.at("/why/trouble").asString()).isEqualTo("STOPPED_AT_THE_END");
    }

    @Test
    void theStateIsAtTheLastDotWhenTheServerIsAsked() {
        StringBuilder seen = new StringBuilder();
        smtp.atTheLastDot(() -> seen.append(state(day)));
        digests.prepare();
        digests.sendOne();
        assertThat(seen).hasToString("ENDING");
    }

    @Test
    void aTestMailSaysWhatIsWrong() {
        Browser chief = new Browser(port).as("zhouning");
        assertThat(chief.post("/api/mail/test", Map.of("to", "a@example.gov.cn"))
                        .status())
                .isEqualTo(200);
        smtp.will(FakeSmtp.Mood.REFUSES_THE_ADDRESS);
        assertThat(chief.post("/api/mail/test", Map.of("to", "a@example.gov.cn"))
                        .text())
                .contains("notice.test-failed", "对方拒收", "550");
        assertThat(chief.post("/api/mail/test", Map.of("to", "a@b\r\nBcc: c@d")).code())
                .isEqualTo("notice.bad-address");
    }

    @Test
    void thePasswordIsNeverShownAndNotInTheTable() {
        Browser chief = new Browser(port).as("zhouning");
        assertThat(chief.put("/api/mail/server", server("doorstep", "a-lamp-at-the-bridge"))
                        .status())
                .isEqualTo(200);
        assertThat(chief.get("/api/mail/server").text())
                .contains("\"hasPassword\":true")
                .doesNotContain("lamp");
        assertThat(db.sql("select m::text from notice.mail_server m")
                        .query(String.class)
                        .single())
                .doesNotContain("lamp");
        assertThat(new Browser(port).as("chenyu").get("/api/mail/server").status())
                .isEqualTo(403);
    }

    private void settings() {
        assertThat(new Browser(port)
                        .as("zhouning")
                        .put("/api/mail/server", server("", ""))
                        .status())
                .isEqualTo(200);
    }

    private Map<String, Object> server(String account, String password) {
        return Map.of(
                "host",
                "127.0.0.1",
                "port",
                smtp.port(),
                "security",
                "NONE",
                "account",
                account,
                "password",
                password,
                "sender",
                "doorstep@example.gov.cn",
                "site",
                "https://doorstep.example.gov.cn/");
    }

    private void wants(String signIn, @Nullable Integer hour, int from, int to) {
        Map<String, Object> habit =
                new HashMap<>(Map.of("mailTo", signIn + "@example.gov.cn", "quietFrom", from, "quietTo", to));
        if (hour != null) {
            habit.put("digestHour", hour);
        }
        assertThat(new Browser(port)
                        .as(signIn)
                        .put("/api/notices/habits", habit)
                        .status())
                .isEqualTo(200);
    }

    /** One new notice for 董成's unit. */
    private void news() {
        Browser clerk = new Browser(port).as("jiangling");
        UUID id = Ids.next(1);
        clerk.post(
                "/api/matters",
                Map.of(
                        "id",
                        id,
                        "kind",
                        "appeal",
                        "words",
                        "征地少记了两亩。",
                        "area",
                        colleagues.area("柳塘村", "二组"),
                        "channel",
                        "DESK",
                        "reporterName",
                        "周桂芳",
                        "reporterPhone",
                        "19900001234"));
        clerk.post("/api/matters/" + id + "/assignment", Map.of("unit", colleagues.unit(TOWNSHIP, "镇农业农村办")));
        while (newsroom.read() > 0) {
            // until all is read
        }
    }

    private String state(LocalDate of) {
        return db.sql("select state from notice.mail where person_id = :person and day = :day")
                .param("person", colleagues.person(READER))
                .param("day", of)
                .query(String.class)
                .single();
    }

    private MimeMessage only() throws MessagingException {
        assertThat(smtp.mails()).hasSize(1);
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(smtp.mails().getFirst().getBytes(StandardCharsets.UTF_8)));
    }
}
