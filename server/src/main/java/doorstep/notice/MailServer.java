package doorstep.notice;

import doorstep.kernel.Problem;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The server that digests leave by.
 *
 * @param password absent without an account, and where it was locked with another key
 * @param sender what the mails are from
 * @param site where people open our pages, for links: {@code https://doorstep.example.gov.cn}
 */
record MailServer(
        String host,
        int port,
        Security security,
        @Nullable String account,
        @Nullable String password,
        String sender,
        String site) {
    enum Security {
        /** Only inside one's own network. */
        NONE,
        STARTTLS,
        TLS
    }

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9.:-]{0,251}[A-Za-z0-9])?");
    private static final int LAST_PORT = 65_535;

    MailServer {
        if (!HOST.matcher(host).matches() || port < 1 || port > LAST_PORT) {
            throw new Problem(NoticeProblem.BAD_SERVER);
        }
    }

    /** @throws Problem {@code notice.bad-site} for anything but scheme and host */
    static String site(String written) {
        String plain = written.strip().replaceFirst("/+$", "");
        try {
            URI uri = new URI(plain);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            boolean alone = uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawPath().isEmpty()
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null;
            if (web && alone) {
                return plain;
            }
        } catch (URISyntaxException e) {
            throw new Problem(NoticeProblem.BAD_SITE);
        }
        throw new Problem(NoticeProblem.BAD_SITE);
    }
}
