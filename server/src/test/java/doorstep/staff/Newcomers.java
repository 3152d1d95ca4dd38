package doorstep.staff;

import doorstep.cast.Colleagues;
import doorstep.cast.Settled;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** People made for one test, by the county's administrator, so that no test spoils the cast for another. */
final class Newcomers {
    /** Where they sit, as the network calls it. */
    static final String DESK = "192.0.2.7";

    static final long COUNTY = 990101000000000L;
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Colleagues colleagues;
    private final People people;
    private final SignIn signIn;
    private final Map<UUID, String> names = new HashMap<>();

    Newcomers(Colleagues colleagues, People people, SignIn signIn) {
        this.colleagues = colleagues;
        this.people = people;
        this.signIn = signIn;
    }

    /** Made, with a one-time code, without a password yet. */
    People.WithCode made() {
        return made(COUNTY);
    }

    People.WithCode made(long area) {
        String name = "newcomer-" + NUMBER.incrementAndGet();
        People.WithCode made = people.addPerson(colleagues.as("zhouning"), "新来的", name, area);
        names.put(made.id(), name);
        return made;
    }

    String name(People.WithCode made) {
        return names.getOrDefault(made.id(), "");
    }

    UUID id(String name) {
        return names.entrySet().stream()
                .filter(entry -> entry.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /** The sign-in name of somebody who can sign in. */
    String withPassword() {
        People.WithCode made = made();
        signIn.setPassword(name(made), made.code(), Settled.PASSWORD, DESK);
        return name(made);
    }
}
