package doorstep.cast;

import java.util.Map;
import java.util.UUID;

/** On a {@link Day}: colleagues say what they see, in a meeting of a round and to one alone; then the round is closed. */
final class DayOfTalk {
    private final Day day;
    private final Browser giver;
    private final DayOfTheOffice.Person hearer;
    private final Browser secretary;

    DayOfTalk(Day day, DayOfTheOffice office, Browser secretary) {
        this.day = day;
        this.giver = office.officer;
        this.hearer = office.handler;
        this.secretary = secretary;
    }

    void live(UUID round) {
        UUID meeting = day.nextId();
        day.post(
                secretary,
                "/api/rounds/" + round + "/meetings",
                Map.of("id", meeting, "kind", "BRANCH_LIFE", "heldOn", day.today));
        day.get(giver, "/api/meetings");
        day.get(giver, "/api/meetings/" + meeting);
        day.send(giver, "DELETE", "/api/opinions/" + written(meeting), null);
        UUID opinion = written(meeting);
        String address = "/api/opinions/" + opinion;
        day.post(giver, address + "/handing-over", null);
        day.post(
                hearer.browser(),
                address + "/reply",
                Map.of("stance", "ACCEPTED", "words", said("是我急了。"), "deed", said("先听完再说。")));
        day.post(secretary, address + "/outcome", Map.of("words", said("三个月没有再听到。")));
        remind();
        day.get(secretary, "/api/rounds/" + round);
        day.post(secretary, "/api/rounds/" + round + "/closing", null);
    }

    private UUID written(UUID meeting) {
        UUID id = day.nextId();
        day.post(
                giver,
                "/api/meetings/" + meeting + "/opinions",
                Map.of("id", id, "about", hearer.id(), "words", said("跟群众说话急。")));
        return id;
    }

    private void remind() {
        UUID reminder = day.nextId();
        day.get(giver, "/api/reminders/colleagues");
        day.post(giver, "/api/reminders", Map.of("id", reminder, "to", hearer.id(), "seen", said("昨天在门口吵起来了。")));
        day.get(hearer.browser(), "/api/reminders");
        String lines = "/api/reminders/" + reminder + "/lines";
        day.post(hearer.browser(), lines, line("AGREED", "一起去道个歉。"));
        day.post(giver, lines, line("CAME", "去了，说开了。"));
    }

    private Map<String, Object> line(String kind, String words) {
        return Map.of("id", day.nextId(), "kind", kind, "words", said(words));
    }

    private String said(String words) {
        return day.mark.on(words);
    }
}
