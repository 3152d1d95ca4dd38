package doorstep.sealed;

import java.security.interfaces.ECPrivateKey;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Both halves of the office's key, in the office's own hands; the server never makes one of these. */
public final class OfficePair {
    private final ECPrivateKey secret;
    private final byte[] point;

    OfficePair(ECPrivateKey secret, byte[] point) {
        this.secret = secret;
        this.point = point.clone();
    }

    ECPrivateKey secret() {
        return secret;
    }

    byte[] point() {
        return point.clone();
    }

    public String fingerprint() {
        return Curve.fingerprint(point);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OfficePair pair && Arrays.equals(point, pair.point);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(point);
    }

    /** The fingerprint and nothing else, so that no log ever holds the other half. */
    @Override
    public String toString() {
        return fingerprint();
    }
}
