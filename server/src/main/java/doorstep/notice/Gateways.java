package doorstep.notice;

import doorstep.kernel.Problem;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Which addresses a webhook may reach (防止借我们的手访问内网): those of the open net, and of inner networks those that the operator named
 * at the start, {@code --gateway 10.8.0.5,10.9.0.0/24}. An administrator at a page can name a URL, not a network. The name is
 * looked up once, when we connect, and only what was looked at is connected to.
 */
@Component
class Gateways implements DnsResolver {
    private static final int LONGEST_URL = 500;

    private final List<Network> allowed;

    /** @param named addresses or networks, with commas */
    Gateways(@Value("${doorstep.gateways:}") String named) {
        allowed = Arrays.stream(named.split(","))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .map(Network::of)
                .toList();
    }

    /** @throws Problem {@code notice.bad-url} for anything but https, {@code notice.url-not-allowed} */
    String checked(String written) {
        String plain = written.strip();
        try {
            URI uri = new URI(plain);
            if (!"https".equals(uri.getScheme())
                    || uri.getHost() == null
                    || uri.getRawUserInfo() != null
                    || uri.getRawFragment() != null
                    || plain.length() > LONGEST_URL) {
                throw new Problem(NoticeProblem.BAD_URL);
            }
            mustBeAllowedIfLiteral(uri.getHost().replaceAll("[\\[\\]]", ""));
            return plain;
        } catch (URISyntaxException e) {
            throw new Problem(NoticeProblem.BAD_URL);
        }
    }

    /** A name is looked up when it is called; here only what can be told without asking anybody. */
    private void mustBeAllowedIfLiteral(String host) {
        InetAddress literal;
        try {
            literal = InetAddress.ofLiteral(host);
        } catch (IllegalArgumentException e) {
            return;
        }
        if (!isAllowed(literal)) {
            throw new Problem(NoticeProblem.URL_NOT_ALLOWED);
        }
    }

    boolean isAllowed(InetAddress address) {
        return allowed.stream().anyMatch(network -> network.contains(address)) || isOpenNet(address);
    }

    private static boolean isOpenNet(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean inner = address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
        return !inner && (bytes.length == 4 ? isOpenV4(bytes) : isOpenV6(bytes));
    }

    /** Not 0/8, 100.64/10 (shared), 192.0.0/24, 198.18/15 (benchmarks), 240/4. */
    private static boolean isOpenV4(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        return first != 0
                && first < 240
                && !(first == 100 && second >= 64 && second < 128)
                && !(first == 192 && second == 0 && bytes[2] == 0)
                && !(first == 198 && (second & 0xfe) == 18);
    }

    /** Only 2000::/3 is given out; what carries a version 4 address inside (6to4, Teredo) could mean anything. */
    private static boolean isOpenV6(byte[] bytes) {
        boolean tunnel = bytes[0] == 0x20 && bytes[1] == 0x02
                || bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] == 0 && bytes[3] == 0;
        return (bytes[0] & 0xe0) == 0x20 && !tunnel;
    }

    /** Every address of the name must be allowed, so that it does not depend on which is tried. */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = InetAddress.getAllByName(host);
        if (!Arrays.stream(addresses).allMatch(this::isAllowed)) {
            throw new NotAllowed(host);
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    static final class NotAllowed extends UnknownHostException {
        private static final long serialVersionUID = 1;

        NotAllowed(String host) {
            super(host);
        }
    }
}
