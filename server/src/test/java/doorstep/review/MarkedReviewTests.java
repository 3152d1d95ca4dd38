package doorstep.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/**
 * Self-reviews in many layouts, marked by hand by somebody who had not seen the reader. It has been improved by what they showed, so they keep it
 * from getting worse; how well it reads what it never saw stands in docs/figures.md. {@code -Dreviews=FOLDER} measures others and asks nothing of them. The figures
 * go to {@code target/review-figures.txt}, each
 * difference to {@code target/review-differences.txt}.
 */
class MarkedReviewTests {
    private static final Path FIGURES = Path.of("target/review-figures.txt");
    private static final Path DIFFERENCES = Path.of("target/review-differences.txt");
    private static final boolean OTHERS = System.getProperty("reviews") != null;
    private static final double NEARLY_ALL = 0.98;
    private static final double UNSEEN = 0.96;

    @Test
    void findsNearlyAllOfWhatAPersonMarks() throws IOException {
        List<MarkedReview> reviews =
                MarkedReview.all(Path.of(System.getProperty("reviews", MarkedReview.FOLDER.toString())));
        assumeFalse(reviews.isEmpty(), "nobody has marked any yet");
        assertThat(measured(reviews)).isGreaterThanOrEqualTo(OTHERS ? 0 : NEARLY_ALL);
    }

    /** A third dozen, by a third writer: 0.880 when they had not been seen; the reader has since learnt from them too. */
    @Test
    void findsNearlyAllInTheThirdDozen() throws IOException {
        assumeFalse(OTHERS, "others are looked at");
        assertThat(measured(MarkedReview.all(MarkedReview.FOLDER.resolve("third"))))
                .isGreaterThanOrEqualTo(NEARLY_ALL);
    }

    /** A fourth dozen: 0.868 when they had not been seen; the reader has since learnt from them too. */
    @Test
    void findsNearlyAllInTheFourthDozen() throws IOException {
        assumeFalse(OTHERS, "others are looked at");
        assertThat(measured(MarkedReview.all(MarkedReview.FOLDER.resolve("fourth"))))
                .isGreaterThanOrEqualTo(NEARLY_ALL);
    }

    /** A fifth dozen, by a fifth writer: measured once, 0.971, and the reader has not been changed by what they show. */
    @Test
    void findsMostInTextsItWasNotMadeWith() throws IOException {
        assumeFalse(OTHERS, "others are looked at");
        assertThat(measured(MarkedReview.all(MarkedReview.FOLDER.resolve("fifth"))))
                .isGreaterThanOrEqualTo(UNSEEN);
    }

    /** Those that were written beside the reader prove nothing of its quality, only that it has not got worse. */
    @Test
    void findsNearlyAllInTheHousesOwn() throws IOException {
        assumeFalse(OTHERS, "others are looked at");
        assertThat(measured(MarkedReview.all(MarkedReview.FOLDER.resolve("house"))))
                .isGreaterThanOrEqualTo(NEARLY_ALL);
    }

    private static double measured(List<MarkedReview> reviews) throws IOException {
        StringBuilder figures = new StringBuilder();
        for (MarkedReview review : reviews) {
            figures.append("%-28s overlap %s · exact %s%n"
                    .formatted(review.name(), Figures.byOverlap(review, "PM"), Figures.exactly(review, "PM")));
        }
        Figures overlap = sum(reviews, Figures::byOverlap, "PM");
        figures.append("problems and measures by overlap ").append(overlap);
        figures.append("%n  problems %s%n  measures %s%n  exact    %s%n  placed   %s%n"
                .formatted(
                        sum(reviews, Figures::byOverlap, "P"),
                        sum(reviews, Figures::byOverlap, "M"),
                        sum(reviews, Figures::exactly, "PM"),
                        sum(reviews, Figures::placed, "PM")));
        figures.append("dimensions %s%ncauses %s%nexamples %s%nslips %s%n"
                .formatted(
                        sum(reviews, Figures::byOverlap, "D"),
                        sum(reviews, Figures::byOverlap, "C"),
                        sum(reviews, Figures::byOverlap, "X"),
                        sum(reviews, Figures::byOverlap, "S")));
        Files.writeString(FIGURES, figures);
        StringBuilder differences = new StringBuilder();
        reviews.forEach(review -> differences.append(Figures.differences(review, "PMDCXS")));
        Files.writeString(DIFFERENCES, differences);
        return overlap.f1();
    }

    private static Figures sum(
            List<MarkedReview> reviews, BiFunction<MarkedReview, String, Figures> measure, String kinds) {
        return reviews.stream().map(review -> measure.apply(review, kinds)).reduce(new Figures(0, 0, 0), Figures::plus);
    }
}
