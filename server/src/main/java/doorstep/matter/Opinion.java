package doorstep.matter;

import doorstep.kernel.Problem;
import doorstep.matter.kind.Limits;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What a reply says of one request (信访工作条例第三十二条): the facts found, the basis, the opinion.
 *
 * @param request the request as it was stated
 */
public record Opinion(String request, String facts, String basis, Outcome outcome, String opinion) {
    /** 支持、解释、不予支持. */
    public enum Outcome {
        /** 请求合理，予以支持. */
        SUPPORTED,
        /** 合理但没有依据，作出解释. */
        EXPLAINED,
        /** 不予支持. */
        REFUSED
    }

    private static final int LONGEST = 8000;

    /** @throws Problem {@code matter.text-too-long}, {@code matter.request-unanswered} for the first request that lacks facts, basis or opinion */
    static void mustAnswer(List<String> requests, List<Opinion> opinions) {
        opinions.forEach(one -> Limits.mustBeShort(one.request + one.facts + one.basis + one.opinion, LONGEST));
        for (String request : requests) {
            boolean answered = opinions.stream()
                    .anyMatch(one -> one.request.equals(request)
                            && !one.facts.isBlank()
                            && !one.basis.isBlank()
                            && !one.opinion.isBlank());
            if (!answered) {
                throw new Problem(MatterProblem.REQUEST_UNANSWERED, request);
            }
        }
    }

    /**
     * Facts, basis, outcome and opinion on every request are those of the reply before: what was reviewed and is done again may not
     * be decided the same on the same facts and grounds (山东省信访条例第四十五条, 北京市信访条例第五十条; elsewhere a county's own safeguard).
     *
     * @throws Problem {@code matter.same-again}
     */
    static void mustDiffer(Said before, Said now) {
        if (before.essence().equals(now.essence())) {
            throw new Problem(MatterProblem.SAME_AGAIN);
        }
    }

    /** A whole reply: what it says in general, and of each request. */
    record Said(String text, List<Opinion> opinions) {
        private List<String> essence() {
            List<String> essence = new ArrayList<>();
            if (opinions.isEmpty()) {
                essence.add(bare(text));
            }
            opinions.forEach(one -> essence.add(bare(one.request) + one.outcome + bare(one.facts) + "→"
                    + bare(one.basis) + "→" + bare(one.opinion)));
            Collections.sort(essence);
            return essence;
        }

        /** Another full stop or line break makes no other opinion. */
        private static String bare(String words) {
            return words.replaceAll("[\\s\\p{P}]+", "");
        }
    }

    /** Everything that a reply says and that may cite a clause. */
    static String wholeText(String text, List<Opinion> opinions) {
        StringBuilder whole = new StringBuilder(text);
        opinions.forEach(
                one -> whole.append('\n').append(one.basis).append('\n').append(one.opinion));
        return whole.toString();
    }
}
