package doorstep.house;

import static org.assertj.core.api.Assertions.assertThat;

import doorstep.TestApplication;
import doorstep.cast.Browser;
import doorstep.cast.Call;
import doorstep.cast.Day;
import doorstep.cast.Mark;
import doorstep.cast.Settled;
import doorstep.demo.Cast;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/**
 * What an operation may cost: a read two statements, a write four, transaction brackets not counted; whoever is signed in is
 * remembered. And no operation asks for a second connection while it holds one: all of this runs on pools of one.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(
        initializers = Settled.class,
        classes = {TestApplication.class, Settled.class, Counted.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatementBudgetTests {
    private static final int READ = 2;
    private static final int WRITE = 4;

    @LocalServerPort
    int port;

    /** By operation, the statements of its dearest call. */
    private final Map<String, List<String>> sent = new LinkedHashMap<>();

    @BeforeAll
    void aDayInTheTownship() {
        Mark mark = new Mark("账房的", "count", "19900007001");
        Day.of(port, Cast.load().townships().getFirst(), mark, this::counted);
    }

    private Browser.Answer counted(Call call) {
        call.by().get("/api/session");
        Counted.sent();
        Browser.Answer answer = call.send();
        sent.merge(
                Contract.of(call.method(), call.path()).name(),
                Counted.sent(),
                (one, other) -> one.size() < other.size() ? other : one);
        return answer;
    }

    @Test
    void everyOperationOfTheContractIsPartOfTheDay() {
        assertThat(Contract.operations().stream().map(Contract.Operation::name))
                .as("a new operation takes its place in doorstep.cast.Day")
                .containsExactlyInAnyOrderElementsOf(sent.keySet());
    }

    @Test
    void everyOperationKeepsItsBudget() {
        Map<String, String> over = new TreeMap<>();
        sent.forEach((operation, statements) -> {
            int allowed = budget(operation);
            if (statements.size() > allowed) {
                over.put(operation, statements.size() + " > " + allowed + "\n" + String.join("\n--\n", statements));
            }
        });
        assertThat(over).isEmpty();
    }

    @Test
    void noAllowanceIsLargerThanNeeded() {
        Map<String, Integer> used = new HashMap<>();
        DEARER.keySet()
                .forEach(operation -> used.put(
                        operation, sent.getOrDefault(operation, List.of()).size()));
        assertThat(used).isEqualTo(DEARER);
    }

    private static int budget(String operation) {
        return DEARER.getOrDefault(operation, operation.startsWith("GET ") ? READ : WRITE);
    }

    /** Those that put several modules' work together, or many rows, and how many statements that takes. */
    private static final Map<String, Integer> DEARER = Map.ofEntries(
            // A page of a home: whether it is linked, who lives there, that it was read, its visits, its matters.
            Map.entry("GET /api/homes/{id}", 5),
            // The area, its places, homes and people; new homes and new people in a batch each; the trail.
            Map.entry("POST /api/areas/{code}/roll", 7),
            // The place, the numbers and the texts that are here, the line itself, the columns, the trail.
            Map.entry("POST /api/matter-imports", 6),
            // Three, and two for every matter that is put on the card.
            Map.entry("POST /api/cards/binding", 5),
            // At the resident's door guesses are counted twice, by address and by card: five before anything is done.
            Map.entry("POST /api/door/look", 5),
            Map.entry("POST /api/door/open", 7),
            Map.entry("POST /api/door/words", 10),
            Map.entry("POST /api/door/corrections", 9),
            // Guesses by address and by name, the person, both forgotten, the session, the rights, the trail, and who
            // that is.
            Map.entry("POST /api/session", 9),
            // Two kinds of guesses are forgotten, and every session but this one ends.
            Map.entry("POST /api/session/password-by-code", 10),
            Map.entry("PUT /api/session/password", 8),
            // What waits, a leader's stuck work and reception days, measures, and whether a colleague waits for a word.
            Map.entry("GET /api/today", 5),
            // The round, what it and those before it left, and its opinions for who may read them.
            Map.entry("GET /api/rounds/{id}", 3),
            // The review is taken, posts and units are looked up, items and answers are put in place, the trail.
            Map.entry("PUT /api/reviews/{id}/items", 5),
            // The review is taken, the measure put behind its items, what it comes of looked at and noted, the trail.
            Map.entry("POST /api/reviews/{id}/measures", 5),
            // Whose round it is, its measures, the problems that none answers; to take it along, the trail.
            Map.entry("GET /api/rounds/{id}/account", 3),
            Map.entry("GET /api/rounds/{id}/account/file", 4),
            // The measure, the area, the aim, the trail; then what its indicator says, outside of the transaction.
            Map.entry("POST /api/measures/{id}/aims", 7),
            // The measure, the areas and the units of its round.
            Map.entry("GET /api/measures/{id}/choices", 3),
            // What is signed is looked at, its indicator asked, and then held, looked at again and signed.
            Map.entry("POST /api/measures/{id}/sign-offs", 6),
            // The area, the units one may ask of, the figures.
            Map.entry("GET /api/indicators/{key}", 3),
            // The document with its versions, its paragraphs, and, for who may read it, what stands behind its gaps.
            Map.entry("GET /api/library/{id}", 3),
            Map.entry("GET /api/library/{id}/changes", 3),
            // The document, its version and what it had, new paragraphs, where they stand, what is withheld and for
            // whom.
            Map.entry("POST /api/library", 9),
            // The paragraph, what was written about it, the measures and doors that came of that, which matters the
            // reader may open, and how they stand.
            Map.entry("GET /api/study/chains/{paragraph}", 5),
            // The note, and where it stands in what everybody reads and in what only some do.
            Map.entry("GET /api/study/notes/{id}/copied", 3),
            // The question, its answers, the notes on it, what they cite.
            Map.entry("GET /api/study/questions/{id}", 4),
            // The topic, what earlier ones left, its sessions, questions and notes.
            Map.entry("GET /api/study/topics/{id}", 5),
            // Besides the clause and its words or the line: a matter is registered and assigned, each with its line of
            // trail.
            Map.entry("POST /api/study/clauses/{id}/task", 12),
            Map.entry("POST /api/study/lines/{id}/task", 10),
            // The post, what waits there, the homes linked to it.
            Map.entry("GET /api/today/posts/{id}", 3),
            // The area, the page, and once an hour how common the words are that are looked for.
            Map.entry("GET /api/matters", 3),
            // The link, the matter, the answer, the step, the trail.
            Map.entry("POST /api/door/asked-answer", 5),
            // The requests that the reply has to answer, and the reply itself.
            Map.entry("POST /api/matters/{id}/answer", 5),
            // Whether the unit serves the place, and whether somebody there would judge their own matter.
            Map.entry("POST /api/matters/{id}/assignment", 5),
            Map.entry("POST /api/matters/{id}/concerned-unit", 5),
            // Two matters are taken, and linked.
            Map.entry("POST /api/matters/{id}/merging", 5),
            Map.entry("POST /api/matters/{id}/repeat-of", 5),
            // The appeal is taken and gets its step, the review is registered and linked, each with its line of trail.
            Map.entry("POST /api/matters/{id}/reviews", 7),
            // Keys, the void step in four, what the entry said, keys again, places, and the one that is taken.
            Map.entry("POST /api/matters/{id}/sealing", 8),
            // The paper, what it opens, and a line in the matter's story.
            Map.entry("POST /api/matters/{id}/slip", 5),
            // Person, posts and sessions end together.
            Map.entry("POST /api/people/{id}/ending", 5),
            // Person and post are locked and looked at, and nobody is given two keys that do not go together.
            Map.entry("POST /api/posts/{id}/handover", 8),
            Map.entry("POST /api/posts/{id}/tenures", 8),
            // A post ends under lock, when no matter, promise or home is with it.
            Map.entry("POST /api/posts/{id}/ending", 6),
            // The lines, and their names: one question to each of three modules.
            Map.entry("GET /api/trail", 4),
            // Three, and two for every need and promise: each is a matter with its own line of trail.
            Map.entry("POST /api/visits", 9));
}
