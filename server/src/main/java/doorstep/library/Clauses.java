package doorstep.library;

import doorstep.kernel.Actor;
import doorstep.kernel.Problem;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether the clauses that a text cites exist and hold on a day; decision 10 says what is refused and why. */
@Component
public class Clauses {
    private final CitationQuery query;

    Clauses(CitationQuery query) {
        this.query = query;
    }

    /**
     * Looks at every clause cited as 《…》第…条.
     *
     * @throws Problem {@code library.document-not-held}, {@code library.clause-unknown}, {@code library.clause-not-in-force}, naming
     *     the first that is wrong
     */
    public void mustHold(Actor actor, String text, LocalDate day) {
        List<Citation> citations = Citation.in(text);
        if (citations.isEmpty()) {
            return;
        }
        List<CitationQuery.Candidate> candidates = query.candidates(citations, day, Rights.of(actor));
        for (Citation citation : citations) {
            List<CitationQuery.Candidate> meant = candidates.stream()
                    .filter(one -> one.citedAs().equals(citation.citedAs())
                            && one.clause().equals(citation.clause()))
                    .toList();
            if (meant.stream().anyMatch(one -> one.holdsNow() && one.hasClause())) {
                continue;
            }
            throw new Problem(refusal(meant), citation.title(), citation.clause());
        }
    }

    private static LibraryProblem refusal(List<CitationQuery.Candidate> meant) {
        if (meant.isEmpty()) {
            return LibraryProblem.DOCUMENT_NOT_HELD;
        }
        return meant.stream().anyMatch(CitationQuery.Candidate::hasClause)
                ? LibraryProblem.CLAUSE_NOT_IN_FORCE
                : LibraryProblem.CLAUSE_UNKNOWN;
    }
}
