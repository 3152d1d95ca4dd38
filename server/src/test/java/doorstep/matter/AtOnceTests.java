package doorstep.matter;

import static org.assertj.core.api.Assertions.assertThat;

import doorstep.cast.AtOnce;
import doorstep.cast.Colleagues;
import doorstep.cast.DoorstepTest;
import doorstep.kernel.Actor;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two devices, two colleagues, one matter. */
@DoorstepTest
class AtOnceTests {
    @Autowired
    Colleagues colleagues;

    @Autowired
    Matters matters;

    @Autowired
    Acts acts;

    @Autowired
    JdbcClient db;

    private Course course;

    @BeforeEach
    void atTheDesks() {
        course = new Course(colleagues, matters, acts);
    }

    @Test
    void oneIdSentByManyIsRegisteredOnce() {
        Opening opening = course.heard();
        Actor officer = course.officer();
        List<Object> answers = AtOnce.run(Collections.nCopies(6, () -> matters.open(officer, opening)));
        assertThat(new HashSet<>(answers)).hasSize(1).allMatch(Matters.Opened.class::isInstance);
        assertThat(steps(opening.id())).isEqualTo(1);
    }

    @Test
    void whatManyCloseIsClosedOnce() {
        UUID id = course.served();
        int before = steps(id);
        Actor handler = course.handler();
        Callable<String> close = () -> {
            acts.close(handler, id, null);
            return "closed";
        };
        List<Object> answers = AtOnce.run(Stream.generate(() -> close)
                .limit(5)
                .<Callable<?>>map(one -> one)
                .toList());
        assertThat(answers)
                .containsExactlyInAnyOrder(
                        "closed", "matter.not-now", "matter.not-now", "matter.not-now", "matter.not-now");
        assertThat(steps(id)).isEqualTo(before + 1);
    }

    private int steps(UUID id) {
        return db.sql("select count(*) from matter.step where matter_id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }
}
