package doorstep.cast;

import doorstep.kernel.Role;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What happens on a {@link Day} in the library: a document comes in, changes, is cited, and withholds a passage. */
final class DayOfTheLibrary {
    private final Day day;
    private final Mark mark;
    private final DayOfTheOffice office;
    private final Browser leader;

    UUID document;
    UUID paragraph;
    UUID second;
    UUID third;

    DayOfTheLibrary(Day day, DayOfTheOffice office) {
        this.day = day;
        this.mark = day.mark;
        this.office = office;
        this.leader = day.first(Role.LEADER);
    }

    void live() {
        String text = mark.on("办事规定") + "\n第一条　" + mark.on("先问清楚。") + "\n第二条　" + mark.on("再去办。") + "\n"
                + "##paidbegin##" + mark.on("限读的话。") + "##paidend##\n";
        send("/api/library/looks", Multipart.file(mark.latin() + ".txt", text, null));
        JsonNode first = send("/api/library", Multipart.file("a.txt", text, about(day.today.minusYears(2))));
        document = UUID.fromString(first.path("document").asString());
        JsonNode newer = send(
                "/api/library", Multipart.file("a.txt", text.replace("再去", "马上去"), about(day.today.minusYears(1))));
        day.get(leader, "/api/library");
        day.get(office.officer, "/api/library/hits?text=" + mark.latin());
        JsonNode read = day.get(office.officer, "/api/library/" + document);
        third = UUID.fromString(read.at("/passages/0/id").asString());
        paragraph = UUID.fromString(read.at("/passages/1/id").asString());
        second = UUID.fromString(read.at("/passages/2/id").asString());
        String earlier = first.path("version").asString();
        day.get(leader, "/api/library/" + document);
        day.get(
                leader,
                "/api/library/" + document + "/changes?from=" + earlier + "&to="
                        + newer.path("version").asString());
        day.get(office.officer, "/api/library/paragraphs/" + paragraph);
        day.post(leader, "/api/library/versions/" + earlier + "/repeal", Map.of("on", day.today.minusYears(1)));
        day.post(leader, "/api/library/" + document + "/readers", Map.of("post", office.officerPost));
        day.post(leader, "/api/library/" + document + "/readers", Map.of("role", Role.SUPERVISOR, "area", day.area));
        List<String> readers = day.get(leader, "/api/library/" + document + "/readers")
                .valueStream()
                .map(reader -> reader.path("id").asString())
                .toList();
        day.send(leader, "DELETE", "/api/library/readers/" + readers.getLast(), null);
    }

    private JsonNode send(String path, String form) {
        return day.made(new Call(leader, "POST", path, form, Multipart.TYPE)).json();
    }

    private String about(LocalDate from) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("kind", "SUPERIOR");
        about.put("title", mark.on("办事规定"));
        about.put("number", mark.on("发〔2026〕1号"));
        about.put("source", mark.on("县政府"));
        about.put("area", day.area);
        about.put("inForceOn", from);
        about.put("marks", "RESTRICT");
        return JsonMapper.shared().writeValueAsString(about);
    }
}
