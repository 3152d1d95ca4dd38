package doorstep.library;

import doorstep.cast.Colleagues;
import doorstep.document.Prose;
import doorstep.kernel.Actor;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Brings documents in, for tests; every title its own. */
final class Shelf {
    static final long TOWNSHIP = 990_101_101_000_000L;
    static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private final Library library;
    private final Colleagues colleagues;

    Shelf(Library library, Colleagues colleagues) {
        this.library = library;
        this.colleagues = colleagues;
    }

    static String title(String begin) {
        return begin + UUID.randomUUID().toString().substring(0, 8);
    }

    static NewVersion version(String title, LocalDate from) {
        return new NewVersion(NewVersion.Kind.SUPERIOR, title, "汀政发〔2026〕3号", "汀兰县人民政府", TOWNSHIP, from, false);
    }

    /** By the clerk of the first township. */
    Library.Taken take(String title, LocalDate from, String text) {
        return take(colleagues.as("chenyu"), title, from, text, null);
    }

    Library.Taken take(Actor by, String title, LocalDate from, String text, @Nullable Marks marks) {
        return library.take(by, version(title, from), Prose.of(text), marks, Set.of());
    }
}
