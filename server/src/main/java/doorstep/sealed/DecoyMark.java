package doorstep.sealed;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * By what this server knows its own decoys: their salt follows from their id and a secret that is in no table and no backup.
 * Whoever has the tables alone cannot tell a decoy's salt from a report's.
 */
public final class DecoyMark {
    private static final String WORDS = "doorstep sealed 1 decoy";

    private final byte[] key;

    private DecoyMark(byte[] key) {
        this.key = key;
    }

    /** @param secret known to the server and to nobody who has the tables only */
    public static DecoyMark of(String secret) {
        return new DecoyMark(hmac(secret.getBytes(StandardCharsets.UTF_8), WORDS));
    }

    byte[] salt(UUID id) {
        return hmac(key, id.toString());
    }

    boolean isDecoy(UUID id, byte[] salt) {
        return MessageDigest.isEqual(salt, salt(id));
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
