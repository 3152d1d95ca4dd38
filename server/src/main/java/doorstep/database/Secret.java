package doorstep.database;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One secret from which a password for each purpose follows, so that several nodes agree without telling one another. */
public final class Secret {
    private final byte[] key;

    public Secret(String text) {
        this.key = text.getBytes(StandardCharsets.UTF_8);
    }

    /** Always the same for the same secret and purpose; tells nothing about either. */
    public String passwordFor(String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            byte[] password = mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(password);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
