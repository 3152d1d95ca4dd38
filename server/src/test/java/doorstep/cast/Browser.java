package doorstep.cast;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One person at a browser: keeps cookies, sends the page's token, speaks JSON. */
public final class Browser {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String base;
    private String language = "zh-CN";

    public Browser(int port) {
        this.base = "http://localhost:" + port;
        get("/api/session");
    }

    private Browser(Browser other, int port) {
        this.base = "http://localhost:" + port;
        this.language = other.language;
        other.cookies
                .getCookieStore()
                .getCookies()
                .forEach(cookie -> cookies.getCookieStore().add(URI.create(base), cookie));
    }

    /** The same person with the same cookies at another server. */
    public Browser at(int port) {
        return new Browser(this, port);
    }

    /** An answer: its status, its text and its text as JSON. */
    public record Answer(int status, String text) {
        public JsonNode json() {
            return JSON.readTree(text);
        }

        /** The code of a refusal. */
        public String code() {
            return json().path("code").asString();
        }
    }

    /** Signed in as one of the cast; one after the other, since a crowd of guesses at one name is stopped. */
    public Browser as(String signIn) {
        Answer answer;
        synchronized (Browser.class) {
            answer = post("/api/session", Map.of("signIn", signIn, "password", Settled.PASSWORD));
        }
        if (answer.status() != 200) {
            throw new IllegalStateException(signIn + ": " + answer.text());
        }
        return this;
    }

    public Browser inEnglish() {
        language = "en";
        return this;
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer post(String path, Object body) {
        return send("POST", path, JSON.writeValueAsString(body));
    }

    /** A file, by its bytes. */
    public byte[] bytes(String path, Object body) throws IOException, InterruptedException {
        HttpRequest request = request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
        HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IOException(new String(response.body(), java.nio.charset.StandardCharsets.UTF_8));
        }
        return response.body();
    }

    /** Asks for a file, sees that it begins, and goes away. */
    public void goAwayFrom(String path, Object body) throws IOException, InterruptedException {
        HttpRequest request = request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
        HttpResponse<InputStream> response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream beginning = response.body()) {
            if (response.statusCode() != 200 || beginning.read() < 0) {
                throw new IOException("nothing began: " + response.statusCode());
            }
        }
    }

    public Answer post(String path) {
        return send("POST", path, null);
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, JSON.writeValueAsString(body));
    }

    /** Any method, with a body as it is or without one. */
    public Answer send(String method, String path, @Nullable String body) {
        HttpRequest.BodyPublisher publisher =
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        HttpRequest.Builder request = request(path).method(method, publisher);
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        return send(request);
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<InputStream> response = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            return new Answer(response.statusCode(), text(response));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** All of it; of a stream, which does not end, what it says until it is up to date. */
    private static String text(HttpResponse<InputStream> response) throws IOException {
        boolean endless =
                response.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream");
        try (InputStream body = response.body()) {
            if (!endless) {
                return new String(body.readAllBytes(), StandardCharsets.UTF_8);
            }
            StringBuilder said = new StringBuilder();
            BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals("event: ready")) {
                    break;
                }
                said.append(line).append('\n');
            }
            return said.toString();
        }
    }

    /** What it sends along of itself, for a client that keeps no cookies. */
    public String cookie() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /** A request with what every page sends along. */
    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).header("Accept-Language", language);
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        return request;
    }
}
