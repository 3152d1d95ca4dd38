package doorstep.kernel;

import java.util.UUID;

/** Names any thing of any module, for the trail and for links: {@code matter:0198…}. */
public record Ref(String kind, String id) {
    public static Ref of(String kind, UUID id) {
        return new Ref(kind, id.toString());
    }

    public static Ref of(String kind, long id) {
        return new Ref(kind, Long.toString(id));
    }

    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
