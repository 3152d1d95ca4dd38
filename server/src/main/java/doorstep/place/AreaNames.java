package doorstep.place;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds an area by the name a ledger gives it: 渡口村 is 渡口村村民委员会, and each village has its own 一组. */
final class AreaNames {
    private static final Pattern COMMITTEE = Pattern.compile("(村民委员会|居民委员会|村委会|居委会)$");
    private static final Pattern KIND = Pattern.compile("(?<=..)(村|社区)$");

    private final List<Area> areas;

    AreaNames(List<Area> areas) {
        this.areas = areas;
    }

    /** The one area inside {@code base} of this name; none when two share it, since nobody may guess. */
    Optional<Area> inside(Area base, String name) {
        String wanted = plain(name);
        List<Area> found = areas.stream()
                .filter(area -> base.span().contains(area.code()) && area.code() != base.code())
                .filter(area -> plain(area.name()).equals(wanted))
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** The place itself, and those it lies in. */
    Stream<Area> above(Area place) {
        return areas.stream().filter(area -> area.span().contains(place.code()));
    }

    /** Whether two names are of one place: 渡口村 and 渡口村委会. */
    static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String name) {
        String place = COMMITTEE.matcher(name.strip()).replaceFirst("");
        return KIND.matcher(place).replaceFirst("");
    }
}
