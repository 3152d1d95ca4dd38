package doorstep.portal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The second secret of a card, as it is kept: salt and digest. Six digits withstand guessing only because guesses are counted;
 * whoever could read the table could read the words beside it anyway.
 */
record PaperSecret(String kept) {
    private static final SecureRandom RANDOM = new SecureRandom();

    static PaperSecret of(String secret) {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        return new PaperSecret(keep(HexFormat.of().formatHex(salt), secret));
    }

    boolean matches(String given) {
        String salt = kept.substring(0, kept.indexOf('.'));
        return MessageDigest.isEqual(
                kept.getBytes(StandardCharsets.US_ASCII),
                keep(salt, given.strip()).getBytes(StandardCharsets.US_ASCII));
    }

    private static String keep(String salt, String secret) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            byte[] digest = sha.digest((salt + secret).getBytes(StandardCharsets.UTF_8));
            return salt + "." + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
