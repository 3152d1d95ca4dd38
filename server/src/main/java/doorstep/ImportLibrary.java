package doorstep;

import doorstep.document.Prose;
import doorstep.kernel.Actor;
import doorstep.kernel.Problem;
import doorstep.kernel.Role;
import doorstep.library.Library;
import doorstep.library.Look;
import doorstep.library.Marks;
import doorstep.library.NewVersion;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** {@code import library}: one document; what is not said is taken from the text where it says so itself. */
final class ImportLibrary {
    private ImportLibrary() {}

    static void run(ApplicationContext modules, Arguments arguments, Path file) {
        Prose prose = Prose.read(file, String.valueOf(file.getFileName()));
        Look look = Look.at(prose);
        NewVersion version = new NewVersion(
                kind(arguments.option("kind").orElse("superior")),
                arguments.option("title").orElse(look.title()),
                arguments
                        .option("number")
                        .orElse(Optional.ofNullable(look.number()).orElse("")),
                arguments.option("source").orElse(""),
                ImportCommand.area(modules, arguments).code(),
                from(arguments, look),
                arguments.option("excerpt").map("yes"::equals).orElse(false));
        Library.Taken taken = modules.getBean(Library.class)
                .take(Actor.operator(), version, prose, marks(arguments), readers(arguments));
        Terminal.sayBoth(
                "command.imported-library",
                version.title(),
                version.inForceOn().toString(),
                taken.paragraphs(),
                taken.kept());
    }

    private static NewVersion.Kind kind(String word) {
        return Arrays.stream(NewVersion.Kind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new Problem(CommandProblem.BAD_VALUE, "--kind", word));
    }

    private static LocalDate from(Arguments arguments, Look look) {
        LocalDate said = look.inForceOn();
        if (arguments.option("from").isEmpty() && said != null) {
            return said;
        }
        String day = arguments.need("from");
        try {
            return LocalDate.parse(day);
        } catch (DateTimeException e) {
            throw new Problem(CommandProblem.BAD_VALUE, "--from", day);
        }
    }

    private static @Nullable Marks marks(Arguments arguments) {
        String word = arguments.option("marks").orElse(null);
        if (word == null) {
            return null;
        }
        return Arrays.stream(Marks.values())
                .filter(marks -> marks.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new Problem(CommandProblem.BAD_VALUE, "--marks", word));
    }

    private static Set<Role> readers(Arguments arguments) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String word : arguments.all("readers")) {
            roles.add(Arrays.stream(Role.values())
                    .filter(role -> role.name().equals(word.toUpperCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new Problem(CommandProblem.BAD_VALUE, "--readers", word)));
        }
        return roles;
    }
}
