package doorstep.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A process of its own that keeps a data folder and the PostgreSQL in it, until it is killed. */
final class Keeper {
    private Keeper() {}

    public static void main(String[] args) throws InterruptedException {
        DataFolder folder = DataFolder.at(Path.of(args[0]));
        folder.lock();
        EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, Path.of(args[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
        System.out.println(postgres.server().url());
        new CountDownLatch(1).await();
    }

    /** Runs one, by another program if one is given, and waits until its PostgreSQL answers. */
    static Process of(Path folder, Path runtime, String... by) throws IOException {
        List<String> command = new ArrayList<>(List.of(by));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Keeper.class.getName(),
                folder.toString(),
                runtime.toString()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = process.inputReader().readLine();
        if (said == null || !said.startsWith("jdbc:")) {
            throw new IllegalStateException("the keeper did not start: " + said);
        }
        return process;
    }
}
