package doorstep.insight;

import doorstep.kernel.Scope;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class BurdenStore {
    private final JdbcClient db;
    private final JsonMapper json;

    BurdenStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    record Count(String form, String item, int people, List<String> words) {}

    void remark(String form, String item, UUID person, @Nullable String word, Instant now) {
        db.sql("""
                insert into insight.burden as b (form, item, person, word, at)
                values (:form, :item, :person, :word, :now)
                on conflict (form, item, person) do update
                   set word = coalesce(excluded.word, b.word), at = excluded.at
                """)
                .param("form", form)
                .param("item", item)
                .param("person", person)
                .param("word", word)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** By people of the scope; most often said first. */
    List<Count> read(Scope scope) {
        return db.sql("""
                select b.form, b.item, count(*) as people,
                       coalesce(jsonb_agg(b.word order by b.at desc, b.word) filter (where b.word is not null), '[]') as words
                  from insight.burden b
                  join staff.person_facts p on p.id = b.person and p.area <@ :scope::int8multirange
                 group by b.form, b.item
                 order by count(*) desc, b.form, b.item
                 limit 200
                """)
                .param("scope", scope.toString())
                .query((row, number) -> new Count(
                        row.getString("form"),
                        row.getString("item"),
                        row.getInt("people"),
                        json.readValue(row.getString("words"), new TypeReference<List<String>>() {})))
                .list();
    }
}
