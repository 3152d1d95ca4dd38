package doorstep.kernel;

import java.security.SecureRandom;
import java.util.UUID;

/** Ids of things made here: UUID version 7 (RFC 9562), so that neighbours in time are neighbours in every index. */
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** @param epochMillis the present, from the clock */
    public static UUID next(long epochMillis) {
        byte[] random = new byte[10];
        RANDOM.nextBytes(random);
        long high = epochMillis << 16 | 0x7000 | (random[0] & 0x0fL) << 8 | random[1] & 0xffL;
        long low = 0;
        for (int i = 2; i < 10; i++) {
            low = low << 8 | random[i] & 0xffL;
        }
        return new UUID(high, low & 0x3fffffffffffffffL | 0x8000000000000000L);
    }
}
