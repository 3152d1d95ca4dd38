package doorstep.matter;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a resident says of a matter (群众说法). No word yet is no value here: it is the absence of one, and shown as that. */
public enum Word {
    /** 解决了. */
    SOLVED,
    /** 解决了一些. */
    PARTLY,
    /** 没解决. */
    UNSOLVED,
    /** 说不清. */
    CANNOT_SAY;

    /** How a word came to us (渠道). */
    public enum Channel {
        /** 本人: with the code, in person at a desk, by call. */
        OWN,
        /** 回访: asked by somebody who did not handle it. */
        CALL_BACK,
        /** 转述: passed on by an officer or a handler; kept, never counted. */
        RELAYED;

        /** Whether a word by this channel is the resident's answer. */
        public boolean counts() {
            return this != RELAYED;
        }
    }

    /** By what means the person spoke. */
    public enum Way {
        CODE,
        DESK,
        PHONE,
        DOOR,
        /** 信函. */
        LETTER,
        /** 网上，或者贴回原系统. */
        ONLINE;

        String stored() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One word as it is given.
     *
     * @param wantsCall "please ring me": asked for with any word, usually with 说不清
     * @param note what they said with it, in their words
     */
    public record Given(
            Word word,
            Channel channel,
            Way way,
            boolean wantsCall,
            @Nullable String note) {}

    /** The paper that a word came with: who printed it, and when. */
    public record Paper(UUID printedBy, Instant printedAt) {}
}
