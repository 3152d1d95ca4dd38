package doorstep.place;

import static org.assertj.core.api.Assertions.assertThat;

import doorstep.cast.Browser;
import doorstep.cast.DoorstepTest;
import doorstep.demo.Cast;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Several administrators divide one village at the same time. */
@DoorstepTest
class GridsAtOnceTests {
    @LocalServerPort
    int port;

    @Test
    void everyGridGetsACodeOfItsOwn() throws InterruptedException, ExecutionException {
        long village = Cast.load().townships().get(2).villages().getLast().code() * 1_000L;
        List<Browser> browsers = new ArrayList<>();
        for (int number = 1; number <= 12; number++) {
            browsers.add(new Browser(port).as("zhouning"));
        }
        Set<Long> codes = new HashSet<>();
        try (ExecutorService administrators = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Browser.Answer>> added = new ArrayList<>();
            for (Browser browser : browsers) {
                String name = "新划" + added.size() + "组";
                added.add(administrators.submit(
                        () -> browser.post("/api/areas/" + village + "/areas", Map.of("name", name))));
            }
            for (Future<Browser.Answer> one : added) {
                assertThat(one.get().text()).contains("新划");
                codes.add(one.get().json().path("code").asLong());
            }
        }
        assertThat(codes).hasSize(12);
    }
}
