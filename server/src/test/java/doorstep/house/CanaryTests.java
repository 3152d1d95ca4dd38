package doorstep.house;

import static org.assertj.core.api.Assertions.assertThat;

import doorstep.cast.Browser;
import doorstep.cast.Call;
import doorstep.cast.Day;
import doorstep.cast.DoorstepTest;
import doorstep.cast.Mark;
import doorstep.demo.Cast;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Everything that one township's people write today carries a string of its own: names, doors, words, titles, notes, replies,
 * reasons. No answer to anybody of another township shows it, one after the other or all at once.
 */
@DoorstepTest
class CanaryTests {
    private static final List<Cast.Township> TOWNSHIPS = Cast.load().townships();
    private static final List<Mark> MARKS = List.of(
            new Mark("鸢尾蓝", "iris", "19900008001"),
            new Mark("海棠红", "begonia", "19900008002"),
            new Mark("连翘黄", "forsythia", "19900008003"));

    @LocalServerPort
    int port;

    @Test
    void noAnswerShowsWhatAnotherTownshipWrote() {
        List<Map<String, Browser>> people = new ArrayList<>();
        for (int township = 0; township < TOWNSHIPS.size(); township++) {
            people.add(
                    Day.of(port, TOWNSHIPS.get(township), MARKS.get(township)).people());
        }
        Map<String, String> leaks = new LinkedHashMap<>();
        for (int township = 0; township < TOWNSHIPS.size(); township++) {
            Mark own = MARKS.get(township);
            StringBuilder seen = new StringBuilder();
            people.get(township)
                    .forEach((who, browser) -> Reader.everything(browser, words())
                            .forEach((address, text) -> {
                                seen.append(text);
                                strangers(own)
                                        .filter(other -> other.isIn(text))
                                        .forEach(other -> leaks.put(who + " " + address, text));
                            }));
            assertThat(seen).as("they see their own").contains(own.han(), own.latin(), own.phone());
        }
        assertThat(leaks).isEmpty();
    }

    @Test
    void neitherDoesOneWhileEverybodyWorksAtOnce() throws InterruptedException, ExecutionException {
        Queue<String> leaks = new ConcurrentLinkedQueue<>();
        try (ExecutorService everybody = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> days = new ArrayList<>();
            for (int township = 0; township < TOWNSHIPS.size(); township++) {
                Mark mark = MARKS.get(township);
                Cast.Township place = TOWNSHIPS.get(township);
                for (String shift : List.of("晨a", "午b", "晚c")) {
                    Mark theirs = new Mark(mark.han() + shift.charAt(0), mark.latin() + shift.charAt(1), mark.phone());
                    days.add(everybody.submit(() -> Day.of(port, place, theirs, watched(mark, leaks))));
                }
            }
            for (Future<?> day : days) {
                day.get();
            }
        }
        assertThat(leaks).isEmpty();
    }

    private static Call.Watch watched(Mark own, Queue<String> leaks) {
        return call -> {
            Browser.Answer answer = call.send();
            strangers(own)
                    .filter(other -> other.isIn(answer.text()))
                    .forEach(other -> leaks.add(call + "\n" + answer.text()));
            return answer;
        };
    }

    private static java.util.stream.Stream<Mark> strangers(Mark own) {
        return MARKS.stream().filter(mark -> !mark.equals(own));
    }

    private static List<String> words() {
        return MARKS.stream()
                .flatMap(mark -> java.util.stream.Stream.of(mark.han(), mark.phone(), mark.latin()))
                .map(word -> URLEncoder.encode(word, StandardCharsets.UTF_8))
                .toList();
    }
}
