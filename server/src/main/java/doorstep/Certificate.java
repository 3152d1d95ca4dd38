package doorstep;

import doorstep.database.DataFolder;
import doorstep.kernel.Problem;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;

/**
 * How the pages are encrypted on the way: with the county's certificate ({@code --cert chain.pem --key key.pem}), with one of our
 * own for trials ({@code --cert self}), or not at all.
 */
record Certificate(@Nullable Path chain, @Nullable Path key, boolean own) {
    private static final String SELF = "self";

    /** @throws Problem {@code command.file-missing}, {@code command.bad-certificate}, {@code command.value-missing} without a key */
    static Certificate of(Arguments arguments) {
        String chain = arguments.option("cert").orElse(null);
        if (chain == null) {
            return new Certificate(null, null, false);
        }
        if (chain.equals(SELF)) {
            return new Certificate(null, null, true);
        }
        return given(readable(chain), readable(arguments.need("key")));
    }

    /** Opened here as it will be when it serves, so that what is wrong with it is said before anything starts. */
    private static Certificate given(Path chain, Path key) {
        try {
            PemSslStoreDetails pem = PemSslStoreDetails.forCertificate(
                            chain.toUri().toString())
                    .withPrivateKey(key.toUri().toString());
            Objects.requireNonNull(new PemSslStoreBundle(pem, null).getKeyStore());
            return new Certificate(chain, key, false);
        } catch (RuntimeException e) {
            throw new Problem(CommandProblem.BAD_CERTIFICATE);
        }
    }

    boolean isGiven() {
        return own || chain != null;
    }

    Map<String, Object> properties(@Nullable DataFolder folder) {
        if (own) {
            Path keystore = trial(Objects.requireNonNull(folder));
            return Map.of(
                    "server.ssl.key-store", keystore.toUri().toString(),
                    "server.ssl.key-store-type", "PKCS12",
                    "server.ssl.key-store-password", trialPassword(folder));
        }
        if (chain == null) {
            return Map.of();
        }
        return Map.of(
                "server.ssl.certificate", chain.toUri().toString(),
                "server.ssl.certificate-private-key",
                        Objects.requireNonNull(key).toUri().toString());
    }

    /** Made once by the JDK's own keytool, which every JDK has beside its java. */
    private static Path trial(DataFolder folder) {
        Path keystore = folder.root().resolve("trial-certificate.p12");
        if (Files.exists(keystore)) {
            return keystore;
        }
        try {
            String host = InetAddress.getLocalHost().getHostName();
            ProcessBuilder keytool = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-alias",
                            "trial",
                            "-keyalg",
                            "EC",
                            "-groupname",
                            "secp256r1",
                            "-validity",
                            "365",
                            "-dname",
                            "CN=" + host,
                            "-ext",
                            "san=dns:localhost,ip:127.0.0.1,dns:" + host,
                            "-storetype",
                            "PKCS12",
                            "-keystore",
                            keystore.toString(),
                            "-storepass:env",
                            "TRIAL")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            keytool.environment().put("TRIAL", trialPassword(folder));
            int exit = keytool.start().waitFor();
            if (exit != 0) {
                throw new Problem(CommandProblem.BAD_CERTIFICATE);
            }
            return keystore;
        } catch (IOException e) {
            throw new Problem(CommandProblem.BAD_CERTIFICATE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem(CommandProblem.BAD_CERTIFICATE);
        }
    }

    private static String trialPassword(DataFolder folder) {
        return folder.secret().passwordFor("trial-certificate");
    }

    private static Path readable(String file) {
        Path path = Path.of(file);
        if (!Files.isReadable(path)) {
            throw new Problem(CommandProblem.FILE_MISSING, path);
        }
        return path.toAbsolutePath();
    }
}
