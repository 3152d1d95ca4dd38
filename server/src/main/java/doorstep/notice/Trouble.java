package doorstep.notice;

import org.jspecify.annotations.Nullable;

/** Why something did not go out (没发出去的原因); the screens have a plain sentence for each. */
enum Trouble {
    /** The password or secret was locked with another instance's key, before a restore. */
    KEY_CHANGED,
    /** No such host, or nobody listens there. */
    UNREACHABLE,
    /** The other side does not speak TLS, or its certificate is not trusted. */
    NO_TLS,
    /** The account or its password is not taken. */
    SIGN_IN_REFUSED,
    /** The mail server said no, with a number. */
    REFUSED,
    /** The gateway answered with a number that means no. */
    ANSWERED,
    /** It sent us elsewhere; we do not follow. */
    REDIRECTED,
    /** No answer in time. */
    NO_ANSWER,
    /** The connection broke. */
    BROKE_OFF,
    /** An address of ours, or of an inner network that is not allowed. */
    ADDRESS_NOT_ALLOWED,
    /** We were stopped between handing it over and hearing that it was taken. */
    STOPPED_AT_THE_END,
    /** It waited longer than news lasts. */
    TOO_OLD;

    /** As it is kept: with a number when there is one. */
    String stored(int number) {
        return number == 0 ? name() : name() + " " + number;
    }

    /** @param number an SMTP reply or an HTTP status */
    record Seen(Trouble trouble, @Nullable Integer number) {
        static @Nullable Seen fromStored(@Nullable String stored) {
            if (stored == null) {
                return null;
            }
            String[] parts = stored.split(" ", 2);
            return new Seen(valueOf(parts[0]), parts.length == 1 ? null : Integer.valueOf(parts[1]));
        }
    }
}
