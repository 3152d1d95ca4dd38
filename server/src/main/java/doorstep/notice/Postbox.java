package doorstep.notice;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Hands a mail to the mail server. SMTP leaves one moment of doubt: between our last dot and the server's answer it may or may not
 * have taken the mail (RFC 1047). Whoever sends is told just before that moment, and afterwards whether it was reached.
 */
@Component
class Postbox {
    private static final int CONNECT_MILLIS = 10_000;
    private static final int ANSWER_MILLIS = 20_000;

    /** @param doubtful it broke off after the last dot and before the answer */
    record Outcome(@Nullable Trouble trouble, int number, boolean doubtful) {
        static final Outcome SENT = new Outcome(null, 0, false);
    }

    /** @param lastDot is called just before the server is asked to take it; when it throws, nothing is sent */
    Outcome send(MailServer server, Letter letter, Instant now, Runnable lastDot) {
        if (server.account() != null && server.password() == null) {
            return new Outcome(Trouble.KEY_CHANGED, 0, false);
        }
        Session session = Session.getInstance(properties(server));
        Door door = new Door(session, server, lastDot);
        try (door) {
            door.connect(server.host(), server.port(), server.account(), server.password());
            MimeMessage message = message(session, server, letter, now);
            door.sendMessage(message, message.getAllRecipients());
            return Outcome.SENT;
        } catch (MessagingException e) {
            // After the server's own yes a broken goodbye changes nothing.
            return door.taken ? Outcome.SENT : new Outcome(why(e), number(e), door.asked && number(e) == 0);
        }
    }

    private static Properties properties(MailServer server) {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", Integer.toString(CONNECT_MILLIS));
        properties.setProperty("mail.smtp.timeout", Integer.toString(ANSWER_MILLIS));
        properties.setProperty("mail.smtp.writetimeout", Integer.toString(ANSWER_MILLIS));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.auth", Boolean.toString(server.account() != null));
        properties.setProperty("mail.smtp.quitwait", "false");
        properties.setProperty("mail.smtp.localhost", "doorstep");
        boolean upgrade = server.security() == MailServer.Security.STARTTLS;
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(upgrade));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(upgrade));
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(server.security() == MailServer.Security.TLS));
        return properties;
    }

    private static MimeMessage message(Session session, MailServer server, Letter letter, Instant now)
            throws MessagingException {
        MimeMessage message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + letter.id() + "@doorstep>");
            }
        };
        message.setFrom(new InternetAddress(server.sender()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to()));
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setText(letter.text(), StandardCharsets.UTF_8.name());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setSentDate(Date.from(now));
        return message;
    }

    /** The transport, with an ear at the last dot. */
    private static final class Door extends SMTPTransport {
        private final Runnable lastDot;
        private boolean asked;
        private boolean taken;

        Door(Session session, MailServer server, Runnable lastDot) {
            super(session, new URLName("smtp", server.host(), server.port(), null, null, null));
            this.lastDot = lastDot;
        }

        @Override
        protected void finishData() throws java.io.IOException, MessagingException {
            lastDot.run();
            asked = true;
            super.finishData();
            taken = true;
        }
    }

    private static Trouble why(MessagingException e) {
        if (e instanceof AuthenticationFailedException) {
            return Trouble.SIGN_IN_REFUSED;
        }
        if (number(e) != 0) {
            return Trouble.REFUSED;
        }
        for (@Nullable Throwable at = e; at != null; at = next(at)) {
            switch (at) {
                case UnknownHostException x -> {
                    return Trouble.UNREACHABLE;
                }
                case ConnectException x -> {
                    return Trouble.UNREACHABLE;
                }
                case NoRouteToHostException x -> {
                    return Trouble.UNREACHABLE;
                }
                case SSLException x -> {
                    return Trouble.NO_TLS;
                }
                case SocketTimeoutException x -> {
                    return Trouble.NO_ANSWER;
                }
                default -> {}
            }
        }
        return e.getMessage() != null && e.getMessage().contains("STARTTLS") ? Trouble.NO_TLS : Trouble.BROKE_OFF;
    }

    /** The server's own no; 0 when it never said one. */
    private static int number(MessagingException e) {
        for (@Nullable Throwable at = e; at != null; at = next(at)) {
            if (at instanceof SMTPSendFailedException refused) {
                return Math.max(0, refused.getReturnCode());
            }
            if (at instanceof SMTPAddressFailedException refused) {
                return Math.max(0, refused.getReturnCode());
            }
        }
        return 0;
    }

    private static @Nullable Throwable next(Throwable at) {
        Throwable inner = at instanceof SendFailedException failed ? failed.getNextException() : null;
        return inner != null
                ? inner
                : at instanceof MessagingException told && told.getNextException() != null
                        ? told.getNextException()
                        : at.getCause();
    }
}
