package doorstep.notice;

import doorstep.kernel.Actor;
import doorstep.kernel.Role;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/mail")
class MailController {
    private final MailServers servers;
    private final MailStore mails;

    MailController(MailServers servers, MailStore mails) {
        this.servers = servers;
        this.mails = mails;
    }

    /** Everything but the password, and whether there is one that can be read. */
    record Server(
            String host,
            int port,
            MailServer.Security security,
            @Nullable String account,
            boolean hasPassword,
            String sender,
            String site) {}

    /** @param server absent while none has been entered */
    record Standing(@Nullable Server server) {}

    record NewServer(
            String host,
            int port,
            MailServer.Security security,
            @Nullable String account,
            @Nullable String password,
            String sender,
            String site) {}

    record Test(String to) {}

    @GetMapping("/server")
    Standing server(Actor actor) {
        actor.must(Role.ADMINISTRATOR);
        return new Standing(servers.get(actor)
                .map(server -> new Server(
                        server.host(),
                        server.port(),
                        server.security(),
                        server.account(),
                        server.password() != null,
                        server.sender(),
                        server.site()))
                .orElse(null));
    }

    @PutMapping("/server")
    void set(Actor actor, @RequestBody NewServer body) {
        actor.must(Role.ADMINISTRATOR);
        String account = body.account() == null || body.account().isBlank()
                ? null
                : body.account().strip();
        servers.set(
                actor,
                new MailServer(
                        body.host().strip(),
                        body.port(),
                        body.security(),
                        account,
                        null,
                        body.sender().strip(),
                        MailServer.site(body.site())),
                account == null ? null : body.password());
    }

    @PostMapping("/test")
    void test(Actor actor, @RequestBody Test body) {
        actor.must(Role.ADMINISTRATOR);
        servers.test(actor, body.to());
    }

    /** Digests of this administrator's people that did not go out. */
    @GetMapping("/failures")
    List<MailStore.Unsent> failures(Actor actor) {
        actor.must(Role.ADMINISTRATOR);
        return mails.failures(actor.scope(Role.ADMINISTRATOR));
    }

    @PostMapping("/failures/{id}/again")
    void again(Actor actor, @PathVariable UUID id) {
        actor.must(Role.ADMINISTRATOR);
        servers.again(actor, id);
    }
}
