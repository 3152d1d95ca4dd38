package doorstep.demo;

import doorstep.kernel.Actor;
import doorstep.kernel.Role;
import doorstep.matter.Categories;
import doorstep.place.Area;
import doorstep.place.DivisionImport;
import doorstep.place.Places;
import doorstep.place.RollImport;
import doorstep.staff.People;
import doorstep.staff.Sessions;
import doorstep.staff.SignIn;
import doorstep.staff.Standing;
import doorstep.staff.Tenures;
import doorstep.visit.Links;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Settles the cast: places, units, people with their posts, homes with their residents, links. */
@Component
public class Township {
    private final DivisionImport divisions;
    private final RollImport rolls;
    private final Places places;
    private final People people;
    private final Tenures tenures;
    private final SignIn signIn;
    private final Sessions sessions;
    private final Links links;
    private final Categories categories;

    Township(
            DivisionImport divisions,
            RollImport rolls,
            Places places,
            People people,
            Tenures tenures,
            SignIn signIn,
            Sessions sessions,
            Links links,
            Categories categories) {
        this.divisions = divisions;
        this.rolls = rolls;
        this.places = places;
        this.people = people;
        this.tenures = tenures;
        this.signIn = signIn;
        this.sessions = sessions;
        this.links = links;
        this.categories = categories;
    }

    /** Who has which id, by sign-in name; units by the code of their township and name. */
    public record Settled(Map<String, UUID> people, Map<String, UUID> units, Map<String, UUID> posts) {}

    /**
     * Settles the whole cast. The first of {@code cast.countyPeople} becomes the first administrator and arranges the rest.
     *
     * @param password everybody's; there is none unless it is given here
     * @param since from when posts and links hold
     */
    public Settled settle(Cast cast, String password, LocalDate since) {
        importPlaces(cast);
        Cast.Person chief = cast.countyPeople().getFirst();
        String code = signIn.firstCode().orElseThrow();
        UUID administrator = signIn.makeFirstAdministrator(code, chief.name(), chief.signIn(), password);
        Actor actor = sessions.actor(administrator).orElseThrow();
        long county = cast.county().code() * 1_000_000_000L;
        places.change(actor, county, cast.county().name(), cast.county().dutyPhone());
        categories.replace(actor, cast.categories());

        Map<String, UUID> ids = new HashMap<>(Map.of(chief.signIn(), administrator));
        Map<String, UUID> units = new HashMap<>();
        Map<String, UUID> posts = new HashMap<>();
        for (Cast.Person person :
                cast.countyPeople().subList(1, cast.countyPeople().size())) {
            employ(actor, person, county, password, since, null, ids, posts, county);
        }
        for (Cast.Township township : cast.townships()) {
            long area = township.code() * 1_000_000L;
            places.change(actor, area, township.name(), township.dutyPhone());
            for (String unit : township.units()) {
                units.put(unitKey(area, unit), people.addUnit(actor, unit, area, township.dutyPhone()));
            }
            Map<String, Long> villages = new HashMap<>();
            for (Cast.Village village : township.villages()) {
                villages.put(village.name(), village.code() * 1_000L);
                village.grids().forEach(grid -> places.add(actor, village.code() * 1_000L, grid));
            }
            for (Cast.Person person : township.people()) {
                UUID unit = person.unit() == null ? null : units.get(unitKey(area, person.unit()));
                long where = person.village() == null ? area : villages.getOrDefault(person.village(), area);
                employ(actor, person, where, password, since, unit, ids, posts, area);
            }
            standIns(actor, township, ids, posts, since);
            settleHomes(actor, cast.homes(), township);
            for (Cast.Person person : township.people()) {
                if (person.role() == Role.OFFICER && person.village() != null) {
                    UUID post = Objects.requireNonNull(posts.get(person.signIn()));
                    long village = villages.getOrDefault(person.village(), area);
                    links.linkArea(actor, post, village, since);
                }
            }
        }
        return new Settled(ids, units, posts);
    }

    static String unitKey(long township, String name) {
        return township + " " + name;
    }

    private void employ(
            Actor actor,
            Cast.Person person,
            long area,
            String password,
            LocalDate since,
            @Nullable UUID unit,
            Map<String, UUID> ids,
            Map<String, UUID> posts,
            long home) {
        People.WithCode made = people.addPerson(actor, person.name(), person.signIn(), home);
        signIn.setPassword(person.signIn(), made.code(), password, "demo");
        UUID post = people.addPost(actor, person.post(), person.role(), area, unit);
        tenures.give(actor, post, made.id(), Standing.A, since, null);
        ids.put(person.signIn(), made.id());
        posts.put(person.signIn(), post);
    }

    private void standIns(
            Actor actor, Cast.Township township, Map<String, UUID> ids, Map<String, UUID> posts, LocalDate since) {
        Map<String, String> signIns = new HashMap<>();
        township.people().forEach(person -> signIns.put(person.name(), person.signIn()));
        for (Cast.Person person : township.people()) {
            if (person.standIn() != null) {
                UUID post = Objects.requireNonNull(posts.get(person.signIn()));
                UUID other = Objects.requireNonNull(ids.get(String.valueOf(signIns.get(person.standIn()))));
                tenures.give(actor, post, other, Standing.B, since, null);
            }
        }
    }

    /** Writes the division codes as the official package has them, and lets the importer read them. */
    private void importPlaces(Cast cast) {
        StringBuilder streets = new StringBuilder("code,name,areaCode,provinceCode,cityCode\n");
        StringBuilder villages = new StringBuilder("code,name,streetCode,provinceCode,cityCode,areaCode\n");
        long county = cast.county().code();
        for (Cast.Township township : cast.townships()) {
            streets.append("%d,%s,%d,0,0%n".formatted(township.code(), township.name(), county));
            for (Cast.Village village : township.villages()) {
                villages.append("%d,%s,%d,0,0,%d%n".formatted(village.code(), village.name(), township.code(), county));
            }
        }
        inFolder(folder -> {
            Files.writeString(
                    folder.resolve("areas.csv"),
                    "code,name\n%d,%s%n".formatted(county, cast.county().name()));
            Files.writeString(folder.resolve("streets.csv"), streets);
            Files.writeString(folder.resolve("villages.csv"), villages);
            divisions.take(Actor.operator(), folder, Long.toString(county));
        });
    }

    /** Writes a roll as an office would keep it, and lets the importer read it. */
    private void settleHomes(Actor actor, Cast.Homes homes, Cast.Township township) {
        SplittableRandom random = new SplittableRandom(township.code());
        StringBuilder roll = new StringBuilder("村,组,门牌号,姓名,与户主关系,联系电话\n");
        for (Cast.Village village : township.villages()) {
            for (String grid : village.grids()) {
                for (int door = 1; door <= homes.perGrid(); door++) {
                    List<String> known = homes.known().get(village.name() + grid + door + "号");
                    for (String line : known == null ? household(homes, random, phoneOf(random)) : known) {
                        roll.append("%s,%s,%d号,%s%n".formatted(village.name(), grid, door, line));
                    }
                }
            }
        }
        inFolder(folder -> {
            Path file = folder.resolve("roll.csv");
            Files.writeString(file, roll);
            Area area = places.area(township.code() * 1_000_000L, actor.scope());
            rolls.take(actor, Locale.CHINESE, area, file, true);
        });
    }

    private static List<String> household(Cast.Homes homes, SplittableRandom random, String phone) {
        String surname = pick(homes.surnames(), random);
        List<String> lines = new ArrayList<>();
        List<String> names = new ArrayList<>();
        int people = 2 + random.nextInt(4);
        for (int i = 0; i < people; i++) {
            String relation = homes.relations().get(i);
            String own = relation.equals("配偶") || relation.equals("母亲") ? pick(homes.surnames(), random) : surname;
            String name = own + homes.given().get(random.nextInt(homes.given().size()));
            if (!names.contains(name)) {
                names.add(name);
                lines.add(name + "," + relation + "," + (i == 0 ? phone : ""));
            }
        }
        return lines;
    }

    /** Numbers of a block that is not given out. */
    private static String phoneOf(SplittableRandom random) {
        return "1990000" + String.format(Locale.ROOT, "%04d", random.nextInt(10_000));
    }

    private static String pick(String characters, SplittableRandom random) {
        int at = random.nextInt(characters.length());
        return characters.substring(at, at + 1);
    }

    /** Something done with a folder of one's own, which is gone afterwards. */
    private interface InFolder {
        void run(Path folder) throws IOException;
    }

    private static void inFolder(InFolder work) {
        try {
            Path folder = Files.createTempDirectory("demo");
            try {
                work.run(folder);
            } finally {
                try (Stream<Path> files = Files.list(folder)) {
                    for (Path file : files.toList()) {
                        Files.delete(file);
                    }
                }
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
