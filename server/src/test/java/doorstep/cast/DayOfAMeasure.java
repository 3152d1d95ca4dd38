package doorstep.cast;

import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** On a {@link Day}: what becomes of a measure that an officer wrote, until the leader signs it off; and what the public may read. */
final class DayOfAMeasure {
    private final Day day;
    private final Browser author;
    private final Browser leader;

    DayOfAMeasure(Day day, Browser author, Browser leader) {
        this.day = day;
        this.author = author;
        this.leader = leader;
    }

    void live(UUID round, UUID measure) {
        String address = "/api/measures/" + measure;
        day.get(author, "/api/measures");
        day.post(author, address + "/notes", Map.of("id", day.nextId(), "kind", "PROGRESS", "words", said("去了两天。")));
        day.post(author, address + "/notes", Map.of("id", day.nextId(), "kind", "RULE", "words", said("每月排班。")));
        UUID evidence = day.nextId();
        day.post(
                author,
                address + "/evidence",
                Map.of("id", evidence, "kind", "ROUND", "thing", round, "words", said("这轮")));
        day.post(author, address + "/evidence/" + evidence + "/withdrawal", Map.of("why", said("放错了。")));
        day.post(
                author,
                address + "/evidence",
                Map.of("id", day.nextId(), "kind", "WORDS", "words", said("住了两晚。"), "on", day.today));
        day.get(author, address + "/choices");
        day.post(author, address + "/aims", aim());
        day.get(author, address + "/indicator?knownOn=" + day.today);
        day.get(leader, "/api/measures/blocked");
        JsonNode seen = day.get(leader, address);
        day.post(
                leader,
                address + "/sign-offs",
                Map.of("id", day.nextId(), "hash", seen.path("hash").asString(), "exception", said("刚开始，先看事。")));
        day.refused(
                leader,
                address + "/proposals/" + day.nextId() + "/decision",
                Map.of("takenUp", true, "reason", said("再来一次。")),
                "measure.no-such-proposal");
        day.get(leader, "/api/rounds/" + round + "/account?on=" + day.today);
        day.made(new Call(
                leader, "GET", "/api/rounds/" + round + "/account/file?on=" + day.today + "&format=XLSX", null, ""));
    }

    /** What of study a measure goes back to, and from there. */
    void goesBack(UUID measure, UUID question) {
        day.post(author, "/api/measures/" + measure + "/origins", Map.of("kind", "QUESTION", "thing", question));
        day.get(author, "/api/measures/going-back?things=" + question);
        day.get(author, "/api/measures/" + measure);
    }

    /** A round over a unit may be read by everybody once it is released. */
    void release(UUID round) {
        day.get(leader, "/api/rounds/" + round + "/promises");
        day.post(leader, "/api/rounds/" + round + "/release", Map.of("released", true));
        day.get(day.nobody(), "/api/door/promises");
    }

    private Map<String, Object> aim() {
        return Map.of(
                "id",
                day.nextId(),
                "indicator",
                "needs-answered-by-promised-day",
                "area",
                day.area,
                "bound",
                80,
                "from",
                day.today,
                "to",
                day.today.plusDays(10));
    }

    private String said(String words) {
        return day.mark.on(words);
    }
}
