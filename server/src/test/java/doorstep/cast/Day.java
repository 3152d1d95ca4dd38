package doorstep.cast;

import static org.assertj.core.api.Assertions.assertThat;

import doorstep.demo.Cast;
import doorstep.kernel.Ids;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One working day of a township over HTTP: every operation of the contract, each by whoever's it is, in an order in which each
 * succeeds. Whoever adds an operation adds it here; budgets, scopes and canaries then look at it by themselves.
 */
public final class Day {
    static final JsonMapper JSON = JsonMapper.builder().build();

    final Cast.Township township;
    final Mark mark;
    final long area;
    final LocalDate today;
    final Map<String, Browser> people = new LinkedHashMap<>();

    private final int port;
    private final Call.Watch watch;

    private Day(int port, Cast.Township township, Mark mark, Call.Watch watch) {
        this.port = port;
        this.township = township;
        this.mark = mark;
        this.watch = watch;
        this.area = township.code() * 1_000_000L;
        this.today = LocalDate.parse(
                browser("zhouning").get("/api/today").json().path("day").asString());
    }

    /** Everybody of the township who did something, by sign-in name, still at their browsers. */
    public record Done(Map<String, Browser> people, List<String> codes) {}

    /** A day like any other. */
    public static Done of(int port, Cast.Township township, Mark mark) {
        return of(port, township, mark, Call::send);
    }

    public static Done of(int port, Cast.Township township, Mark mark, Call.Watch watch) {
        Day day = new Day(port, township, mark, watch);
        DayOfTheOffice office = new DayOfTheOffice(day);
        office.arrange();
        DayOfTheLibrary library = new DayOfTheLibrary(day, office);
        library.live();
        new DayOfStudy(day, office, library).live();
        List<String> codes = new DayOfAMatter(day, office).live();
        new DayOfACase(day, office).live();
        new DayOfAReview(day, office).live();
        new DayOfIndicators(day, office).live();
        new DayOfNotices(day, office).live();
        office.tidyUp();
        day.people.remove("zhouning");
        return new Done(day.people, codes);
    }

    /** Somebody's browser, signed in once and kept. */
    Browser browser(String signIn) {
        return people.computeIfAbsent(signIn, name -> new Browser(port).as(name));
    }

    int port() {
        return port;
    }

    Browser nobody() {
        return new Browser(port);
    }

    /** The first of the township's people with this role. */
    Browser first(doorstep.kernel.Role role) {
        return browser(township.people().stream()
                .filter(person -> person.role() == role)
                .findFirst()
                .orElseThrow()
                .signIn());
    }

    JsonNode get(Browser by, String path) {
        return made(new Call(by, "GET", path, null, "")).json();
    }

    JsonNode post(Browser by, String path, @Nullable Object body) {
        return send(by, "POST", path, body);
    }

    JsonNode send(Browser by, String method, String path, @Nullable Object body) {
        String text = body == null ? null : JSON.writeValueAsString(body);
        Browser.Answer answer = made(new Call(by, method, path, text, "application/json"));
        return answer.text().isEmpty() ? JSON.createObjectNode() : answer.json();
    }

    Browser.Answer made(Call call) {
        Browser.Answer answer = Objects.requireNonNull(watch.around(call));
        assertThat(answer.status()).as("%s: %s", call, answer.text()).isEqualTo(200);
        return answer;
    }

    /** An act that is refused today, and why. */
    void refused(Browser by, String path, Object body, String code) {
        Browser.Answer answer =
                watch.around(new Call(by, "POST", path, JSON.writeValueAsString(body), "application/json"));
        assertThat(answer.code()).as(path).isEqualTo(code);
    }

    UUID nextId() {
        return Ids.next(1_795_000_000_000L);
    }

    static UUID id(JsonNode node) {
        return UUID.fromString(node.path("id").asString());
    }
}
