package doorstep.insight;

import doorstep.kernel.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The board's figures over the facts views, as the role that can read nothing else. */
@Repository
class BoardQuery {
    private final JdbcClient facts;

    BoardQuery(@Qualifier("factsDataSource") DataSource facts) {
        this.facts = JdbcClient.create(facts);
    }

    /**
     * Needs heard in one month and what became of them, as of a day.
     *
     * @param heard needs heard, voided ones left out
     * @param dueBy of these, with a first day given that has passed by the day asked about
     * @param inTime of those, with the reply served by that first day; a day moved later changes nothing
     * @param notYetDue of the heard, with a day that has not come yet
     * @param noDay of the heard, without any day: a gap
     * @param served of the heard, with the reply served: whom one can ask
     * @param noWord of the served, without a word of the resident's own or by call-back
     * @param relayedOnly of those without a word, where an officer passed one on
     */
    record Month(
            LocalDate month,
            int heard,
            int dueBy,
            int inTime,
            int notYetDue,
            int noDay,
            int served,
            int ownSolved,
            int ownPartly,
            int ownUnsolved,
            int ownCannotSay,
            int askedSolved,
            int askedPartly,
            int askedUnsolved,
            int askedCannotSay,
            int noWord,
            int relayedOnly) {
        static Month of(ResultSet row, int number) throws SQLException {
            return new Month(
                    row.getObject("month", LocalDate.class),
                    row.getInt("heard"),
                    row.getInt("due_by"),
                    row.getInt("in_time"),
                    row.getInt("not_yet_due"),
                    row.getInt("no_day"),
                    row.getInt("served"),
                    row.getInt("own_solved"),
                    row.getInt("own_partly"),
                    row.getInt("own_unsolved"),
                    row.getInt("own_cannot_say"),
                    row.getInt("asked_solved"),
                    row.getInt("asked_partly"),
                    row.getInt("asked_unsolved"),
                    row.getInt("asked_cannot_say"),
                    row.getInt("no_word"),
                    row.getInt("relayed_only"));
        }
    }

    List<Month> months(Scope scope, Scope.Span area, LocalDate from, LocalDate to, LocalDate today) {
        return facts.sql("""
                with needs as (
                    select date_trunc('month', heard_on)::date as month, first_due_on, served_on, word, word_channel, relayed,
                           served_on is not null as served
                      from matter.matter_facts
                     where kind = 'need'
                       and stage <> 'void'
                       and heard_on between :from and :to
                       and area between :first and :last
                       and area <@ :scope::int8multirange)
                select month,
                       count(*) as heard,
                       count(*) filter (where first_due_on < :today or served_on <= first_due_on) as due_by,
                       count(*) filter (where served_on <= first_due_on) as in_time,
                       count(*) filter (where first_due_on >= :today
                                          and (served_on is null or served_on > first_due_on)) as not_yet_due,
                       count(*) filter (where first_due_on is null) as no_day,
                       count(*) filter (where served) as served,
                       count(*) filter (where served and word_channel = 'OWN' and word = 'SOLVED') as own_solved,
                       count(*) filter (where served and word_channel = 'OWN' and word = 'PARTLY') as own_partly,
                       count(*) filter (where served and word_channel = 'OWN' and word = 'UNSOLVED') as own_unsolved,
                       count(*) filter (where served and word_channel = 'OWN' and word = 'CANNOT_SAY') as own_cannot_say,
                       count(*) filter (where served and word_channel = 'CALL_BACK' and word = 'SOLVED') as asked_solved,
                       count(*) filter (where served and word_channel = 'CALL_BACK' and word = 'PARTLY') as asked_partly,
                       count(*) filter (where served and word_channel = 'CALL_BACK' and word = 'UNSOLVED') as asked_unsolved,
                       count(*) filter (where served and word_channel = 'CALL_BACK' and word = 'CANNOT_SAY') as asked_cannot_say,
                       count(*) filter (where served and word is null) as no_word,
                       count(*) filter (where served and word is null and relayed is not null) as relayed_only
                  from needs
                 group by month
                 order by month
                """)
                .param("scope", scope.toString())
                .param("first", area.first())
                .param("last", area.last())
                .param("from", from)
                .param("to", to)
                .param("today", today)
                .query(Month::of)
                .list();
    }
}
