package doorstep.sealed;

import doorstep.kernel.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * A sealed report (密封件) as {@code docs/sealed.md} lays it out: always of one size, for up to eight keys at once, naming none of
 * them. ECDH on P-256, HKDF-SHA256, AES-256-GCM; made by the browser, opened in the office.
 */
public final class Envelope {
    public static final int SIZE = 65_536;
    static final int MOST_KEYS = 8;
    static final int SALT = 32;
    static final int KEY = 32;
    static final int PLACE = 48;
    static final int RECEIPT = 32;

    private static final byte[] BEGINNING = "DSE1".getBytes(StandardCharsets.US_ASCII);
    static final int SALT_AT = BEGINNING.length;
    private static final int POINT_AT = SALT_AT + SALT;
    private static final int RECEIPT_AT = POINT_AT + Curve.POINT;
    private static final int PLACES_AT = RECEIPT_AT + RECEIPT;
    private static final int BODY_AT = PLACES_AT + MOST_KEYS * PLACE;
    private static final int TAG = 16;
    private static final int LENGTH = 4;
    static final int MOST_CONTENT = SIZE - BODY_AT - TAG - LENGTH;

    private static final byte[] KEY_WORDS = "doorstep sealed 1 key".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] RECEIPT_WORDS = "doorstep sealed 1 receipt".getBytes(StandardCharsets.US_ASCII);

    private Envelope() {}

    /**
     * Seals a text to these keys, by whoever has it in plain anyway.
     *
     * @throws Problem {@code sealed.too-long}
     */
    static byte[] seal(String text, @Nullable String code, List<byte[]> points) {
        return seal(
                text.getBytes(StandardCharsets.UTF_8),
                code == null ? Drawn.bytes(RECEIPT) : receipt(code),
                points,
                Drawn.now());
    }

    /** An envelope with nothing in it, which only the office can tell from one with something. */
    static byte[] decoy(byte[] salt, List<byte[]> points) {
        return seal(new byte[0], Drawn.bytes(RECEIPT), points, Drawn.withSalt(salt));
    }

    static byte[] seal(byte[] content, byte[] receipt, List<byte[]> points, Drawn drawn) {
        if (content.length > MOST_CONTENT) {
            throw new Problem(SealedProblem.TOO_LONG);
        }
        if (points.isEmpty() || points.size() > MOST_KEYS) {
            throw new IllegalArgumentException(points.size() + " keys");
        }
        try {
            byte[] ephemeral = Curve.point((ECPublicKey) drawn.ephemeral.getPublic());
            ByteBuffer envelope = ByteBuffer.allocate(SIZE);
            envelope.put(BEGINNING).put(drawn.salt).put(ephemeral).put(receipt);
            for (byte[] point : points) {
                byte[] agreed = agree((ECPrivateKey) drawn.ephemeral.getPrivate(), Curve.key(point));
                envelope.put(encrypt(keyFor(agreed, drawn.salt, point, ephemeral), drawn.key, new byte[0]));
            }
            envelope.put(drawn.filler, envelope.position() - PLACES_AT, BODY_AT - envelope.position());
            byte[] padded = ByteBuffer.allocate(LENGTH + MOST_CONTENT)
                    .putInt(content.length)
                    .put(content)
                    .array();
            byte[] header = Arrays.copyOf(envelope.array(), BODY_AT);
            return envelope.put(encrypt(drawn.key, padded, header)).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Opens one.
     *
     * @return what is in it, empty for a decoy; absent when it is not for this key, or no longer says for whom it is
     * @throws Problem {@code sealed.altered} when it is for this key and is not as it was sealed
     */
    static Optional<byte[]> open(byte[] envelope, OfficePair pair) {
        if (!isWellFormed(envelope)) {
            throw new Problem(SealedProblem.BAD_BUNDLE);
        }
        try {
            byte[] ephemeral = Arrays.copyOfRange(envelope, POINT_AT, RECEIPT_AT);
            byte[] salt = Arrays.copyOfRange(envelope, SALT_AT, POINT_AT);
            byte[] agreed = agree(pair.secret(), Curve.key(ephemeral));
            byte[] wrapping = keyFor(agreed, salt, pair.point(), ephemeral);
            for (int at = PLACES_AT; at < BODY_AT; at += PLACE) {
                Optional<byte[]> key = decrypt(wrapping, Arrays.copyOfRange(envelope, at, at + PLACE), new byte[0]);
                if (key.isPresent()) {
                    return Optional.of(content(envelope, key.get()));
                }
            }
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private static byte[] content(byte[] envelope, byte[] key) throws GeneralSecurityException {
        byte[] header = Arrays.copyOf(envelope, BODY_AT);
        byte[] padded = decrypt(key, Arrays.copyOfRange(envelope, BODY_AT, SIZE), header)
                .orElseThrow(() -> new Problem(SealedProblem.ALTERED));
        int length = ByteBuffer.wrap(padded).getInt();
        if (length < 0 || length > MOST_CONTENT) {
            throw new Problem(SealedProblem.ALTERED);
        }
        return Arrays.copyOfRange(padded, LENGTH, LENGTH + length);
    }

    /** Its size and its first letters, which is all that can be seen from outside. */
    static boolean isWellFormed(byte[] envelope) {
        return envelope.length == SIZE && Arrays.equals(envelope, 0, BEGINNING.length, BEGINNING, 0, BEGINNING.length);
    }

    /** Whether it was sealed with this receipt code. */
    static boolean isReceipt(byte[] envelope, String code) {
        return Arrays.equals(envelope, RECEIPT_AT, PLACES_AT, receipt(code), 0, RECEIPT);
    }

    private static byte[] receipt(String code) {
        byte[] letters = code.getBytes(StandardCharsets.UTF_8);
        return Curve.sha256(ByteBuffer.allocate(RECEIPT_WORDS.length + letters.length)
                .put(RECEIPT_WORDS)
                .put(letters)
                .array());
    }

    static byte[] agree(ECPrivateKey own, ECPublicKey other) throws GeneralSecurityException {
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(own);
        agreement.doPhase(other, true);
        return agreement.generateSecret();
    }

    /** The fingerprint is bound in here, and written nowhere: it would tell reports from older decoys after a rotation. */
    private static byte[] keyFor(byte[] agreed, byte[] salt, byte[] point, byte[] ephemeral)
            throws GeneralSecurityException {
        byte[] fingerprint = Curve.sha256(point);
        byte[] words = ByteBuffer.allocate(KEY_WORDS.length + fingerprint.length + ephemeral.length)
                .put(KEY_WORDS)
                .put(fingerprint)
                .put(ephemeral)
                .array();
        return KDF.getInstance("HKDF-SHA256")
                .deriveData(HKDFParameterSpec.ofExtract()
                        .addIKM(agreed)
                        .addSalt(salt)
                        .thenExpand(words, KEY));
    }

    /** Each key encrypts once in its life, so that the nonce can be all zeros. */
    private static byte[] encrypt(byte[] key, byte[] plain, byte[] beside) throws GeneralSecurityException {
        return cipher(Cipher.ENCRYPT_MODE, key, beside).doFinal(plain);
    }

    private static Optional<byte[]> decrypt(byte[] key, byte[] sealed, byte[] beside) throws GeneralSecurityException {
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, key, beside).doFinal(sealed));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] beside) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG * 8, new byte[12]));
        cipher.updateAAD(beside);
        return cipher;
    }
}
