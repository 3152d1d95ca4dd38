package doorstep.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Puts names to what the trail keeps by id, a page at a time: one question to each module that names things. */
@Component
class TrailWords {
    private final List<ThingNames> modules;
    private final JsonMapper json;

    TrailWords(List<ThingNames> modules, JsonMapper json) {
        this.modules = modules;
        this.json = json;
    }

    /** @param name of the thing that the value is the id of; absent for what is no id, or has no name any more */
    record Detail(String key, String value, @Nullable String name) {}

    /** One line of the trail as auditors read it. */
    record Line(
            long seq,
            Instant at,
            String actorKind,
            String actorName,
            String act,
            String refKind,
            String refId,
            @Nullable String about,
            @Nullable String place,
            List<Detail> details) {}

    List<Line> of(List<TrailStore.Entry> entries) {
        Map<Long, List<Detail>> details = new HashMap<>();
        Set<String> ids = new LinkedHashSet<>();
        for (TrailStore.Entry entry : entries) {
            List<Detail> plain = plain(entry.details());
            details.put(entry.seq(), plain);
            ids.add(entry.refId());
            ids.add(String.valueOf(entry.area()));
            plain.forEach(detail -> ids.add(detail.value()));
        }
        Map<String, String> names = new HashMap<>();
        if (!entries.isEmpty()) {
            modules.forEach(module -> names.putAll(module.of(ids)));
        }
        return entries.stream()
                .map(entry -> line(entry, details.getOrDefault(entry.seq(), List.of()), names))
                .toList();
    }

    private static Line line(TrailStore.Entry entry, List<Detail> details, Map<String, String> names) {
        return new Line(
                entry.seq(),
                entry.at(),
                entry.actorKind(),
                entry.actorName(),
                entry.act(),
                entry.refKind(),
                entry.refId(),
                names.get(entry.refId()),
                names.get(String.valueOf(entry.area())),
                details.stream()
                        .map(detail -> new Detail(detail.key(), detail.value(), names.get(detail.value())))
                        .toList());
    }

    /** A list is said by how many it holds. */
    private List<Detail> plain(String details) {
        List<Detail> plain = new ArrayList<>();
        for (Map.Entry<String, JsonNode> property : json.readTree(details).properties()) {
            JsonNode value = property.getValue();
            plain.add(new Detail(
                    property.getKey(), value.isContainer() ? Integer.toString(value.size()) : value.asString(), null));
        }
        return plain;
    }
}
