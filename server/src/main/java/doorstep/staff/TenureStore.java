package doorstep.staff;

import doorstep.kernel.Role;
import doorstep.kernel.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has which post from when to when, and leave. What has begun is history: it is ended, never deleted. */
@Repository
class TenureStore {
    private final JdbcClient db;

    TenureStore(JdbcClient db) {
        this.db = db;
    }

    record Tenure(
            UUID id,
            UUID post,
            UUID person,
            Standing standing,
            LocalDate from,
            @Nullable LocalDate to) {
        static Tenure of(ResultSet row, int number) throws SQLException {
            return new Tenure(
                    row.getObject("id", UUID.class),
                    row.getObject("post_id", UUID.class),
                    row.getObject("person_id", UUID.class),
                    Standing.valueOf(row.getString("standing")),
                    row.getObject("from_on", LocalDate.class),
                    row.getObject("to_on", LocalDate.class));
        }
    }

    /** A leave that was taken back: whose, where they work, and from when it was. */
    record TakenBack(UUID person, long area, LocalDate from) {}

    void add(Tenure tenure) {
        db.sql("""
                insert into staff.tenure (id, post_id, person_id, standing, from_on, to_on)
                values (:id, :post, :person, :standing, :from, :to)
                """)
                .param("id", tenure.id())
                .param("post", tenure.post())
                .param("person", tenure.person())
                .param("standing", tenure.standing().name())
                .param("from", tenure.from())
                .param("to", tenure.to())
                .update();
    }

    boolean isHeld(UUID post, LocalDate from, @Nullable LocalDate to) {
        return db.sql("""
                select exists (
                    select from staff.tenure
                     where post_id = :post
                       and standing = 'A'
                       and from_on <= coalesce(:to::date, 'infinity')
                       and coalesce(to_on, 'infinity') >= greatest(:from, from_on))
                """)
                .param("post", post)
                .param("from", from)
                .param("to", to)
                .query(Boolean.class)
                .single();
    }

    /** The roles of every post that a person has today or will have, in whichever standing. */
    List<Role> rolesOf(UUID person, LocalDate today) {
        return db.sql("""
                select distinct p.role
                  from staff.tenure t
                  join staff.post p on p.id = t.post_id
                 where t.person_id = :person
                   and coalesce(t.to_on, 'infinity') >= :today
                """)
                .param("person", person)
                .param("today", today)
                .query((row, number) -> Role.valueOf(row.getString("role")))
                .list();
    }

    /**
     * Ends whoever holds the post on that day, today at the earliest, with the day before it; whoever would only have begun
     * later does not.
     *
     * @return how many that were
     */
    int endHolder(UUID post, LocalDate on, LocalDate today) {
        return db.sql("""
                with ended as (
                    update staff.tenure
                       set to_on = :last
                     where post_id = :post and standing = 'A' and from_on <= greatest(:last::date, :today::date)
                       and coalesce(to_on, 'infinity') > :last)
                delete from staff.tenure
                 where post_id = :post and standing = 'A' and from_on > greatest(:last::date, :today::date)
                """)
                .param("post", post)
                .param("last", on.minusDays(1))
                .param("today", today)
                .update();
    }

    /** Locks the post that a tenure is of, until the transaction ends. @return its area; empty when it is not of the scope */
    Optional<Long> lockPostOf(UUID tenure, Scope scope) {
        return db.sql("""
                select p.area
                  from staff.post p
                 where p.id = (select t.post_id from staff.tenure t where t.id = :tenure)
                   and p.area <@ :scope::int8multirange
                   for update
                """)
                .param("tenure", tenure)
                .param("scope", scope.toString())
                .query(Long.class)
                .optional();
    }

    Optional<Tenure> tenure(UUID id) {
        return db.sql("select id, post_id, person_id, standing, from_on, to_on from staff.tenure where id = :id")
                .param("id", id)
                .query(Tenure::of)
                .optional();
    }

    void end(UUID tenure, LocalDate on) {
        db.sql("update staff.tenure set to_on = :on where id = :tenure")
                .param("tenure", tenure)
                .param("on", on)
                .update();
    }

    /** One that has not begun. */
    void takeBack(UUID tenure) {
        db.sql("delete from staff.tenure where id = :tenure")
                .param("tenure", tenure)
                .update();
    }

    /** All of a person's posts end with that day, yesterday at the earliest; those that would begin later do not. */
    void endAll(UUID person, LocalDate on, LocalDate today) {
        db.sql("""
                with ended as (
                    update staff.tenure
                       set to_on = :on
                     where person_id = :person and from_on <= greatest(:on::date, :today::date) and coalesce(to_on, 'infinity') > :on)
                delete from staff.tenure
                 where person_id = :person and from_on > greatest(:on::date, :today::date)
                """)
                .param("person", person)
                .param("on", on)
                .param("today", today)
                .update();
    }

    void addLeave(UUID id, UUID person, LocalDate from, LocalDate to) {
        db.sql("insert into staff.leave (id, person_id, from_on, to_on) values (:id, :person, :from, :to)")
                .param("id", id)
                .param("person", person)
                .param("from", from)
                .param("to", to)
                .update();
    }

    /** A leave that has begun ends yesterday and stays, since somebody may have stood in; a later one is gone. */
    Optional<TakenBack> takeBackLeave(UUID leave, LocalDate today, Scope scope) {
        return db.sql("""
                with found as (
                    select l.id, l.person_id, l.from_on, p.area
                      from staff.leave l
                      join staff.person p on p.id = l.person_id
                     where l.id = :leave
                       and l.to_on >= :today
                       and p.area <@ :scope::int8multirange
                       for update of l),
                ended as (
                    update staff.leave l set to_on = :yesterday from found where l.id = found.id and found.from_on <= :today),
                gone as (
                    delete from staff.leave l using found where l.id = found.id and found.from_on > :today)
                select person_id, area, from_on from found
                """)
                .param("leave", leave)
                .param("today", today)
                .param("yesterday", today.minusDays(1))
                .param("scope", scope.toString())
                .query((row, number) -> new TakenBack(
                        row.getObject("person_id", UUID.class),
                        row.getLong("area"),
                        row.getObject("from_on", LocalDate.class)))
                .optional();
    }
}
