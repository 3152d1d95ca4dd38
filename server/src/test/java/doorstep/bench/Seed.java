package doorstep.bench;

import doorstep.text.SearchTerms;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A township's years of matters, written straight into the tables: made-up needs over forty villages and ten units. */
final class Seed {
    static final int MATTERS = 100_000;

    private static final String TEXTS =
            "create temp table said (n serial, title text, words text, reply text, terms int8[])";

    private static final String[] ROWS = {"""
        insert into place.area (code, last, level, name, parent)
        select :township + v * 1000, :township + v * 1000 + 999, 'village', '第' || v || '村', :township
          from generate_series(101, 140) v
        """, """
        insert into staff.unit (id, name, sort_key, area)
        select md5('unit' || u)::uuid, '第' || u || '办', to_char(u, '00'), :township from generate_series(0, 9) u
        """, """
        insert into matter.matter (
               id, kind, lifecycle, title, area, channel, heard_at, registered_at, registered_by, stage, unit_id,
               due_on, answered_at, served_on, ended_at, updated_at)
        select md5(g::text)::uuid, 'need', 1, title, :township + (101 + g % 40) * 1000, 'DESK', at, at, :clerk,
               case when g % 10 = 0 then 'in-hand' else 'closed' end, md5('unit' || g % 10)::uuid,
               (at + interval '15 days')::date, at + interval '5 days', (at + interval '6 days')::date,
               case when g % 10 <> 0 then at + interval '7 days' end, at + interval '7 days'
          from (select g, now() - g * interval '10 minutes' as at, 1 + g % (select count(*) from said) as n
                  from generate_series(1, :matters) g) made
          join said using (n)
         order by g desc
        """, """
        insert into matter.wording (id, words)
        select md5(g::text)::uuid, words
          from generate_series(1, :matters) g
          join said on n = 1 + g % (select count(*) from said)
        """, """
        insert into matter.search (id, terms)
        select md5(g::text)::uuid, terms
          from generate_series(1, :matters) g
          join said on n = 1 + g % (select count(*) from said)
        """, """
        insert into matter.reporter (matter_id, name, phone)
        select md5(g::text)::uuid, '吴桂兰', '\\x003139393030303031323334'::bytea from generate_series(1, :matters) g
        """, """
        insert into matter.step (matter_id, act, stage, at, actor_kind, actor, unit_id)
        select m.id, act, m.stage, m.heard_at + day * interval '1 day', 'STAFF', :clerk, m.unit_id
          from matter.matter m
         cross join (values ('register', 0), ('assign', 1), ('take-over', 2), ('answer', 5), ('serve', 6), ('close', 7))
               course (act, day)
         where m.ended_at is not null or day < 3
         order by m.heard_at
        """, """
        insert into matter.reply (matter_id, text, at, actor, served_on, way)
        select md5(g::text)::uuid, reply, now() - g * interval '10 minutes' + interval '5 days', :clerk,
               (now() - g * interval '10 minutes' + interval '6 days')::date, 'DOOR'
          from generate_series(1, :matters) g
          join said on n = 1 + g % (select count(*) from said)
         where g % 10 <> 0
        """, "vacuum analyze"};

    private Seed() {}

    static void sow(Connection connection, long township, String clerk) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(TEXTS);
            texts(connection);
            for (String row : ROWS) {
                statement.execute(row.replace(":township", "" + township)
                        .replace(":clerk", "'" + clerk + "'::uuid")
                        .replace(":matters", "" + MATTERS));
            }
        }
    }

    private static void texts(Connection connection) throws SQLException, IOException {
        try (InputStream needs = Seed.class.getResourceAsStream("/demo/needs.json");
                PreparedStatement insert = connection.prepareStatement(
                        "insert into said (title, words, reply, terms) values (?, ?, ?, ?)")) {
            for (JsonNode need : JsonMapper.shared().readTree(needs)) {
                String title = need.path("title").asString();
                String words = need.path("words").asString();
                Object[] terms = java.util.Arrays.stream(SearchTerms.of(title + "\n" + words))
                        .boxed()
                        .toArray();
                insert.setString(1, title);
                insert.setString(2, words);
                insert.setString(3, need.path("reply").asString());
                insert.setArray(4, connection.createArrayOf("int8", terms));
                insert.executeUpdate();
            }
        }
    }
}
