package doorstep;

import doorstep.kernel.Problem;
import doorstep.kernel.Words;
import doorstep.notice.Network;
import doorstep.staff.SignIn;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;

/** {@code serve}: the database, then the pages, until told to stop; then the pages finish what they answer, then the database. */
final class ServeCommand {
    private static final String GATEWAY = "gateway";
    private static final Set<String> OPTIONS =
            Set.of("port", "address", "data", "db-url", "cert", "key", Proxies.OPTION, GATEWAY);
    private static final int DEFAULT_PORT = 8080;

    private ServeCommand() {}

    static void run(List<String> words) {
        Arguments arguments = Arguments.parse(words, OPTIONS);
        arguments.none();
        serve(arguments, Map.of());
    }

    /** @param own beans in the place of the system's, by name */
    static void serve(Arguments arguments, Map<String, Object> own) {
        int port = arguments.number("port", DEFAULT_PORT, 0, 65535);
        String address = arguments.option("address").orElse("0.0.0.0");
        mustBeFree(address, port);
        Certificate certificate = Certificate.of(arguments);
        Map<String, Object> proxies = Proxies.properties(arguments);
        String gateways = gateways(arguments);
        Ground ground = Ground.toServe(arguments);
        try {
            Map<String, Object> properties = new HashMap<>();
            properties.put("server.port", port);
            properties.put("server.address", address);
            properties.put("doorstep.rules", ground.rules());
            properties.put("doorstep.papers", ground.papers());
            properties.putAll(certificate.properties(ground.folder()));
            properties.putAll(proxies);
            properties.put("doorstep.gateways", gateways);
            properties.put("doorstep.rounds", true);
            SpringApplication application = new SpringApplication(Application.class);
            application.setDefaultProperties(properties);
            application.addInitializers(
                    context -> ground.register(context.getBeanFactory()),
                    context -> own.forEach(context.getBeanFactory()::registerSingleton),
                    context -> ground.closeAfterThePages());
            welcome(application.run(), certificate);
            Terminal.speakToTheEnd();
        } catch (RuntimeException e) {
            ground.close();
            throw e instanceof PortInUseException taken ? new Problem(CommandProblem.PORT_TAKEN, taken.getPort()) : e;
        }
    }

    private static void welcome(ConfigurableApplicationContext context, Certificate certificate) {
        String port = context.getEnvironment().getProperty("local.server.port");
        String address = (certificate.isGiven() ? "https" : "http") + "://localhost:" + port;
        Terminal.sayBoth("command.serving", address);
        if (!certificate.isGiven()) {
            Terminal.sayBoth("command.no-certificate");
        }
        context.getBean(SignIn.class)
                .firstCode()
                .ifPresent(code -> Terminal.say(Words.sayBoth("command.first-code", address, code)));
    }

    /** Addresses of inner networks that webhooks may reach. @throws Problem {@code command.bad-value} */
    private static String gateways(Arguments arguments) {
        List<String> named = arguments.all(GATEWAY);
        Network.firstBad(named).ifPresent(bad -> {
            throw new Problem(CommandProblem.BAD_VALUE, "--" + GATEWAY, bad);
        });
        return String.join(",", named);
    }

    /** Asked before the database is started, so that the answer comes at once. */
    private static void mustBeFree(String address, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
        } catch (IOException e) {
            throw new Problem(CommandProblem.PORT_TAKEN, port);
        }
    }
}
