package doorstep.notice;

import doorstep.kernel.Problem;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.UUID;

/**
 * One mail.
 *
 * @param id the same for every try, so that a mailbox that got it twice can tell
 */
record Letter(UUID id, String to, String subject, String text) {
    private static final int LONGEST_ADDRESS = 200;

    /** @throws Problem {@code notice.bad-address} unless it is one plain address */
    static String address(String written) {
        String plain = written.strip();
        try {
            InternetAddress address = new InternetAddress(plain, true);
            if (plain.length() <= LONGEST_ADDRESS
                    && plain.equals(address.getAddress())
                    && plain.indexOf('@') > 0
                    && plain.chars().allMatch(c -> c > ' ' && c < 127)) {
                return plain;
            }
        } catch (AddressException e) {
            throw new Problem(NoticeProblem.BAD_ADDRESS);
        }
        throw new Problem(NoticeProblem.BAD_ADDRESS);
    }
}
