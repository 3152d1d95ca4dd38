package doorstep.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

/** A crowd at the sign-in leaves the others their share of the machine. */
class PasswordsTests {
    @Test
    void whoseTurnDoesNotComeIsToldSo() {
        Passwords crowded = new Passwords(new Semaphore(0), Duration.ZERO);
        assertThatThrownBy(() -> crowded.matches("x", null)).hasMessage("staff.sign-in-crowded");
        assertThat(crowded.encode("lamp-at-the-bridge"))
                .as("an administrator's work does not wait behind guesses")
                .isNotEmpty();
    }

    @Test
    void everyTurnIsGivenBackWhateverCameOfIt() {
        Semaphore one = new Semaphore(1);
        Passwords passwords = new Passwords(one, Duration.ZERO);
        String kept = passwords.encode("lamp-at-the-bridge");
        assertThat(passwords.matches("lamp-at-the-bridge", kept)).isTrue();
        assertThat(passwords.matches("wrong", kept)).isFalse();
        assertThat(passwords.matches("nobody", null)).isFalse();
        assertThat(one.availablePermits()).isEqualTo(1);
    }
}
