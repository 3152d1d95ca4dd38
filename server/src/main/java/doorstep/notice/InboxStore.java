package doorstep.notice;

import doorstep.kernel.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notices as they are read, by the posts that somebody holds; each method is one statement. */
@Repository
class InboxStore {
    private final JdbcClient db;

    InboxStore(JdbcClient db) {
        this.db = db;
    }

    /** One notice as it is kept. */
    record Row(
            UUID id,
            long seq,
            News kind,
            UUID matter,
            String stage,
            @Nullable String unitName,
            @Nullable WaitsOn waitsOn,
            @Nullable LocalDate dueOn,
            Instant at,
            boolean read) {
        static Row of(ResultSet row, int number) throws SQLException {
            return new Row(
                    row.getObject("id", UUID.class),
                    row.getLong("seq"),
                    News.valueOf(row.getString("kind")),
                    row.getObject("matter_id", UUID.class),
                    row.getString("stage"),
                    row.getString("unit_name"),
                    WaitsOn.fromStored(row.getString("waits_on")),
                    row.getObject("due_on", LocalDate.class),
                    row.getTimestamp("at").toInstant(),
                    row.getTimestamp("read_at") != null);
        }

        Page.Cursor cursor() {
            return new Page.Cursor(Long.toString(seq), id);
        }
    }

    /** Newest first. */
    List<Row> page(List<UUID> posts, boolean unread, @Nullable News kind, Page.@Nullable Cursor after) {
        Map<String, Object> given = new LinkedHashMap<>();
        StringBuilder where = new StringBuilder(" where n.post_id = any(:posts::uuid[])");
        if (unread) {
            where.append(" and n.read_at is null");
        }
        if (kind != null) {
            where.append(" and n.kind = :kind");
            given.put("kind", kind.name());
        }
        if (after != null) {
            where.append(" and n.seq < :after::bigint");
            given.put("after", after.key());
        }
        try {
            return db.sql("""
                    select n.id, n.seq, n.kind, n.matter_id, n.stage, u.name as unit_name, n.waits_on, n.due_on, n.at, n.read_at
                      from notice.notice n
                      left join staff.unit_facts u on u.id = n.unit_id
                    """ + where + " order by n.seq desc limit " + (Page.SIZE + 1))
                    .param("posts", array(posts))
                    .params(given)
                    .query(Row::of)
                    .list();
        } catch (DataIntegrityViolationException e) {
            throw after == null ? e : Page.Cursor.bad();
        }
    }

    /** How many are unread, counted up to {@link Inbox#MOST_COUNTED}. */
    int unread(List<UUID> posts) {
        return db.sql("""
                select count(*)
                  from (select from notice.notice n
                         where n.post_id = any(:posts::uuid[]) and n.read_at is null
                         limit :most) counted
                """)
                .param("posts", array(posts))
                .param("most", Inbox.MOST_COUNTED)
                .query(Integer.class)
                .single();
    }

    /** One, and what told the same thing to another post of theirs. @return whether it was there to be read */
    boolean read(UUID id, List<UUID> posts, Instant now) {
        return db.sql("""
                update notice.notice n
                   set read_at = coalesce(n.read_at, :now)
                  from notice.notice asked
                 where asked.id = :id
                   and asked.post_id = any(:posts::uuid[])
                   and n.post_id = any(:posts::uuid[])
                   and n.kind = asked.kind
                   and n.origin = asked.origin
                """)
                        .param("id", id)
                        .param("posts", array(posts))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /** All that were there when the list was shown; what came since stays unread. */
    void readAll(List<UUID> posts, long upTo, Instant now) {
        db.sql("""
                update notice.notice
                   set read_at = :now
                 where post_id = any(:posts::uuid[]) and read_at is null and seq <= :upTo
                """)
                .param("posts", array(posts))
                .param("upTo", upTo)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Unread ones that came after a moment, by kind. */
    Map<News, Integer> unreadSince(List<UUID> posts, Instant since) {
        Map<News, Integer> counts = new LinkedHashMap<>();
        db.sql("""
                select kind, count(distinct origin) as many
                  from notice.notice
                 where post_id = any(:posts::uuid[]) and read_at is null and at > :since
                 group by kind
                 order by kind
                """)
                .param("posts", array(posts))
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    counts.put(News.valueOf(row.getString("kind")), row.getInt("many"));
                });
        return counts;
    }

    /** One notice on its way to open pages. */
    record Fresh(NewsStore.Mark mark, UUID id, UUID post, News kind) {
        static Fresh of(ResultSet row, int number) throws SQLException {
            return new Fresh(
                    new NewsStore.Mark(row.getString("xid"), row.getLong("seq")),
                    row.getObject("id", UUID.class),
                    row.getObject("post_id", UUID.class),
                    News.valueOf(row.getString("kind")));
        }
    }

    /** Where the present is: everything before it has been told, or belongs to a transaction nobody can come before. */
    NewsStore.Mark present() {
        return db.sql("select pg_snapshot_xmin(pg_current_snapshot())::text as xid")
                .query((row, number) -> new NewsStore.Mark(row.getString("xid"), 0))
                .single();
    }

    /** What came after a place in the order, for these posts, or for all. */
    List<Fresh> since(NewsStore.Mark mark, @Nullable List<UUID> posts, int most) {
        return db.sql("""
                select n.xid::text as xid, n.seq, n.id, n.post_id, n.kind
                  from notice.notice n
                 where (n.xid, n.seq) > (:xid::xid8, :seq)
                   and n.xid < pg_snapshot_xmin(pg_current_snapshot())
                   and (:posts::uuid[] is null or n.post_id = any(:posts::uuid[]))
                 order by n.xid, n.seq
                 limit :most
                """)
                .param("xid", mark.xid())
                .param("seq", mark.seq())
                .param("posts", posts == null ? null : array(posts))
                .param("most", most)
                .query(Fresh::of)
                .list();
    }

    static String array(List<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
