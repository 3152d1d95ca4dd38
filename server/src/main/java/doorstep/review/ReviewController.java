package doorstep.review;

import doorstep.document.Writing;
import doorstep.kernel.Actor;
import doorstep.kernel.Problem;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Self-reviews: what is handed in to a round, and what is made of it. */
@RestController
@RequestMapping("/api")
class ReviewController {
    private final Reviews reviews;
    private final ReviewQuery query;

    ReviewController(Reviews reviews, ReviewQuery query) {
        this.reviews = reviews;
        this.query = query;
    }

    record HandIn(UUID id, String text, Reviews.@Nullable Markers markers) {}

    record Arrangement(int version, List<Item> items) {}

    /** A file as read, before anybody keeps anything of it. */
    record FileRead(String text, boolean restricted, int dimensions, int problems, int measures) {}

    record Pointed(Remark.Code code, String text, int from, int to) {
        static Pointed of(Remark remark) {
            return new Pointed(
                    remark.code(),
                    remark.span().text(),
                    remark.span().from(),
                    remark.span().to());
        }
    }

    /** One self-review: the text, what was made of it, what is missing, and for its author whom they may name. */
    record View(ReviewQuery.Whole review, List<Pointed> remarks, List<Gap> gaps, List<ReviewQuery.Choice> choices) {}

    /** Reads a file and keeps nothing. */
    @PostMapping(path = "/reviews/reading", consumes = "multipart/form-data")
    FileRead read(Actor actor, @RequestParam MultipartFile file) throws IOException {
        Writing writing = Writing.of(file.getBytes(), Objects.requireNonNullElse(file.getOriginalFilename(), ""));
        Reviews.mustNotBeTooLong(writing.text());
        SelfReview read = SelfReview.read(writing);
        return new FileRead(
                writing.text(),
                Passages.areIn(writing.text()),
                read.dimensions().size(),
                read.problems().size()
                        + read.dimensions().stream()
                                .mapToInt(one -> one.problems().size())
                                .sum(),
                read.measures().size()
                        + read.dimensions().stream()
                                .mapToInt(one -> one.measures().size())
                                .sum());
    }

    @PostMapping("/rounds/{id}/reviews")
    Reviews.Kept handIn(Actor actor, @PathVariable UUID id, @RequestBody HandIn body) {
        return reviews.handIn(actor, id, body.id(), body.text(), body.markers());
    }

    @GetMapping("/reviews")
    List<ReviewQuery.Line> all(Actor actor) {
        return query.all(actor.id(), posts(actor));
    }

    @GetMapping("/reviews/{id}")
    View view(Actor actor, @PathVariable UUID id) {
        ReviewQuery.Whole whole =
                query.whole(id, actor.id(), posts(actor)).orElseThrow(() -> new Problem(ReviewProblem.NO_SUCH_REVIEW));
        List<Item> items = whole.items().stream().map(ReviewQuery.Shown::item).toList();
        List<Pointed> remarks = whole.mine()
                ? SelfReview.read(Writing.pasted(whole.text())).remarks().stream()
                        .map(Pointed::of)
                        .toList()
                : List.of();
        Set<UUID> aimed = whole.items().stream()
                .filter(ReviewQuery.Shown::aimed)
                .map(ReviewQuery.Shown::id)
                .collect(Collectors.toSet());
        return new View(whole, remarks, Gap.of(items, aimed), whole.mine() ? query.choices(id, actor.id()) : List.of());
    }

    @PutMapping("/reviews/{id}/items")
    Reviews.Kept arrange(Actor actor, @PathVariable UUID id, @RequestBody Arrangement body) {
        return reviews.arrange(actor, id, body.version(), body.items());
    }

    /** A measure that comes of what was studied or agreed. */
    @PostMapping("/reviews/{id}/measures")
    Reviews.Kept take(Actor actor, @PathVariable UUID id, @RequestBody Taking body) {
        return reviews.take(actor, id, body);
    }

    private static List<UUID> posts(Actor actor) {
        return actor.grants().stream().map(Actor.Grant::post).toList();
    }
}
