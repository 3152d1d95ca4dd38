package doorstep.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What some clients got done, each asking again as soon as it was answered. */
record Load(double perSecond, List<Long> nanos) {
    /** One client with a connection of its own. */
    interface Client extends AutoCloseable {
        void once() throws Exception;

        @Override
        void close() throws IOException, SQLException;
    }

    /** Opens one more client. */
    interface Clients {
        Client open() throws Exception;
    }

    /** So many at once for so long. */
    static Load of(int clients, Duration time, Clients source) throws Exception {
        List<Client> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            for (int i = 0; i < clients; i++) {
                all.add(source.open());
            }
            long start = System.nanoTime();
            long until = start + time.toNanos();
            List<Future<List<Long>>> done = new ArrayList<>();
            for (Client client : all) {
                done.add(threads.submit(() -> until(client, until)));
            }
            List<Long> nanos = together(done);
            return new Load(nanos.size() / ((System.nanoTime() - start) / 1e9), nanos);
        } finally {
            for (Client client : all) {
                client.close();
            }
        }
    }

    /** One client, so many times. */
    static Load times(int times, Clients source) throws Exception {
        try (Client client = source.open()) {
            List<Long> nanos = new ArrayList<>();
            long start = System.nanoTime();
            for (int i = 0; i < times; i++) {
                long before = System.nanoTime();
                client.once();
                nanos.add(System.nanoTime() - before);
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            return new Load(times / seconds, nanos.stream().sorted().toList());
        }
    }

    private static List<Long> until(Client client, long until) throws Exception {
        List<Long> nanos = new ArrayList<>();
        for (long before = System.nanoTime(); before < until; before = System.nanoTime()) {
            client.once();
            nanos.add(System.nanoTime() - before);
        }
        return nanos;
    }

    private static List<Long> together(List<Future<List<Long>>> done) throws InterruptedException, ExecutionException {
        List<Long> all = new ArrayList<>();
        for (Future<List<Long>> one : done) {
            all.addAll(one.get());
        }
        return all.stream().sorted().toList();
    }

    /** All of several runs, as one. */
    static Load joined(List<Load> loads) {
        List<Long> nanos =
                loads.stream().flatMap(load -> load.nanos.stream()).sorted().toList();
        return new Load(median(loads.stream().map(Load::perSecond).toList()), nanos);
    }

    double millis(double part) {
        return nanos.get((int) Math.min(nanos.size() - 1, Math.floor(nanos.size() * part))) / 1e6;
    }

    static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
