package doorstep.portal;

import doorstep.kernel.Actor;
import doorstep.kernel.Problem;
import doorstep.matter.Matters;
import doorstep.matter.ResidentMatter;
import doorstep.matter.ResidentMatters;
import doorstep.matter.Word;
import doorstep.staff.Attempts;
import doorstep.text.ReadableCode;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a resident does with the paper in their hand. */
@Component
class Door {
    /** Wrong codes from one address before it has to wait: a whole village may sit behind one. */
    private static final int GUESSES_PER_ADDRESS = 30;

    private final CardStore store;
    private final Matters matters;
    private final ResidentMatters residents;
    private final Attempts attempts;

    Door(CardStore store, Matters matters, ResidentMatters residents, Attempts attempts) {
        this.store = store;
        this.matters = matters;
        this.residents = residents;
        this.attempts = attempts;
    }

    /**
     * With the code alone. What needs the secret is not in the answer.
     *
     * @param address where the question comes from, to stop somebody who tries codes
     * @throws Problem {@code portal.code-mistyped}, {@code portal.no-such-code}, {@code portal.not-bound},
     *     {@code staff.locked}
     */
    List<ResidentMatter> look(String code, String address, Locale language) {
        return residents.read(store.matters(card(code, address).id()), language);
    }

    /** With the secret too. */
    List<ResidentMatter> open(String code, String secret, String address, Locale language) {
        return residents.read(store.matters(opened(code, secret, address).id()), language);
    }

    void giveWord(
            String code, String secret, String address, UUID matter, Word word, boolean call, @Nullable String note) {
        CardStore.Card card = opened(code, secret, address);
        matters.ownWord(
                Actor.resident(card.id()),
                onCard(card, matter),
                new Word.Given(word, Word.Channel.OWN, Word.Way.CODE, call, note),
                new Word.Paper(card.printedBy(), card.printedAt()));
    }

    void correct(String code, String secret, String address, UUID matter, String words) {
        CardStore.Card card = opened(code, secret, address);
        matters.correct(Actor.resident(card.id()), onCard(card, matter), words);
    }

    private UUID onCard(CardStore.Card card, UUID matter) {
        if (!store.matters(card.id()).contains(matter)) {
            throw new Problem(PortalProblem.NO_SUCH_MATTER);
        }
        return matter;
    }

    private CardStore.Card opened(String code, String secret, String address) {
        CardStore.Card card = card(code, address);
        String key = "card:" + card.id();
        attempts.guess(key);
        if (!card.secret().matches(secret)) {
            throw new Problem(PortalProblem.WRONG_SECRET);
        }
        attempts.succeeded(key);
        return card;
    }

    private CardStore.Card card(String written, String address) {
        String code = ReadableCode.plain(written);
        if (!ReadableCode.isWellFormed(code)) {
            throw new Problem(PortalProblem.CODE_MISTYPED);
        }
        String key = "address:" + address;
        attempts.guess(key, GUESSES_PER_ADDRESS);
        CardStore.Card card = store.find(code).orElseThrow(() -> new Problem(PortalProblem.NO_SUCH_CODE));
        attempts.takeBack(key);
        if (!card.bound()) {
            throw new Problem(PortalProblem.NOT_BOUND);
        }
        return card;
    }
}
