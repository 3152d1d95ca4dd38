package doorstep.cast;

import doorstep.kernel.Role;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Places, people and posts of a {@link Day}: what an administrator arranges before others can work. */
final class DayOfTheOffice {
    private static final String BOUNDARY = "----a-day-in-the-township";

    private final Day day;
    private final Mark mark;
    private Browser chief;
    private Browser administrator;

    long grid;
    UUID unit;
    UUID officerPost;
    Browser officer;
    Person handler;
    Person supervisor;

    DayOfTheOffice(Day day) {
        this.day = day;
        this.mark = day.mark;
    }

    /** Somebody employed today, with their post. */
    record Person(UUID id, String signIn, UUID post, UUID tenure, Browser browser) {}

    /** The township's own. */
    Browser administrator() {
        return administrator;
    }

    void arrange() {
        day.get(day.nobody(), "/api/health");
        chief = day.browser("zhouning");
        Person first = employ(chief, "管", "adm", Role.ADMINISTRATOR, null);
        administrator = first.browser();
        supervisor = employ(administrator, "督", "sup", Role.SUPERVISOR, null);
        Person auditor = employ(administrator, "审", "aud", Role.AUDITOR, null);
        places();
        homes();
        unit = Day.id(day.post(
                administrator,
                "/api/units",
                Map.of("name", mark.on("办"), "area", day.area, "dutyPhone", "0000-5559999")));
        handler = employ(administrator, "承", "han", Role.HANDLER, unit);
        day.send(
                administrator,
                "PUT",
                "/api/units/" + unit,
                Map.of("name", mark.on("办公室"), "dutyPhone", "0000-5559998"));
        day.get(administrator, "/api/units");
        day.get(administrator, "/api/units/" + unit + "/posts");
        day.get(administrator, "/api/people");
        day.get(administrator, "/api/posts");
        day.get(auditor.browser(), "/api/trail");
    }

    private Person employ(Browser by, String name, String signIn, Role role, @Nullable UUID of) {
        String login = mark.latin() + "-" + signIn;
        JsonNode person = day.post(by, "/api/people", Map.of("name", mark.on(name), "signIn", login, "area", day.area));
        Map<String, String> password =
                Map.of("signIn", login, "code", person.path("code").asString(), "password", Settled.PASSWORD);
        day.post(day.nobody(), "/api/session/password-by-code", password);
        Map<String, Object> post =
                new HashMap<>(Map.of("name", mark.on(name + "岗"), "role", role.name(), "area", day.area));
        if (of != null) {
            post.put("unit", of);
        }
        UUID seat = Day.id(day.post(by, "/api/posts", post));
        UUID tenure = Day.id(day.post(
                by,
                "/api/posts/" + seat + "/tenures",
                Map.of("person", Day.id(person), "standing", "A", "from", day.today)));
        Browser browser = day.nobody();
        day.post(browser, "/api/session", Map.of("signIn", login, "password", Settled.PASSWORD));
        day.get(browser, "/api/session");
        day.people.put(login, browser);
        return new Person(Day.id(person), login, seat, tenure, browser);
    }

    private void places() {
        long village = day.township.villages().getFirst().code() * 1_000L;
        day.get(administrator, "/api/areas");
        grid = day.post(administrator, "/api/areas/" + village + "/areas", Map.of("name", mark.on("初")))
                .path("code")
                .asLong();
        day.send(administrator, "PUT", "/api/areas/" + grid, Map.of("name", mark.on("组"), "dutyPhone", "0000-5558888"));
        day.get(administrator, "/api/areas/" + village + "/areas");
        day.post(administrator, "/api/areas/" + grid + "/households", Map.of("door", mark.on("1号")));
        roll(village);
        day.get(administrator, "/api/areas/" + grid + "/households");
    }

    private void roll(long village) {
        String lines = """
                组,门牌号,姓名,与户主关系,联系电话
                %1$s组,%1$s2号,%1$s兰,户主,%2$s
                %1$s组,%1$s2号,%1$s红,孙女,
                %1$s组,%1$s3号,%1$s平,户主,
                """.formatted(mark.han(), mark.phone());
        String body =
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"roll.csv\"\r\n\r\n%s\r\n--%s--\r\n"
                        .formatted(BOUNDARY, lines, BOUNDARY);
        day.made(new Call(
                administrator,
                "POST",
                "/api/areas/" + village + "/roll?commit=true",
                body,
                "multipart/form-data; boundary=" + BOUNDARY));
    }

    private void homes() {
        officer = day.first(Role.OFFICER);
        officerPost = UUID.fromString(
                officer.get("/api/session").json().at("/me/posts/0/post").asString());
        day.post(administrator, "/api/links", Map.of("post", officerPost, "area", grid, "from", day.today));
        day.get(administrator, "/api/areas/" + day.area + "/links");
    }

    /** At the day's end: leaves, handovers, people who go. */
    void tidyUp() {
        Person leaver = employ(administrator, "走", "lea", Role.LEADER, null);
        Person next = employ(administrator, "来", "nex", Role.LEADER, null);
        UUID leave = Day.id(day.post(
                administrator,
                "/api/people/" + next.id() + "/leaves",
                Map.of("from", day.today.plusDays(9), "to", day.today.plusDays(10))));
        day.send(administrator, "DELETE", "/api/leaves/" + leave, null);
        UUID spare = Day.id(day.post(
                administrator,
                "/api/posts",
                Map.of("name", mark.on("空岗"), "role", Role.LEADER.name(), "area", day.area)));
        day.post(administrator, "/api/posts/" + spare + "/ending", null);
        day.get(administrator, "/api/today/posts/" + leaver.post());
        day.post(
                administrator,
                "/api/posts/" + leaver.post() + "/handover",
                Map.of("person", next.id(), "on", day.today.plusDays(1)));
        day.post(administrator, "/api/tenures/" + next.tenure() + "/ending", Map.of("on", day.today.plusDays(2)));
        day.send(
                next.browser(),
                "PUT",
                "/api/session/password",
                Map.of("old", Settled.PASSWORD, "password", "a-longer-lamp-at-the-bridge"));
        day.send(next.browser(), "DELETE", "/api/session", null);
        day.post(administrator, "/api/people/" + next.id() + "/codes", null);
        day.post(administrator, "/api/people/" + leaver.id() + "/ending", Map.of("on", day.today));
        day.people.remove(leaver.signIn());
        day.people.remove(next.signIn());
        String home = Homes.at(officer, mark.on("3号"));
        day.post(
                administrator,
                "/api/links/ending",
                Map.of("post", officerPost, "household", home, "on", day.today.plusDays(1)));
        day.post(
                officer,
                "/api/burden-remarks",
                Map.of("form", "visit", "item", mark.latin(), "word", mark.on("这一栏没有用")));
        day.get(administrator, "/api/burden-remarks");
        day.refused(
                day.nobody(),
                "/api/session/first-administrator",
                Map.of("code", "2222", "name", "甲", "signIn", "jia", "password", Settled.PASSWORD),
                "staff.already-started");
    }
}
