package doorstep;

import doorstep.document.Writing;
import doorstep.kernel.Problem;
import doorstep.review.Remark;
import doorstep.review.SelfReview;
import doorstep.review.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code review parse}: what a written self-review says, as its author set it out; {@code review text}: the decoded text that the
 * places refer to. Needs no database.
 */
final class ReviewCommand {
    private static final String JSON = "--json";
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ReviewCommand() {}

    static void run(List<String> words) {
        if (words.isEmpty()) {
            throw new Problem(CommandProblem.WORD_MISSING, "review", "parse, text");
        }
        switch (words.getFirst()) {
            case "parse" -> Terminal.say(MAPPER.writeValueAsString(told(SelfReview.read(writing(words)))));
            case "text" -> Terminal.say(writing(words).text());
            default -> throw new Problem(CommandProblem.UNKNOWN_COMMAND, "review " + words.getFirst());
        }
    }

    /** {@code --json} may be said, though there is no other output. */
    private static Writing writing(List<String> words) {
        List<String> rest =
                words.stream().skip(1).filter(word -> !word.equals(JSON)).toList();
        return Writing.read(Arguments.parse(rest, Set.of()).existing());
    }

    private static Map<String, Object> told(SelfReview review) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("title", review.title() == null ? "" : review.title().text());
        told.put(
                "dimensions",
                review.dimensions().stream().map(ReviewCommand::told).toList());
        told.put("problems", problems(review.problems()));
        told.put("measures", review.measures());
        told.put(
                "restricted",
                review.restricted().stream()
                        .map(span -> Map.of("from", span.from(), "to", span.to()))
                        .toList());
        told.put("remarks", review.remarks().stream().map(ReviewCommand::told).toList());
        return told;
    }

    private static Map<String, Object> told(SelfReview.Dimension dimension) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("name", dimension.name());
        told.put("title", dimension.title().text());
        told.put("problems", problems(dimension.problems()));
        told.put("measures", dimension.measures());
        return told;
    }

    private static List<Span> problems(List<SelfReview.Problem> problems) {
        return problems.stream().map(SelfReview.Problem::span).toList();
    }

    private static Map<String, Object> told(Remark remark) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("code", remark.code().code());
        told.put("text", remark.span().text());
        told.put("from", remark.span().from());
        told.put("to", remark.span().to());
        return told;
    }
}
