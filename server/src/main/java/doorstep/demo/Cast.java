package doorstep.demo;

import doorstep.kernel.Role;
import doorstep.matter.Category;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Who and where, as {@code demo/cast.json} has it. */
public record Cast(
        County county, List<Category> categories, List<Township> townships, List<Person> countyPeople, Homes homes) {
    public record County(long code, String name, String dutyPhone) {}

    public record Township(
            long code,
            String name,
            String dutyPhone,
            List<Village> villages,
            List<String> units,
            List<Person> people) {}

    public record Village(long code, String name, List<String> grids) {}

    /**
     * One member of staff.
     *
     * @param village where an officer works
     * @param unit where a handler works
     * @param standIn who acts while they are away
     */
    public record Person(
            String name,
            String signIn,
            Role role,
            String post,
            @Nullable String village,
            @Nullable String unit,
            @Nullable String standIn) {}

    /**
     * What homes are made from.
     *
     * @param known lines of a roll for homes that the story names, by place and door
     */
    public record Homes(
            int perGrid,
            String surnames,
            List<String> given,
            List<String> relations,
            Map<String, List<String>> known) {}

    /** Something people say, and how it goes on. */
    record Need(String unit, String category, String title, String words, String reply, String note) {}

    public static Cast load() {
        return read("/demo/cast.json", new TypeReference<>() {});
    }

    static List<Need> needs() {
        return read("/demo/needs.json", new TypeReference<>() {});
    }

    private static <T> T read(String file, TypeReference<T> type) {
        try (InputStream in = Objects.requireNonNull(Cast.class.getResourceAsStream(file))) {
            return JsonMapper.shared().readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
