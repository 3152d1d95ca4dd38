package doorstep.notice;

import doorstep.clock.Time;
import doorstep.kernel.Words;
import doorstep.staff.Sessions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The daily digest (每日汇总): for who asked for it, from their hour on a working day, outside their quiet hours, when there is something
 * new. It says how many of which kind and where to read them: no names, no places, no words of any matter.
 *
 * <p>What is being sent is written down first; no connection is held meanwhile. A node that dies before the last dot sent nothing,
 * and another sends it when the lease is over; one that dies at the last dot leaves a line for an administrator to decide.
 */
@Component
class Digests {
    /** Longer than everything that {@link Postbox} waits for. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private final MailStore mails;
    private final MailServerStore servers;
    private final HabitStore habits;
    private final InboxStore inbox;
    private final Sessions sessions;
    private final Postbox postbox;
    private final Hours hours;
    private final Time time;

    Digests(
            MailStore mails,
            MailServerStore servers,
            HabitStore habits,
            InboxStore inbox,
            Sessions sessions,
            Postbox postbox,
            Hours hours,
            Time time) {
        this.mails = mails;
        this.servers = servers;
        this.habits = habits;
        this.inbox = inbox;
        this.sessions = sessions;
        this.postbox = postbox;
        this.hours = hours;
        this.time = time;
    }

    /** Writes down whose hour has come, and what a dead node left in doubt. */
    void prepare() {
        Instant now = time.now();
        mails.unsure(now);
        if (hours.isWorkday(time.today())) {
            mails.prepare(time.today(), now.atZone(Time.ZONE).getHour(), now);
        }
    }

    /** Sends one, if one is due. @return whether one was */
    boolean sendOne() {
        Instant now = time.now();
        Optional<MailServer> server = servers.get();
        if (server.isEmpty()) {
            return false;
        }
        Optional<MailStore.Claimed> mail = mails.claim(now, now.plus(LEASE), now.minus(Newsroom.NEWS_FOR));
        mail.ifPresent(claimed -> send(server.get(), claimed));
        return mail.isPresent();
    }

    private void send(MailServer server, MailStore.Claimed mail) {
        Habits.Habit habit = habits.of(mail.person()).orElse(Habits.DEFAULT);
        List<UUID> posts = sessions.actor(mail.person()).map(Inbox::posts).orElse(List.of());
        Instant allowed = Hours.outsideQuiet(time.now(), habit.quietFrom(), habit.quietTo());
        String address = habit.mailTo();
        if (address == null || habit.digestHour() == null || posts.isEmpty()) {
            mails.settle(mail, "NOTHING", null, null, null);
            return;
        }
        if (allowed.isAfter(time.now())) {
            mails.postpone(mail, allowed);
            return;
        }
        Map<News, Integer> fresh = inbox.unreadSince(posts, mail.since());
        if (fresh.isEmpty()) {
            mails.settle(mail, "NOTHING", null, null, null);
            return;
        }
        Letter letter = new Letter(mail.id(), address, subject(fresh), text(fresh, server.site()));
        settle(mail, postbox.send(server, letter, time.now(), () -> mustStillBeOurs(mail)));
    }

    private void mustStillBeOurs(MailStore.Claimed mail) {
        if (!mails.ending(mail.id(), mail.tries())) {
            throw new IllegalStateException("another node has it");
        }
    }

    private void settle(MailStore.Claimed mail, Postbox.Outcome outcome) {
        Trouble trouble = outcome.trouble();
        if (trouble == null) {
            mails.settle(mail, "SENT", null, null, time.now());
        } else if (outcome.doubtful()) {
            mails.settle(mail, "UNSURE", trouble.stored(outcome.number()), null, null);
        } else {
            Optional<Duration> pause = Pauses.MAIL.afterTry(mail.tries());
            mails.settle(
                    mail,
                    pause.isPresent() ? "WAITING" : "FAILED",
                    trouble.stored(outcome.number()),
                    pause.map(time.now()::plus).orElse(null),
                    null);
        }
    }

    private static String subject(Map<News, Integer> fresh) {
        return Words.sayBoth(
                        "notice.mail.subject",
                        fresh.values().stream().mapToInt(Integer::intValue).sum())
                .replace("\n", " / ");
    }

    static String text(Map<News, Integer> fresh, String site) {
        StringBuilder text = new StringBuilder();
        for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            text.append(Words.say(language, "notice.mail.begin")).append("\n\n");
            fresh.forEach((kind, many) -> text.append(Words.say(
                            language,
                            "notice.mail.line",
                            Words.say(language, "notice.kind." + kind.name()),
                            many,
                            site + "/notices?kind=" + kind.name()))
                    .append("\n"));
            text.append("\n")
                    .append(Words.say(language, "notice.mail.end", site + "/notices"))
                    .append("\n\n");
        }
        return text.toString();
    }
}
