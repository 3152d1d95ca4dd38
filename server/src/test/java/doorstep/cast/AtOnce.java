package doorstep.cast;

import doorstep.kernel.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several people doing something in the same moment, each in a transaction of their own. */
public final class AtOnce {
    private AtOnce() {}

    /** Lets all go together; a refusal is answered by its code, anything else by what it gave. */
    public static List<Object> run(List<Callable<?>> people) {
        CyclicBarrier start = new CyclicBarrier(people.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(people.size())) {
            List<Future<Object>> doing = new ArrayList<>();
            for (Callable<?> one : people) {
                doing.add(threads.submit(() -> {
                    start.await();
                    try {
                        return one.call();
                    } catch (Problem e) {
                        return e.code().code();
                    }
                }));
            }
            List<Object> answers = new ArrayList<>();
            for (Future<Object> one : doing) {
                answers.add(one.get());
            }
            return answers;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
