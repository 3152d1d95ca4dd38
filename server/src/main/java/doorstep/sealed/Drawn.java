package doorstep.sealed;

import java.security.KeyPair;
import java.security.SecureRandom;

/** Everything about an envelope that is left to chance, drawn together, so that a test vector can draw the same again. */
final class Drawn {
    private static final SecureRandom RANDOM = new SecureRandom();

    final KeyPair ephemeral;
    final byte[] salt;
    final byte[] key;
    /** What stands in the places of keys that there are not. */
    final byte[] filler;

    Drawn(KeyPair ephemeral, byte[] salt, byte[] key, byte[] filler) {
        this.ephemeral = ephemeral;
        this.salt = salt.clone();
        this.key = key.clone();
        this.filler = filler.clone();
    }

    static Drawn now() {
        return withSalt(bytes(Envelope.SALT));
    }

    /** With a salt that means something to whoever knows the mark. */
    static Drawn withSalt(byte[] salt) {
        return new Drawn(Curve.newPair(), salt, bytes(Envelope.KEY), bytes(Envelope.MOST_KEYS * Envelope.PLACE));
    }

    static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
