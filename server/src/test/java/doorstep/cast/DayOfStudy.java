package doorstep.cast;

import doorstep.kernel.Role;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** What happens on a {@link Day} where people study: a topic, a session, questions and notes, clauses that become tasks. */
final class DayOfStudy {
    private final Day day;
    private final Mark mark;
    private final DayOfTheOffice office;
    private final DayOfTheLibrary library;
    private final Browser leader;
    private final Browser officer;

    DayOfStudy(Day day, DayOfTheOffice office, DayOfTheLibrary library) {
        this.day = day;
        this.mark = day.mark;
        this.office = office;
        this.library = library;
        this.leader = day.first(Role.LEADER);
        this.officer = office.officer;
    }

    void live() {
        UUID topic = Day.id(day.post(leader, "/api/study/topics", Map.of("title", mark.on("路灯怎么管"))));
        day.get(officer, "/api/study/topics");
        session(topic);
        UUID question = question(topic);
        note(topic, question);
        clauses();
        day.get(officer, "/api/study/topics/" + topic);
        day.post(officer, "/api/study/questions/" + question + "/ending", Map.of("done", mark.on("装了临时灯。")));
        day.get(officer, "/api/study/chains/" + library.paragraph);
        day.post(leader, "/api/study/topics/" + topic + "/closing", null);
    }

    private void session(UUID topic) {
        day.post(
                leader,
                "/api/study/topics/" + topic + "/sessions",
                Map.of(
                        "id", day.nextId(),
                        "heldOn", day.today,
                        "place", mark.on("会议室"),
                        "host", mark.on("主持"),
                        "recorder", mark.on("记录"),
                        "content", mark.on("学办事规定"),
                        "discussion", mark.on("说了灯的事"),
                        "present", List.of(mark.on("甲"), mark.on("乙")),
                        "absent", List.of(Map.of("name", mark.on("丙"), "why", mark.on("下村"))),
                        "lines",
                                List.of(
                                        Map.of("agreed", false, "text", mark.on("灯归谁管")),
                                        Map.of("agreed", true, "text", mark.on("周五前走一遍")))));
        JsonNode lines = day.get(leader, "/api/study/topics/" + topic).at("/sessions/0/lines");
        day.post(leader, "/api/study/lines/" + lines.at("/0/id").asString() + "/question", null);
        day.post(leader, "/api/study/lines/" + lines.at("/1/id").asString() + "/task", owner());
    }

    private Map<String, Object> owner() {
        return Map.of("unit", office.unit, "post", office.handler.post(), "by", day.today.plusDays(9));
    }

    private UUID question(UUID topic) {
        UUID id = day.nextId();
        day.post(
                officer,
                "/api/study/questions",
                Map.of(
                        "id",
                        id,
                        "text",
                        mark.on("灯杆和线路分两家管，找谁？"),
                        "from",
                        "PARAGRAPH",
                        "topic",
                        topic,
                        "paragraphs",
                        List.of(library.paragraph)));
        day.get(officer, "/api/study/questions?from=PARAGRAPH&refs=" + library.paragraph);
        day.post(
                leader,
                "/api/study/questions/" + id + "/answers",
                Map.of("text", mark.on("先请两家一起看。"), "paragraphs", List.of(library.paragraph)));
        day.get(officer, "/api/study/questions/" + id);
        return id;
    }

    private void note(UUID topic, UUID question) {
        UUID id = day.nextId();
        day.post(
                officer,
                "/api/study/notes",
                Map.of(
                        "id",
                        id,
                        "title",
                        mark.on("一点体会"),
                        "text",
                        mark.on("先问清楚再去办，灯的事要两家一起看。"),
                        "paragraphs",
                        List.of(library.paragraph),
                        "topic",
                        topic,
                        "question",
                        question));
        day.get(officer, "/api/study/notes");
        day.get(officer, "/api/study/notes/" + id);
        day.get(officer, "/api/study/notes/" + id + "/copied");
        day.post(officer, "/api/study/notes/" + id + "/sharing", Map.of("shared", true));
    }

    private void clauses() {
        day.post(
                leader,
                "/api/study/clauses",
                Map.of(
                        "document",
                        library.document,
                        "area",
                        day.area,
                        "paragraphs",
                        List.of(library.paragraph, library.second, library.third)));
        JsonNode clauses = day.get(leader, "/api/study/clauses?document=" + library.document);
        day.post(leader, "/api/study/clauses/" + clauses.at("/0/id").asString() + "/task", owner());
        day.post(
                leader,
                "/api/study/clauses/" + clauses.at("/1/id").asString() + "/reason",
                Map.of("reason", mark.on("本镇没有这种灯。")));
        day.send(leader, "DELETE", "/api/study/clauses/" + clauses.at("/2/id").asString(), null);
        day.get(officer, "/api/study/clauses/sums");
    }
}
