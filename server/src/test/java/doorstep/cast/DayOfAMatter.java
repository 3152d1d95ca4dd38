package doorstep.cast;

import doorstep.kernel.Role;
import doorstep.sealed.Teller;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** What happens on a {@link Day} at doors, at the desk and in the unit: heard, given, done, answered, judged, and taken back. */
final class DayOfAMatter {
    private final Day day;
    private final Mark mark;
    private final DayOfTheOffice office;
    private final Browser officer;
    private final Browser clerk;
    private final Browser handler;

    DayOfAMatter(Day day, DayOfTheOffice office) {
        this.day = day;
        this.mark = day.mark;
        this.office = office;
        this.officer = office.officer;
        this.clerk = day.first(Role.CLERK);
        this.handler = office.handler.browser();
    }

    /** @return the codes of cards and slips printed today */
    List<String> live() {
        UUID earlier = atTheDesk();
        String home = Homes.at(officer, mark.on("2号"));
        day.get(officer, "/api/homes");
        UUID need = atTheDoor(home);
        JsonNode slip = day.post(officer, "/api/matters/" + need + "/slip", null);
        String card = cards(home, need);
        inTheUnit(need);
        day.get(officer, "/api/homes/" + home);
        day.get(officer, "/api/visits");
        byTheResident(slip, need);
        onScreens(need);
        goneWrong(need, earlier);
        return List.of(slip.path("code").asString(), card);
    }

    private UUID atTheDesk() {
        UUID id = day.nextId();
        day.post(
                clerk,
                "/api/matters",
                Map.of(
                        "id",
                        id,
                        "title",
                        mark.on("水渠堵了"),
                        "words",
                        mark.on("门前的水渠堵了三天，水漫到院子里。"),
                        "area",
                        office.grid,
                        "channel",
                        "DESK",
                        "reporterName",
                        mark.on("平"),
                        "reporterPhone",
                        mark.phone()));
        day.post(clerk, "/api/matters/" + id + "/reporter-reading", null);
        return id;
    }

    private UUID atTheDoor(String home) {
        UUID visit = day.nextId();
        UUID need = day.nextId();
        UUID promise = day.nextId();
        UUID later = day.nextId();
        String at = day.today.minusDays(1) + "T09:30:00Z";
        // The word about an earlier matter is for one this post heard; the clerk's is none of theirs.
        day.post(officer, "/api/visits", visit(visit, home, at, List.of(need(need), need(later)), promise, List.of()));
        day.post(
                officer,
                "/api/visits",
                visit(
                        day.nextId(),
                        home,
                        at,
                        List.of(),
                        day.nextId(),
                        List.of(Map.of("matter", later, "word", "CANNOT_SAY"))));
        day.post(officer, "/api/visits/" + visit + "/needs", need(day.nextId()));
        day.post(officer, "/api/matters/" + promise + "/keeping", Map.of("note", mark.on("送去了。")));
        UUID wrong = day.nextId();
        day.post(officer, "/api/visits", visit(wrong, home, at, List.of(), day.nextId(), List.of()));
        day.post(officer, "/api/visits/" + wrong + "/voiding", Map.of("reason", mark.on("记错了门。")));
        return need;
    }

    private Map<String, Object> visit(
            UUID id, String home, String at, List<Map<String, Object>> needs, UUID promise, List<?> answers) {
        return Map.of(
                "id",
                id,
                "household",
                home,
                "visitedAt",
                at,
                "spokeTo",
                "RESIDENT",
                "way",
                "DOOR",
                "said",
                mark.on("坐了一会儿，说起水渠。"),
                "needs",
                needs,
                "promises",
                List.of(Map.of("id", promise, "what", mark.on("周五前送药"), "by", day.today.plusDays(4))),
                "answers",
                answers);
    }

    private Map<String, Object> need(UUID id) {
        return Map.of("id", id, "title", mark.on("路灯坏了"), "words", mark.on("桥头的灯坏了快一个月。"));
    }

    private String cards(String home, UUID need) {
        JsonNode printed = day.post(officer, "/api/cards", Map.of("area", office.grid, "count", 2));
        String code = printed.at("/0/code").asString();
        day.post(officer, "/api/cards/binding", Map.of("code", code, "household", home, "matters", List.of(need)));
        return code;
    }

    private void inTheUnit(UUID need) {
        String matter = "/api/matters/" + need;
        day.post(
                clerk,
                matter + "/assignment",
                Map.of("unit", office.unit, "post", office.handler.post(), "note", mark.on("请今天看。")));
        day.post(handler, matter + "/takeover", null);
        day.post(handler, matter + "/acts/NOTE", Map.of("note", mark.on("去看过了。")));
        day.post(handler, matter + "/agreed-day", Map.of("day", day.today.plusDays(3), "note", mark.on("跟本人说好的。")));
        day.post(handler, matter + "/answer", Map.of("text", mark.on("线路已换，灯已亮。")));
        day.post(handler, matter + "/service", Map.of("on", day.today, "way", "DOOR", "receipt", mark.on("本人签收。")));
    }

    private void byTheResident(JsonNode slip, UUID need) {
        Browser resident = day.nobody();
        String code = slip.path("code").asString();
        String secret = slip.path("secret").asString();
        day.post(resident, "/api/door/look", Map.of("code", code));
        day.post(resident, "/api/door/open", Map.of("code", code, "secret", secret));
        day.post(
                resident,
                "/api/door/words",
                Map.of(
                        "code",
                        code,
                        "secret",
                        secret,
                        "matter",
                        need,
                        "word",
                        "UNSOLVED",
                        "wantsCall",
                        true,
                        "note",
                        mark.on("又坏了。")));
        day.post(
                resident,
                "/api/door/corrections",
                Map.of("code", code, "secret", secret, "matter", need, "words", mark.on("是桥西头那盏。")));
    }

    private void onScreens(UUID need) {
        Browser leader = day.first(Role.LEADER);
        for (Browser reader : List.of(officer, clerk, handler, leader, office.supervisor.browser())) {
            day.get(reader, "/api/today");
            day.get(reader, "/api/matters");
        }
        day.get(clerk, "/api/matters/" + need);
        day.get(leader, "/api/board?area=" + day.area);
    }

    /** Something about an official, told without anybody's name; and something that should have been, and was registered. */
    private void inConfidence() {
        JsonNode keys = day.get(day.nobody(), "/api/sealed/office");
        day.post(day.nobody(), "/api/sealed/envelopes", Teller.sealed(keys, mark.on("他收了两条烟。")));
        UUID told = day.nextId();
        day.post(
                clerk,
                "/api/matters",
                Map.of("id", told, "words", mark.on("他收了两条烟。"), "area", office.grid, "channel", "DESK"));
        day.post(clerk, "/api/matters/" + told + "/sealing", Map.of("note", mark.on("登记错了。")));
    }

    private void goneWrong(UUID need, UUID earlier) {
        String matter = "/api/matters/" + need;
        day.post(
                office.supervisor.browser(),
                matter + "/words",
                Map.of(
                        "word",
                        "UNSOLVED",
                        "channel",
                        "CALL_BACK",
                        "way",
                        "PHONE",
                        "wantsCall",
                        false,
                        "note",
                        mark.on("电话里说又坏了。")));
        day.post(handler, matter + "/acts/CLOSE", Map.of("note", mark.on("先办结。")));
        day.post(office.supervisor.browser(), matter + "/redoing", Map.of("note", mark.on("没修好。")));
        day.post(handler, matter + "/acts/PASS_BACK", Map.of("note", mark.on("灯杆归村里。")));
        UUID mistake = day.nextId();
        day.post(
                clerk,
                "/api/matters",
                Map.of("id", mistake, "words", mark.on("填错了。"), "area", office.grid, "channel", "PHONE"));
        day.post(clerk, "/api/matters/" + mistake + "/voiding", Map.of("note", mark.on("登记错了。")));
        inConfidence();
        day.post(clerk, "/api/matters/" + earlier + "/assignment", Map.of("unit", office.unit));
    }
}
