package doorstep.review.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is done for measures. Everything is added; nothing but a withdrawal and a decision is put beside what stands. */
@Repository
class MeasureStore {
    private final JdbcClient db;

    MeasureStore(JdbcClient db) {
        this.db = db;
    }

    /** Holds a measure until the end of the transaction, so that two cannot decide on it at once. */
    void hold(UUID measure) {
        db.sql("select id from review.item where id = :id for update")
                .param("id", measure)
                .query(UUID.class)
                .optional();
    }

    /** @return none when the id is taken */
    int note(UUID id, UUID measure, Measure.Note.Kind kind, String words, UUID by, Instant now) {
        return db.sql("""
                insert into review.note (id, measure_id, kind, words, written_by, written_at)
                values (:id, :measure, :kind, :words, :by, :now)
                    on conflict (id) do nothing
                """)
                .param("id", id)
                .param("measure", measure)
                .param("kind", kind.name())
                .param("words", words)
                .param("by", by)
                .param("now", moment(now))
                .update();
    }

    /** @return none when the id is taken */
    int evidence(
            UUID id,
            UUID measure,
            Measure.Evidence.Kind kind,
            @Nullable UUID thing,
            String words,
            LocalDate happenedOn,
            UUID by,
            Instant now) {
        return db.sql("""
                insert into review.evidence (id, measure_id, kind, thing, words, happened_on, added_by, added_at)
                values (:id, :measure, :kind, :thing, :words, :happenedOn, :by, :now)
                    on conflict (id) do nothing
                """)
                .param("id", id)
                .param("measure", measure)
                .param("kind", kind.name())
                .param("thing", thing)
                .param("words", words)
                .param("happenedOn", happenedOn)
                .param("by", by)
                .param("now", moment(now))
                .update();
    }

    void withdraw(UUID evidence, String why, UUID by, Instant now) {
        db.sql("""
                update review.evidence
                   set withdrawn_at = :now, withdrawn_by = :by, withdrawn_why = :why
                 where id = :id
                """)
                .param("id", evidence)
                .param("why", why)
                .param("by", by)
                .param("now", moment(now))
                .update();
    }

    /** @return none when the id is taken */
    int aim(UUID measure, Aimed aim, UUID by, Instant now) {
        return db.sql("""
                insert into review.aim (id, measure_id, indicator, area, unit_id, bound, from_on, to_on, set_by, set_at)
                values (:id, :measure, :indicator, :area, :unit, :bound, :from, :to, :by, :now)
                    on conflict (id) do nothing
                """)
                .param("id", aim.id())
                .param("measure", measure)
                .param("indicator", aim.indicator())
                .param("area", aim.area())
                .param("unit", aim.unit())
                .param("bound", aim.bound())
                .param("from", aim.from())
                .param("to", aim.to())
                .param("by", by)
                .param("now", moment(now))
                .update();
    }

    /** What an indicator said today; later the same day it is said anew. */
    void reading(UUID aim, Measure.DayReading reading) {
        db.sql("""
                insert into review.reading (
                       aim_id, read_on, from_on, to_on, numerator, denominator, no_word, late_known, holds)
                values (:aim, :on, :from, :to, :numerator, :denominator, :noWord, :lateKnown, :holds)
                    on conflict (aim_id, read_on) do update
                   set (from_on, to_on, numerator, denominator, no_word, late_known, holds)
                     = (excluded.from_on, excluded.to_on, excluded.numerator, excluded.denominator, excluded.no_word,
                        excluded.late_known, excluded.holds)
                """)
                .param("aim", aim)
                .param("on", reading.on())
                .param("from", reading.from())
                .param("to", reading.to())
                .param("numerator", reading.numerator())
                .param("denominator", reading.denominator())
                .param("noWord", reading.noWord())
                .param("lateKnown", reading.lateKnown())
                .param("holds", reading.holds())
                .update();
    }

    /** Its indicator could not be read today. */
    void unread(UUID aim, LocalDate today) {
        db.sql("insert into review.unread (aim_id, tried_on) values (:aim, :today) on conflict do nothing")
                .param("aim", aim)
                .param("today", today)
                .update();
    }

    /** @return none when the id is taken */
    int sign(UUID id, UUID measure, UUID by, UUID post, Instant now, Stand stand, @Nullable String exception) {
        Measure.Figure figure = stand.figure();
        String state = stand.text();
        return db.sql("""
                insert into review.sign_off (
                       id, measure_id, signed_by, post_id, signed_at, state, hash, exception,
                       numerator, denominator, no_word, late_known)
                values (:id, :measure, :by, :post, :now, :state, :hash, :exception,
                       :numerator, :denominator, :noWord, :lateKnown)
                    on conflict (id) do nothing
                """)
                .param("id", id)
                .param("measure", measure)
                .param("by", by)
                .param("post", post)
                .param("now", moment(now))
                .param("state", state)
                .param("hash", Stand.hash(state))
                .param("exception", exception)
                .param("numerator", figure == null ? null : figure.numerator())
                .param("denominator", figure == null ? null : figure.denominator())
                .param("noWord", figure == null ? null : figure.noWord())
                .param("lateKnown", figure == null ? null : figure.lateKnown())
                .update();
    }

    void decide(UUID proposal, boolean takenUp, String reason, UUID by, Instant now) {
        db.sql("""
                update review.proposal
                   set decided_at = :now, decided_by = :by, taken_up = :takenUp, reason = :reason
                 where id = :id
                """)
                .param("id", proposal)
                .param("takenUp", takenUp)
                .param("reason", reason)
                .param("by", by)
                .param("now", moment(now))
                .update();
    }

    private static OffsetDateTime moment(Instant now) {
        return now.atOffset(ZoneOffset.UTC);
    }
}
