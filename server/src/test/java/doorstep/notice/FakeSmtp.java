package doorstep.notice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/** A mail server that does what a test wants of it, one connection after the other. */
final class FakeSmtp implements AutoCloseable {
    enum Mood {
        TAKES_IT,
        /** "Not now", before anything was said. */
        REFUSES_THE_CALL,
        REFUSES_THE_ADDRESS,
        REFUSES_THE_MAIL,
        HANGS_UP_BEFORE_THE_MAIL,
        /** Takes it, or does not: it hangs up without saying. */
        HANGS_UP_AFTER_THE_LAST_DOT
    }

    private final ServerSocket socket;
    private final Deque<Mood> moods = new ArrayDeque<>();
    private final List<String> mails = Collections.synchronizedList(new ArrayList<>());
    private volatile Runnable atTheLastDot = () -> {};

    FakeSmtp() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** For the next connections; after them it takes everything. */
    synchronized void will(Mood... next) {
        moods.addAll(List.of(next));
    }

    /** What happens between a mail's last dot and the answer. */
    void atTheLastDot(Runnable what) {
        atTheLastDot = what;
    }

    List<String> mails() {
        return mails;
    }

    private synchronized Mood mood() {
        return moods.isEmpty() ? Mood.TAKES_IT : moods.poll();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client, mood());
            } catch (IOException e) {
                // The other side hung up, or the test is over.
            }
        }
    }

    private void talk(Socket client, Mood mood) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        OutputStream out = client.getOutputStream();
        say(out, mood == Mood.REFUSES_THE_CALL ? "421 not now" : "220 ready");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String word = line.split("[ :]", 2)[0].toUpperCase(java.util.Locale.ROOT);
            switch (word) {
                case "RCPT" -> {
                    if (mood == Mood.HANGS_UP_BEFORE_THE_MAIL) {
                        return;
                    }
                    say(out, mood == Mood.REFUSES_THE_ADDRESS ? "550 5.1.1 nobody here" : "250 ok");
                }
                case "DATA" -> {
                    say(out, "354 go on");
                    String mail = mail(in);
                    atTheLastDot.run();
                    if (mood == Mood.REFUSES_THE_MAIL) {
                        say(out, "554 5.7.1 not this");
                        continue;
                    }
                    mails.add(mail);
                    if (mood == Mood.HANGS_UP_AFTER_THE_LAST_DOT) {
                        return;
                    }
                    say(out, "250 taken");
                }
                case "QUIT" -> {
                    say(out, "221 bye");
                    return;
                }
                default -> say(out, "250 ok");
            }
        }
    }

    private static String mail(BufferedReader in) throws IOException {
        StringBuilder mail = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            mail.append(line).append('\n');
        }
        return mail.toString();
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
