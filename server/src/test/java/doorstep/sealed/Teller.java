package doorstep.sealed;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Tells something in confidence, as the page does it: asks for the keys, seals to all of them, sends the envelope. */
public final class Teller {
    public static final String CODE = "7K3M-2QXA-9FHB-4TCD";

    private Teller() {}

    /** @param office what {@code GET /api/sealed/office} answered */
    public static Map<String, Object> sealed(JsonNode office, String words) {
        List<JsonNode> keys = office.path("keys").valueStream().toList();
        List<byte[]> points = keys.stream()
                .map(key -> Base64.getDecoder().decode(key.path("point").asString()))
                .toList();
        String content =
                "{\"kind\":\"report\",\"code\":\"%s\",\"day\":\"2026-11-23\",\"words\":\"%s\"}".formatted(CODE, words);
        return Map.of(
                "keys",
                keys.stream().map(key -> key.path("fingerprint").asString()).toList(),
                "envelope",
                Base64.getEncoder().encodeToString(Envelope.seal(content, CODE, points)));
    }
}
