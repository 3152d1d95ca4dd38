package doorstep.matter;

import doorstep.kernel.Actor;
import doorstep.kernel.Scope;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A filter of the registry, one thing said after the other. */
record Filters(Map<String, Object> said, Scope.@Nullable Span area) {
    static Filters all() {
        return new Filters(Map.of(), null);
    }

    Filters with(String name, Object value) {
        Map<String, Object> more = new HashMap<>(said);
        more.put(name, value);
        return new Filters(more, area);
    }

    Filters text(String text) {
        return with("text", text);
    }

    Filters in(Scope.@Nullable Span span) {
        return new Filters(said, span);
    }

    RegistrySql asked(Actor actor) {
        return asked(actor, LocalDate.EPOCH);
    }

    RegistrySql asked(Actor actor, LocalDate today) {
        return RegistrySql.of(Sight.of(actor), filter(), area, today);
    }

    RegistryFilter filter() {
        RecordComponent[] components = RegistryFilter.class.getRecordComponents();
        @Nullable Object[] values = new @Nullable Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = said.get(components[i].getName());
            types[i] = components[i].getType();
        }
        try {
            return RegistryFilter.class.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
