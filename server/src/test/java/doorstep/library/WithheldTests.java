package doorstep.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import doorstep.cast.Browser;
import doorstep.cast.Colleagues;
import doorstep.cast.DoorstepTest;
import doorstep.kernel.Actor;
import doorstep.kernel.Role;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 限读: who may not read a passage sees that there is one, and nothing that follows from it. */
@DoorstepTest
class WithheldTests {
    private static final String SECRET = "紫藤花下的第七把钥匙";
    private static final LocalDate FROM = LocalDate.of(2024, 1, 1);

    @LocalServerPort
    int port;

    @Autowired
    Colleagues colleagues;

    @Autowired
    Library library;

    @Autowired
    Readers readers;

    @Autowired
    Reading reading;

    private Shelf shelf;
    private String title;

    @BeforeEach
    void aShelf() {
        shelf = new Shelf(library, colleagues);
        title = Shelf.title("限读材料");
    }

    private static String text(String withheld) {
        return "材料\n一、大家能看\n这是公开的一段。##paidbegin##" + withheld + "##paidend##后半句也公开。\n二、结尾\n完。\n";
    }

    private Library.Taken take(String withheld) {
        return shelf.take(colleagues.as("yanghaibo"), title, FROM, text(withheld), Marks.RESTRICT);
    }

    private List<Passage> read(String signIn, UUID document) {
        return reading.text(colleagues.as(signIn), document).passages();
    }

    @Test
    void nothingIsKeptBeforeSomebodySaidWhatTheMarksMean() {
        assertThatThrownBy(() -> shelf.take(title, FROM, text(SECRET))).hasMessage("library.marks-unanswered");
        assertThat(everything("yanghaibo")).doesNotContain(title, SECRET);
    }

    @Test
    void strippedMarksLeaveNothingWithheld() {
        UUID document = shelf.take(colleagues.as("chenyu"), title, FROM, text(SECRET), Marks.STRIP)
                .document();
        assertThat(read("lichunsheng", document)).extracting(Passage::text).contains("这是公开的一段。" + SECRET + "后半句也公开。");
    }

    @Test
    void whoBroughtItReadsItAndOthersSeeAGap() {
        UUID document = take(SECRET + "\n又一段限读。\n第三段").document();
        assertThat(read("yanghaibo", document)).extracting(Passage::text).contains(SECRET, "又一段限读。");
        List<Passage> seen = read("lichunsheng", document);
        assertThat(seen).filteredOn(Passage::withheld).containsExactly(new Passage(null, "", 0, true, true, null));
        assertThat(seen.toString()).doesNotContain(SECRET);
    }

    @Test
    void twoDocumentsThatDifferOnlyBehindTheGapLookTheSame() {
        UUID one = take("短").document();
        List<Passage> before = read("chenyu", one);
        title = Shelf.title("限读材料");
        UUID other = take("长".repeat(900) + "\n第一条　好些\n第二条　段落\n三、还有标题").document();
        assertThat(read("chenyu", other))
                .usingRecursiveComparison()
                .ignoringFields("id")
                .isEqualTo(before);
    }

    @Test
    void theRightGoesToPostsAndToRolesOverAreas() {
        UUID document = take(SECRET).document();
        Actor reader = colleagues.as("yanghaibo");
        readers.add(reader, document, colleagues.post("chenyu"), null, null);
        assertThat(read("chenyu", document).toString()).contains(SECRET);
        assertThat(read("luodan", document).toString()).doesNotContain(SECRET);
        readers.add(reader, document, null, Role.OFFICER, colleagues.area("渡口村"));
        assertThat(read("lichunsheng", document).toString()).contains(SECRET);
        assertThat(read("hexiaomei", document).toString()).doesNotContain(SECRET);
    }

    @Test
    void nobodyGivesAwayARightThatIsNotTheirs() {
        UUID document = take(SECRET).document();
        UUID own = colleagues.post("gaoyuan");
        assertThatThrownBy(() -> readers.add(colleagues.as("zhouning"), document, own, null, null))
                .hasMessage("library.no-such-document");
        assertThatThrownBy(
                        () -> shelf.take(colleagues.as("chenyu"), title, FROM.plusDays(1), text("新"), Marks.RESTRICT))
                .hasMessage("library.not-a-reader");
        assertThatThrownBy(() -> shelf.take(colleagues.as("chenyu"), title, FROM.plusDays(1), "全新", null))
                .hasMessage("library.not-a-reader");
        assertThat(read("chenyu", document).toString()).doesNotContain(SECRET);
    }

    @Test
    void theLastReaderStays() {
        UUID document = take(SECRET).document();
        Browser leader = new Browser(port).as("yanghaibo");
        String only = leader.get("/api/library/" + document + "/readers")
                .json()
                .at("/0/id")
                .asString();
        assertThat(leader.send("DELETE", "/api/library/readers/" + only, null).code())
                .isEqualTo("library.last-reader");
    }

    /** Every address that shows anything of the library, by everybody without the right. */
    @Test
    void noOperationShowsItToAnybodyWithoutTheRight() {
        Library.Taken taken = take(SECRET);
        shelf.take(
                colleagues.as("yanghaibo"),
                title,
                FROM.plusYears(1),
                text(SECRET + "了").replace("完。", "完了。"),
                Marks.RESTRICT);
        List<Passage> whole = read("yanghaibo", taken.document());
        UUID hidden = Objects.requireNonNull(whole.stream()
                .filter(Passage::withheld)
                .findFirst()
                .orElseThrow()
                .id());
        String later = new Browser(port)
                .as("yanghaibo")
                .get("/api/library/" + taken.document())
                .json()
                .path("version")
                .asString();
        List<String> addresses = List.of(
                "/api/library",
                "/api/library?text=" + SECRET,
                "/api/library/hits?text=" + SECRET,
                "/api/library/hits?text=钥匙",
                "/api/library/" + taken.document(),
                "/api/library/" + taken.document() + "?version=" + taken.version(),
                "/api/library/" + taken.document() + "/changes?from=" + taken.version() + "&to=" + later,
                "/api/library/" + taken.document() + "/readers",
                "/api/library/paragraphs/" + hidden,
                "/api/trail");
        Map<String, String> told = new LinkedHashMap<>();
        for (String who :
                List.of("chenyu", "lichunsheng", "wangjianguo", "gaoyuan", "zhouning", "shenjing", "zhengqiming")) {
            Browser browser = new Browser(port).as(who);
            for (String address : addresses) {
                String answer = browser.get(address).text();
                if (answer.contains("紫藤") || answer.contains("钥匙") || answer.contains(hidden.toString())) {
                    told.put(who + " " + address, answer);
                }
            }
            Browser.Answer nothing = browser.get("/api/library/paragraphs/" + UUID.randomUUID());
            assertThat(browser.get("/api/library/paragraphs/" + hidden)).as(who).isEqualTo(nothing);
            assertThat(browser.get("/api/library/hits?text=" + SECRET))
                    .as(who)
                    .isEqualTo(browser.get("/api/library/hits?text=没有任何人写过这句话吧"));
        }
        assertThat(told).isEmpty();
        Browser reader = new Browser(port).as("yanghaibo");
        assertThat(reader.get("/api/library/hits?text=" + SECRET).text()).contains(SECRET);
        assertThat(reader.get("/api/library/paragraphs/" + hidden).text()).contains(SECRET);
    }

    @Test
    void anAnswerIsNotKeptByAnyCache() throws Exception {
        UUID document = take(SECRET).document();
        Browser reader = new Browser(port).as("yanghaibo");
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(reader.request("/api/library/" + document).GET().build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
    }

    private String everything(String signIn) {
        Browser browser = new Browser(port).as(signIn);
        return browser.get("/api/library").text()
                + browser.get("/api/library/hits?text=" + SECRET).text();
    }
}
