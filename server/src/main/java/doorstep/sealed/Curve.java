package doorstep.sealed;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** NIST P-256, the one curve that both the JDK and the oldest browsers we serve agree a key on. */
final class Curve {
    static final int POINT = 65;
    private static final int COORDINATE = 32;
    private static final byte UNCOMPRESSED = 4;
    private static final ECGenParameterSpec NAME = new ECGenParameterSpec("secp256r1");

    private Curve() {}

    static KeyPair newPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(NAME);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As browsers write it: 4, x, y. */
    static byte[] point(ECPublicKey key) {
        byte[] point = new byte[POINT];
        point[0] = UNCOMPRESSED;
        put(key.getW().getAffineX(), point, 1);
        put(key.getW().getAffineY(), point, 1 + COORDINATE);
        return point;
    }

    /** @throws GeneralSecurityException for what is no point of the curve: such a point would give away whoever answers it */
    static ECPublicKey key(byte[] point) throws GeneralSecurityException {
        if (point.length != POINT || point[0] != UNCOMPRESSED) {
            throw new GeneralSecurityException("not an uncompressed point");
        }
        BigInteger x = new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + COORDINATE));
        BigInteger y = new BigInteger(1, Arrays.copyOfRange(point, 1 + COORDINATE, POINT));
        return mustBeOn((ECPublicKey)
                KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(new ECPoint(x, y), parameters())));
    }

    /** @throws GeneralSecurityException for another curve, or a point that is not on this one */
    static ECPublicKey mustBeOn(ECPublicKey key) throws GeneralSecurityException {
        ECParameterSpec ours = parameters();
        mustBeOurs(key.getParams(), ours);
        BigInteger prime = ((ECFieldFp) ours.getCurve().getField()).getP();
        BigInteger x = key.getW().getAffineX();
        BigInteger y = key.getW().getAffineY();
        BigInteger right = x.pow(3)
                .add(ours.getCurve().getA().multiply(x))
                .add(ours.getCurve().getB());
        boolean inField = x.compareTo(prime) < 0 && y.compareTo(prime) < 0;
        if (!inField || !y.pow(2).mod(prime).equals(right.mod(prime))) {
            throw new GeneralSecurityException("not a point of P-256");
        }
        return key;
    }

    static ECPrivateKey mustBeOurs(ECPrivateKey key) throws GeneralSecurityException {
        mustBeOurs(key.getParams(), parameters());
        return key;
    }

    private static void mustBeOurs(ECParameterSpec given, ECParameterSpec ours) throws GeneralSecurityException {
        if (!given.getCurve().equals(ours.getCurve()) || !given.getGenerator().equals(ours.getGenerator())) {
            throw new GeneralSecurityException("not a key of P-256");
        }
    }

    /** SHA-256 of the point, in hexadecimal: what is printed on paper and compared. */
    static String fingerprint(byte[] point) {
        return HexFormat.of().formatHex(sha256(point));
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ECParameterSpec parameters() throws GeneralSecurityException {
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(NAME);
        return parameters.getParameterSpec(ECParameterSpec.class);
    }

    private static void put(BigInteger coordinate, byte[] point, int at) {
        byte[] bytes = coordinate.toByteArray();
        int from = Math.max(0, bytes.length - COORDINATE);
        System.arraycopy(bytes, from, point, at + COORDINATE - (bytes.length - from), bytes.length - from);
    }
}
