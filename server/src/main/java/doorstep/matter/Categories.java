package doorstep.matter;

import doorstep.audit.Trail;
import doorstep.document.Sheet;
import doorstep.kernel.Actor;
import doorstep.kernel.Problem;
import doorstep.kernel.Ref;
import doorstep.kernel.Role;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes the county's classification from its file, and files matters under it. */
@Component
public class Categories {
    private static final List<String> COLUMNS = List.of("编码", "名称", "上级编码");
    private static final int LONGEST_CODE = 20;
    private static final int LONGEST_NAME = 60;

    private final CategoryStore store;
    private final CaseStore cases;
    private final LookupQuery lookup;
    private final Trail trail;

    Categories(CategoryStore store, CaseStore cases, LookupQuery lookup, Trail trail) {
        this.store = store;
        this.cases = cases;
        this.lookup = lookup;
        this.trail = trail;
    }

    /**
     * Takes a classification with the columns 编码, 名称 and 上级编码, in the place of the one before. A line's wider category
     * stands above it.
     *
     * @return how many categories it has
     * @throws Problem {@code matter.column-missing}, {@code matter.category-wrong} for a line without a code or name, with a
     *     code that was there before or a wider one that was not; then nothing is taken
     */
    @Transactional
    public int take(Actor actor, Path file) {
        Map<String, Category> categories = new LinkedHashMap<>();
        Sheet.read(file, line -> {
            for (String column : COLUMNS) {
                if (!line.cells().containsKey(column)) {
                    throw new Problem(MatterProblem.COLUMN_MISSING, column);
                }
            }
            String parent = line.get("上级编码").isEmpty() ? null : line.get("上级编码");
            Category category = new Category(line.get("编码"), line.get("名称"), parent);
            boolean good = !category.code().isEmpty()
                    && category.code().length() <= LONGEST_CODE
                    && !category.name().isEmpty()
                    && category.name().length() <= LONGEST_NAME
                    && (parent == null || categories.containsKey(parent))
                    && categories.putIfAbsent(category.code(), category) == null;
            if (!good) {
                throw new Problem(MatterProblem.CATEGORY_WRONG, line.number());
            }
        });
        if (categories.isEmpty()) {
            throw new Problem(MatterProblem.CATEGORY_WRONG, 2);
        }
        replace(actor, List.copyOf(categories.values()));
        return categories.size();
    }

    /** Puts a classification that is wholly right in the place of the one before. */
    @Transactional
    public void replace(Actor actor, List<Category> categories) {
        store.replace(categories);
        trail.record(
                actor,
                "matter.import-categories",
                Ref.of("classification", 0),
                null,
                Map.of("categories", categories.size()));
    }

    public List<Category> offered() {
        return store.offered();
    }

    /**
     * Files a matter under a category, by a clerk of its area.
     *
     * @throws Problem {@code matter.no-such-matter}, {@code matter.not-now}, {@code matter.no-such-category}
     */
    @Transactional
    public void file(Actor actor, UUID id, String category) {
        long area = lookup.area(id, Sight.of(actor)).orElseThrow(() -> new Problem(MatterProblem.NO_SUCH_MATTER));
        if (!actor.is(Role.CLERK, area)) {
            throw new Problem(MatterProblem.NOT_NOW);
        }
        if (!cases.file(id, category)) {
            throw new Problem(MatterProblem.NO_SUCH_CATEGORY);
        }
        trail.record(actor, "matter.file", Ref.of("matter", id), area, Map.of("category", category));
    }
}
