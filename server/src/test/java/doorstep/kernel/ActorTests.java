package doorstep.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who may do what where. */
class ActorTests {
    private static final Scope.Span RIVER_BEND = new Scope.Span(990101101000000L, 990101101999999L);
    private static final Scope.Span FERRY = new Scope.Span(990101101201000L, 990101101201999L);
    private static final UUID UNIT = UUID.randomUUID();
    private static final Actor.Grant CLERK = new Actor.Grant(UUID.randomUUID(), Role.CLERK, RIVER_BEND, null);
    private static final Actor.Grant OFFICER = new Actor.Grant(UUID.randomUUID(), Role.OFFICER, FERRY, null);
    private static final Actor.Grant HANDLER = new Actor.Grant(UUID.randomUUID(), Role.HANDLER, RIVER_BEND, UNIT);

    private final Actor actor = new Actor(Actor.Kind.STAFF, UUID.randomUUID(), "陈雨", List.of(CLERK, OFFICER, HANDLER));

    @Test
    void aRightIsNeverWiderThanThePostThatCarriesIt() {
        assertThat(actor.is(Role.CLERK, RIVER_BEND.last())).isTrue();
        assertThat(actor.is(Role.OFFICER, FERRY.first())).isTrue();
        assertThat(actor.is(Role.OFFICER, RIVER_BEND.last()))
                .as("a clerk there, no officer")
                .isFalse();
        assertThat(actor.is(Role.CLERK, 990101102000000L)).isFalse();
        assertThat(actor.is(Role.LEADER)).isFalse();
    }

    @Test
    void aScopeHoldsTheAreasOfTheRolesAskedFor() {
        assertThat(actor.scope(Role.OFFICER).spans()).containsExactly(FERRY);
        assertThat(actor.scope(Role.CLERK, Role.OFFICER).spans()).containsExactly(RIVER_BEND, FERRY);
        assertThat(actor.scope(Role.AUDITOR)).isEqualTo(Scope.NOTHING);
        assertThat(actor.scope().spans()).hasSize(3);
    }

    @Test
    void oneOfTheRolesIsEnoughAndNoneIsRefused() {
        assertThatCode(() -> actor.must(Role.AUDITOR, Role.CLERK)).doesNotThrowAnyException();
        assertThatThrownBy(() -> actor.must(Role.AUDITOR, Role.ADMINISTRATOR)).hasMessage("kernel.not-allowed");
    }

    @Test
    void findsThePostThatFits() {
        assertThat(actor.post(Role.HANDLER, grant -> UNIT.equals(grant.unit()))).isEqualTo(HANDLER.post());
        assertThat(actor.post(Role.HANDLER, grant -> grant.unit() == null)).isNull();
        assertThat(actor.posts(Role.OFFICER)).containsExactly(OFFICER.post());
    }

    @Test
    void residentsAndTheOperatorHoldNoPost() {
        for (Actor other : List.of(Actor.resident(UUID.randomUUID()), Actor.operator())) {
            assertThat(other.scope().isEmpty()).isTrue();
            for (Role role : Role.values()) {
                assertThatThrownBy(() -> other.must(role)).hasMessage("kernel.not-allowed");
            }
        }
        assertThat(Actor.resident(UUID.randomUUID()).name())
                .as("the trail names no resident")
                .isEmpty();
    }
}
