package doorstep.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Areas as ranges of codes. */
class ScopeTests {
    private static final Scope.Span TOWNSHIP = new Scope.Span(990101101000000L, 990101101999999L);
    private static final Scope.Span VILLAGE = new Scope.Span(990101102201000L, 990101102201999L);

    @Test
    void holdsBothEndsOfEverySpanAndNothingBeside() {
        Scope scope = Scope.of(List.of(TOWNSHIP, VILLAGE));
        for (Scope.Span span : scope.spans()) {
            assertThat(scope.contains(span.first())).isTrue();
            assertThat(scope.contains(span.last())).isTrue();
            assertThat(scope.contains(span.first() - 1)).isFalse();
            assertThat(scope.contains(span.last() + 1)).isFalse();
        }
    }

    @Test
    void isWrittenAsPostgresReadsIt() {
        assertThat(Scope.of(List.of(TOWNSHIP, VILLAGE)))
                .hasToString("{[990101101000000,990101101999999],[990101102201000,990101102201999]}");
        assertThat(Scope.NOTHING).hasToString("{}");
    }

    @Test
    void nothingHoldsNothing() {
        assertThat(Scope.NOTHING.isEmpty()).isTrue();
        assertThat(Scope.NOTHING.contains(0)).isFalse();
        assertThat(Scope.of(List.of())).isEqualTo(Scope.NOTHING);
    }

    @Test
    void aSpanDoesNotEndBeforeItBegins() {
        assertThat(new Scope.Span(7, 7).contains(7)).isTrue();
        assertThatThrownBy(() -> new Scope.Span(8, 7)).isInstanceOf(IllegalArgumentException.class);
    }
}
