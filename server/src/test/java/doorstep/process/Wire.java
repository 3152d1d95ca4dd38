package doorstep.process;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One kept-alive connection to a server, with just enough HTTP for load: the machine's cores are shared with what is measured,
 * and a full client costs more than the request.
 */
public final class Wire implements AutoCloseable {
    private static final int PATIENCE = 30_000;

    private final int port;
    private final Map<String, String> cookies;
    private Socket socket;
    private InputStream in;
    private OutputStream out;
    private boolean over;
    private Locale language = Locale.CHINESE;

    private Wire(int port, Map<String, String> cookies) throws IOException {
        this.port = port;
        this.cookies = cookies;
        open();
    }

    private void open() throws IOException {
        socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(PATIENCE);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE);
            in = new BufferedInputStream(socket.getInputStream());
            out = new BufferedOutputStream(socket.getOutputStream());
        } catch (IOException e) {
            socket.close();
            throw e;
        }
        over = false;
    }

    public static Wire to(int port) throws IOException {
        return new Wire(port, new LinkedHashMap<>());
    }

    /** Another connection of the same browser: signed in as this one is. */
    public Wire again(int port) throws IOException {
        return new Wire(port, cookies);
    }

    /** From here on, what a browser in this language sends. */
    public Wire in(Locale language) {
        this.language = language;
        return this;
    }

    /** Waits this long for each piece of an answer. */
    public Wire patient(Duration patience) throws IOException {
        socket.setSoTimeout(Math.toIntExact(patience.toMillis()));
        return this;
    }

    /** An answer. */
    public record Answer(int status, String text) {
        public JsonNode json() {
            return JsonMapper.shared().readTree(text);
        }
    }

    public Answer get(String path) throws IOException {
        return send("GET", path, null);
    }

    public Answer post(String path, Object body) throws IOException {
        return send("POST", path, JsonMapper.shared().writeValueAsString(body));
    }

    public Answer send(String method, String path, @Nullable String body) throws IOException {
        StringBuilder head = new StringBuilder(method)
                .append(' ')
                .append(path)
                .append(" HTTP/1.1\r\nHost: localhost\r\n")
                .append("Accept-Language: ")
                .append(language.toLanguageTag())
                .append("\r\n");
        if (!cookies.isEmpty()) {
            head.append("Cookie: ");
            cookies.forEach(
                    (name, value) -> head.append(name).append('=').append(value).append("; "));
            head.setLength(head.length() - 2);
            head.append("\r\nX-XSRF-TOKEN: ")
                    .append(cookies.getOrDefault("XSRF-TOKEN", ""))
                    .append("\r\n");
        }
        byte[] bytes = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
        if (body != null) {
            head.append("Content-Type: application/json\r\n");
        }
        if (!method.equals("GET")) {
            head.append("Content-Length: ").append(bytes.length).append("\r\n");
        }
        if (over) {
            socket.close();
            open();
        }
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
        out.write(bytes);
        out.flush();
        return read();
    }

    private Answer read() throws IOException {
        String status = line();
        int length = 0;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            int colon = header.indexOf(':');
            String value = header.substring(colon + 1).strip();
            switch (header.substring(0, colon).toLowerCase(Locale.ROOT)) {
                case "content-length" -> length = Integer.parseInt(value);
                case "transfer-encoding" -> chunked = value.equals("chunked");
                case "set-cookie" -> keep(value);
                case "connection" -> over = value.equals("close");
                default -> {}
            }
        }
        byte[] body = chunked ? chunks() : in.readNBytes(length);
        if (!chunked && body.length < length) {
            throw new EOFException();
        }
        return new Answer(Integer.parseInt(status.substring(9, 12)), new String(body, StandardCharsets.UTF_8));
    }

    private void keep(String cookie) {
        String pair = cookie.split(";", 2)[0];
        int equals = pair.indexOf('=');
        cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            byte[] chunk = in.readNBytes(size);
            if (chunk.length < size) {
                throw new EOFException();
            }
            body.write(chunk);
            line();
        }
        line();
        return body.toByteArray();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int one = in.read(); one != '\n'; one = in.read()) {
            if (one < 0) {
                throw new EOFException();
            }
            if (one != '\r') {
                line.append((char) one);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
