package doorstep.cast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** What people are told on a {@link Day} of what the others did, and how they and their administrators arrange that. */
final class DayOfNotices {
    private final Day day;
    private final DayOfTheOffice office;

    DayOfNotices(Day day, DayOfTheOffice office) {
        this.day = day;
        this.office = office;
    }

    void live() {
        Errands.news(day.port());
        inbox();
        byMail();
        byWebhook();
    }

    private void inbox() {
        Browser handler = office.handler.browser();
        // While others work at once a transaction of theirs may still be open, behind which nothing is read.
        for (int again = 0; again < 200 && unread(handler) == 0; again++) {
            Errands.news(day.port());
        }
        assertThat(unread(handler)).isPositive();
        JsonNode told = day.get(handler, "/api/notices?unread=true").path("items");
        day.made(new Call(handler, "GET", "/api/notices/stream", null, ""));
        day.post(handler, "/api/notices/" + Day.id(told.get(0)) + "/reading", null);
        day.post(
                handler,
                "/api/notices/reading",
                Map.of("seq", told.get(0).path("seq").asLong() - 1));
        day.send(
                handler,
                "PUT",
                "/api/notices/habits",
                Map.of("mailTo", day.mark.latin() + "@example.gov.cn", "digestHour", 8, "quietFrom", 20, "quietTo", 8));
        day.get(handler, "/api/notices/habits");
    }

    private int unread(Browser by) {
        return day.get(by, "/api/notices/unread").path("count").asInt();
    }

    private void byMail() {
        Browser chief = day.browser("zhouning");
        day.send(
                chief,
                "PUT",
                "/api/mail/server",
                Map.of(
                        "host",
                        "127.0.0.1",
                        "port",
                        1,
                        "security",
                        "NONE",
                        "sender",
                        "doorstep@example.gov.cn",
                        "site",
                        "https://doorstep.example.gov.cn"));
        day.get(chief, "/api/mail/server");
        day.refused(chief, "/api/mail/test", Map.of("to", "somebody@example.gov.cn"), "notice.test-failed");
        day.get(chief, "/api/mail/failures");
        day.refused(chief, "/api/mail/failures/" + day.nextId() + "/again", Map.of(), "notice.no-such-failure");
    }

    private void byWebhook() {
        Browser administrator = office.administrator();
        UUID hook = Day.id(day.post(
                administrator,
                "/api/hooks",
                Map.of(
                        "name",
                        day.mark.on("网关"),
                        "url",
                        "https://203.0.113.7/" + day.mark.latin(),
                        "events",
                        List.of("ASSIGNED", "OVERDUE"),
                        "area",
                        day.area,
                        "always",
                        true)));
        day.get(administrator, "/api/hooks");
        day.post(administrator, "/api/hooks/" + hook + "/test", null);
        day.post(administrator, "/api/hooks/" + hook + "/secret", null);
        day.post(administrator, "/api/hooks/" + hook + "/pause", null);
        day.post(administrator, "/api/hooks/" + hook + "/taking-up", null);
        day.get(administrator, "/api/hooks/failures");
        day.refused(
                administrator, "/api/hooks/failures/" + day.nextId() + "/again", Map.of(), "notice.no-such-failure");
        day.post(administrator, "/api/hooks/" + hook + "/ending", null);
    }
}
