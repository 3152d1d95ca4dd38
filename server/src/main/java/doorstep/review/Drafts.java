package doorstep.review;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Drafts of items from what the reader found; which measure answers which problem is proposed, too. */
final class Drafts {
    private final Supplier<UUID> ids;
    private final List<Item> items = new ArrayList<>();

    private Drafts(Supplier<UUID> ids) {
        this.ids = ids;
    }

    static List<Item> of(SelfReview review, Supplier<UUID> ids) {
        Drafts drafts = new Drafts(ids);
        review.dimensions().forEach(one -> drafts.add(one.name(), one.problems(), one.measures()));
        drafts.add(null, review.problems(), review.measures());
        return drafts.items;
    }

    private void add(@Nullable String dimension, List<SelfReview.Problem> problems, List<Span> measures) {
        List<Item> drafted = problems.stream()
                .map(problem -> Item.problem(ids.get(), dimension, problem))
                .toList();
        items.addAll(drafted);
        for (int i = 0; i < measures.size(); i++) {
            items.add(Item.measure(ids.get(), dimension, measures.get(i))
                    .answering(proposed(drafted, i, measures.size())));
        }
    }

    /** One measure for all, or as many measures as problems in the same order; anything else is for a person to say. */
    private static List<UUID> proposed(List<Item> problems, int measure, int measures) {
        Stream<Item> answered = measures == 1
                ? problems.stream()
                : measures == problems.size() ? Stream.of(problems.get(measure)) : Stream.empty();
        return answered.map(Item::id).toList();
    }
}
