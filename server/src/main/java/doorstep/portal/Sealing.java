package doorstep.portal;

import doorstep.kernel.Actor;
import doorstep.matter.Acts;
import doorstep.sealed.Sealer;
import doorstep.text.PersonalNumber;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Seals a matter that should never have been registered (误登件封存): what gives way in it and what is in the envelope are the
 * same, because both are done here and in one transaction; a page that encrypted could send anything.
 */
@Component
class Sealing {
    private final Acts acts;
    private final Sealer sealer;
    private final JsonMapper json;

    Sealing(Acts acts, Sealer sealer, JsonMapper json) {
        this.acts = acts;
        this.sealer = sealer;
        this.json = json;
    }

    /**
     * Leaves a void entry behind.
     *
     * @throws doorstep.kernel.Problem as for voiding an entry; {@code sealed.not-open} before anything is looked at
     */
    @Transactional
    public void seal(Actor actor, UUID matter, @Nullable String reason) {
        sealer.mustBeOpen();
        Map<String, Object> whole =
                new LinkedHashMap<>(json.readValue(acts.takeOut(actor, matter, reason), new TypeReference<>() {}));
        Object phone = whole.get("phone");
        if (phone != null) {
            byte[] stored = Base64.getMimeDecoder().decode(phone.toString());
            whole.put(
                    "phone",
                    Objects.requireNonNull(PersonalNumber.fromStored(stored)).whole());
        }
        String number = String.valueOf(whole.get("number"));
        sealer.seal(number, json.writerWithDefaultPrettyPrinter().writeValueAsString(whole));
    }
}
