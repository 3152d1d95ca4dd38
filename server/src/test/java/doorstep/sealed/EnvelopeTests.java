package doorstep.sealed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECPrivateKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is sealed opens for whom it was sealed, for nobody else, and not when anything of it was changed. */
class EnvelopeTests {
    private static final Path VECTOR = Path.of("../web/src/features/sealed/envelope.vector.json");
    private static final OfficePair OFFICE = pair();
    private static final OfficePair SECOND = pair();

    private static OfficePair pair() {
        KeyPair pair = Curve.newPair();
        return new OfficePair((ECPrivateKey) pair.getPrivate(), Curve.point((ECPublicKey) pair.getPublic()));
    }

    private static byte[] sealed(String text, OfficePair... offices) {
        return Envelope.seal(
                text, "ABCD", Arrays.stream(offices).map(OfficePair::point).toList());
    }

    @Test
    void everyKeyItWasSealedToOpensIt() {
        byte[] envelope = sealed("他收了两条烟。", OFFICE, SECOND);
        for (OfficePair office : List.of(OFFICE, SECOND)) {
            assertThat(Envelope.open(envelope, office))
                    .hasValueSatisfying(content -> assertThat(new String(content, StandardCharsets.UTF_8))
                            .isEqualTo("他收了两条烟。"));
        }
        assertThat(Envelope.isReceipt(envelope, "ABCD")).isTrue();
        assertThat(Envelope.isReceipt(envelope, "ABCE")).isFalse();
    }

    @Test
    void noOtherKeyOpensIt() {
        assertThat(Envelope.open(sealed("他收了两条烟。", OFFICE), SECOND)).isEmpty();
    }

    @Test
    void itsSizeSaysNothing() {
        assertThat(sealed("", OFFICE)).hasSize(Envelope.SIZE);
        assertThat(sealed("字".repeat(Envelope.MOST_CONTENT / 3), OFFICE, SECOND))
                .hasSize(Envelope.SIZE);
        assertThat(Envelope.decoy(new byte[32], List.of(OFFICE.point()))).hasSize(Envelope.SIZE);
        assertThatThrownBy(() -> sealed("字".repeat(Envelope.MOST_CONTENT / 3 + 1), OFFICE))
                .hasMessage("sealed.too-long");
    }

    @Test
    void aDecoyIsEmptyForTheOfficeAndLikeAnyOtherForTheRest() {
        byte[] decoy = Envelope.decoy(new byte[32], List.of(OFFICE.point()));
        assertThat(Envelope.open(decoy, OFFICE))
                .hasValueSatisfying(content -> assertThat(content).isEmpty());
        assertThat(Envelope.isWellFormed(decoy)).isTrue();
    }

    /** In the places of other keys too: only what an office would need to know the envelope as its own may hide the change. */
    @Test
    void whateverIsChangedNothingFalseIsRead() {
        byte[] envelope = sealed("他收了两条烟。", OFFICE);
        int known = 0;
        for (int at = 4; at < Envelope.SIZE; at += at < 600 ? 1 : 997) {
            byte[] changed = envelope.clone();
            changed[at] ^= 1;
            try {
                assertThat(Envelope.open(changed, OFFICE)).as("byte " + at).isEmpty();
            } catch (doorstep.kernel.Problem problem) {
                assertThat(problem).hasMessage("sealed.altered");
                known++;
            }
        }
        assertThat(known).as("receipt, places of other keys, body").isGreaterThan(400);
    }

    /** The browser's own words, sealed with the same chance, are the same to the byte. */
    @Test
    void theBrowserSealsTheSame() throws IOException, GeneralSecurityException {
        JsonNode vector = JsonMapper.shared().readTree(Files.readString(VECTOR));
        OfficePair office = vectorPair(vector.path("office"));
        OfficePair second = vectorPair(vector.path("second"));
        OfficePair ephemeral = vectorPair(vector.path("ephemeral"));
        Drawn drawn = new Drawn(
                new KeyPair(Curve.key(ephemeral.point()), ephemeral.secret()),
                hex(vector, "salt"),
                hex(vector, "key"),
                filler());
        byte[] content = vector.path("content").asString().getBytes(StandardCharsets.UTF_8);
        byte[] receipt = Curve.sha256(
                ("doorstep sealed 1 receipt" + vector.path("code").asString()).getBytes(StandardCharsets.UTF_8));
        byte[] envelope = Envelope.seal(content, receipt, List.of(office.point(), second.point()), drawn);
        assertThat(HexFormat.of().formatHex(Curve.sha256(envelope)))
                .isEqualTo(vector.path("sha256").asString());
        for (OfficePair pair : List.of(office, second)) {
            assertThat(Envelope.open(envelope, pair))
                    .hasValueSatisfying(opened -> assertThat(opened).isEqualTo(content));
        }
    }

    /** Bytes 0, 1, 2 … in the places of the keys that there are not. */
    private static byte[] filler() {
        byte[] filler = new byte[Envelope.MOST_KEYS * Envelope.PLACE];
        for (int i = 0; i < filler.length; i++) {
            filler[i] = (byte) i;
        }
        return filler;
    }

    private static OfficePair vectorPair(JsonNode node) throws GeneralSecurityException {
        byte[] point = hex(node, "point");
        BigInteger secret = new BigInteger(1, hex(node, "secret"));
        ECPrivateKey key = (ECPrivateKey) KeyFactory.getInstance("EC")
                .generatePrivate(new ECPrivateKeySpec(secret, Curve.key(point).getParams()));
        return new OfficePair(key, point);
    }

    private static byte[] hex(JsonNode node, String name) {
        return HexFormat.of().parseHex(node.path(name).asString());
    }
}
