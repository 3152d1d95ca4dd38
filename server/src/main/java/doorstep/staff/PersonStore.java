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
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class PersonStore {
    private final JdbcClient db;
    private final JsonMapper json;

    PersonStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
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

    /** One that lasts, or is to come. */
    record Leave(UUID id, LocalDate from, LocalDate to) {}

    /**
     * Somebody who works here.
     *
     * @param endedOn the last day on which they do, when it is known
     */
    record Person(
            UUID id,
            String name,
            String signIn,
            long area,
            String areaName,
            boolean hasPassword,
            @Nullable LocalDate endedOn,
            List<Leave> leaves) {}

    private Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("sign_in"),
                row.getLong("area"),
                row.getString("area_name"),
                row.getBoolean("has_password"),
                row.getObject("ended_on", LocalDate.class),
                json.readValue(row.getString("leaves"), new TypeReference<List<Leave>>() {}));
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
                .optional();
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
    Optional<Person> find(UUID id, Scope scope, LocalDate today) {
        return db.sql("""
                select p.id, p.name, p.sign_in, p.area, a.name as area_name, p.password is not null as has_password, p.ended_on,
                       coalesce((
                           select jsonb_agg(jsonb_build_object('id', l.id, 'from', l.from_on, 'to', l.to_on) order by l.from_on, l.id)
                             from staff.leave l
                            where l.person_id = p.id and l.to_on >= :today), '[]') as leaves
                  from staff.person p
                  join place.area_facts a on a.code = p.area
                 where p.id = :id
                   and p.area <@ :scope::int8multirange
                   and (p.ended_on is null or p.ended_on >= :today)
                """)
                .param("id", id)
                .param("scope", scope.toString())
                .param("today", today)
                .query(this::person)
                .optional();
    }

    /** In the order of names. */
    List<Person> page(Scope scope, Page.@Nullable Cursor after, LocalDate today) {
        return db.sql("""
                select p.id, p.name, p.sign_in, p.area, a.name as area_name, p.password is not null as has_password, p.ended_on,
                       coalesce((
                           select jsonb_agg(jsonb_build_object('id', l.id, 'from', l.from_on, 'to', l.to_on) order by l.from_on, l.id)
                             from staff.leave l
                            where l.person_id = p.id and l.to_on >= :today), '[]') as leaves
                  from staff.person p
                  join place.area_facts a on a.code = p.area
                 where p.area <@ :scope::int8multirange
                   and (p.ended_on is null or p.ended_on >= :today)
                   and (:afterId::uuid is null or (p.sort_key, p.id) > (
                        select k.sort_key, k.id from staff.person k
                         where k.id = :afterId::uuid and k.area <@ :scope::int8multirange))
                 order by p.sort_key, p.id
                 limit :limit
                """)
                .param("scope", scope.toString())
                .param("afterId", after == null ? null : after.id())
                .param("today", today)
                .param("limit", Page.SIZE + 1)
                .query(this::person)
                .list();
    }

    /** @param atOnce the password is no good any more either */
    void end(UUID person, LocalDate last, boolean atOnce) {
        db.sql("""
                update staff.person
                   set ended_on = :last,
                       password = case when not :atOnce then password end,
                       code = case when not :atOnce then code end
                 where id = :person
                """)
                .param("person", person)
                .param("last", last)
                .param("atOnce", atOnce)
                .update();
    }
}
