package doorstep.notice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.TrustManagerFactory;

/** A county's gateway over HTTPS that does what a test wants of it, one request after the other. */
final class FakeGateway implements AutoCloseable {
    private static final String PASSWORD = "a-lamp-at-the-bridge";
    private static final KeyStore KEYS = keys();
    private static final int TEN_MEGABYTES = 10 * 1024 * 1024;

    enum Mood {
        TAKES_IT,
        SAYS_NO,
        HANGS_UP,
        SENDS_ELSEWHERE,
        NEVER_ANSWERS,
        ANSWERS_TEN_MEGABYTES,
        DRIPS
    }

    /** One request as it came. */
    record Got(Map<String, String> headers, String body) {}

    private final SSLServerSocket socket;
    private final Deque<Mood> moods = new ArrayDeque<>();
    private final List<Got> got = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch over = new CountDownLatch(1);
    final CountDownLatch asked = new CountDownLatch(1);
    final AtomicLong written = new AtomicLong();

    FakeGateway() {
        try {
            socket = (SSLServerSocket)
                    context().getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    String url() {
        return "https://localhost:" + socket.getLocalPort() + "/in";
    }

    synchronized void will(Mood... next) {
        moods.addAll(List.of(next));
    }

    List<Got> got() {
        return got;
    }

    private synchronized Mood mood() {
        return moods.isEmpty() ? Mood.TAKES_IT : moods.poll();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread.ofVirtual().start(() -> {
                    try (client) {
                        answer(client);
                    } catch (IOException e) {
                        // The other side hung up.
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
            } catch (IOException e) {
                return;
            }
        }
    }

    private void answer(Socket client) throws IOException, InterruptedException {
        got.add(read(client));
        asked.countDown();
        OutputStream out = client.getOutputStream();
        switch (mood()) {
            case TAKES_IT -> say(out, "HTTP/1.1 204 No Content\r\n\r\n");
            case SAYS_NO -> say(out, "HTTP/1.1 500 Oh\r\nContent-Length: 0\r\n\r\n");
            case HANGS_UP -> {}
            case SENDS_ELSEWHERE ->
                say(out, "HTTP/1.1 307 There\r\nLocation: http://127.0.0.1:1/inside\r\nContent-Length: 0\r\n\r\n");
            case NEVER_ANSWERS -> over.await();
            case ANSWERS_TEN_MEGABYTES -> {
                say(out, "HTTP/1.1 200 OK\r\nContent-Length: " + TEN_MEGABYTES + "\r\n\r\n");
                byte[] piece = new byte[16 * 1024];
                for (int sent = 0; sent < TEN_MEGABYTES; sent += piece.length) {
                    out.write(piece);
                    written.addAndGet(piece.length);
                }
            }
            case DRIPS -> {
                say(out, "HTTP/1.1 200 OK\r\n");
                while (over.getCount() > 0) {
                    say(out, "X: y\r\n");
                    over.await(20, java.util.concurrent.TimeUnit.MILLISECONDS);
                }
            }
        }
    }

    private static Got read(Socket client) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        Map<String, String> headers = new HashMap<>();
        in.readLine();
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            String[] parts = line.split(": ", 2);
            headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1]);
        }
        int bytes = Integer.parseInt(Objects.requireNonNullElse(headers.get("content-length"), "0"));
        StringBuilder body = new StringBuilder();
        while (body.toString().getBytes(StandardCharsets.UTF_8).length < bytes) {
            body.append((char) in.read());
        }
        return new Got(headers, body.toString());
    }

    private static void say(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** Believes this gateway's certificate and no other. */
    static SSLContext context() {
        try {
            KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            own.init(KEYS, PASSWORD.toCharArray());
            TrustManagerFactory others = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            others.init(KEYS);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(own.getKeyManagers(), others.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Made by the JDK's own keytool. */
    private static KeyStore keys() {
        try {
            Path store = Files.createTempDirectory("gateway").resolve("keys.p12");
            int exit = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-alias",
                            "gateway",
                            "-keyalg",
                            "EC",
                            "-groupname",
                            "secp256r1",
                            "-dname",
                            "CN=localhost",
                            "-ext",
                            "san=dns:localhost",
                            "-ext",
                            "bc=ca:true",
                            "-keystore",
                            store.toString(),
                            "-storepass",
                            PASSWORD)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new IllegalStateException("keytool: " + exit);
            }
            KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
            KeyStore both = KeyStore.getInstance("PKCS12");
            both.load(null, null);
            both.setKeyEntry(
                    "gateway",
                    keys.getKey("gateway", PASSWORD.toCharArray()),
                    PASSWORD.toCharArray(),
                    keys.getCertificateChain("gateway"));
            both.setCertificateEntry("trusted", keys.getCertificate("gateway"));
            return both;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        over.countDown();
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
