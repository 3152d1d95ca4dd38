package doorstep.demo;

import doorstep.matter.Opening;
import doorstep.matter.Opinion;
import doorstep.matter.kind.Act;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A matter as {@code demo/scenes.json} tells it.
 *
 * @param day days from today, negative before it
 * @param agreed the day it is wanted by, days from today
 */
record Scene(
        String kind,
        String by,
        int day,
        LocalTime at,
        Opening.Heard channel,
        String place,
        String category,
        @Nullable Reporter reporter,
        @Nullable Elsewhere record,
        @Nullable String reception,
        @Nullable Integer agreed,
        String title,
        String words,
        List<Step> acts) {
    record Reporter(String name, String phone) {}

    record Elsewhere(String system, String number, int due) {}

    /** One act of it; which one is told by the part that is there. */
    record Step(
            int day,
            LocalTime at,
            String by,
            @Nullable List<String> requests,
            @Nullable String assign,
            @Nullable Act act,
            @Nullable Map<String, String> said,
            @Nullable String note,
            @Nullable String outside,
            @Nullable String asks,
            @Nullable Integer due,
            @Nullable String reply,
            @Nullable List<Opinion> opinions) {}

    static List<Scene> all() {
        try (InputStream in = Objects.requireNonNull(Scene.class.getResourceAsStream("/demo/scenes.json"))) {
            return JsonMapper.shared().readValue(in, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
