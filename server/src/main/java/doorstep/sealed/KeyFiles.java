package doorstep.sealed;

import doorstep.kernel.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Key files as the office keeps them: PEM, both halves in the one that never leaves it, the public half in the other. */
public final class KeyFiles {
    private static final String PUBLIC = "PUBLIC KEY";
    private static final String PRIVATE = "PRIVATE KEY";

    private KeyFiles() {}

    /** What was made: the file that stays in the office, the one to hand over, and what to compare it by. */
    public record Made(Path secret, Path open, String fingerprint) {}

    /**
     * A new pair, in files that nobody but their owner reads.
     *
     * @throws Problem {@code sealed.file-exists}, {@code sealed.unwritable}
     */
    public static Made make(Path folder) {
        KeyPair pair = Curve.newPair();
        String open = pem(PUBLIC, pair.getPublic());
        Path secretFile = folder.resolve("office.key");
        Path openFile = folder.resolve("office.pub");
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new Problem(SealedProblem.UNWRITABLE, folder);
        }
        writeNew(openFile, open.getBytes(StandardCharsets.US_ASCII));
        writeNew(secretFile, (pem(PRIVATE, pair.getPrivate()) + open).getBytes(StandardCharsets.US_ASCII));
        return new Made(secretFile, openFile, Curve.fingerprint(Curve.point((ECPublicKey) pair.getPublic())));
    }

    /** Never over something that is there, and readable by its owner only. */
    static void writeNew(Path file, byte[] bytes) {
        try (var channel = Files.newByteChannel(
                file,
                EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            java.nio.ByteBuffer buffer = java.nio.ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        } catch (java.nio.file.FileAlreadyExistsException e) {
            throw new Problem(SealedProblem.FILE_EXISTS, file);
        } catch (IOException e) {
            throw new Problem(SealedProblem.UNWRITABLE, file);
        }
    }

    /**
     * The public half.
     *
     * @throws Problem {@code sealed.bad-key} for anything else, also for a file with the private half: that one must not come here
     */
    static byte[] point(String pem) {
        if (pem.contains(PRIVATE)) {
            throw new Problem(SealedProblem.BAD_KEY);
        }
        return pointIn(pem);
    }

    private static byte[] pointIn(String pem) {
        try {
            Key key = KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(der(pem, PUBLIC)));
            return Curve.point(Curve.mustBeOn((ECPublicKey) key));
        } catch (GeneralSecurityException | ClassCastException e) {
            throw new Problem(SealedProblem.BAD_KEY);
        }
    }

    /**
     * Both halves, from the file that stays in the office; they must belong together.
     *
     * @throws Problem {@code sealed.bad-key}
     */
    public static OfficePair read(Path file) {
        try {
            String pem = Files.readString(file, StandardCharsets.US_ASCII);
            byte[] point = pointIn(pem);
            Key key = KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(der(pem, PRIVATE)));
            OfficePair pair = new OfficePair(Curve.mustBeOurs((ECPrivateKey) key), point);
            KeyPair other = Curve.newPair();
            byte[] there = Envelope.agree((ECPrivateKey) other.getPrivate(), Curve.key(point));
            byte[] back = Envelope.agree(pair.secret(), (ECPublicKey) other.getPublic());
            if (!Arrays.equals(there, back)) {
                throw new Problem(SealedProblem.BAD_KEY);
            }
            return pair;
        } catch (GeneralSecurityException | ClassCastException | IOException e) {
            throw new Problem(SealedProblem.BAD_KEY);
        }
    }

    private static String pem(String what, Key key) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(what, body, what);
    }

    private static byte[] der(String pem, String what) {
        Matcher block = Pattern.compile("-----BEGIN " + what + "-----([A-Za-z0-9+/=\\s]*)-----END " + what + "-----")
                .matcher(pem);
        if (!block.find()) {
            throw new Problem(SealedProblem.BAD_KEY);
        }
        try {
            return Base64.getMimeDecoder().decode(block.group(1));
        } catch (IllegalArgumentException e) {
            throw new Problem(SealedProblem.BAD_KEY);
        }
    }
}
