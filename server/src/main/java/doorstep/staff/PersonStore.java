package doorstep.staff;

import doorstep.kernel.Page;
import doorstep.kernel.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PersonStore {
    private final JdbcClient db;

    PersonStore(JdbcClient db) {
        this.db = db;
    }

    /** What signing in looks at. */
    record Login(
            UUID person,
            @Nullable String password,
            @Nullable String code,
            @Nullable Instant codeUntil) {
        @Nullable
        String codeOn(Instant now) {
            return codeUntil != null && now.isBefore(codeUntil) ? code : null;
        }

        static Login of(ResultSet row, int number) throws SQLException {
            var until = row.getTimestamp("code_until");
            return new Login(
                    row.getObject("id", UUID.class),
                    row.getString("password"),
                    row.getString("code"),
                    until == null ? null : until.toInstant());
        }
    }

    record Person(UUID id, String name, String signIn, long area, String areaName, boolean hasPassword) {
        static Person of(ResultSet row, int number) throws SQLException {
            return new Person(
                    row.getObject("id", UUID.class),
                    row.getString("name"),
                    row.getString("sign_in"),
                    row.getLong("area"),
                    row.getString("area_name"),
                    row.getBoolean("has_password"));
        }
    }

    boolean anybody() {
        return db.sql("select exists (select from staff.person)")
                .query(Boolean.class)
                .single();
    }

    Optional<Login> login(String signIn, LocalDate today) {
        return db.sql("""
                select id, password, code, code_until
                  from staff.person
                 where sign_in = :signIn and (ended_on is null or ended_on >= :today)
                """)
                .param("signIn", signIn)
                .param("today", today)
                .query(Login::of)
                .optional();
    }

    String signIn(UUID person) {
        return db.sql("select sign_in from staff.person where id = :person")
                .param("person", person)
                .query(String.class)
                .single();
    }

    /** @return whether the sign-in name was free */
    boolean add(
            UUID id,
            String name,
            String sortKey,
            long area,
            String signIn,
            @Nullable String code,
            @Nullable Instant codeUntil) {
        return db.sql("""
                insert into staff.person (id, name, sort_key, area, sign_in, code, code_until)
                values (:id, :name, :sortKey, :area, :signIn, :code, :codeUntil)
                on conflict (sign_in) do nothing
                """)
                        .param("id", id)
                        .param("name", name)
                        .param("sortKey", sortKey)
                        .param("area", area)
                        .param("signIn", signIn)
                        .param("code", code)
                        .param("codeUntil", codeUntil == null ? null : codeUntil.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /**
     * The code that set it is spent.
     *
     * @return where the person works, for the trail
     */
    long setPassword(UUID person, String password) {
        return db.sql("""
                update staff.person
                   set password = :password, code = null, code_until = null
                 where id = :person
                returning area
                """)
                .param("person", person)
                .param("password", password)
                .query(Long.class)
                .single();
    }

    /** Until the transaction ends, so that two posts given to one person at once are given one after the other. */
    void lock(UUID person) {
        db.sql("select id from staff.person where id = :person for update")
                .param("person", person)
                .query(UUID.class)
                .single();
    }

    /** The old password is no good any more: whoever asks for a code may have lost it to somebody. */
    void setCode(UUID person, String code, Instant until) {
        db.sql("update staff.person set password = null, code = :code, code_until = :until where id = :person")
                .param("person", person)
                .param("code", code)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    void setFirstCode(String code) {
        db.sql("""
                insert into staff.first_administrator (code)
                values (:code)
                on conflict (one) do update set code = excluded.code
                """).param("code", code).update();
    }

    /** Takes the code away: whoever comes second finds none, and a refusal puts it back. */
    Optional<String> takeFirstCode() {
        return db.sql(
                        "delete from staff.first_administrator where not exists (select from staff.person) returning code")
                .query(String.class)
                .optional();
    }

    /** Whoever lies in the scope. */
    Optional<Person> find(UUID id, Scope scope) {
        return db.sql("""
                select p.id, p.name, p.sign_in, p.area, a.name as area_name, p.password is not null as has_password
                  from staff.person p
                  join place.area_facts a on a.code = p.area
                 where p.id = :id
                   and p.area <@ :scope::int8multirange
                   and p.ended_on is null
                """)
                .param("id", id)
                .param("scope", scope.toString())
                .query(Person::of)
                .optional();
    }

    /** In the order of names. */
    List<Person> page(Scope scope, Page.@Nullable Cursor after) {
        return db.sql("""
                select p.id, p.name, p.sign_in, p.area, a.name as area_name, p.password is not null as has_password
                  from staff.person p
                  join place.area_facts a on a.code = p.area
                 where p.area <@ :scope::int8multirange
                   and p.ended_on is null
                   and (:afterId::uuid is null or (p.sort_key, p.id) > (
                        select k.sort_key, k.id from staff.person k
                         where k.id = :afterId::uuid and k.area <@ :scope::int8multirange))
                 order by p.sort_key, p.id
                 limit :limit
                """)
                .param("scope", scope.toString())
                .param("afterId", after == null ? null : after.id())
                .param("limit", Page.SIZE + 1)
                .query(Person::of)
                .list();
    }

    void end(UUID person, LocalDate on) {
        db.sql("update staff.person set ended_on = :on, password = null, code = null where id = :person")
                .param("person", person)
                .param("on", on)
                .update();
    }
}
