package doorstep.review;

import doorstep.document.Writing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A written self-review (对照检查材料), read by its own headings.
 *
 * @param title the first line, when it is one
 * @param dimensions in the order in which the author names them
 * @param problems those under no dimension
 * @param measures those under no dimension
 * @param causes those under no dimension that are part of no problem
 * @param restricted what stands between the markers of restricted passages
 */
public record SelfReview(
        @Nullable Span title,
        List<Dimension> dimensions,
        List<Problem> problems,
        List<Span> measures,
        List<Span> causes,
        List<Span> restricted,
        List<Remark> remarks) {

    /**
     * One dimension (维度), wherever the text has something under it.
     *
     * @param name the usual name, 工作作风; of an unusual one the author's own words without what surrounds them
     * @param titles its headings as the author worded them: in the problems' part, in the measures' part
     */
    public record Dimension(
            String name, List<Span> titles, List<Problem> problems, List<Span> measures, List<Span> causes) {
        /** The wording that says most: 转变工作作风 in the measures rather than 在工作作风方面 in the problems. */
        public Span title() {
            return titles.getLast();
        }
    }

    /** One problem, with what its author gives as causes and examples within it. */
    public record Problem(Span span, List<Span> causes, List<Span> examples) {}

    /** Reads it. Takes time in proportion to the length, whatever stands there. */
    public static SelfReview read(Writing writing) {
        return new SelfReviewReader(writing).read();
    }
}
