package doorstep.notice;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Brings a signed message to a webhook (推送) and looks at nothing of the answer but its number. It goes to no other address than the
 * one given, keeps no connection and no cookie, and gives up after {@link #PATIENCE}, however slowly the other side speaks.
 */
@Component
class Courier implements DisposableBean {
    static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Timeout CONNECT = Timeout.ofSeconds(5);
    private static final Timeout SILENCE = Timeout.ofSeconds(10);
    private static final int MOST_AT_ONCE = 64;
    private static final int MULTIPLE_CHOICES = 300;
    private static final int BAD_REQUEST = 400;

    private final Duration patience;
    private final CloseableHttpClient http;
    private final ScheduledExecutorService watch =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());

    /** @param trusted whose certificates are believed */
    @Autowired
    Courier(Gateways gateways, SSLContext trusted) {
        this(gateways, trusted, PATIENCE);
    }

    Courier(Gateways gateways, SSLContext trusted, Duration patience) {
        this.patience = patience;
        http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(gateways)
                        .setTlsSocketStrategy(new DefaultClientTlsStrategy(trusted))
                        .setMaxConnTotal(MOST_AT_ONCE)
                        .setMaxConnPerRoute(MOST_AT_ONCE)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(CONNECT)
                                .setSocketTimeout(SILENCE)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(SILENCE)
                        .setConnectionRequestTimeout(CONNECT)
                        .build())
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setUserAgent("Doorstep")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    /** @param number the status that the other side answered with; 0 for none */
    record Outcome(@Nullable Trouble trouble, int number) {
        static final Outcome SENT = new Outcome(null, 0);
    }

    Outcome bring(String url, UUID delivery, String body, String secret, Instant now) {
        HttpPost post = new HttpPost(URI.create(url));
        String timestamp = Long.toString(now.getEpochSecond());
        post.setHeader("Doorstep-Delivery", delivery.toString());
        post.setHeader("Doorstep-Timestamp", timestamp);
        post.setHeader("Doorstep-Signature", "sha256=" + signature(secret, timestamp, delivery, body));
        post.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
        ScheduledFuture<?> deadline = watch.schedule(post::abort, patience.toMillis(), TimeUnit.MILLISECONDS);
        try {
            // Not closed but aborted: closing reads what it says beside its number, which may never end.
            return outcome(http.executeOpen(RoutingSupport.determineHost(post), post, null)
                    .getCode());
        } catch (IOException e) {
            return new Outcome(post.isAborted() ? Trouble.NO_ANSWER : why(e), 0);
        } catch (HttpException e) {
            return new Outcome(Trouble.BROKE_OFF, 0);
        } finally {
            deadline.cancel(false);
            post.abort();
        }
    }

    private static Outcome outcome(int status) {
        if (status < MULTIPLE_CHOICES) {
            return Outcome.SENT;
        }
        return new Outcome(status < BAD_REQUEST ? Trouble.REDIRECTED : Trouble.ANSWERED, status);
    }

    /** Over the moment, the delivery and the body, so that neither can be changed nor an old message played again. */
    static String signature(String secret, String timestamp, UUID delivery, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            String signed = timestamp + "." + delivery + "." + body;
            return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Trouble why(IOException e) {
        return switch (e) {
            case Gateways.NotAllowed x -> Trouble.ADDRESS_NOT_ALLOWED;
            case UnknownHostException x -> Trouble.UNREACHABLE;
            case ConnectException x -> Trouble.UNREACHABLE;
            case NoRouteToHostException x -> Trouble.UNREACHABLE;
            case SSLException x -> Trouble.NO_TLS;
            case InterruptedIOException x -> Trouble.NO_ANSWER;
            default -> Trouble.BROKE_OFF;
        };
    }

    @Override
    public void destroy() throws IOException {
        watch.shutdownNow();
        http.close();
    }
}
