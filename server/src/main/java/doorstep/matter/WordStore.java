package doorstep.matter;

import doorstep.kernel.Actor;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What residents say of their matters; each method is one statement. */
@Repository
class WordStore {
    private final JdbcClient db;

    WordStore(JdbcClient db) {
        this.db = db;
    }

    /** Keeps the word; the matter carries the latest of those that count, and apart from it the latest relayed one. */
    void add(UUID matter, Word.Given given, Actor actor, Instant now) {
        db.sql("""
                with said as (
                    insert into matter.word (matter_id, word, channel, way, call_back, note, at, actor)
                    values (:matter, :word, :channel, :way, :wantsCall, :note, :now, :actor)),
                stepped as (
                    insert into matter.step (matter_id, act, stage, at, actor_kind, actor, unit_id, post_id, due_on)
                    select id, 'word', stage, :now, :actorKind, :actor, unit_id, post_id, due_on
                      from matter.matter
                     where id = :matter)
                update matter.matter
                   set word = case when :counts then :word else word end,
                       word_channel = case when :counts then :channel else word_channel end,
                       word_at = case when :counts then :now else word_at end,
                       relayed = case when :counts then relayed else :word end,
                       relayed_at = case when :counts then relayed_at else :now end,
                       call_wanted = case when :wantsCall then :now when :answersCall then null else call_wanted end,
                       updated_at = :now
                 where id = :matter
                """)
                .param("matter", matter)
                .param("word", given.word().name())
                .param("channel", given.channel().name())
                .param("counts", given.channel().counts())
                .param("answersCall", given.channel() == Word.Channel.CALL_BACK)
                .param("way", given.way().stored())
                .param("wantsCall", given.wantsCall())
                .param("note", given.note())
                .param("now", MatterStore.utc(now))
                .param("actorKind", actor.kind().name())
                .param("actor", actor.id())
                .update();
    }

    /** Whether this paper was printed after a reply was written, by somebody who handled the matter. */
    boolean isPaperOfTheirOwn(UUID matter, Word.Paper paper) {
        return db.sql("""
                select exists (
                    select from matter.step s
                     where s.matter_id = :matter
                       and s.actor = :printedBy
                       and s.act in ('take-over', 'accept', 'answer', 'serve', 'keep', 'agree', 'fix', 'fix-major', 'report'))
                   and exists (
                    select from matter.step s
                     where s.matter_id = :matter and s.act = 'answer' and s.at < :printedAt)
                """)
                .param("matter", matter)
                .param("printedBy", paper.printedBy())
                .param("printedAt", MatterStore.utc(paper.printedAt()))
                .query(Boolean.class)
                .single();
    }

    void slipPrinted(UUID matter, Actor actor, Instant now) {
        db.sql("""
                insert into matter.step (matter_id, act, stage, at, actor_kind, actor, unit_id, post_id, due_on)
                select id, 'slip', stage, :now, :actorKind, :actor, unit_id, post_id, due_on
                  from matter.matter
                 where id = :matter
                """)
                .param("matter", matter)
                .param("now", MatterStore.utc(now))
                .param("actorKind", actor.kind().name())
                .param("actor", actor.id())
                .update();
    }

    void correct(UUID matter, String words, Actor actor, Instant now) {
        db.sql("""
                with stepped as (
                    insert into matter.step (matter_id, act, stage, at, actor_kind, actor, unit_id, post_id, due_on)
                    select id, 'correct', stage, :now, :actorKind, :actor, unit_id, post_id, due_on
                      from matter.matter
                     where id = :matter)
                insert into matter.correction (matter_id, words, at) values (:matter, :words, :now)
                """)
                .param("matter", matter)
                .param("words", words)
                .param("now", MatterStore.utc(now))
                .param("actorKind", actor.kind().name())
                .param("actor", actor.id())
                .update();
    }
}
