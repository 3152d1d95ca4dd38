package doorstep;

import doorstep.kernel.Problem;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Whose word is taken for where a request came from: nobody's, unless {@code --trusted-proxy} names them. Anybody else's
 * {@code X-Forwarded-For} would let them guess from a new address each time.
 */
final class Proxies {
    static final String OPTION = "trusted-proxy";

    private Proxies() {}

    /** @throws Problem {@code command.bad-value} for what is no address */
    static Map<String, Object> properties(Arguments arguments) {
        List<String> addresses = arguments.all(OPTION);
        if (addresses.isEmpty()) {
            return Map.of();
        }
        return Map.of(
                "doorstep.forward-headers",
                "native",
                "server.tomcat.remoteip.internal-proxies",
                addresses.stream().map(Proxies::alone).collect(Collectors.joining(",")));
    }

    private static String alone(String written) {
        try {
            InetAddress address = InetAddress.ofLiteral(written);
            return address.getHostAddress() + "/" + address.getAddress().length * 8;
        } catch (IllegalArgumentException e) {
            throw new Problem(CommandProblem.BAD_VALUE, "--" + OPTION, written);
        }
    }
}
