package doorstep.matter;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The duty lists of townships; each method is one statement. */
@Repository
class DutyStore {
    private final JdbcClient db;

    DutyStore(JdbcClient db) {
        this.db = db;
    }

    /** Puts this list in the place of the one before. */
    void replace(long township, List<Duty> duties) {
        db.sql("""
                with given as (
                    select clause, part, title
                      from unnest(:clauses::text[], :parts::text[], :titles::text[]) as one (clause, part, title)),
                gone as (
                    delete from matter.duty
                     where area = :township and clause not in (select clause from given))
                insert into matter.duty (area, clause, part, title)
                select :township, clause, part, title from given
                on conflict (area, clause) do update set part = excluded.part, title = excluded.title
                """)
                .param("township", township)
                .param("clauses", duties.stream().map(Duty::clause).toArray(String[]::new))
                .param("parts", duties.stream().map(duty -> duty.part().name()).toArray(String[]::new))
                .param("titles", duties.stream().map(Duty::title).toArray(String[]::new))
                .update();
    }

    /** In the order of their numbers as they are written. */
    List<Duty> of(long township) {
        return db.sql("""
                select clause, part, title
                  from matter.duty
                 where area = :township
                 order by part, length(clause), clause
                """)
                .param("township", township)
                .query((row, number) -> new Duty(
                        row.getString("clause"), Duty.Part.valueOf(row.getString("part")), row.getString("title")))
                .list();
    }
}
