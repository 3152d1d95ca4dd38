package doorstep.cast;

import doorstep.kernel.Role;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** On a {@link Day}: an appeal with everything that can stand beside it, from its requests to its review. */
final class DayOfACase {
    private final Day day;
    private final Mark mark;
    private final DayOfTheOffice office;
    private final Browser clerk;
    private final Browser handler;
    private final Browser leader;

    DayOfACase(Day day, DayOfTheOffice office) {
        this.day = day;
        this.mark = day.mark;
        this.office = office;
        this.clerk = day.first(Role.CLERK);
        this.handler = office.handler.browser();
        this.leader = day.first(Role.LEADER);
    }

    void live() {
        day.post(clerk, "/api/callers", Map.of("intake", day.nextId(), "phone", mark.phone()));
        UUID appeal = registered("征地款少给了两亩。");
        UUID same = registered("我家征地款也少给了。");
        String matter = "/api/matters/" + appeal;
        day.send(
                clerk, "PUT", matter + "/requests", Map.of("requests", List.of(mark.on("补发两亩征地款"), mark.on("公开丈量记录"))));
        day.get(clerk, matter + "/duties");
        day.get(clerk, "/api/categories");
        day.send(clerk, "PUT", matter + "/category", Map.of("code", "0101"));
        day.post(clerk, matter + "/assignment", Map.of("unit", office.unit, "said", Map.of("clause", "基本 12")));
        day.post(handler, matter + "/takeover", null);
        act(handler, matter, "ACCEPT", Map.of("way", "six", "reason", mark.on("属于我们办")));
        day.post(clerk, "/api/matters/alike", Map.of("area", office.grid, "text", "征地款少给了两亩"));
        UUID helper = day.nextId();
        day.post(
                handler,
                matter + "/helpers",
                Map.of("id", helper, "outside", mark.on("测绘队"), "asked", mark.on("请重新丈量。"), "dueOn", day.today));
        day.post(clerk, matter + "/helpers/" + helper + "/answer", Map.of("answer", mark.on("量过了，少记两亩。")));
        outside(matter);
        day.post(clerk, "/api/matters/" + same + "/merging", Map.of("into", appeal, "note", mark.on("同一块地")));
        answered(matter);
        drawn();
        received();
        day.get(clerk, matter);
        onPaper(matter);
        reviewed(matter);
        registry();
        imported();
        UUID third = registered("村里收了钱不办事。");
        day.post(
                clerk,
                "/api/matters/" + third + "/concerned-unit",
                Map.of("unit", office.unit, "summary", mark.on("反映办事拖延")));
        day.post(clerk, "/api/matters/" + third + "/repeat-of", Map.of("earlier", appeal));
    }

    /** Looked for, counted, kept under a name, taken out as a file. */
    private void registry() {
        String asked = "text=" + URLEncoder.encode("征地款", StandardCharsets.UTF_8) + "&area=" + day.area;
        day.get(clerk, "/api/matters?unit=" + office.unit + "&post=" + office.handler.post() + "&" + asked);
        day.get(clerk, "/api/matters/count?unit=" + office.unit + "&" + asked);
        day.made(new Call(
                clerk,
                "POST",
                "/api/matters/exports",
                Day.JSON.writeValueAsString(Map.of(
                        "filter",
                        Map.of("area", day.area),
                        "format",
                        "CSV",
                        "columns",
                        List.of("NUMBER", "TITLE", "PLACE", "WORDS"))),
                "application/json"));
        JsonNode views = day.post(
                handler, "/api/matter-views", Map.of("name", mark.on("征地"), "query", "kind=appeal", "shared", true));
        day.get(handler, "/api/matter-views");
        day.send(handler, "DELETE", "/api/matter-views/" + Day.id(views.path(0)), null);
    }

    private void imported() {
        String table = "编号,内容,时间,姓名\n7,%s,2026-11-02,%s\n".formatted(mark.on("水管冻裂。"), mark.on("春"));
        day.made(new Call(
                clerk, "POST", "/api/matter-imports/heads", Multipart.file("导出.csv", table, null), Multipart.TYPE));
        String about = Day.JSON.writeValueAsString(Map.of(
                "source",
                mark.on("热线"),
                "area",
                day.area,
                "keep",
                true,
                "columns",
                Map.of("number", "编号", "words", "内容", "heard", "时间", "reporter", "姓名")));
        day.made(
                new Call(clerk, "POST", "/api/matter-imports", Multipart.file("导出.csv", table, about), Multipart.TYPE));
        day.get(clerk, "/api/matter-imports/sources");
    }

    private void outside(String matter) {
        UUID helper = day.nextId();
        day.post(
                handler,
                matter + "/helpers",
                Map.of("id", helper, "outside", mark.on("供电所"), "asked", mark.on("请断电配合丈量。")));
        String secret = day.post(clerk, matter + "/helpers/" + helper + "/link", null)
                .path("secret")
                .asString();
        day.post(day.nobody(), "/api/door/asked", Map.of("secret", secret));
        day.post(day.nobody(), "/api/door/asked-answer", Map.of("secret", secret, "answer", mark.on("已于上午断电。")));
    }

    private void drawn() {
        UUID sample = day.nextId();
        day.post(
                clerk,
                "/api/samples",
                Map.of("id", sample, "area", office.grid, "from", day.today, "to", day.today, "size", 100));
        day.get(clerk, "/api/samples");
        for (JsonNode item : day.get(clerk, "/api/samples/" + sample).path("items")) {
            day.post(
                    clerk,
                    "/api/samples/" + sample + "/matters/"
                            + item.at("/matter/id").asString() + "/tries",
                    null);
        }
    }

    private void received() {
        UUID reception = day.nextId();
        String post = leader.get("/api/session").json().at("/me/posts/0/post").asString();
        day.post(
                clerk,
                "/api/receptions",
                Map.of(
                        "id",
                        reception,
                        "area",
                        day.area,
                        "leaderPost",
                        post,
                        "form",
                        "VISITING",
                        "heldOn",
                        day.today,
                        "place",
                        mark.on("群众接待室"),
                        "topic",
                        mark.on("征地款")));
        day.post(
                clerk,
                "/api/matters",
                Map.of(
                        "id",
                        day.nextId(),
                        "words",
                        mark.on("井水发黄。"),
                        "area",
                        office.grid,
                        "channel",
                        "RECEPTION",
                        "reception",
                        reception));
        day.get(leader, "/api/receptions?first=" + day.today + "&last=" + day.today);
        day.get(leader, "/api/receptions/" + reception);
        day.get(clerk, "/api/receptions/leaders");
        day.get(leader, "/api/today");
        day.post(clerk, "/api/receptions/" + reception + "/cancellation", Map.of("reason", mark.on("改期")));
    }

    private void answered(String matter) {
        day.post(
                handler,
                matter + "/answer",
                Map.of(
                        "text",
                        mark.on("答复如下。"),
                        "opinions",
                        List.of(opinion("补发两亩征地款", "SUPPORTED"), opinion("公开丈量记录", "SUPPORTED"))));
        act(clerk, matter, "CHECK", Map.of());
        act(leader, matter, "SIGN", Map.of());
        act(clerk, matter, "SEAL", Map.of("document", mark.on("〔2026〕8 号"), "day", day.today.toString()));
        day.post(handler, matter + "/service", Map.of("on", day.today, "way", "DOOR", "receipt", mark.on("签收")));
    }

    private void onPaper(String matter) {
        day.get(handler, matter + "/papers");
        day.made(new Call(
                handler, "POST", matter + "/papers", "{\"paper\":\"REPLY\",\"format\":\"PDF\"}", "application/json"));
        String days = "?from=" + day.today + "&to=" + day.today;
        day.made(new Call(clerk, "GET", "/api/ledgers/PETITIONS" + days, null, ""));
    }

    private Map<String, String> opinion(String request, String outcome) {
        return Map.of(
                "request",
                mark.on(request),
                "facts",
                mark.on("查明少记两亩。"),
                "basis",
                mark.on("土地管理法"),
                "outcome",
                outcome,
                "opinion",
                mark.on("予以支持。"));
    }

    private void reviewed(String matter) {
        day.post(
                clerk,
                matter + "/reviews",
                Map.of("id", day.nextId(), "on", day.today, "words", mark.on("补的钱还是不对，要求复查。")));
    }

    private UUID registered(String words) {
        UUID id = day.nextId();
        day.post(
                clerk,
                "/api/matters",
                Map.of(
                        "id",
                        id,
                        "kind",
                        "appeal",
                        "words",
                        mark.on(words),
                        "summary",
                        mark.on("征地款"),
                        "area",
                        office.grid,
                        "channel",
                        "LETTER",
                        "reporterName",
                        mark.on("平"),
                        "companions",
                        List.of(Map.of("role", "REPRESENTATIVE", "name", mark.on("代")))));
        return id;
    }

    private void act(Browser by, String matter, String act, Map<String, String> said) {
        day.post(by, matter + "/acts/" + act, Map.of("said", said));
    }
}
