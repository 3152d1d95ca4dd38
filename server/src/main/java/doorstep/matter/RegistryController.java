package doorstep.matter;

import doorstep.clock.Time;
import doorstep.kernel.Actor;
import doorstep.kernel.Page;
import doorstep.kernel.Problem;
import doorstep.kernel.Scope;
import doorstep.place.Places;
import doorstep.text.Sought;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The registry: everything somebody may see, filtered, in pages, counted, as a file. */
@RestController
@RequestMapping("/api/matters")
class RegistryController {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV = "text/csv;charset=UTF-8";

    private final RegistryQuery registry;
    private final RegistryExport exports;
    private final Places places;
    private final Time time;

    RegistryController(RegistryQuery registry, RegistryExport exports, Places places, Time time) {
        this.registry = registry;
        this.exports = exports;
        this.places = places;
        this.time = time;
    }

    /**
     * How many there are, as far as it is counted.
     *
     * @param matters absent where it would count what somebody has done: at a post that is not one's own
     * @param more whether there are more than that
     */
    record Count(@Nullable Integer matters, boolean more) {}

    /** A file of the registry. */
    record NewExport(RegistryFilter filter, RegistryExport.Format format, List<RegistryColumn> columns) {}

    @GetMapping
    Page<MatterListQuery.Line> page(
            Actor actor,
            @ModelAttribute RegistryFilter filter,
            @RequestParam(defaultValue = "NEWEST") RegistrySort sort,
            @RequestParam(required = false) @Nullable String after) {
        List<MatterListQuery.Line> lines =
                registry.page(asked(actor, filter), sort, after == null ? null : Page.Cursor.parse(after));
        return Page.of(lines, MatterListQuery.Line::cursor);
    }

    @GetMapping("/count")
    Count count(Actor actor, @ModelAttribute RegistryFilter filter) {
        RegistrySql asked = asked(actor, filter);
        if (filter.post() != null
                && actor.grants().stream().noneMatch(grant -> grant.post().equals(filter.post()))) {
            return new Count(null, false);
        }
        int count = registry.count(asked);
        return new Count(Math.min(count, RegistrySql.MOST_COUNTED), count > RegistrySql.MOST_COUNTED);
    }

    @PostMapping("/exports")
    void export(Actor actor, Locale language, HttpServletResponse response, @RequestBody NewExport body)
            throws IOException {
        List<RegistryColumn> columns = body.columns().stream().distinct().toList();
        if (columns.isEmpty()) {
            throw new Problem(MatterProblem.COLUMN_MISSING, "");
        }
        RegistryExport.Wanted wanted = new RegistryExport.Wanted(
                body.format(), columns, asked(actor, body.filter()), trailArea(actor, body.filter()), language);
        boolean sheet = body.format() == RegistryExport.Format.XLSX;
        try (RegistryExport.Made made = exports.make(actor, wanted)) {
            response.setContentType(sheet ? XLSX : CSV);
            response.setContentLengthLong(Files.size(made.file()));
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename("matters-" + time.today() + (sheet ? ".xlsx" : ".csv"), StandardCharsets.UTF_8)
                            .build()
                            .toString());
            Files.copy(made.file(), response.getOutputStream());
        }
    }

    private RegistrySql asked(Actor actor, RegistryFilter filter) {
        if (filter.text() != null && filter.text().strip().length() > Sought.LONGEST) {
            throw new Problem(MatterProblem.SEARCH_TOO_LONG, Sought.LONGEST);
        }
        if (filter.hasDaysReversed()) {
            throw new Problem(MatterProblem.DAYS_REVERSED);
        }
        Scope.Span area = filter.area() == null
                ? null
                : places.area(filter.area(), actor.scope()).span();
        return RegistrySql.of(Sight.of(actor), filter, area, time.today());
    }

    private static long trailArea(Actor actor, RegistryFilter filter) {
        Long township = actor.scope().township();
        return filter.area() != null ? filter.area() : township == null ? 0 : township * Scope.TOWNSHIP;
    }
}
