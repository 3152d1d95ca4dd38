package doorstep;

import doorstep.kernel.Actor;
import doorstep.kernel.Problem;
import doorstep.matter.Categories;
import doorstep.matter.Duties;
import doorstep.matter.ImportColumns;
import doorstep.matter.MatterImport;
import doorstep.place.Area;
import doorstep.place.DivisionImport;
import doorstep.place.Places;
import doorstep.place.RollImport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;

/** {@code import places | households | matters | duties | categories | library}: whole or not at all, told line by line, safe to run again. */
final class ImportCommand {
    private static final Set<String> OPTIONS = Set.of(
            "data", "db-url", "county", "area", "source", "columns", "phones", "kind", "title", "number", "from",
            "excerpt", "marks", "readers");
    private static final int MOST_SHOWN = 50;

    private ImportCommand() {}

    static void run(List<String> words) {
        if (words.isEmpty()) {
            throw new Problem(CommandProblem.ARGUMENT_MISSING);
        }
        Arguments arguments = Arguments.parse(new ArrayList<>(words.subList(1, words.size())), OPTIONS);
        Path file = arguments.existing();
        switch (words.getFirst()) {
            case "places" -> Workshop.with(arguments, modules -> places(modules, arguments, file));
            case "households" -> Workshop.with(arguments, modules -> households(modules, arguments, file));
            case "matters" -> Workshop.with(arguments, modules -> matters(modules, arguments, file));
            case "library" -> Workshop.with(arguments, modules -> ImportLibrary.run(modules, arguments, file));
            case "duties" -> Workshop.with(arguments, modules -> duties(modules, arguments, file));
            case "categories" -> Workshop.with(arguments, modules -> categories(modules, file));
            default -> throw new Problem(CommandProblem.UNKNOWN_COMMAND, "import " + words.getFirst());
        }
    }

    private static void places(ApplicationContext modules, Arguments arguments, Path folder) {
        DivisionImport.Report report =
                modules.getBean(DivisionImport.class).take(Actor.operator(), folder, arguments.need("county"));
        Terminal.sayBoth(
                "command.imported-places", report.county(), report.townships(), report.villages(), report.added());
    }

    private static void households(ApplicationContext modules, Arguments arguments, Path file) {
        String phones = arguments.option("phones").orElse("keep");
        if (!phones.equals("keep") && !phones.equals("update")) {
            throw new Problem(CommandProblem.BAD_VALUE, "--phones", phones);
        }
        boolean update = phones.equals("update");
        RollImport.Report report = modules.getBean(RollImport.class)
                .take(
                        Actor.operator(),
                        Locale.CHINESE,
                        area(modules, arguments),
                        file,
                        String.valueOf(file.getFileName()),
                        true,
                        update);
        report.badLines().forEach(line -> Terminal.say(line.line() + "\t" + line.reason() + "\t[" + line.code() + "]"));
        if (report.wrong() > 0) {
            throw new Problem(CommandProblem.LINES_WRONG, report.wrong(), report.lines());
        }
        Terminal.sayBoth(
                "command.imported-households", report.lines(), report.households(), report.residents(), report.known());
        if (report.changed() > 0) {
            Terminal.sayBoth(
                    update ? "command.phones-updated" : "command.phones-differ",
                    report.changed(),
                    report.changedLines().stream()
                            .limit(MOST_SHOWN)
                            .map(String::valueOf)
                            .collect(Collectors.joining(", ")));
        }
    }

    private static void duties(ApplicationContext modules, Arguments arguments, Path file) {
        int clauses = modules.getBean(Duties.class).take(Actor.operator(), area(modules, arguments), file);
        Terminal.sayBoth("command.imported-duties", clauses);
    }

    private static void categories(ApplicationContext modules, Path file) {
        int categories = modules.getBean(Categories.class).take(Actor.operator(), file);
        Terminal.sayBoth("command.imported-categories", categories);
    }

    private static void matters(ApplicationContext modules, Arguments arguments, Path file) {
        ImportColumns columns =
                arguments.option("columns").map(ImportColumns::parse).orElse(null);
        String source = arguments.option("source").orElse(file.getFileName().toString());
        MatterImport.Report report = modules.getBean(MatterImport.class)
                .take(
                        Actor.operator(),
                        file,
                        source,
                        columns,
                        area(modules, arguments).code(),
                        lines -> Terminal.progress("command.importing", lines));
        Terminal.progressDone();
        report.skipped().stream()
                .limit(MOST_SHOWN)
                .forEach(skipped ->
                        Terminal.say(skipped.line() + "\t" + skipped.why().sentence(Locale.CHINESE)));
        Terminal.sayBoth(
                "command.imported-matters",
                report.lines(),
                report.added(),
                report.answered(),
                report.known(),
                report.reposts(),
                report.skipped().size());
    }

    /** {@code --area}: six digits for a county, nine for a township, twelve for a village, fifteen for a grid. */
    static Area area(ApplicationContext modules, Arguments arguments) {
        String digits = arguments.need("area");
        if (!digits.matches("\\d{6}|\\d{9}|\\d{12}|\\d{15}")) {
            throw new Problem(CommandProblem.BAD_VALUE, "--area", digits);
        }
        long code = Long.parseLong(digits + "0".repeat(15 - digits.length()));
        return modules.getBean(Places.class)
                .find(code)
                .orElseThrow(() -> new Problem(CommandProblem.NO_SUCH_AREA, digits));
    }
}
