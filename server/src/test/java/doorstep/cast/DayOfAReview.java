package doorstep.cast;

import doorstep.kernel.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** On a {@link Day}: a round of self-examination, what an officer hands in, what becomes of it, and what colleagues say. */
final class DayOfAReview {
    private static final String BOUNDARY = "----a-self-review";

    private final Day day;
    private final DayOfTheOffice office;
    private final Browser leader;

    DayOfAReview(Day day, DayOfTheOffice office) {
        this.day = day;
        this.office = office;
        this.leader = day.first(Role.LEADER);
    }

    void live() {
        Browser author = office.officer;
        UUID round = day.nextId();
        day.post(leader, "/api/rounds", round(round, "PERSON", post(leader)));
        day.get(author, "/api/rounds");
        String file =
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n%s\r\n--%s--\r\n"
                        .formatted(BOUNDARY, text(), BOUNDARY);
        day.made(new Call(author, "POST", "/api/reviews/reading", file, "multipart/form-data; boundary=" + BOUNDARY));
        UUID review = day.nextId();
        day.post(author, "/api/rounds/" + round + "/reviews", Map.of("id", review, "text", text(), "markers", "STRIP"));
        day.get(author, "/api/reviews");
        JsonNode whole = day.get(author, "/api/reviews/" + review);
        day.get(leader, "/api/reviews/" + review);
        List<Map<String, Object>> items = items(whole.at("/review/items"));
        day.send(author, "PUT", "/api/reviews/" + review + "/items", Map.of("version", 1, "items", items));
        UUID problem = UUID.fromString(items.getLast().get("id").toString());
        UUID taken = fromAQuestion(author, review, problem);
        DayOfAMeasure measure = new DayOfAMeasure(day, author, leader);
        measure.goesBack(taken, question(author, problem));
        measure.live(round, UUID.fromString(items.getFirst().get("id").toString()));
        UUID ofTheUnit = day.nextId();
        day.post(leader, "/api/rounds", round(ofTheUnit, "UNIT", post(leader)));
        measure.release(ofTheUnit);
        new DayOfTalk(day, office, leader).live(round);
    }

    /** A question starts from the problem, and a measure goes back to the question. */
    private UUID fromAQuestion(Browser author, UUID review, UUID problem) {
        UUID taken = day.nextId();
        day.post(
                author,
                "/api/reviews/" + review + "/measures",
                Map.of(
                        "id",
                        taken,
                        "words",
                        day.mark.on("先问清楚谁管。"),
                        "problem",
                        problem,
                        "origin",
                        Map.of("kind", "QUESTION", "thing", question(author, problem))));
        return taken;
    }

    private UUID question(Browser author, UUID problem) {
        UUID id = day.nextId();
        day.post(
                author,
                "/api/study/questions",
                Map.of("id", id, "text", day.mark.on("这件该归谁管？"), "from", "PROBLEM", "fromRef", problem.toString()));
        return id;
    }

    private Map<String, Object> round(UUID id, String subject, UUID reader) {
        return Rounds.of(id, day.mark.on("年底检视"), subject, day.area, reader, List.of(day.mark.on("工作作风")));
    }

    private String text() {
        return day.mark.on("材料") + "\n一、存在的问题\n（一）在工作作风方面。一是" + day.mark.on("下村太少。") + "\n二、整改措施\n（一）转变工作作风。"
                + day.mark.on("每周下村两天。") + "\n";
    }

    /** The measure first: what a stranger tries in its place is then refused for what it names. */
    private List<Map<String, Object>> items(JsonNode drafted) {
        List<Map<String, Object>> items = new ArrayList<>();
        UUID problem = UUID.fromString(drafted.path(0).path("id").asString());
        for (JsonNode draft : drafted) {
            Map<String, Object> item = new HashMap<>(Map.of(
                    "id", draft.path("id").asString(),
                    "kind", draft.path("kind").asString(),
                    "dimension", "工作作风",
                    "from", draft.path("from").asInt(),
                    "to", draft.path("to").asInt(),
                    "accepted", true,
                    "answers", List.of()));
            if (draft.path("kind").asString().equals("MEASURE")) {
                item.putAll(Map.of(
                        "answers", List.of(problem),
                        "standard", day.mark.on("每周两天"),
                        "leadPost", post(leader),
                        "ownerPost", office.officerPost,
                        "unit", office.unit,
                        "startsOn", day.today,
                        "dueOn", day.today.plusDays(30)));
                items.addFirst(item);
            } else {
                item.put("cause", day.mark.on("怕见群众"));
                items.add(item);
            }
        }
        return items;
    }

    private static UUID post(Browser of) {
        return UUID.fromString(
                of.get("/api/session").json().at("/me/posts/0/post").asString());
    }
}
